import { type FormEvent, useRef, useState } from 'react';
import type { SummarizedError } from '../ui/ErrorSummary.tsx';

/** The texts of a form as typed, by the names of its controls. */
export type Texts = (name: string) => string;

interface Check {
  readonly attempt: number;
  readonly errors: readonly SummarizedError[];
  readonly isBusy: boolean;
}

/** A part of the program that could not be fetched, say. */
const failed = 'This did not work. Load the page again.';

/**
 * A form that is checked on submit and not before. `submit` does the work and answers with what is to be mended, by the
 * control's id; a second submit while the first one runs does nothing. Once all is well the form is blank again: passphrases
 * do not stay on the page.
 */
export function useSubmit(submit: (texts: Texts) => Promise<readonly SummarizedError[]>) {
  const [check, setCheck] = useState<Check>({ attempt: 0, errors: [], isBusy: false });
  const isRunning = useRef(false);
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isRunning.current) return;
    isRunning.current = true;
    setCheck((before) => ({ ...before, isBusy: true }));
    const { currentTarget } = event;
    const [first] = currentTarget.elements;
    const errors = await submit(textsOf(currentTarget)).catch(() => [{ id: first?.id ?? '', message: failed }]);
    isRunning.current = false;
    if (errors.length === 0) currentTarget.reset();
    setCheck(({ attempt }) => ({ attempt: attempt + 1, errors, isBusy: false }));
  };
  return {
    ...check,
    errorOf: (id: string) => check.errors.find((error) => error.id === id)?.message,
    form: { noValidate: true, autoComplete: 'off', onSubmit: (event: FormEvent<HTMLFormElement>) => void onSubmit(event) } as const,
  };
}

function textsOf(form: HTMLFormElement): Texts {
  const data = new FormData(form);
  return (name) => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
}
