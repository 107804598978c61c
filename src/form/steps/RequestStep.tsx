import { InsetNote } from '../../ui/Note.tsx';
import { ChoiceInput } from '../fields/ChoiceInput.tsx';
import { TextInput } from '../fields/TextInput.tsx';
import { useLive } from '../live.ts';
import { urgencies } from './choice-words.ts';
import { Questions } from './Questions.tsx';

/** What is requested, for which plan and disease, and how soon an answer is needed. */
export function RequestStep() {
  const { draft, reading } = useLive();
  return (
    <>
      <Questions step="request" />
      {reading.answers.disease === 'other' && <TextInput path="diagnosis.otherDisease" label="Name of the diagnosis" />}
      <TextInput path="plan.name" label="Health plan" hint="As it stands on the member's card." />
      <ChoiceInput path="urgency" label="Urgency" options={urgencies} />
      {draft.urgency === 'expedited' && (
        <TextInput
          path="urgencyReason"
          label="The clinician's reason for an expedited review"
          hint="Why waiting for a standard review could harm the member."
          lines={3}
        />
      )}
      <InsetNote>
        This policy covers commercial, marketplace (HIM) and Medicaid members. For another line of business, Medicare say, this policy does
        not apply: ask the plan which one does.
      </InsetNote>
    </>
  );
}
