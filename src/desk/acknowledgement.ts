import { type Acknowledgement, acknowledgementsSchema, policyRevision } from '../request/acknowledgement.ts';
import { ownIds } from '../request/kinds.ts';
import type { Desk } from '../request/vault/desk.ts';
import { openingSentence } from '../request/vault/sentences.ts';
import { storageFaultSentence } from './faults-in-words.ts';

/** A desk keeps one record of what it has acknowledged: a fixed identifier keeps two tabs from making two. */
const record = { id: ownIds.acknowledgements, kind: 'acknowledgements' } as const;

/** Whether the desk has acknowledged that the review of this revision is overdue; null where it has not. */
export async function readAcknowledgement(desk: Desk): Promise<Acknowledgement | null> {
  return (await read(desk)).policies.find(({ policy }) => policy === policyRevision) ?? null;
}

async function read(desk: Desk) {
  const found = await desk.get(record.id);
  if (found.kind !== 'found') return { policies: [], revision: 0 };
  const parsed = acknowledgementsSchema.safeParse(found.record.content);
  return { ...(parsed.success ? parsed.data : { policies: [] }), revision: found.record.revision };
}

/**
 * Keeps the acknowledgement, encrypted like all that the desk keeps; a sentence where it was not kept. What another tab kept
 * meanwhile stays.
 */
export async function acknowledge(desk: Desk, now: number): Promise<string | undefined> {
  const { revision, ...content } = await read(desk);
  if (content.policies.some(({ policy }) => policy === policyRevision)) return undefined;
  const own: Acknowledgement = { policy: policyRevision, by: desk.name, at: now };
  const put = await desk.put({ ...record, content: { ...content, policies: [...content.policies, own] } }, revision);
  if (put.kind === 'saved' || put.kind === 'conflict') return undefined;
  return `The acknowledgement was not kept. ${put.kind === 'unreadable' ? openingSentence(put) : storageFaultSentence(put)}`;
}
