import { ownIds } from '../kinds.ts';
import { getRecord } from './records.ts';
import type { Session } from './session.ts';

/** The register's own identifier: a desk has one at most. */
export const registerId = ownIds.register;

/**
 * Which kind each record is, as far as it is known. The kind is sealed with the record: in the clear it would tell whoever
 * takes the disk what the desk is used for. Yet an office's list must not open ten thousand requests under review to find its
 * own twenty. So a desk keeps a register, sealed like any record, of the kinds that it has learned. A record's kind never
 * changes, so a register is never wrong, only short: what it lacks is opened. It has no name of anybody in it, so that
 * shredding a case need not touch it; and it is written for every desk that grows large, whatever is on it, so that its being
 * there tells no more than the number of records does.
 */
export function knownKinds(session: Session): Promise<Map<string, string>> {
  session.kinds ??= registered(session);
  return session.kinds;
}

async function registered(session: Session): Promise<Map<string, string>> {
  const kinds = new Map<string, string>();
  const found = await getRecord(session, registerId);
  if (found.kind !== 'found') return kinds;
  for (const [kind, ids] of Object.entries(found.record.content ?? {})) for (const id of String(ids).split(' ')) kinds.set(id, kind);
  return kinds;
}
