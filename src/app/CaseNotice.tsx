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
