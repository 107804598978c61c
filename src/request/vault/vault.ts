import { randomId } from './bytes.ts';
import type { Refusal } from './contract.ts';
import { Desk, type LockCause } from './desk.ts';
import {
  addDesk,
  type DeskSummary,
  listDesks,
  type NameFault,
  type NewDesk,
  type RemoveDeskResult,
  removeDesk,
  type UnlockFault,
  unlockMaster,
} from './desk-list.ts';
import type { Access } from './format.ts';
import { guarded } from './guarded.ts';
import { passingKey } from './keys.ts';
import { type MemoryStore, memoryStore } from './memory-store.ts';
import type { PassphraseTooShort } from './passphrase.ts';
import { shredOverdue } from './removals.ts';
import type { Session } from './session.ts';
import { type Stash, stashedUnder } from './stash.ts';
import type { Store, StoreFault } from './store.ts';
import { joinTabs, type TabMessage, type Tabs } from './tabs.ts';

/** What the browser lets us keep on this computer. */
export type VaultStorage =
  | { readonly kind: 'ready' }
  /** a newer program has been here: everything can be read and exported, nothing changed */
  | { readonly kind: 'read-only' }
  /** a newer program has been here, and this one cannot read what it wrote; that is left alone */
  | { readonly kind: 'newer-format' }
  /** the browser keeps nothing (a private window, a page without https); `reason` is its error's name */
  | { readonly kind: 'unavailable'; readonly reason: string };

export interface OpenedDesk {
  readonly kind: 'opened';
  readonly desk: Desk;
}

interface UnlockedDesk {
  readonly row: { readonly id: string; readonly name: string };
  readonly access: Access;
  readonly master: CryptoKey;
}

interface Settings {
  readonly storage: VaultStorage;
  /** undefined where nothing can be kept: then desks live in memory alone */
  readonly store: Store | undefined;
  /** how long a deletion can be undone, ms */
  readonly undoMs: number;
  readonly now: () => number;
  readonly channelName: string;
}

/** The desks of all who use this computer, each under a passphrase of its own; and desks in this tab's memory. */
export class Vault {
  readonly #settings: Settings;
  readonly #memory = memoryStore();
  /** of desks in memory that nothing opens again */
  readonly #passing = new Set<MemoryStore>();
  readonly #tabs: Tabs;
  readonly #desks = new Set<Desk>();
  readonly #stash: Stash = new Map();

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#tabs = joinTabs(settings.channelName, (message) => this.#heard(message));
  }

  get storage(): VaultStorage {
    return this.#settings.storage;
  }

  /** Something typed is not on the disk yet: ask before the tab is closed. */
  get isDirty(): boolean {
    return this.#stash.size > 0 || [...this.#desks].some(({ isDirty }) => isDirty);
  }

  /** There are cases on a desk in memory, open or locked: they are gone when the tab is closed. */
  get holdsMemory(): boolean {
    return [this.#memory, ...this.#passing].some((store) => store.holdsCases());
  }

  /** The desks on this computer, then those in this tab's memory. */
  async listDesks(): Promise<{ readonly kind: 'listed'; readonly desks: readonly DeskSummary[] } | StoreFault> {
    const { store } = this.#settings;
    const inMemory = await listDesks(this.#memory, true);
    return guarded(this.#listed(store, inMemory));
  }

  async #listed(store: Store | undefined, inMemory: readonly DeskSummary[]) {
    const kept = store ? await listDesks(store, false) : [];
    return { kind: 'listed', desks: [...kept, ...inMemory] } as const;
  }

  /** A new desk on this computer, opened. Its passphrase cannot be recovered: say so (sentences.ts) before this is called. */
  async createDesk(wanted: NewDesk): Promise<OpenedDesk | NameFault | PassphraseTooShort | Refusal | StoreFault> {
    const { store, storage } = this.#settings;
    if (store === undefined) return { kind: 'failed', reason: storage.kind === 'unavailable' ? storage.reason : storage.kind };
    if (storage.kind !== 'ready') return { kind: 'read-only' };
    const added = await guarded(addDesk(store, wanted));
    return added.kind === 'unlocked' ? this.#opened(store, added) : added;
  }

  /** A desk on a shared computer: in this tab's memory, gone with it. With a passphrase it can be locked and opened again until then. */
  async openInMemory({
    name,
    passphrase,
  }: {
    readonly name: string;
    readonly passphrase?: string;
  }): Promise<OpenedDesk | NameFault | PassphraseTooShort | StoreFault> {
    if (passphrase === undefined) {
      const passing = { row: { id: randomId(), name }, access: 'full', master: await passingKey() } as const;
      const store = memoryStore();
      this.#passing.add(store);
      return this.#opened(store, passing);
    }
    const added = await addDesk(this.#memory, { name, passphrase });
    return added.kind === 'unlocked' ? this.#opened(this.#memory, added) : added;
  }

  async unlock(id: string, passphrase: string): Promise<OpenedDesk | UnlockFault | StoreFault> {
    const { now, undoMs } = this.#settings;
    const store = await this.#storeOf(id);
    const unlocked = await guarded(unlockMaster(store, id, passphrase));
    if (unlocked.kind !== 'unlocked') return unlocked;
    if (this.storage.kind === 'ready') await guarded(shredOverdue(store, now(), undoMs));
    return this.#opened(store, unlocked);
  }

  /** Destroys a desk for good; lock it first. The way out where its passphrase is forgotten. */
  async removeDesk(id: string): Promise<RemoveDeskResult> {
    if (this.storage.kind === 'read-only') return { kind: 'read-only' };
    const result = await removeDesk(await this.#storeOf(id), id);
    if (result.kind === 'removed') for (const name of stashedUnder(this.#stash, id)) this.#stash.delete(name);
    return result;
  }

  /** Locks every desk in every tab of this browser. */
  async lockEverywhere(): Promise<void> {
    this.#tabs.tell({ type: 'lock' });
    await this.lockHere('person');
  }

  /** Locks every desk of this tab. */
  async lockHere(cause: LockCause): Promise<void> {
    await Promise.all([...this.#desks].map((desk) => desk.lock(cause)));
  }

  /** Asks the browser not to clear the storage when the disk is short; it may say no. */
  async askToKeep(): Promise<boolean> {
    return (await globalThis.navigator?.storage?.persist?.()) ?? false;
  }

  async close(): Promise<void> {
    await this.lockHere('person');
    this.#tabs.leave();
    this.#settings.store?.close();
  }

  async #storeOf(id: string): Promise<Store> {
    const isInMemory = (await this.#memory.get('desks', [id])) !== undefined;
    return isInMemory ? this.#memory : (this.#settings.store ?? this.#memory);
  }

  #opened(store: Store, { row, access, master }: UnlockedDesk): OpenedDesk {
    const { undoMs, now, storage } = this.#settings;
    const isInMemory = store !== this.#settings.store;
    const readOnly = access === 'read-only' || (!isInMemory && storage.kind !== 'ready');
    const announce = (record: string) => {
      desk.emit({ kind: 'changed', record });
      if (!isInMemory) this.#tabs.tell({ type: 'changed', desk: row.id, record });
    };
    const session: Session = {
      store,
      desk: row.id,
      readOnly,
      now,
      announce,
      master,
      caseKeys: new Map(),
      listed: new Map(),
      kinds: undefined,
    };
    const desk = new Desk({
      session,
      name: row.name,
      isInMemory,
      undoMs,
      stash: this.#stash,
      onLocked: (locked) => this.#closed(locked, store),
    });
    this.#desks.add(desk);
    return { kind: 'opened', desk };
  }

  /** A desk in memory that no passphrase opens again is gone when it is locked. */
  async #closed(desk: Desk, store: Store): Promise<void> {
    await desk.lock();
    this.#desks.delete(desk);
    for (const passing of this.#passing) if (passing === store) this.#forget(passing);
  }

  #forget(store: MemoryStore): void {
    this.#passing.delete(store);
    store.close();
  }

  #heard(message: TabMessage): void {
    if (message.type === 'lock') void this.lockHere('another-tab');
    if (message.type !== 'changed') return;
    for (const desk of this.#desks) if (desk.id === message.desk) desk.emit({ kind: 'changed', record: message.record });
  }
}
