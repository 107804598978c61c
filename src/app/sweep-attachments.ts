import { type CaseContent, readStoredDraft } from '../request/case.ts';
import { leftOver } from '../request/left-over.ts';
import type { Desk } from '../request/vault/desk.ts';

/** Drops files that neither the draft nor a finished revision names any more: removed for good, now that undo is over. */
export async function sweepAttachments(desk: Desk, id: string, { draft, revisions }: CaseContent): Promise<void> {
  const stored = await desk.listAttachments(id);
  if (stored.kind !== 'listed') return;
  const kept = [draft, ...revisions.map((revision) => readStoredDraft(revision.draft))].flatMap(({ documents }) => documents);
  const unused = leftOver(
    stored.attachments.map((attachment) => attachment.id),
    kept,
  );
  await Promise.all(unused.map((attachment) => desk.removeAttachment(id, attachment)));
}
