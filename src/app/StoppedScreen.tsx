import { useState } from 'react';
import { useRoute } from 'wouter';
import { useDesk } from '../desk/desk-context.ts';
import { caseKind, reviewKind } from '../request/kinds.ts';
import type { Desk } from '../request/vault/desk.ts';
import { Button, LinkButton } from '../ui/Button.tsx';
import { saveFile } from '../ui/download.ts';
import { fetched } from '../ui/later.ts';

/** Where a screen stopped: the draft is in the store as it was last saved, or put aside as it was typed, and can be taken out from here. */
export function StoppedScreen({ onRetry }: { readonly onRetry: () => void }) {
  const [, request] = useRoute('/request/:id/:step');
  const [, review] = useRoute('/review/:id');
  return (
    <main id="main" className="app-notice" role="alert">
      <h1>This screen stopped</h1>
      <p>
        The program met a fault that it did not expect, or a part of it is no longer at its host. Your desk is still open, and what was said
        to be saved is saved; what was not is kept while this tab is open. Where it stops again, load the page again for the newest version.
      </p>
      <div className="ui-actions">
        <Button look="primary" onClick={onRetry}>
          Try again
        </Button>
        <LinkButton href="/">Go to the work list</LinkButton>
        {request !== null && <ExportButton label="Download the request" takeOut={(desk) => takeOut(desk, request.id)} />}
        {review !== null && <ExportButton label="Download the review" takeOut={(desk) => takeOutReview(desk, review.id)} />}
      </div>
    </main>
  );
}

interface ExportButtonProps {
  readonly label: string;
  /** saves it to a file; a sentence where it cannot be read */
  readonly takeOut: (desk: Desk) => Promise<string | undefined>;
}

function ExportButton({ label, takeOut: save }: ExportButtonProps) {
  const desk = useDesk();
  const [fault, setFault] = useState<string>();
  return (
    <>
      <Button onClick={() => void save(desk).then(setFault)}>{label}</Button>
      <p role="status" className="ui-hint">
        {fault ?? 'The downloaded file is not encrypted; keep it as you keep a chart.'}
      </p>
    </>
  );
}

async function takeOut(desk: Desk, id: string): Promise<string | undefined> {
  const unsaved = await unsavedOf(desk, id, caseKind);
  if (unsaved !== undefined) {
    const { downloadUnsaved } = await fetched(() => import('./download-unsaved.ts'));
    await downloadUnsaved(desk, id, unsaved);
    return undefined;
  }
  const { exportCases } = await fetched(() => import('../worklist/export-cases.ts'));
  const exported = await exportCases(desk, [id]);
  if (exported.kind === 'failed') return exported.sentence;
  saveFile(exported.file, 'requests.json', 'application/json');
  return undefined;
}

async function takeOutReview(desk: Desk, id: string): Promise<string | undefined> {
  const [{ readReviewCase }, { exportReview }] = await Promise.all([
    fetched(() => import('../review/case/review-case.ts')),
    fetched(() => import('../review/screen/export-review.ts')),
  ]);
  const unsaved = await unsavedOf(desk, id, reviewKind);
  const found = await desk.get(id);
  const reviewed = readReviewCase(unsaved ?? (found.kind === 'found' ? found.record.content : undefined));
  if (reviewed === undefined) return 'This review cannot be read here. Reload the page, then try again.';
  await exportReview(reviewed, id, desk);
  return undefined;
}

/** What was typed and not stored when the screen stopped. It is put aside by then; this tries to store it once more, and else leaves it so. */
async function unsavedOf(desk: Desk, id: string, kind: string): Promise<unknown> {
  const opened = await desk.edit(id, kind, { onState: () => undefined, onAccess: () => undefined });
  if (opened.kind !== 'editing') return undefined;
  await opened.editing.close();
  return opened.unsaved?.content;
}
