import { caseKeyOf } from './case-keys.ts';
import type { GetResult, StoredRecord } from './contract.ts';
import { damaged, type RecordRow, type RowRead, readRow, recordRow, type Unreadable } from './format.ts';
import { openRecord } from './sealed-record.ts';
import { type CaseKey, locked, type Session } from './session.ts';

/** A record, or why it cannot be had. One that waits to be shredded counts as absent. */
export async function getRecord(session: Session, id: string): Promise<GetResult> {
  const { master, store, desk } = session;
  if (master === undefined) return locked;
  const [stored, removal] = await Promise.all([store.get('records', [desk, id]), store.get('removals', [desk, id])]);
  if (stored === undefined || removal !== undefined) return { kind: 'absent' };
  const read = readRow(recordRow, stored);
  const record = await openedWith(read, (row) => caseKeyOf(session, master, row));
  return 'reason' in record ? record : { kind: 'found', record };
}

export type KeyFor = (row: RecordRow) => Promise<CaseKey | Unreadable>;

export async function openedWith(read: RowRead<RecordRow>, keyFor: KeyFor): Promise<StoredRecord | Unreadable> {
  if (read.kind !== 'row') return read;
  const key = await keyFor(read.row);
  if ('reason' in key) return key;
  return (await openRecord(read.row, key, read.access)) ?? damaged;
}
