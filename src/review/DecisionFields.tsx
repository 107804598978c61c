import { useFormContext, useWatch } from 'react-hook-form';
import { approvalWindow } from '../regimen/window.ts';
import { spanText } from '../regimen/wording.ts';
import { nearDates, parsePlainDate } from '../typed/plain-date.ts';
import { CheckboxGroup } from '../ui/Checkbox.tsx';
import { DateField } from '../ui/DateField.tsx';
import { InsetNote } from '../ui/Note.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { TextArea } from '../ui/TextField.tsx';
import { type DeterminationDraft, decisionIn, needsReason } from './read-determination.ts';
import { useReview } from './review-context.ts';
import { criterionOptions } from './review-facts.ts';
import { decisionOptions, hints, labels, sentences } from './wording.ts';

/** The decision, what it alone asks for, and the reason where it departs from the evaluation. */
export function DecisionFields() {
  const { register, control } = useFormContext<DeterminationDraft>();
  const { facts, errors } = useReview();
  const decision = useWatch({ control, name: 'decision' });
  return (
    <>
      <RadioGroup legend={labels.decision} options={decisionOptions} error={errors.get('decision')} {...register('decision')} />
      <FieldsOfDecision decision={decision} />
      {needsReason({ decision }, facts) && (
        <TextArea label={labels.reason} hint={hints.reason} error={errors.get('reason')} {...register('reason')} />
      )}
    </>
  );
}

function FieldsOfDecision({ decision }: Pick<DeterminationDraft, 'decision'>) {
  switch (decisionIn({ decision })) {
    case 'approved':
    case 'modified':
      return <ApprovalField />;
    case 'denied':
      return <DenialField />;
    case 'pended':
      return <PendField />;
    case 'referred':
      return <ReferralField />;
    default:
      return null;
  }
}

/** The first day, with the days that it makes of the approval. Once typed, it no longer follows the day of the decision. */
function ApprovalField() {
  const { register, control, setValue } = useFormContext<DeterminationDraft>();
  const { today, facts, errors } = useReview();
  const current = useWatch({ control, name: 'startsOn' });
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
      {'date' in read && months !== undefined && (
        <InsetNote>
          <p role="status">{sentences.window(spanText(approvalWindow(read.date, months)), months)}</p>
        </InsetNote>
      )}
    </>
  );
}

/** Where no criterion is not met there is none to name; the reason is asked for instead. */
function DenialField() {
  const { register } = useFormContext<DeterminationDraft>();
  const { facts, errors } = useReview();
  if (facts.failed.length === 0) return null;
  return (
    <CheckboxGroup
      legend={labels.notMet}
      hint={hints.notMet}
      options={criterionOptions(facts.failed)}
      error={errors.get('notMet')}
      {...register('notMet')}
    />
  );
}

function PendField() {
  const { register, control } = useFormContext<DeterminationDraft>();
  const { today, errors } = useReview();
  return (
    <DateField
      label={labels.respondBy}
      hint={hints.respondBy}
      reading={nearDates(today)}
      current={useWatch({ control, name: 'respondBy' })}
      error={errors.get('respondBy')}
      {...register('respondBy')}
    />
  );
}

/** Asked only where the evaluation does not name the policy. */
function ReferralField() {
  const { register } = useFormContext<DeterminationDraft>();
  const { facts, errors } = useReview();
  if (facts.policies.length === 0) return null;
  return <RadioGroup legend={labels.referTo} options={facts.policies} error={errors.get('referTo')} {...register('referTo')} />;
}
