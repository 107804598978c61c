import { useFormContext, useWatch } from 'react-hook-form';
import { approvalWindow } from '../../regimen/window.ts';
import { spanText } from '../../regimen/wording.ts';
import { formatPlainDate, nearDates, parsePlainDate } from '../../typed/plain-date.ts';
import { DateField } from '../../ui/DateField.tsx';
import { InsetNote } from '../../ui/Note.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import type { DeterminationDraft } from './determination-draft.ts';
import { useReview } from './review-context.ts';
import { askedTerms } from './review-facts.ts';
import { readTerms } from './terms.ts';
import { hints, labels, sentences } from './wording.ts';

/** What is approved: dates, dose, units and cycles. Blank is as requested; anything else makes it a modified approval. */
export function ApprovalFields() {
  const { register, control, getValues } = useFormContext<DeterminationDraft>();
  const { today, facts, errors } = useReview();
  const draft = { ...getValues(), ...useWatch({ control }) };
  const reading = nearDates(today);
  const starts = parsePlainDate(draft.startsOn, reading);
  const asked = askedTerms(facts, 'date' in starts ? starts.date : today);
  const terms = readTerms(draft, facts, today);
  const requested = (value: number | undefined, unit: string) =>
    hints.asRequested(value === undefined ? undefined : `${value.toLocaleString('en-US')} ${unit}`);
  return (
    <>
      <StartField />
      <DateField
        label={labels.endsOn}
        hint={hints.asRequested(asked.endsOn === undefined ? undefined : `to ${formatPlainDate(asked.endsOn)}`)}
        optional
        reading={reading}
        current={draft.endsOn}
        error={errors.get('endsOn')}
        {...register('endsOn')}
      />
      <NumberField
        label={labels.dose}
        hint={requested(asked.doseMcgPerDay, 'mcg a day')}
        optional
        unit="mcg/day"
        unitName="micrograms per day"
        error={errors.get('dose')}
        {...register('dose')}
      />
      <NumberField
        label={labels.units}
        hint={requested(asked.units, 'units')}
        optional
        unit="units"
        unitName="number"
        error={errors.get('units')}
        {...register('units')}
      />
      <NumberField
        label={labels.cycles}
        hint={requested(asked.cycles, 'cycles')}
        optional
        unit="cycles"
        unitName="number"
        size={3}
        error={errors.get('cycles')}
        {...register('cycles')}
      />
      <div role="status">{terms.ok && terms.isModified && <InsetNote>{sentences.modified}</InsetNote>}</div>
    </>
  );
}

/** The first day, with the days that it makes of the approval. Once typed, it no longer follows the day of the decision. */
function StartField() {
  const { register, control, setValue } = useFormContext<DeterminationDraft>();
  const { today, facts, errors } = useReview();
  const current = useWatch({ control, name: 'startsOn' });
  const endsOn = useWatch({ control, name: 'endsOn' });
  const reading = nearDates(today);
  const read = parsePlainDate(current, reading);
  const months = facts.approvalMonths;
  return (
    <>
      <DateField
        label={labels.startsOn}
        hint={hints.startsOn}
        reading={reading}
        current={current}
        error={errors.get('startsOn')}
        {...register('startsOn', { onChange: () => setValue('startIsTyped', true) })}
      />
      {'date' in read && months !== undefined && endsOn.trim() === '' && (
        <InsetNote>
          <p role="status">{sentences.window(spanText(approvalWindow(read.date, months)), months)}</p>
        </InsetNote>
      )}
    </>
  );
}
