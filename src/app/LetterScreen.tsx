import { useState } from 'react';
import { useDesk } from '../desk/desk-context.ts';
import { LetterView } from '../letter/LetterView.tsx';
import type { Determination } from '../request/determination.ts';
import { determinationFile } from '../request/determination-file.ts';
import { readDraft } from '../request/read-draft.ts';
import { DeterminationForm } from '../review/DeterminationForm.tsx';
import { Button, LinkButton } from '../ui/Button.tsx';
import { saveFile } from '../ui/download.ts';
import { CaseNotice } from './CaseNotice.tsx';
import { today } from './today.ts';
import { type Opening, useEditing } from './use-editing.ts';

/** What is printed of a request: the office's summary of the evaluation, and the letter of a determination. */
export function LetterScreen({ id }: { readonly id: string }) {
  const { opening } = useEditing(useDesk(), id);
  if (opening.kind !== 'open') return <CaseNotice kind={opening.kind} />;
  return <Letters key={opening.version} id={id} opening={opening} />;
}

interface LettersProps {
  readonly id: string;
  readonly opening: Extract<Opening, { kind: 'open' }>;
}

type Page = 'summary' | 'determining' | 'letter';

function Letters({ id, opening }: LettersProps) {
  const [content, setContent] = useState(opening.content);
  const { determination } = content;
  const [page, setPage] = useState<Page>(determination === undefined ? 'summary' : 'letter');
  const { request } = readDraft(content.draft, today());
  const confirm = (decided: Determination) => {
    const next = { ...content, determination: decided };
    setContent(next);
    opening.editing.save(next);
    setPage('letter');
  };
  return (
    <main id="main" className="app-letter">
      <Bar id={id} page={page} determination={determination} goTo={setPage} />
      {page === 'determining' ? (
        <DeterminationForm request={request} today={today()} onConfirm={confirm} />
      ) : (
        <LetterView key={page} request={request} determination={page === 'letter' ? determination : undefined} today={today()} />
      )}
    </main>
  );
}

interface BarProps {
  readonly id: string;
  readonly page: Page;
  readonly determination: Determination | undefined;
  readonly goTo: (page: Page) => void;
}

function Bar({ id, page, determination, goTo }: BarProps) {
  const isDecided = determination !== undefined;
  return (
    <div className="app-letter-bar">
      <LinkButton href={`/request/${id}/check`}>Back to the request</LinkButton>
      <Button aria-pressed={page === 'summary'} onClick={() => goTo('summary')}>
        Evaluation summary
      </Button>
      {isDecided && (
        <Button aria-pressed={page === 'letter'} onClick={() => goTo('letter')}>
          Determination letter
        </Button>
      )}
      <Button aria-pressed={page === 'determining'} onClick={() => goTo('determining')}>
        {isDecided ? 'Correct the determination' : 'Record a determination'}
      </Button>
      {determination !== undefined && page === 'letter' && (
        <Button onClick={() => saveDetermination(id, determination)}>Download the determination</Button>
      )}
      {page !== 'determining' && (
        <Button look="primary" onClick={() => window.print()}>
          Print
        </Button>
      )}
    </div>
  );
}

/** The file by which the office's own copy of the request learns what was decided; it names the case by its random number. */
function saveDetermination(requestId: string, determination: Determination): void {
  const file = determinationFile({ requestId, determination });
  saveFile(`${JSON.stringify(file, undefined, 2)}\n`, 'determination.json', 'application/json');
}
