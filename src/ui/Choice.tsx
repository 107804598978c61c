import type { ComponentProps, ReactNode } from 'react';
import { KeyHint } from './KeyHint.tsx';

/** One thing to choose: the value that is stored, and the words. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: ReactNode;
}

/** Id of the nth input of a question: the first carries the field's own id, so an error summary can link to it. */
export const optionId = (id: string, index: number) => (index === 0 ? id : `${id}-${index + 1}`);

interface ChoiceProps extends ComponentProps<'input'> {
  readonly id: string;
  readonly type: 'radio' | 'checkbox';
  readonly label: string;
  readonly hint?: ReactNode;
  readonly hotkey?: string | undefined;
}

/** A radio or checkbox with its words; the whole row is the target. The key's number is shown but is no part of the name. */
export function Choice({ id, label, hint, hotkey, 'aria-describedby': described, ...input }: ChoiceProps) {
  return (
    <label className="ui-choice">
      <input
        {...input}
        id={id}
        aria-labelledby={`${id}-label`}
        aria-describedby={[hint && `${id}-more`, described].filter(Boolean).join(' ') || undefined}
        aria-keyshortcuts={hotkey}
      />
      {hotkey && <KeyHint>{hotkey}</KeyHint>}
      <span>
        <span id={`${id}-label`}>{label}</span>
        {hint && (
          <span className="ui-hint" id={`${id}-more`}>
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}
