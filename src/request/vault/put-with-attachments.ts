import { attachmentLimit, attachmentSteps } from './attachments.ts';
import { sha256Of } from './bytes.ts';
import type { AttachResult, NewAttachment, PutResult, RecordContent } from './contract.ts';
import { prepare, putPrepared } from './put-record.ts';
import type { CaseKey, Session } from './session.ts';
import type { Step } from './store.ts';

export type PutWithAttachmentsResult = PutResult | Extract<AttachResult, { kind: 'too-large' }>;

/**
 * Stores a new record with its attachments in one transaction: all of it or nothing, whatever the disk does. The content names
 * the attachments by the identifiers that the caller gave them.
 */
export async function putWithAttachments(
  session: Session,
  record: RecordContent,
  attachments: readonly NewAttachment[],
): Promise<PutWithAttachmentsResult> {
  const tooLarge = attachments.find(({ content }) => content.length > attachmentLimit);
  if (tooLarge) return { kind: 'too-large', size: tooLarge.content.length, limit: attachmentLimit };
  const prepared = await prepare(session, record, 0, session.now());
  if (!('row' in prepared)) return prepared;
  const { key, savedAt } = prepared;
  const place = { desk: session.desk, record: record.id, key };
  const steps: Step[] = [];
  for (const [index, attachment] of attachments.entries()) {
    // Chromium encrypts while the page waits: each file has a turn of the page's own
    if (index > 0) await new Promise((resolve) => setTimeout(resolve));
    steps.push(...(await stepsFor(attachment, savedAt + index, place)));
  }
  return putPrepared(session, prepared, steps);
}

interface Place {
  readonly desk: string;
  readonly record: string;
  readonly key: CaseKey;
}

/** `addedAt` (ms since 1970) keeps the order in which they were given. */
async function stepsFor({ content, ...facts }: NewAttachment, addedAt: number, { desk, record, key }: Place): Promise<readonly Step[]> {
  const attachment = { ...facts, size: content.length, sha256: await sha256Of(content), addedAt };
  return attachmentSteps(attachment, content, { desk, record, key: key.key });
}
