import type { Conflict, Fault, PutResult } from './contract.ts';
import type { Unreadable } from './format.ts';

export type SaveState =
  /** nothing changed since it was opened */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'saving' }
  /** the newest content, and nothing older, was on the disk at that time (ms since 1970) */
  | { readonly kind: 'saved'; readonly at: number }
  /** the newest content is not stored, and stays in memory */
  | { readonly kind: 'unsaved'; readonly because: Conflict | Unreadable | Fault };

interface Options {
  /** the revision that the caller has seen; 0 where there is none */
  readonly revision: number;
  readonly write: (content: unknown, expectedRevision: number) => Promise<PutResult>;
  readonly onState: (state: SaveState) => void;
}

/** Saving again may work by itself: there may be room again. Everything else waits for a person. */
const mayPass = ({ kind }: Conflict | Unreadable | Fault) => kind === 'storage-full' || kind === 'failed';

/** A queue of one place for one record: the newest content waits while an older one is being written. */
export class Autosave {
  #revision: number;
  #state: SaveState = { kind: 'unchanged' };
  #waiting: { readonly content: unknown } | undefined;
  #writing: { readonly content: unknown } | undefined;
  #isRunning = false;
  #run: Promise<void> = Promise.resolve();
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
    this.#revision = options.revision;
  }

  get state(): SaveState {
    return this.#state;
  }

  /** the revision that is stored, as far as this tab knows */
  get revision(): number {
    return this.#revision;
  }

  /** What is not on the disk yet (do not leave without asking); undefined where all is. */
  get unsaved(): { readonly content: unknown } | undefined {
    return this.#waiting ?? this.#writing;
  }

  /** Cheap: call it on every keystroke. Of what comes in while an older content is being written, only the newest is written. */
  save(content: unknown): void {
    this.#waiting = { content };
    if (this.#isWorthTrying()) this.#start();
  }

  /** Waits until all is saved or cannot be, trying once more what could not. */
  async flush(): Promise<SaveState> {
    await this.#run;
    if (this.#isWorthTrying()) this.#start();
    await this.#run;
    return this.#state;
  }

  /** Goes on from a revision that the user has seen: after a conflict, what is unsaved here is saved over it. */
  rebase(revision: number): void {
    this.#revision = revision;
    this.#start();
  }

  /** Gives up what is unsaved. */
  discard(): void {
    this.#waiting = undefined;
    this.#show({ kind: 'unchanged' });
  }

  #isWorthTrying(): boolean {
    return this.#state.kind !== 'unsaved' || mayPass(this.#state.because);
  }

  /** Writes what waits, if anything does. */
  #start(): void {
    if (this.#isRunning) return;
    this.#isRunning = true;
    this.#run = this.#writeAll();
  }

  async #writeAll(): Promise<void> {
    try {
      while (this.#waiting && (await this.#writeNewest(this.#waiting)));
    } finally {
      this.#isRunning = false;
    }
  }

  /** Whether to go on with what came in meanwhile. "Saved" is said of the newest content alone. */
  async #writeNewest(newest: { readonly content: unknown }): Promise<boolean> {
    this.#writing = newest;
    this.#waiting = undefined;
    if (this.#state.kind !== 'saving') this.#show({ kind: 'saving' });
    const result = await this.#write(newest.content);
    this.#writing = undefined;
    if (result.kind !== 'saved') {
      this.#waiting ??= newest;
      this.#show({ kind: 'unsaved', because: result });
      return false;
    }
    this.#revision = result.revision;
    if (!this.#waiting) this.#show({ kind: 'saved', at: result.savedAt });
    return true;
  }

  async #write(content: unknown): Promise<PutResult> {
    try {
      return await this.#options.write(content, this.#revision);
    } catch (error) {
      return { kind: 'failed', reason: error instanceof Error ? error.name : 'unknown' };
    }
  }

  #show(state: SaveState): void {
    this.#state = state;
    this.#options.onState(state);
  }
}
