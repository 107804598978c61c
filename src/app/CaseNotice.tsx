import type { CaseContent } from '../request/case.ts';
import type { Editing } from '../request/vault/editing.ts';
import { newerSentence, readingSentence } from '../request/vault/sentences.ts';
import { Button, LinkButton } from '../ui/Button.tsx';
import { InsetNote, WarningNote } from '../ui/Note.tsx';

const notices = {
  opening: 'Opening the request.',
  absent: 'This request is not on this desk. It may have been deleted, or it belongs to another desk.',
  unreadable: 'This request cannot be opened by this version of the program. Nothing of it was changed.',
} as const;

/** Why a request is not shown. */
export function CaseNotice({ kind, backTo = '/' }: { readonly kind: keyof typeof notices; readonly backTo?: string }) {
  return (
    <main id="main" className="app-notice">
      {kind !== 'opening' && <h1>This request is not shown</h1>}
      <p role="status">{notices[kind]}</p>
      {kind !== 'opening' && <LinkButton href={backTo}>Back to the work list</LinkButton>}
    </main>
  );
}

/** Another tab has the request, and this one reads only until it is taken over; or a newer program wrote it. */
export function ReadingNotice({ editing }: { readonly editing: Editing }) {
  if (editing.isReadOnly) return <WarningNote>{newerSentence}</WarningNote>;
  return (
    <InsetNote>
      <p>{readingSentence}</p>
      <Button onClick={() => editing.takeOver()}>Edit here instead</Button>
    </InsetNote>
  );
}

const time = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeStyle: 'short' });

interface FinishedNoticeProps {
  readonly content: CaseContent;
  /** none where this tab only reads */
  readonly onReopen: (() => void) | undefined;
}

/** A finished request is read only; opening it again keeps what was finished as a revision. */
export function FinishedNotice({ content, onReopen }: FinishedNoticeProps) {
  const last = content.revisions.at(-1);
  return (
    <InsetNote>
      <p>
        Finished{last !== undefined && ` on ${time.format(last.finishedAt)}, revision ${last.number}`}. It is read only now; reopening keeps
        this revision and begins the next.
      </p>
      {onReopen !== undefined && <Button onClick={onReopen}>Reopen</Button>}
    </InsetNote>
  );
}
