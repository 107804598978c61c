import { useFormContext, useWatch } from 'react-hook-form';
import type { Draft } from '../../request/draft.ts';
import { type FieldPath, fields } from '../../request/fields.ts';
import { birthDates, nearDates } from '../../typed/plain-date.ts';
import { DateField } from '../../ui/DateField.tsx';
import { ContradictionsAt } from '../ContradictionsAt.tsx';
import { useLive } from '../live.ts';
import { useError } from './errors.ts';

interface DateInputProps {
  readonly path: FieldPath;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly optional?: boolean;
}

/** A date of the draft; how two-digit years are read follows from the kind of field. */
export function DateInput({ path, label, hint, optional }: DateInputProps) {
  const { register, control } = useFormContext<Draft>();
  const { today } = useLive();
  const reading = fields[path].kind === 'birth-date' ? birthDates(today) : nearDates(today);
  const current = useWatch({ control, name: path });
  const error = useError(path);
  return (
    <>
      <DateField label={label} hint={hint} optional={optional} reading={reading} current={current} error={error} {...register(path)} />
      <ContradictionsAt path={path} />
    </>
  );
}
