import { type FormEvent, useState } from 'react';
import type { LetterContent } from '../../letter/content.ts';
import { Letter } from '../../letter/Letter.tsx';
import { isAlwaysWritten, wordsOf } from '../../letter/member/languages.ts';
import { DownloadLetter } from '../../packet/DownloadLetter.tsx';
import { determinationFile } from '../../request/determination-file.ts';
import { Button } from '../../ui/Button.tsx';
import { saveFile } from '../../ui/download.ts';
import { TextField } from '../../ui/TextField.tsx';
import { correcting } from '../case/acts.ts';
import { type Decided, isClosed, type ReviewCase } from '../case/review-case.ts';
import { decisionWords } from '../deciding/wording.ts';
import { instantWords } from '../words.ts';
import { useReviewing } from './reviewing.ts';
import type { View } from './views.ts';

/** Every determination that was issued, newest first, with its letters as they were issued. */
export function LettersView({ goTo }: { readonly goTo: (view: View) => void }) {
  const { reviewed } = useReviewing();
  const [chosen, choose] = useState(reviewed.decisions.length);
  const decision = reviewed.decisions.find(({ number }) => number === chosen);
  if (decision === undefined)
    return (
      <>
        <h1>Letters</h1>
        <p>No determination has been issued yet.</p>
      </>
    );
  return (
    <>
      <h1 className="review-letter-bar">Letters</h1>
      {reviewed.decisions.length > 1 && (
        <nav className="review-line" aria-label="Determinations">
          {reviewed.decisions.toReversed().map(({ number }) => (
            <Button key={number} aria-pressed={number === chosen} onClick={() => choose(number)}>
              Determination {number}
            </Button>
          ))}
        </nav>
      )}
      <IssuedLetters key={chosen} decision={decision} requestId={reviewed.requestId} />
      {isClosed(reviewed) && <Correction goTo={goTo} />}
    </>
  );
}

interface IssuedLettersProps {
  readonly decision: Decided;
  readonly requestId: string;
}

function IssuedLetters({ decision, requestId }: IssuedLettersProps) {
  const { plan } = useReviewing();
  const { determination, letters, issuedAt, number, submission } = decision;
  const [place, setPlace] = useState(0);
  const letter = letters[place];
  const { decidedBy, coSignedBy } = determination;
  return (
    <>
      <p className="review-issued">
        Determination {number} of {instantWords(issuedAt, plan.desk.timeZone)}, on submission {submission}: {decidedBy.name} (
        {decidedBy.role}, self-declared) decided to {decisionWords[determination.decision]}
        {coSignedBy !== undefined && `; ${coSignedBy.name} (${coSignedBy.role}, self-declared) co-signed`}.
      </p>
      <div className="review-line review-letter-bar">
        {letters.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the letters of a determination never change
          <Button key={index} aria-pressed={index === place} onClick={() => setPlace(index)}>
            {letterName(one, index)}
          </Button>
        ))}
      </div>
      <div className="review-line review-letter-bar">
        <Button look="primary" onClick={() => window.print()}>
          Print
        </Button>
        {letter !== undefined && <DownloadLetter content={letter} date={determination.decidedOn} />}
        <Button onClick={() => saveDetermination(requestId, decision)}>Download the determination</Button>
      </div>
      <p className="ui-hint review-letter-bar">
        The determination is a file for the office: imported there, its request knows what was decided. What is printed or downloaded leaves
        this program’s protection; keep it as you keep a chart.
      </p>
      {letter !== undefined && <Letter content={letter} />}
    </>
  );
}

const letterName = ({ lang }: LetterContent, index: number) => {
  if (index === 0) return 'Letter to the prescriber';
  return lang === undefined || isAlwaysWritten(lang) ? 'Letter to the member' : `Letter to the member, ${wordsOf(lang).name.english}`;
};

/** The file by which the office's own request learns what was decided. */
function saveDetermination(requestId: ReviewCase['requestId'], { determination }: Decided): void {
  const file = determinationFile({ requestId, determination });
  saveFile(`${JSON.stringify(file, undefined, 2)}\n`, 'determination.json', 'application/json');
}

/** A decided case is opened again only to correct it, and only with a reason. */
function Correction({ goTo }: { readonly goTo: (view: View) => void }) {
  const { act } = useReviewing();
  const [error, setError] = useState<string>();
  const begin = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('correction-reason') ?? '').trim();
    if (reason === '') return setError('Enter the reason for the correction');
    act((reviewed, actor) => correcting(reviewed, reason, actor));
    return goTo('determination');
  };
  return (
    <form className="review-section review-letter-bar" noValidate autoComplete="off" onSubmit={begin}>
      <h2>Correct this determination</h2>
      <TextField
        name="correction-reason"
        label="Reason for the correction"
        hint="Printed on the new letter. The determination above stays as it was issued."
        error={error}
      />
      <Button type="submit">Begin the correction</Button>
    </form>
  );
}
