import { createContext, useContext } from 'react';
import type { StepKey } from './step-keys.ts';

/** Addresses of the form's steps; the shell knows them. They never carry anything of the member. */
export interface FormLinks {
  readonly toStep: (step: StepKey) => string;
  /** to a step from the check page: Continue leads back there */
  readonly toChange: (step: StepKey) => string;
}

const FormLinksContext = createContext<FormLinks>({ toStep: (step) => `/${step}`, toChange: (step) => `/${step}` });

export const FormLinksProvider = FormLinksContext.Provider;

export const useFormLinks = (): FormLinks => useContext(FormLinksContext);
