import { Autosave, type SaveState } from './autosave.ts';
import type { Fault, GetResult, StoredRecord } from './contract.ts';
import type { Unreadable } from './format.ts';
import { guarded } from './guarded.ts';
import { putRecord } from './put-record.ts';
import { type EditAccess, RecordLock } from './record-lock.ts';
import { getRecord } from './records.ts';
import type { Session } from './session.ts';

export interface EditListeners {
  readonly onState: (state: SaveState) => void;
  /** The right to write came or went; with `writing` comes the record as it is stored now, which is to be shown. */
  readonly onAccess: (access: EditAccess, record: StoredRecord | undefined) => void;
}

/** What a record is opened with; `stored` is undefined for a new one. */
interface Opened {
  readonly session: Session;
  readonly id: string;
  readonly kind: string;
  readonly stored: StoredRecord | undefined;
  readonly listeners: EditListeners;
  /** Awaited before the record is let go: what could not be stored is put aside. */
  readonly onClose: (editing: Editing) => Promise<void>;
}

/** A record opened for editing in this tab. */
export class Editing {
  readonly id: string;
  readonly kind: string;
  readonly #opened: Opened;
  readonly #autosave: Autosave;
  readonly #lock: RecordLock | undefined;

  /** Without a lock (the record is of a newer program, say) it only reads. */
  constructor(opened: Opened, lock: RecordLock | undefined) {
    const { session, id, kind, stored, listeners } = opened;
    this.id = id;
    this.kind = kind;
    this.#opened = opened;
    this.#lock = lock;
    this.#autosave = new Autosave({
      revision: stored?.revision ?? 0,
      write: (content, revision) => putRecord(session, { id, kind, content }, revision),
      onState: listeners.onState,
    });
  }

  get access(): EditAccess {
    return this.#lock?.access ?? 'reading';
  }

  /** A newer program wrote it: it can be read here, and no tab of this program can change it. */
  get isReadOnly(): boolean {
    return this.#lock === undefined;
  }

  get state(): SaveState {
    return this.#autosave.state;
  }

  /** the revision that is stored, as far as this tab knows; 0 where there is none */
  get revision(): number {
    return this.#autosave.revision;
  }

  /** What is not on the disk yet: ask before the tab is left. */
  get unsaved(): { readonly content: unknown } | undefined {
    return this.#autosave.unsaved;
  }

  /** Cheap, for every keystroke. False where this tab only reads: nothing was taken. */
  save(content: unknown): boolean {
    if (this.access === 'reading') return false;
    this.#autosave.save(content);
    return true;
  }

  /** Goes on with what was typed over a revision before the desk was locked; false where this tab only reads. */
  resume(content: unknown, revision: number): boolean {
    if (this.access === 'reading') return false;
    this.#autosave.rebase(revision);
    return this.save(content);
  }

  /** Waits until all is saved or cannot be. */
  flush(): Promise<SaveState> {
    return this.#autosave.flush();
  }

  /** After a conflict that the user has seen: saves what is here over that revision. */
  overwrite(revision: number): void {
    this.#autosave.rebase(revision);
  }

  /** Gives up what is unsaved, and goes on from the revision that is stored. */
  discard(revision: number): void {
    this.#autosave.discard();
    this.#autosave.rebase(revision);
  }

  /** Takes the right to write from the other tab. */
  takeOver(): void {
    this.#lock?.takeOver();
  }

  /** Saves what can be saved, then lets go of the record. */
  async close(): Promise<SaveState> {
    const state = await this.#autosave.flush();
    await this.#opened.onClose(this);
    this.#lock?.release();
    return state;
  }

  /** Another tab may have saved since: go on from there, unless something is unsaved here (which then is a conflict, not a loss). */
  async accessChanged(access: EditAccess): Promise<void> {
    const { session, id, listeners } = this.#opened;
    const result = access === 'writing' ? await guarded(getRecord(session, id)) : undefined;
    const stored = result?.kind === 'found' ? result.record : undefined;
    if (stored && this.unsaved === undefined) this.#autosave.rebase(stored.revision);
    listeners.onAccess(access, stored);
  }
}

/** `record` is undefined for a new one. `unsaved` was typed before the desk was locked and could not be stored then: show that. */
export type EditResult = (OpenedEditing & { readonly unsaved: { readonly content: unknown } | undefined }) | Unreadable | Fault;

interface OpenedEditing {
  readonly kind: 'editing';
  readonly editing: Editing;
  readonly record: StoredRecord | undefined;
}

/** Opens a record, or a new one under this identifier, taking the right to write it if no other tab has it. */
export async function openForEditing(
  { session, listeners, onClose }: Pick<Opened, 'session' | 'listeners' | 'onClose'>,
  { id, kind }: Pick<Opened, 'id' | 'kind'>,
): Promise<OpenedEditing | Unreadable | Fault> {
  let editing: Editing | undefined;
  const onAccess = (access: EditAccess) => void editing?.accessChanged(access);
  const lock = await RecordLock.take(`record ${session.desk} ${id}`, onAccess);
  const found = await foundUnder(lock, session, id);
  if (found.kind !== 'found' && found.kind !== 'absent') {
    lock.release();
    return found;
  }
  const stored = found.kind === 'found' ? found.record : undefined;
  const mayWrite = !session.readOnly && stored?.access !== 'read-only';
  if (!mayWrite) lock.release();
  editing = new Editing({ session, id, kind, stored, listeners, onClose }, mayWrite ? lock : undefined);
  return { kind: 'editing', editing, record: stored };
}

/** The record as it is while the lock is as it is: the other tab may save and close just while this one reads. */
async function foundUnder(lock: RecordLock, session: Session, id: string): Promise<GetResult> {
  const { access } = lock;
  const found = await guarded(getRecord(session, id));
  return lock.access === access ? found : foundUnder(lock, session, id);
}
