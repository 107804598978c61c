import type { Conflict, RemoveResult, UndoResult } from './contract.ts';
import { type RemovalRow, readRow, recordRow, removalRow, version } from './format.ts';
import { refusal, type Session } from './session.ts';
import { type Decision, type Key, refuse, type Step, type Store, type StoreFault, type Table } from './store.ts';

/**
 * Deleting has two steps. First a mark is stored beside the rows, in one transaction: they count as absent, and taking the
 * mark away undoes it. When undoing is over (or the desk is locked) a second transaction drops the rows, the case's key and
 * the mark together. A crash in between loses nothing and leaves nothing half-deleted: the mark is still there, and the next
 * start completes the deletion once its time is over.
 */
export function removeRecord(session: Session, id: string, expected: number, undoMs: number): Promise<RemoveResult> {
  const at = session.now();
  return withRecord(session, id, expected, (key) => marked(key, at, undoMs));
}

/** Deletes a case at once, with its key, and for good: on a full disk there is no room for a mark, and this makes some. */
export function destroyRecord(session: Session, id: string, expected: number): Promise<RemoveResult> {
  const at = session.now();
  return withRecord(session, id, expected, (key) => ({ steps: dropAll(key), result: { kind: 'removed', undoUntil: at } }));
}

/** Decides over a case that stands as it was seen; anything else refuses. */
async function withRecord(
  session: Session,
  id: string,
  expected: number,
  decide: (key: Key) => Decision<RemoveResult>,
): Promise<RemoveResult> {
  const refused = refusal(session);
  if (refused) return refused;
  const key = [session.desk, id];
  const result = await session.store.exchange<RemoveResult>(
    [
      ['records', key],
      ['removals', key],
    ],
    ([stored, mark]) => {
      const read = stored === undefined ? undefined : readRow(recordRow, stored);
      if (read?.kind === 'unreadable') return refuse(read);
      if (read?.access === 'read-only') return refuse({ kind: 'read-only' });
      const revision = mark === undefined ? (read?.row.revision ?? 0) : 0;
      if (revision !== expected || revision === 0) return refuse<Conflict>({ kind: 'conflict', revision, removed: revision === 0 });
      return decide(key);
    },
  );
  if (result.kind === 'removed') session.announce(id);
  return result;
}

/** Deletes one attachment, in the same two steps. */
export async function removeAttachment(session: Session, record: string, id: string, undoMs: number): Promise<RemoveResult> {
  const refused = refusal(session);
  if (refused) return refused;
  const key = [session.desk, record, id];
  const at = session.now();
  const result = await session.store.exchange<RemoveResult>(
    [
      ['attachments', key],
      ['removals', key],
    ],
    ([stored, mark]) =>
      stored === undefined || mark !== undefined ? refuse({ kind: 'conflict', revision: 0, removed: true }) : marked(key, at, undoMs),
  );
  if (result.kind === 'removed') session.announce(record);
  return result;
}

function marked(key: Key, at: number, undoMs: number): Decision<RemoveResult> {
  const row: RemovalRow = { ...version, key: [...key], at };
  return { steps: [{ put: 'removals', row }], result: { kind: 'removed', undoUntil: at + undoMs } };
}

/** Takes a deletion back: of a case by its identifier, of an attachment by the case's and its own. */
export async function undoRemoval(
  session: Session,
  ...[record, attachment]: readonly [record: string, attachment?: string]
): Promise<UndoResult> {
  const refused = refusal(session);
  if (refused) return refused;
  const key = attachment === undefined ? [session.desk, record] : [session.desk, record, attachment];
  const result = await session.store.exchange<UndoResult>([['removals', key]], ([mark]) =>
    mark === undefined ? refuse({ kind: 'gone' }) : { steps: [{ drop: 'removals', under: key }], result: { kind: 'restored' } },
  );
  if (result.kind === 'restored') session.announce(record);
  return result;
}

const tablesOfCases: readonly Table[] = ['records', 'keys', 'attachments', 'contents', 'removals'];

/** Everything of a desk, a case or an attachment, by the beginning of its key. */
export const dropAll = (under: Key): readonly Step[] => tablesOfCases.map((drop) => ({ drop, under }));

/** Destroys what is still marked as deleted, and with a case its key: nothing opens what the browser may not yet have overwritten. */
export function shred(store: Store, key: Key): Promise<{ readonly kind: 'shredded' | 'undone' } | StoreFault> {
  return store.exchange<{ readonly kind: 'shredded' | 'undone' }>([['removals', key]], ([mark]) =>
    mark === undefined ? refuse({ kind: 'undone' }) : { steps: dropAll(key), result: { kind: 'shredded' } },
  );
}

/** Destroys what was deleted longer ago than undoing lasts, of every desk: no key is needed for that. */
export async function shredOverdue(store: Store, now: number, undoMs: number): Promise<void> {
  for (const stored of await store.all('removals', [])) {
    const read = readRow(removalRow, stored);
    if (read.kind === 'row' && read.access === 'full' && isOver(read.row.at, now, undoMs)) await shred(store, read.row.key);
  }
}

/** A clock that was set back since must not keep deleted cases for ever: a time far ahead counts as over too. */
const isOver = (at: number, now: number, undoMs: number) => now - at >= undoMs || at - now > undoMs;
