import type { ComponentProps } from 'react';
import type { Option } from './Choice.tsx';
import { Field, type FieldTexts, fieldState } from './Field.tsx';

interface SelectProps extends FieldTexts, Omit<ComponentProps<'select'>, 'name' | 'children'> {
  readonly name: string;
  readonly options: readonly Option[];
}

/**
 * One of many options; up to some seven read better as a RadioGroup. Its first entry is blank: not answered.
 *
 *     <Select label="Agent" options={agents} error={errors.agent?.message} {...register('agent')} />
 */
export function Select({ label, hint, error, optional, id, options, ...select }: SelectProps) {
  const fieldId = id ?? select.name;
  return (
    <Field id={fieldId} label={label} hint={hint} error={error} optional={optional}>
      <select className="ui-input" {...select} {...fieldState(fieldId, { hint, error })}>
        <option value="">Choose</option>
        {options.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </Field>
  );
}
