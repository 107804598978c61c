import { useFormContext, useWatch } from 'react-hook-form';
import { criterionWording } from '../../criteria/policies/cp-phar-312/wording/criteria.ts';
import { nearDates } from '../../typed/plain-date.ts';
import { DateField } from '../../ui/DateField.tsx';
import { InsetNote } from '../../ui/Note.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import { ApprovalFields } from './ApprovalFields.tsx';
import { choiceIn, type DeterminationDraft } from './determination-draft.ts';
import { needsDenialCode, needsReason } from './read-determination.ts';
import { useReview } from './review-context.ts';
import { decisionOptions, hints, labels } from './wording.ts';

/** The decision, what it alone asks for, and the reason where it departs from the findings. */
export function DecisionFields() {
  const { register, control, getValues } = useFormContext<DeterminationDraft>();
  const { facts, errors, today } = useReview();
  const draft = { ...getValues(), ...useWatch({ control }) };
  const choice = choiceIn(draft);
  return (
    <>
      <RadioGroup legend={labels.decision} options={decisionOptions} error={errors.get('decision')} {...register('decision')} />
      {choice === 'approved' && <ApprovalFields />}
      {choice === 'denied' && <NotMet />}
      {choice === 'referred' && <ReferralField />}
      {choice !== undefined && (
        <TextArea
          label={choice === 'pended' ? labels.asked : labels.rationale}
          hint={hints.rationale}
          optional
          error={errors.get('rationale')}
          {...register('rationale')}
        />
      )}
      {choice === 'pended' && <PendField />}
      {needsReason(draft, facts, today) && (
        <TextArea label={labels.reason} hint={hints.reason} error={errors.get('reason')} {...register('reason')} />
      )}
      {needsDenialCode(draft, facts, today) && <DenialCode />}
      {choice !== undefined && <TextArea label={labels.literature} hint={hints.literature} optional rows={2} {...register('literature')} />}
    </>
  );
}

/** A denial names each criterion not met: there is nothing to choose. */
function NotMet() {
  const { facts } = useReview();
  return (
    <InsetNote>
      {facts.failed.length === 0 ? (
        <p>By the findings no criterion is not met: a denial would rest on your reason alone.</p>
      ) : (
        <>
          <p>{labels.notMet}, named on the letter:</p>
          <ul>
            {facts.failed.map((id) => (
              <li key={id}>
                {id} {criterionWording[id].name}. {criterionWording[id].sentence}
              </li>
            ))}
          </ul>
        </>
      )}
    </InsetNote>
  );
}

function DenialCode() {
  const { register } = useFormContext<DeterminationDraft>();
  const { errors } = useReview();
  return (
    <>
      <TextField label={labels.denialCode} hint={hints.denialCode} size={12} error={errors.get('denialCode')} {...register('denialCode')} />
      <TextField
        label={labels.denialMeaning}
        hint={hints.denialMeaning}
        error={errors.get('denialMeaning')}
        {...register('denialMeaning')}
      />
    </>
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
  if (facts.policies.length === 0) return <InsetNote>Policy to use: {facts.evaluation.referTo.join(', ')}.</InsetNote>;
  return <RadioGroup legend={labels.referTo} options={facts.policies} error={errors.get('referTo')} {...register('referTo')} />;
}
