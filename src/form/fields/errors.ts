import { createContext, useContext } from 'react';

/** The sentences of the step's last check, by field path; empty until Continue was pressed. */
export type StepErrors = ReadonlyMap<string, string>;

const ErrorsContext = createContext<StepErrors>(new Map());

export const ErrorsProvider = ErrorsContext.Provider;

/** The error to show at a field, if the last check found one there. */
export const useError = (path: string) => useContext(ErrorsContext).get(path);
