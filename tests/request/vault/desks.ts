import { randomId } from '../../../src/request/vault/bytes.ts';
import { Desk, type DeskEvent } from '../../../src/request/vault/desk.ts';
import { passingKey } from '../../../src/request/vault/keys.ts';
import { memoryStore } from '../../../src/request/vault/memory-store.ts';
import type { Session } from '../../../src/request/vault/session.ts';
import { type Step, type Store, type Table, tables } from '../../../src/request/vault/store.ts';
import { Vault } from '../../../src/request/vault/vault.ts';

export const passphrase = 'four plain invented words';

/** Keeps a test's deletions undoable for as long as it asks. */
interface Settings {
  readonly undoMs?: number;
  readonly now?: () => number;
  readonly storage?: 'ready' | 'read-only';
  /** what vaults share that are tabs of one browser; each is alone where there is none */
  readonly channelName?: string;
}

/** A vault over a store that stands for the computer's: two of them over one store are two tabs, or a later start. */
export const vaultOver = (
  store: Store,
  { undoMs = 60_000, now = Date.now, storage = 'ready', channelName = `test ${randomId()}` }: Settings = {},
): Vault => new Vault({ storage: { kind: storage }, store, undoMs, now, channelName });

/** A session without a passphrase, for tests that need many. */
export async function sessionOver(store: Store, master?: CryptoKey, desk = 'desk'): Promise<Session> {
  return {
    store,
    desk,
    readOnly: false,
    now: Date.now,
    announce: () => undefined,
    master: master ?? (await passingKey()),
    caseKeys: new Map(),
    listed: new Map(),
    kinds: undefined,
  };
}

/** The answer of that kind; any other fails the test. */
export function expectKind<Result extends { readonly kind: string }, Kind extends Result['kind']>(
  result: Result,
  kind: Kind,
): Extract<Result, { readonly kind: Kind }> {
  if (!isKind(result, kind)) throw new Error(`expected ${kind}, got ${JSON.stringify(result)}`);
  return result;
}

const isKind = <Result extends { readonly kind: string }, Kind extends Result['kind']>(
  result: Result,
  kind: Kind,
): result is Extract<Result, { readonly kind: Kind }> => result.kind === kind;

export async function newDesk(
  store: Store = memoryStore(),
  settings: Settings = {},
): Promise<{ readonly vault: Vault; readonly desk: Desk }> {
  const vault = vaultOver(store, settings);
  const { desk } = expectKind(await vault.createDesk({ name: 'Front desk', passphrase }), 'opened');
  return { vault, desk };
}

/** A desk without a passphrase: for tests that never unlock one, since each passphrase takes 600,000 rounds. */
export async function deskOver(
  store: Store = memoryStore(),
  { undoMs = 60_000, now = Date.now, master }: Settings & { readonly master?: CryptoKey } = {},
): Promise<Desk> {
  const session = { ...(await sessionOver(store, master)), now };
  return new Desk({ session, name: 'Front desk', isInMemory: false, undoMs, stash: new Map(), onLocked: () => undefined });
}

/** Everything that a store holds, for comparing. */
export async function everything(store: Store): Promise<readonly unknown[]> {
  return (await Promise.all(tables.map((table) => store.all(table, [])))).flat();
}

/** Another store with the same rows. */
export async function copyOf(store: Store): Promise<Store> {
  const copy = memoryStore();
  for (const table of tables) await write(copy, table, await store.all(table, []));
  return copy;
}

/** Puts rows into a table as they are, of whatever shape: as another program could. */
export const write = (store: Store, table: Table, rows: readonly unknown[]): Promise<unknown> =>
  store.exchange([], () => ({ steps: rows.map((row) => stepOf(table, row)), result: undefined }));

/** `Object.create` answers with `any`: the one way past the type of a row, which a hostile row has not. */
const stepOf = (table: Table, row: unknown): Step => Object.assign(Object.create(null), { put: table, row });

/** What a desk tells its screens from now on. */
export function eventsOf(desk: Desk): readonly DeskEvent[] {
  const events: DeskEvent[] = [];
  desk.subscribe((event) => events.push(event));
  return events;
}
