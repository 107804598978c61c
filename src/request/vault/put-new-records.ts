import type { Conflict, Fault, RecordContent } from './contract.ts';
import type { Unreadable } from './format.ts';
import { type Prepared, prepare, stepsOf } from './put-record.ts';
import type { Session } from './session.ts';
import { type Decision, refuse } from './store.ts';

export type PutManyResult = { readonly kind: 'saved'; readonly count: number } | Conflict | Unreadable | Fault;

/**
 * Stores many new records in one transaction: all of them or none. Fulfils once they are on the disk. A few hundred at a time
 * keep a transaction short; one at a time, thousands would each wait for the disk.
 */
export async function putNewRecords(session: Session, records: readonly RecordContent[]): Promise<PutManyResult> {
  const ready: Prepared[] = [];
  for (const one of await Promise.all(records.map((record) => prepare(session, record, 0, session.now())))) {
    if (!('row' in one)) return one;
    ready.push(one);
  }
  const result = await session.store.exchange(
    ready.flatMap(({ row }) => [['records', [row.desk, row.id]] as const, ['removals', [row.desk, row.id]] as const]),
    (found) => decide(ready, found),
  );
  if (result.kind === 'saved') remember(session, ready);
  return result;
}

function decide(ready: readonly Prepared[], found: readonly unknown[]): Decision<PutManyResult> {
  if (found.some((row) => row !== undefined)) return refuse({ kind: 'conflict', revision: 1, removed: false });
  return { steps: ready.flatMap(stepsOf), result: { kind: 'saved', count: ready.length } };
}

function remember(session: Session, ready: readonly Prepared[]): void {
  for (const { row, key } of ready) {
    if (session.master !== undefined) session.caseKeys.set(row.id, key);
    session.announce(row.id);
  }
}
