import { type CaseContent, readCase } from '../request/case.ts';
import { withAttachmentIds } from '../request/case-copies.ts';
import type { CaseAttachment, PortableCase } from '../request/case-files.ts';
import { caseKind } from '../request/kinds.ts';
import { randomId } from '../request/vault/bytes.ts';
import type { AttachResult, PutResult } from '../request/vault/contract.ts';
import type { Desk } from '../request/vault/desk.ts';
import { openingSentence, unsavedSentence } from '../request/vault/sentences.ts';

/** `sentence` says why nothing was done, and what to do. */
export type Failed = { readonly kind: 'failed'; readonly sentence: string };

const failed = (sentence: string): Failed => ({ kind: 'failed', sentence });

function putFailure(result: Exclude<PutResult, { kind: 'saved' }>): Failed {
  return failed(result.kind === 'unreadable' ? openingSentence(result) : unsavedSentence(result));
}

/** A case as it is stored. */
export async function openCase(desk: Desk, id: string): Promise<{ readonly kind: 'open'; readonly content: CaseContent } | Failed> {
  const result = await desk.get(id);
  if (result.kind === 'absent') return failed('This request is no longer on this desk.');
  if (result.kind === 'unreadable') return failed(openingSentence(result));
  if (result.kind !== 'found') return failed(unsavedSentence(result));
  const content = readCase(result.record.content);
  return content === undefined ? failed(openingSentence({ kind: 'unreadable', reason: 'damaged' })) : { kind: 'open', content };
}

/**
 * Changes a stored case. It takes the right to write first: a case that another tab has open is not changed under its
 * hands.
 */
export async function changeCase(
  desk: Desk,
  id: string,
  change: (content: CaseContent) => CaseContent,
): Promise<{ readonly kind: 'changed' } | Failed> {
  const opened = await desk.edit(id, caseKind, { onState: () => undefined, onAccess: () => undefined });
  if (opened.kind === 'unreadable') return failed(openingSentence(opened));
  if (opened.kind !== 'editing') return failed(unsavedSentence(opened));
  const content = readCase(opened.unsaved?.content ?? opened.record?.content);
  const isTaken = content !== undefined && opened.editing.save(change(content));
  const state = await opened.editing.close();
  if (content === undefined) return failed('This request is no longer on this desk.');
  if (!isTaken) return failed('This request is open in another tab. Close it there, then try again.');
  if (state.kind !== 'unsaved') return { kind: 'changed' };
  return state.because.kind === 'unreadable' ? failed(openingSentence(state.because)) : failed(unsavedSentence(state.because));
}

export type Created = { readonly kind: 'created'; readonly id: string } | Failed;

/** Stores a new case with its attachments, whole or not at all. Attachments get ids of their own, and the case names those. */
export async function createCase(
  desk: Desk,
  content: CaseContent,
  attachments: readonly CaseAttachment[] = [],
  id = randomId(),
): Promise<Created> {
  const put = await desk.put({ id, kind: caseKind, content }, 0);
  if (put.kind !== 'saved') return putFailure(put);
  const failure = attachments.length === 0 ? undefined : await attachAll(desk, { id, content, attachments }, put.revision);
  if (failure === undefined) return { kind: 'created', id };
  await desk.remove(id, put.revision);
  return failure;
}

async function attachAll(desk: Desk, { id, content, attachments }: PortableCase, revision: number): Promise<Failed | undefined> {
  const added = await addAttachments(desk, id, attachments);
  if (added.kind === 'failed') return added;
  const put = await desk.put({ id, kind: caseKind, content: withAttachmentIds(content, added.ids) }, revision);
  return put.kind === 'saved' ? undefined : putFailure(put);
}

type Added = { readonly kind: 'added'; readonly ids: ReadonlyMap<string, string> } | Failed;

async function addAttachments(desk: Desk, id: string, attachments: readonly CaseAttachment[]): Promise<Added> {
  const ids = new Map<string, string>();
  for (const attachment of attachments) {
    const { name, mediaType, content } = attachment;
    const result = await desk.putAttachment(id, { name, mediaType }, content);
    if (result.kind !== 'attached') return failed(attachFailure(result));
    ids.set(attachment.id, result.attachment.id);
  }
  return { kind: 'added', ids };
}

function attachFailure(result: Exclude<AttachResult, { kind: 'attached' }>): string {
  switch (result.kind) {
    case 'too-large':
      return 'One of its attachments is larger than this program keeps.';
    case 'no-record':
      return 'This request was deleted meanwhile.';
    case 'unreadable':
      return openingSentence(result);
    default:
      return unsavedSentence(result);
  }
}

/** The attachments of a case with their bytes. `unreadable` counts those that this program cannot open. */
export async function attachmentsOf(
  desk: Desk,
  id: string,
): Promise<{ readonly kind: 'read'; readonly attachments: readonly CaseAttachment[]; readonly unreadable: number } | Failed> {
  const listed = await desk.listAttachments(id);
  if (listed.kind === 'unreadable') return failed(openingSentence(listed));
  if (listed.kind !== 'listed') return failed(unsavedSentence(listed));
  const attachments: CaseAttachment[] = [];
  for (const facts of listed.attachments) {
    const found = await desk.getAttachment(id, facts.id);
    if (found.kind === 'found') attachments.push({ id: facts.id, name: facts.name, mediaType: facts.mediaType, content: found.content });
  }
  return { kind: 'read', attachments, unreadable: listed.unreadable.length + listed.attachments.length - attachments.length };
}
