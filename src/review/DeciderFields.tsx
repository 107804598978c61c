import { useFormContext, useWatch } from 'react-hook-form';
import { approvedStart } from '../request/approved-start.ts';
import { nearDates, parsePlainDate } from '../typed/plain-date.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Fieldset } from '../ui/Fieldset.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { DeterminationDraft } from './read-determination.ts';
import { useReview } from './review-context.ts';
import { hints, labels } from './wording.ts';

/** Who decided, in which role and when, and that a person did. */
export function DeciderFields() {
  const { register } = useFormContext<DeterminationDraft>();
  const { errors } = useReview();
  return (
    <Fieldset legend={labels.decidedBy}>
      <TextField label={labels.name} hint={hints.name} size={32} error={errors.get('name')} {...register('name')} />
      <TextField label={labels.role} hint={hints.role} size={32} error={errors.get('role')} {...register('role')} />
      <DecidedOnField />
      <Checkbox label={labels.confirmed} error={errors.get('confirmed')} {...register('confirmed')} />
    </Fieldset>
  );
}

/** The first day of an approval follows the day of the decision until it was typed itself. */
function DecidedOnField() {
  const { register, control, getValues, setValue } = useFormContext<DeterminationDraft>();
  const { facts, today, errors } = useReview();
  const reading = nearDates(today);
  const follow = () => {
    const decidedOn = parsePlainDate(getValues('decidedOn'), reading);
    if ('date' in decidedOn && !getValues('startIsTyped')) setValue('startsOn', approvedStart(decidedOn.date, facts.request));
  };
  return (
    <DateField
      label={labels.decidedOn}
      reading={reading}
      current={useWatch({ control, name: 'decidedOn' })}
      error={errors.get('decidedOn')}
      {...register('decidedOn', { onChange: follow })}
    />
  );
}
