import { sameBytes } from './bytes.ts';
import { caseKeyOf } from './case-keys.ts';
import type { GetResult, ListResult, StoredRecord } from './contract.ts';
import { damaged, type RecordRow, type RowRead, readRow, recordRow, type Unreadable } from './format.ts';
import { removedUnder } from './removed.ts';
import { openRecord } from './sealed-record.ts';
import { type CaseKey, locked, type Session } from './session.ts';
import { fieldOf } from './store.ts';

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

/** Every record of the desk, opened; those that this program cannot open are named and left alone. */
export async function listRecords(session: Session): Promise<ListResult> {
  const { master, store, desk } = session;
  if (master === undefined) return locked;
  const [rows, isRemoved] = await Promise.all([store.all('records', [desk]), removedUnder(store, [desk])]);
  const shown = rows.map((stored) => ({ stored, id: String(fieldOf(stored, 'id')) })).filter(({ id }) => !isRemoved([desk, id]));
  const keys = keysOf(session);
  const opened = await inBatches(shown, async ({ stored, id }) => ({
    id,
    record: await listedAgain(session, readRow(recordRow, stored), (row) => caseKeyOf(session, master, row, () => keys(row.id))),
  }));
  return {
    kind: 'listed',
    records: opened.flatMap(({ record }) => ('reason' in record ? [] : [record])),
    unreadable: opened.flatMap(({ id, record }) => ('reason' in record ? [{ id, reason: record.reason }] : [])),
  };
}

/** All key rows of the desk, read at once when the first is needed. */
function keysOf({ store, desk }: Session): (record: string) => Promise<unknown> {
  let reading: Promise<ReadonlyMap<unknown, unknown>> | undefined;
  return async (record) => {
    reading ??= store.all('keys', [desk]).then((rows) => new Map(rows.map((row) => [fieldOf(row, 'record'), row])));
    return (await reading).get(record);
  };
}

type KeyFor = (row: RecordRow) => Promise<CaseKey | Unreadable>;

async function listedAgain(session: Session, read: RowRead<RecordRow>, keyFor: KeyFor): Promise<StoredRecord | Unreadable> {
  if (read.kind !== 'row') return read;
  const { id, body } = read.row;
  const known = session.listed.get(id);
  if (known && sameBytes(known.iv, body.iv)) return known.record;
  const record = await openedWith(read, keyFor);
  if (!('reason' in record) && session.master !== undefined) session.listed.set(id, { iv: body.iv, record });
  return record;
}

async function openedWith(read: RowRead<RecordRow>, keyFor: KeyFor): Promise<StoredRecord | Unreadable> {
  if (read.kind !== 'row') return read;
  const key = await keyFor(read.row);
  if ('reason' in key) return key;
  return (await openRecord(read.row, key, read.access)) ?? damaged;
}

/** How many rows are opened at a time: thousands of files asked for at once would only queue in the browser. */
const batchSize = 100;

async function inBatches<From, To>(all: readonly From[], work: (one: From) => Promise<To>): Promise<readonly To[]> {
  const done: To[] = [];
  for (let from = 0; from < all.length; from += batchSize) {
    done.push(...(await Promise.all(all.slice(from, from + batchSize).map(work))));
  }
  return done;
}
