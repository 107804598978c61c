import { useFormContext } from 'react-hook-form';
import type { Draft } from '../../request/draft.ts';
import type { FieldPath } from '../../request/fields.ts';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Select } from '../../ui/Select.tsx';
import { useError } from './errors.ts';

interface ChoiceInputProps {
  readonly path: FieldPath;
  readonly label: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly hint?: string;
  readonly optional?: boolean;
  readonly asList?: boolean;
}

/** One of several values for an administrative field; `asList` draws a drop-down for many. */
export function ChoiceInput({ path, label, options, asList = false, ...texts }: ChoiceInputProps) {
  const { register } = useFormContext<Draft>();
  const error = useError(path);
  const choices = options.map(([value, words]) => ({ value, label: words }));
  if (asList) return <Select label={label} {...texts} options={choices} error={error} {...register(path)} />;
  return <RadioGroup legend={label} {...texts} inline options={choices} error={error} {...register(path)} />;
}
