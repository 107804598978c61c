import { questionWording } from '../../criteria/policies/cp-phar-312/wording/questions.ts';
import { answerInWords } from '../../policy-view/answer-words.ts';
import { dateInWords } from '../../policy-view/date-words.ts';
import { textAt } from '../../request/paths.ts';
import { Fieldset } from '../../ui/Fieldset.tsx';
import { WarningNote } from '../../ui/Note.tsx';
import { SummaryList } from '../../ui/SummaryList.tsx';
import { DateInput } from '../fields/DateInput.tsx';
import { TextInput } from '../fields/TextInput.tsx';
import { useFormLinks } from '../form-links.ts';
import { useLive } from '../live.ts';
import { stepNames, stepsFor } from '../steps.ts';
import { rowsOfStep, termOf } from './check-rows.ts';
import { choiceInWords } from './choice-words.ts';

/** Every answer with its Change link, blanks said as such, what is not used, and what does not go together. */
export function CheckStep({ readOnly }: { readonly readOnly: boolean }) {
  const live = useLive();
  const links = useFormLinks();
  const steps = stepsFor(live.reading.answers, live.isShown).filter((step) => step !== 'check');
  return (
    <>
      {live.contradictions.map(({ sentence }) => (
        <WarningNote key={sentence}>{sentence}</WarningNote>
      ))}
      {steps.map((step) => (
        <section key={step} aria-label={stepNames[step]}>
          <h2>{stepNames[step]}</h2>
          <SummaryList rows={rowsOfStep(step, live, readOnly ? undefined : links.toChange(step))} />
        </section>
      ))}
      <NotUsed />
      {readOnly ? <Signature /> : <Attestation />}
    </>
  );
}

/** The answers of branches not taken: kept in the draft, left out of the request. */
function NotUsed() {
  const { reading, draft } = useLive();
  const questions = reading.notUsed.map((question) => [questionWording[question].label, answerInWords(question, reading.typed)] as const);
  const fields = reading.unusedFields.map((path) => [termOf(path), choiceInWords(path, textAt(draft, path))] as const);
  const rows = [...questions, ...fields].map(([term, words = '']) => ({ term, value: `${words} (not used)` }));
  if (rows.length === 0) return null;
  return (
    <section aria-label="Not used">
      <h2>Not used</h2>
      <p>These answers belong to a branch that is not taken. They are kept here, and left out of the request.</p>
      <SummaryList rows={rows} />
    </section>
  );
}

/** The signature of a finished request. */
function Signature() {
  const { reading } = useLive();
  const date = textAt(reading.request, 'attestation.date');
  const rows = [
    { term: 'Signed by', value: textAt(reading.request, 'attestation.name') },
    { term: 'Role', value: textAt(reading.request, 'attestation.role') },
    { term: 'Signed on', value: date === '' ? undefined : dateInWords(date) },
  ];
  return (
    <section aria-label="Attestation">
      <h2>Attestation</h2>
      <SummaryList rows={rows} />
    </section>
  );
}

function Attestation() {
  return (
    <Fieldset legend="Attestation" hint="The information is accurate and the member's records support it.">
      <TextInput path="attestation.name" label="Name of the signer" />
      <TextInput path="attestation.role" label="Role" size={24} />
      <DateInput path="attestation.date" label="Date of the signature" />
    </Fieldset>
  );
}
