import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { type Decision, type Key, type Step, type Store, storeFault, type Table, tables } from './store.ts';

type Writing = IDBPTransaction<unknown, string[], 'readwrite'>;

type Reads = readonly (readonly [table: Table, key: Key])[];

/** A store in IndexedDB. Writes are on the disk before they are acknowledged (durability `strict`), and whole or not at all. */
export function idbStore(database: IDBPDatabase): Store {
  return {
    get: (table, key) => database.get(table, [...key]),
    some: (table, keys) => {
      const rows = database.transaction(table).store;
      return Promise.all(keys.map((key) => rows.get([...key])));
    },
    names: async (table, under) =>
      (await database.getAllKeys(table, beginningWith(under))).map((key) => String(Array.isArray(key) ? key.at(-1) : key)),
    all: (table, under) => database.getAll(table, under.length === 0 ? undefined : beginningWith(under)),
    exchange: async (reads, decide) => {
      try {
        return await write(database.transaction([...tables], 'readwrite', { durability: 'strict' }), reads, decide);
      } catch (error) {
        return storeFault(error);
      }
    },
    close: () => database.close(),
  };
}

/** Every key that begins so: in IndexedDB's order a list comes after every string, so `[...under, []]` is past them all. */
const beginningWith = (under: Key) => IDBKeyRange.bound([...under], [...under, []]);

async function write<Result>(transaction: Writing, reads: Reads, decide: (found: readonly unknown[]) => Decision<Result>): Promise<Result> {
  const done = settled(transaction);
  const found = await Promise.all(reads.map(([table, key]) => transaction.objectStore(table).get([...key])));
  const result = orAbort(transaction, () => {
    const decision = decide(found);
    // A refused request aborts the transaction, whose error says why (a full disk); the request's own may only say "aborted".
    for (const step of decision.steps) request(transaction, step).catch(() => undefined);
    return decision.result;
  });
  await done;
  return result;
}

/** Fulfils when the changes are on the disk; looked at from the start, since a failed read ends the transaction earlier. */
function settled(transaction: Writing): Promise<void> {
  const { done } = transaction;
  done.catch(() => undefined);
  return done;
}

/** What throws half-way must not leave its first half to be committed. */
function orAbort<Result>(transaction: Writing, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    transaction.abort();
    throw error;
  }
}

function request(transaction: Writing, step: Step): Promise<unknown> {
  if ('put' in step) return transaction.objectStore(step.put).put(step.row);
  return transaction.objectStore(step.drop).delete(beginningWith(step.under));
}
