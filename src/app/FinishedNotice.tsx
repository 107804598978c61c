import type { CaseContent } from '../request/case.ts';
import { Button } from '../ui/Button.tsx';
import { InsetNote } from '../ui/Note.tsx';

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
