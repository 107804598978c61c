import type { ComponentProps } from 'react';
import { Field, type FieldTexts, fieldState, keepsToItself } from './Field.tsx';

interface TextFieldProps extends FieldTexts, Omit<ComponentProps<'input'>, 'name' | 'type'> {
  readonly name: string;
  readonly type?: 'text' | 'tel' | 'email' | 'password' | 'search';
}

/**
 * One line of text; `size` is its width in characters, the full width otherwise.
 *
 *     <TextField label="Member ID" size={16} error={errors.memberId?.message} {...register('memberId')} />
 */
export function TextField({ label, hint, error, optional, id, type = 'text', ...input }: TextFieldProps) {
  const fieldId = id ?? input.name;
  return (
    <Field id={fieldId} label={label} hint={hint} error={error} optional={optional}>
      <input className="ui-input" {...keepsToItself} {...input} {...fieldState(fieldId, { hint, error })} type={type} />
    </Field>
  );
}

interface TextAreaProps extends FieldTexts, Omit<ComponentProps<'textarea'>, 'name'> {
  readonly name: string;
}

/**
 * Several lines of text.
 *
 *     <TextArea label="Clinical note" rows={4} optional {...register('note')} />
 */
export function TextArea({ label, hint, error, optional, id, ...textarea }: TextAreaProps) {
  const fieldId = id ?? textarea.name;
  return (
    <Field id={fieldId} label={label} hint={hint} error={error} optional={optional}>
      <textarea className="ui-input" rows={3} {...keepsToItself} {...textarea} {...fieldState(fieldId, { hint, error })} />
    </Field>
  );
}
