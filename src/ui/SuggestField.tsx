import type { ComponentProps } from 'react';
import { Field, type FieldTexts, fieldState, keepsToItself } from './Field.tsx';

interface SuggestFieldProps extends FieldTexts, Omit<ComponentProps<'input'>, 'name' | 'type' | 'list'> {
  readonly name: string;
  /** What is offered; anything else may be typed too. A label is shown beside its value where the browser can. */
  readonly suggestions: readonly { readonly value: string; readonly label?: string }[];
}

/**
 * A line of text with suggestions, by the browser's own datalist.
 *
 *     <SuggestField label="Diagnosis code" suggestions={codes} size={10} {...register('icd10')} />
 */
export function SuggestField({ label, hint, error, optional, id, suggestions, ...input }: SuggestFieldProps) {
  const fieldId = id ?? input.name;
  const listId = `${fieldId}-list`;
  return (
    <Field id={fieldId} label={label} hint={hint} error={error} optional={optional}>
      <input className="ui-input" {...keepsToItself} {...input} {...fieldState(fieldId, { hint, error })} type="text" list={listId} />
      <datalist id={listId}>
        {suggestions.map((suggestion) => (
          <option key={suggestion.value} value={suggestion.value} label={suggestion.label} />
        ))}
      </datalist>
    </Field>
  );
}
