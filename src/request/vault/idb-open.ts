import { deleteDB, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { keyPaths, tables } from './store.ts';

type Upgrade = (database: IDBPDatabase, transaction: IDBPTransaction<unknown, string[], 'versionchange'>) => void;

/**
 * One step from each released version of the database to the next, the first from nothing. A step is never edited once
 * released: a change of layout is a further step (and a change of format a further version in format.ts).
 */
const upgrades: readonly Upgrade[] = [
  (database) => {
    for (const table of tables) database.createObjectStore(table, { keyPath: pathOf(keyPaths[table]) });
  },
];

const pathOf = (path: string | readonly string[]) => (typeof path === 'string' ? path : [...path]);

const databaseVersion = upgrades.length;

/** What befalls an open database from outside. */
export type DatabaseEvent =
  /** another tab still runs an older version of the program: this one waits until it is closed */
  | { readonly kind: 'blocked' }
  /** a newer version of the program was opened in another tab and waits for this one, which has saved and let go: reload */
  | { readonly kind: 'superseded' }
  /** the browser closed the database (its data were cleared, say) */
  | { readonly kind: 'closed-by-browser' };

export type OpenedDatabase =
  | { readonly kind: 'open'; readonly database: IDBPDatabase; readonly access: 'full' | 'read-only' }
  | { readonly kind: 'newer-format' }
  | { readonly kind: 'unavailable'; readonly reason: string };

export interface OpenOptions {
  readonly name: string;
  readonly onEvent: (event: DatabaseEvent) => void;
  /** Awaited before a newer program gets the database: the last chance to save. */
  readonly beforeRelease: () => Promise<void>;
}

/** Opens the database, creating or upgrading it. One that a newer program has upgraded is opened as it is, to read only. */
export async function openDatabase(options: OpenOptions): Promise<OpenedDatabase> {
  try {
    await beginNewLog(`${options.name}-log`);
    return { kind: 'open', database: await openAt(options, databaseVersion), access: 'full' };
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return error.name === 'VersionError' ? openNewer(options) : { kind: 'unavailable', reason: error.name };
  }
}

/**
 * Chromium's LevelDB goes on with the log that it finds, even behind the half of a write that a killed browser left at its end. At
 * the start after that it takes all databases for corrupt and drops them. Once any database is deleted, an empty one here, it writes
 * to a new log, so nothing of ours comes to stand behind such a half (tests/e2e/vault-kills.test.ts).
 */
async function beginNewLog(name: string): Promise<void> {
  try {
    (await openDB(name)).close();
    await deleteDB(name);
  } catch {
    // A full disk, or no database at all: what opens ours next finds that out, and says so.
  }
}

async function openNewer(options: OpenOptions): Promise<OpenedDatabase> {
  const database = await openAt(options, undefined);
  if (tables.every((table) => database.objectStoreNames.contains(table))) return { kind: 'open', database, access: 'read-only' };
  database.close();
  return { kind: 'newer-format' };
}

function openAt({ name, onEvent, beforeRelease }: OpenOptions, wanted: number | undefined): Promise<IDBPDatabase> {
  const opening = openDB(name, wanted, {
    upgrade: (database, oldVersion, _, transaction) => {
      for (const upgrade of upgrades.slice(oldVersion)) upgrade(database, transaction);
    },
    blocked: () => onEvent({ kind: 'blocked' }),
    blocking: async () => {
      await beforeRelease();
      (await opening).close();
      onEvent({ kind: 'superseded' });
    },
    terminated: () => onEvent({ kind: 'closed-by-browser' }),
  });
  return opening;
}
