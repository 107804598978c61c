import { withAttachmentIds } from '../request/attachment-ids.ts';
import type { CaseContent } from '../request/case.ts';
import type { CaseAttachment } from '../request/case-files.ts';
import { caseKind } from '../request/kinds.ts';
import { randomId } from '../request/vault/bytes.ts';
import type { Fault } from '../request/vault/contract.ts';
import type { Desk } from '../request/vault/desk.ts';
import type { PutWithAttachmentsResult } from '../request/vault/put-with-attachments.ts';
import { openingSentence } from '../request/vault/sentences.ts';

/** `sentence` says why nothing was done, and what to do; `meetsAll` where whatever is stored next would fail alike. */
export type Failed = { readonly kind: 'failed'; readonly sentence: string; readonly meetsAll?: true };

export const failed = (sentence: string): Failed => ({ kind: 'failed', sentence });

export type Created = { readonly kind: 'created'; readonly id: string } | Failed;

/** Stores a new case with its attachments, whole or not at all. Attachments get ids of their own, and the case names those. */
export async function createCase(
  desk: Desk,
  content: CaseContent,
  attachments: readonly CaseAttachment[] = [],
  id = randomId(),
): Promise<Created> {
  const renamed = attachments.map((attachment) => ({ ...attachment, id: randomId(), was: attachment.id }));
  const names = new Map(renamed.map((attachment) => [attachment.was, attachment.id]));
  const files = renamed.map(({ was: _, ...attachment }) => attachment);
  const put = await desk.putWithAttachments({ id, kind: caseKind, content: withAttachmentIds(content, names) }, files);
  return put.kind === 'saved' ? { kind: 'created', id } : creationFailure(put);
}

/** The storage's own refusal meets every further case too. */
function creationFailure(result: Exclude<PutWithAttachmentsResult, { kind: 'saved' }>): Failed {
  switch (result.kind) {
    case 'too-large':
      return failed('One of its attachments is larger than this program keeps.');
    case 'unreadable':
      return failed(openingSentence(result));
    case 'conflict':
      return failed('Another tab has just stored this request. Look at it there, then try again.');
    default:
      return { ...failed(notStored[result.kind]), meetsAll: true };
  }
}

const notStored: Readonly<Record<Fault['kind'], string>> = {
  'storage-full': 'Not stored: the storage of this browser is full. Free space on the disk or delete old requests, then try again.',
  failed: 'Not stored: the browser did not accept it. Reload the page, then try again.',
  locked: 'Not stored: the desk is locked. Enter your passphrase, then try again.',
  'read-only': 'Not stored: a newer version of this program wrote this desk. Reload the page to get that version.',
};
