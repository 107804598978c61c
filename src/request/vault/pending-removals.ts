import { shred } from './removals.ts';
import type { Session } from './session.ts';
import { type Stash, unstash } from './stash.ts';
import type { Key } from './store.ts';

/** What this tab deleted and can still undo: shredded when its time is over, or at once when the desk is locked. */
export class PendingRemovals {
  readonly #session: Session;
  readonly #undoMs: number;
  readonly #stash: Stash;
  readonly #pending = new Map<string, { readonly key: Key; readonly timer: ReturnType<typeof setTimeout> }>();

  constructor(session: Session, undoMs: number, stash: Stash) {
    this.#session = session;
    this.#undoMs = undoMs;
    this.#stash = stash;
  }

  add(key: Key): void {
    const timer = setTimeout(() => void this.#shred(key), this.#undoMs);
    this.#pending.set(String(key), { key, timer });
  }

  takeBack(key: Key): void {
    clearTimeout(this.#pending.get(String(key))?.timer);
    this.#pending.delete(String(key));
  }

  /** What this tab holds of a case that is gone already: its key, and what was put aside of it. */
  forget(record: string): void {
    this.#session.caseKeys.delete(record);
    unstash(this.#stash, this.#session, record);
  }

  async shredAll(): Promise<void> {
    await Promise.all([...this.#pending.values()].map(({ key }) => this.#shred(key)));
  }

  /** Where the browser refuses, the mark stays, and the next start shreds. What was put aside of a case is gone either way. */
  async #shred(key: Key): Promise<void> {
    this.takeBack(key);
    const [, record = '', attachment] = key;
    if (attachment === undefined) this.#session.caseKeys.delete(record);
    const { kind } = await shred(this.#session.store, key);
    if (attachment === undefined && kind !== 'undone') unstash(this.#stash, this.#session, record);
  }
}
