import { guarded } from './guarded.ts';
import { type DatabaseEvent, type OpenedDatabase, openDatabase } from './idb-open.ts';
import { idbStore } from './idb-store.ts';
import { shredOverdue } from './removals.ts';
import { Vault, type VaultStorage } from './vault.ts';

export interface VaultOptions {
  /** of the database and of the channel between tabs */
  readonly name?: string;
  /** how long a deletion can be undone, ms */
  readonly undoMs?: number;
  /** ms since 1970 */
  readonly now?: () => number;
  readonly onDatabase?: (event: DatabaseEvent) => void;
}

const defaults = { name: 'pa-desk', undoMs: 30_000, now: Date.now, onDatabase: () => undefined };

/**
 * Opens what this computer keeps, and completes deletions whose time is over. Where nothing can be kept the vault still
 * opens, for desks in memory; `storage` says why. Waits while an older program in another tab has the database (`blocked`).
 */
export async function openVault(options: VaultOptions = {}): Promise<Vault> {
  const { name, undoMs, now, onDatabase } = { ...defaults, ...options };
  let vault: Vault | undefined;
  const beforeRelease = async () => vault?.lockHere('superseded');
  const opened = canKeep()
    ? await openDatabase({ name, onEvent: onDatabase, beforeRelease })
    : ({ kind: 'unavailable', reason: 'insecure-context' } as const);
  const store = opened.kind === 'open' ? idbStore(opened.database) : undefined;
  const storage = storageOf(opened);
  if (store && storage.kind === 'ready') await guarded(shredOverdue(store, now(), undoMs));
  vault = new Vault({ storage, store, undoMs, now, channelName: name });
  return vault;
}

/** Pages without https have no WebCrypto, and some environments no IndexedDB. */
const canKeep = () => 'indexedDB' in globalThis && globalThis.crypto?.subtle !== undefined;

function storageOf(opened: OpenedDatabase): VaultStorage {
  if (opened.kind === 'open') return { kind: opened.access === 'full' ? 'ready' : 'read-only' };
  return opened;
}
