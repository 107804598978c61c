import { useState } from 'react';
import { useDesk } from '../desk/desk-context.ts';
import type { LetterContent } from '../letter/content.ts';
import { LetterView } from '../letter/LetterView.tsx';
import { DownloadLetter } from '../packet/DownloadLetter.tsx';
import type { CaseContent } from '../request/case.ts';
import type { Determination } from '../request/determination.ts';
import { determinationFile } from '../request/determination-file.ts';
import { readDraft } from '../request/read-draft.ts';
import { Button, LinkButton } from '../ui/Button.tsx';
import { saveFile } from '../ui/download.ts';
import { useLostFocus } from '../ui/lost-focus.ts';
import { useTitle } from '../ui/title.ts';
import { CaseNotice } from './CaseNotice.tsx';
import { officeCase } from './office-case.ts';
import { signedRequest } from './signed-request.ts';
import { today } from './today.ts';
import { type Opening, useEditing } from './use-editing.ts';

/** What is printed of a request: the office's summary, and the letter of the determination that the plan sent. An office decides nothing. */
export function LetterScreen({ id }: { readonly id: string }) {
  const { opening } = useEditing(useDesk(), id, officeCase);
  if (opening.kind !== 'open') return <CaseNotice kind={opening.kind} />;
  return <Letters key={opening.version} id={id} opening={opening} />;
}

interface LettersProps {
  readonly id: string;
  readonly opening: Extract<Opening<CaseContent>, { kind: 'open' }>;
}

type Page = 'summary' | 'letter';

function Letters({ id, opening }: LettersProps) {
  const { determination, draft, status } = opening.content;
  const [page, setPage] = useState<Page>(determination === undefined ? 'summary' : 'letter');
  const request = signedRequest(readDraft(draft, today()).request, status === 'finished');
  const main = useLostFocus('letters');
  useTitle('Summary and letter');
  return (
    <main id="main" className="app-letter" tabIndex={-1} ref={main}>
      <Bar id={id} page={page} isDecided={determination !== undefined} goTo={setPage} />
      <p className="ui-hint app-letter-bar">What is printed or downloaded leaves this program’s protection; keep it as you keep a chart.</p>
      <LetterView
        key={page}
        request={request}
        determination={page === 'letter' ? determination : undefined}
        today={today()}
        actions={(shown) => <Actions id={id} content={shown} determination={page === 'letter' ? determination : undefined} />}
      />
    </main>
  );
}

interface BarProps {
  readonly id: string;
  readonly page: Page;
  readonly isDecided: boolean;
  readonly goTo: (page: Page) => void;
}

/** The way back, and once there are two pages the choice between them. */
function Bar({ id, page, isDecided, goTo }: BarProps) {
  return (
    <div className="app-letter-bar">
      <LinkButton href={`/request/${id}/check`}>Back to the request</LinkButton>
      {isDecided && (
        <>
          <Button aria-pressed={page === 'summary'} onClick={() => goTo('summary')}>
            Evaluation summary
          </Button>
          <Button aria-pressed={page === 'letter'} onClick={() => goTo('letter')}>
            Determination letter
          </Button>
        </>
      )}
    </div>
  );
}

interface ActionsProps {
  readonly id: string;
  readonly content: LetterContent;
  /** of the letter that is shown; none of the summary */
  readonly determination: Determination | undefined;
}

/** What can be done with the page that is shown, in one line. */
function Actions({ id, content, determination }: ActionsProps) {
  return (
    <div className="app-letter-actions">
      <Button look="primary" onClick={() => window.print()}>
        Print
      </Button>
      <DownloadLetter content={content} date={determination?.decidedOn ?? today()} />
      {determination !== undefined && <Button onClick={() => saveDetermination(id, determination)}>Download the determination</Button>}
    </div>
  );
}

/** The file by which the office's own copy of the request learns what was decided; it names the case by its random number. */
function saveDetermination(requestId: string, determination: Determination): void {
  const file = determinationFile({ requestId, determination });
  saveFile(`${JSON.stringify(file, undefined, 2)}\n`, 'determination.json', 'application/json');
}
