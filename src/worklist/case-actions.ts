import { type CaseContent, readCase } from '../request/case.ts';
import type { CaseAttachment } from '../request/case-files.ts';
import { caseKind } from '../request/kinds.ts';
import type { Desk } from '../request/vault/desk.ts';
import { openingSentence, unsavedSentence } from '../request/vault/sentences.ts';
import { type Failed, failed } from './create-case.ts';

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
  const state = await opened.editing.flush();
  // told as not done, and so not to be done later; what was typed before stays
  if (state.kind === 'unsaved' && opened.unsaved === undefined) opened.editing.discard(opened.editing.revision);
  await opened.editing.close();
  if (content === undefined) return failed('This request is no longer on this desk.');
  if (!isTaken) return failed('This request is open in another tab. Close it there, then try again.');
  if (state.kind !== 'unsaved') return { kind: 'changed' };
  return state.because.kind === 'unreadable' ? failed(openingSentence(state.because)) : failed(unsavedSentence(state.because));
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
  for (const [index, facts] of listed.attachments.entries()) {
    // Chromium decrypts while the page waits: each file has a turn of the page's own
    if (index > 0) await new Promise((resolve) => setTimeout(resolve));
    const found = await desk.getAttachment(id, facts.id);
    if (found.kind === 'found') attachments.push({ id: facts.id, name: facts.name, mediaType: facts.mediaType, content: found.content });
  }
  return { kind: 'read', attachments, unreadable: listed.unreadable.length + listed.attachments.length - attachments.length };
}
