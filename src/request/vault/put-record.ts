import { caseKeyOf, newCaseKey } from './case-keys.ts';
import type { Conflict, Fault, PutResult, RecordContent } from './contract.ts';
import { type KeyRow, type RecordRow, readRow, recordRow, type Unreadable } from './format.ts';
import { sealRecord } from './sealed-record.ts';
import { type CaseKey, locked, refusal, type Session } from './session.ts';
import { type Decision, refuse, type Step } from './store.ts';

/** A revision sealed and ready to be stored; with a new case's key where it is the first. */
export interface Prepared {
  readonly row: RecordRow;
  readonly key: CaseKey;
  readonly keyRow: KeyRow | undefined;
  readonly savedAt: number;
}

/**
 * Saves a record over the revision that the caller has seen (0: none). Fulfils once it is on the disk. A revision that
 * somebody else saved meanwhile is a conflict and stays. `content` must be JSON: what is not throws, as a bug.
 */
export async function putRecord(session: Session, record: RecordContent, expected: number, savedAt = session.now()): Promise<PutResult> {
  const prepared = await prepare(session, record, expected, savedAt);
  return 'row' in prepared ? putPrepared(session, prepared) : prepared;
}

/** Seals the next revision. Sealing waits, and a transaction would end meanwhile: so this comes first. */
export async function prepare(
  session: Session,
  record: RecordContent,
  expected: number,
  savedAt: number,
): Promise<Prepared | Conflict | Unreadable | Fault> {
  const refused = refusal(session);
  if (refused) return refused;
  const keys = expected === 0 ? await firstKey(session, record.id) : await storedKey(session, record.id);
  if (!('key' in keys)) return keys;
  const row = await sealRecord(record, { desk: session.desk, key: keys.key, revision: expected + 1, savedAt });
  return { row, key: keys.key, keyRow: keys.row, savedAt };
}

type KeyForWriting = { readonly key: CaseKey; readonly row: KeyRow | undefined };

async function firstKey({ master, desk }: Session, id: string): Promise<KeyForWriting | Fault> {
  return master === undefined ? locked : newCaseKey(master, desk, id);
}

async function storedKey(session: Session, id: string): Promise<KeyForWriting | Conflict | Unreadable | Fault> {
  const known = session.caseKeys.get(id);
  if (known) return { key: known, row: undefined };
  const { master, store, desk } = session;
  const stored = await store.get('records', [desk, id]);
  if (stored === undefined) return { kind: 'conflict', revision: 0, removed: true };
  const read = readRow(recordRow, stored);
  if (read.kind !== 'row') return read;
  if (master === undefined) return locked;
  const key = await caseKeyOf(session, master, read.row);
  return 'reason' in key ? key : { key, row: undefined };
}

/** Stores what was prepared, and what belongs to it, unless the record is no longer at the revision that it follows. */
export async function putPrepared(session: Session, prepared: Prepared, further: readonly Step[] = []): Promise<PutResult> {
  const { row, key } = prepared;
  const place = [row.desk, row.id];
  const result = await session.store.exchange(
    [
      ['records', place],
      ['removals', place],
    ],
    ([stored, removal]) => decide(prepared, further, stored, removal),
  );
  if (result.kind !== 'saved') return result;
  if (session.master !== undefined) session.caseKeys.set(row.id, key);
  session.announce(row.id);
  return result;
}

function decide(prepared: Prepared, further: readonly Step[], stored: unknown, removal: unknown): Decision<PutResult> {
  const { row, keyRow, savedAt } = prepared;
  const found = stored === undefined ? undefined : readRow(recordRow, stored);
  if (found?.kind === 'unreadable') return refuse(found);
  if (found?.access === 'read-only') return refuse({ kind: 'read-only' });
  const revision = found?.row.revision ?? 0;
  const sameKey = keyRow !== undefined || found?.row.keyId === row.keyId;
  if (removal !== undefined || revision !== row.revision - 1 || !sameKey) return refuse(conflictWith(revision, removal));
  const result = { kind: 'saved', revision: row.revision, savedAt } as const;
  return { steps: [...stepsOf(prepared), ...further], result };
}

/** What a prepared revision is stored as. */
export const stepsOf = ({ row, keyRow }: Prepared): readonly Step[] => [
  { put: 'records', row },
  ...(keyRow ? [{ put: 'keys', row: keyRow } as const] : []),
];

/** `removed` where the record waits to be shredded, or is gone although it was seen. */
const conflictWith = (revision: number, removal: unknown): Conflict => ({
  kind: 'conflict',
  revision,
  removed: removal !== undefined || revision === 0,
});
