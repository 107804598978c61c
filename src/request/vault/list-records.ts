import { sameBytes } from './bytes.ts';
import { caseKeyOf } from './case-keys.ts';
import type { ListResult, StoredRecord, VisitResult, Wanted } from './contract.ts';
import { readRow, recordRow, type Unreadable } from './format.ts';
import { knownKinds, registerId } from './known-kinds.ts';
import { openedWith } from './records.ts';
import { removedUnder } from './removed.ts';
import { locked, type Session } from './session.ts';
import { fieldOf } from './store.ts';

/** Every record of the desk or those of one kind, opened; those that this program cannot open are named and left alone. */
export async function listRecords(session: Session, kind?: string): Promise<ListResult> {
  const records: StoredRecord[] = [];
  const visited = await visitRecords(session, { kind, onSome: async (some) => void records.push(...some) }, true);
  return visited.kind === 'visited' ? { kind: 'listed', records, unreadable: visited.unreadable } : visited;
}

/** How many rows are opened at a time: the page answers between, and thousands of files asked for at once would only queue. */
const batchSize = 25;

/** How many kinds are to be learned before they are written down. */
const worthKeeping = 100;

/** Opens records some at a time, none of another kind than wanted as far as kinds are known. `keeps`: the next list has them at hand. */
export async function visitRecords(session: Session, wanted: Wanted, keeps = false): Promise<VisitResult> {
  const { master, store, desk } = session;
  if (master === undefined) return locked;
  const { kind, only } = wanted;
  const [names, isRemoved, kinds] = await Promise.all([
    only === undefined ? store.names('records', [desk]) : [...only],
    removedUnder(store, [desk]),
    knownKinds(session),
  ]);
  const isOfKind = (id: string) => kind === undefined || kinds.get(id) === kind;
  const mayBe = (id: string) => id !== registerId && (isOfKind(id) || !kinds.has(id)) && !isRemoved([desk, id]);
  const [ids, knew] = [names.filter(mayBe), kinds.size];
  const unreadable: { readonly id: string; readonly reason: Unreadable['reason'] }[] = [];
  for (let from = 0; from < ids.length; from += batchSize) {
    const opened = await openSome({ session, master, keeps }, ids.slice(from, from + batchSize), wanted);
    if (session.master === undefined) return locked;
    for (const one of opened) 'reason' in one ? unreadable.push(one) : kinds.set(one.id, one.kind);
    const found = opened.flatMap((one) => ('reason' in one || !isOfKind(one.id) ? [] : [one]));
    await wanted.onSome(found, Math.min(ids.length, from + batchSize), ids.length);
  }
  if (kinds.size - knew >= worthKeeping)
    import('./register.ts').then(({ saveRegister }) => saveRegister(session, kinds)).catch(() => undefined);
  return { kind: 'visited', ids: ids.filter(isOfKind), unreadable };
}

interface Opening {
  readonly session: Session;
  readonly master: CryptoKey;
  readonly keeps: boolean;
}

type Opened = StoredRecord | { readonly id: string; readonly reason: Unreadable['reason'] };

/** What the caller does not know yet of some records, opened. */
async function openSome(opening: Opening, ids: readonly string[], { isKnown }: Wanted): Promise<readonly Opened[]> {
  const { session } = opening;
  const keysOf = (some: readonly string[]) => some.map((id) => [session.desk, id]);
  const rows = await session.store.some('records', keysOf(ids));
  const keyless = ids.filter((id) => !session.caseKeys.has(id));
  let reading: Promise<ReadonlyMap<unknown, unknown>> | undefined;
  const keyRow = async (id: string) => {
    reading ??= session.store.some('keys', keysOf(keyless)).then((found) => new Map(found.map((row) => [fieldOf(row, 'record'), row])));
    return (await reading).get(id) ?? session.store.get('keys', [session.desk, id]);
  };
  const opened = await Promise.all(
    ids.map(async (id, index): Promise<readonly Opened[]> => {
      const row = rows[index];
      if (row === undefined || isKnown?.(id, Number(fieldOf(row, 'revision')))) return [];
      const record = await openAgain(opening, row, keyRow);
      return ['reason' in record ? { id, reason: record.reason } : record];
    }),
  );
  return opened.flat();
}

/** A record from its row, or as the last list opened it where the row is the same still. */
async function openAgain(
  { session, master, keeps }: Opening,
  stored: unknown,
  keyRow: (id: string) => Promise<unknown>,
): Promise<StoredRecord | Unreadable> {
  const { listed } = session;
  const read = readRow(recordRow, stored);
  if (read.kind !== 'row') return read;
  const { id, body } = read.row;
  const known = listed.get(id);
  if (known && sameBytes(known.iv, body.iv)) return known.record;
  const record = await openedWith(read, (row) => caseKeyOf(session, master, row, () => keyRow(row.id)));
  if (keeps && !('reason' in record) && session.master !== undefined) listed.set(id, { iv: body.iv, record });
  return record;
}
