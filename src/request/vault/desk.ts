import type { OpenedElsewhere } from './backup-reader.ts';
import type { Bytes } from './bytes.ts';
import type * as contract from './contract.ts';
import { type Editing, type EditListeners, type EditResult, openForEditing } from './editing.ts';
import { guarded } from './guarded.ts';
import { listRecords, visitRecords } from './list-records.ts';
import { PendingRemovals } from './pending-removals.ts';
import type { PutManyResult } from './put-new-records.ts';
import { putRecord } from './put-record.ts';
import type { PutWithAttachmentsResult } from './put-with-attachments.ts';
import { getRecord } from './records.ts';
import { destroyRecord, removeAttachment, removeRecord, undoRemoval } from './removals.ts';
import { forgetKeys, locked, type Session } from './session.ts';
import { type Stash, stashed, stashedUnder, stashUnsaved, unstash } from './stash.ts';
import type { VerifyPassphraseResult } from './verify-passphrase.ts';

/** Who locked the desk. `superseded`: a newer program in another tab needs the database. */
export type LockCause = 'person' | 'idle' | 'another-tab' | 'superseded';

export type DeskEvent =
  /** take everything off the screen now; what is unsaved is being saved */
  | { readonly kind: 'locked'; readonly cause: LockCause }
  /** a record was saved, deleted or brought back, here or in another tab */
  | { readonly kind: 'changed'; readonly record: string };

interface Opened {
  readonly session: Session;
  readonly name: string;
  readonly isInMemory: boolean;
  readonly stash: Stash;
  /** how long a deletion can be undone, ms */
  readonly undoMs: number;
  readonly onLocked: (desk: Desk) => void;
}

/** How long locking waits for the last saving, ms: a disk that hangs must not keep the keys in memory. */
const lastSavingMs = 3000;

/** What stores attachments comes with the first request that is opened: a list has none. */
const attachments = () => import('./attachments.ts');

/** A person's store, unlocked. Every answer is a value; after locking every question is answered `locked`. */
export class Desk {
  readonly id: string;
  readonly name: string;
  /** nothing of it is written to the disk */
  readonly isInMemory: boolean;
  readonly #opened: Opened;
  readonly #session: Session;
  readonly #removals: PendingRemovals;
  readonly #editings = new Set<Editing>();
  readonly #listeners = new Set<(event: DeskEvent) => void>();
  #locking: Promise<void> | undefined;

  constructor(opened: Opened) {
    this.#opened = opened;
    this.#session = opened.session;
    this.#removals = new PendingRemovals(opened.session, opened.undoMs, opened.stash);
    this.id = opened.session.desk;
    this.name = opened.name;
    this.isInMemory = opened.isInMemory;
  }

  /** `read-only`: a newer program wrote it; everything can be read and exported, nothing changed. */
  get isReadOnly(): boolean {
    return this.#session.readOnly;
  }

  get isLocked(): boolean {
    return this.#locking !== undefined;
  }

  /** How many records were left or locked with something typed that could not be stored; it is in memory until they are opened. */
  get putAside(): number {
    return stashedUnder(this.#opened.stash, this.id).length;
  }

  /** Something typed is not on the disk yet. */
  get isDirty(): boolean {
    return [...this.#editings].some(({ unsaved }) => unsaved !== undefined);
  }

  subscribe(listener: (event: DeskEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  emit(event: DeskEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  /** Every record, or those of one kind. */
  list(kind?: string): Promise<contract.ListResult> {
    return this.#ask(() => listRecords(this.#session, kind));
  }

  /** Opens many records without having them all in memory. */
  visit(wanted: contract.Wanted): Promise<contract.VisitResult> {
    return this.#ask(() => visitRecords(this.#session, wanted));
  }

  get(id: string): Promise<contract.GetResult> {
    return this.#ask(() => getRecord(this.#session, id));
  }

  put(record: contract.RecordContent, expectedRevision: number): Promise<contract.PutResult> {
    return this.#ask(() => putRecord(this.#session, record, expectedRevision));
  }

  /** Stores new records in one go, all of them or none. */
  putNew(records: readonly contract.RecordContent[]): Promise<PutManyResult | contract.Fault> {
    return this.#ask(async () => (await import('./put-new-records.ts')).putNewRecords(this.#session, records));
  }

  /** Stores a new record with its attachments, all of it or nothing. */
  putWithAttachments(
    record: contract.RecordContent,
    attachments: readonly contract.NewAttachment[],
  ): Promise<PutWithAttachmentsResult | contract.Fault> {
    return this.#ask(async () => (await import('./put-with-attachments.ts')).putWithAttachments(this.#session, record, attachments));
  }

  /** Opens a record, or a new one, to be saved as it is typed. */
  async edit(id: string, kind: string, listeners: EditListeners): Promise<EditResult> {
    const onClose = (editing: Editing) => this.#putAside(editing);
    const result = await this.#ask(() => openForEditing({ session: this.#session, listeners, onClose }, { id, kind }));
    if (result.kind !== 'editing') return result;
    if (this.isLocked) {
      await result.editing.close();
      return locked;
    }
    this.#editings.add(result.editing);
    return { ...result, unsaved: await this.#resume(result.editing) };
  }

  /** A screen may be left, or the desk locked, over a full disk: what was typed there is kept, sealed, for when it is opened again. */
  async #putAside(editing: Editing): Promise<void> {
    await stashUnsaved(this.#opened.stash, this.#session, editing);
    this.#editings.delete(editing);
  }

  async #resume(editing: Editing): Promise<{ readonly content: unknown } | undefined> {
    const { stash } = this.#opened;
    const found = await stashed(stash, this.#session, editing.id);
    if (found && editing.resume(found.content, found.revision)) unstash(stash, this.#session, editing.id);
    return found && { content: found.content };
  }

  /** Deletes a case with everything that belongs to it; `undoRemove` brings it back until `undoUntil`. */
  async remove(id: string, expectedRevision: number): Promise<contract.RemoveResult> {
    const result = await this.#ask(() => removeRecord(this.#session, id, expectedRevision, this.#opened.undoMs));
    if (result.kind === 'removed') this.#removals.add([this.id, id]);
    return result;
  }

  /** Deletes a case at once and for good, where a full disk has no room for what undoing needs. */
  async destroy(id: string, expectedRevision: number): Promise<contract.RemoveResult> {
    const result = await this.#ask(() => destroyRecord(this.#session, id, expectedRevision));
    if (result.kind === 'removed') this.#removals.forget(id);
    return result;
  }

  undoRemove(id: string): Promise<contract.UndoResult> {
    this.#removals.takeBack([this.id, id]);
    return this.#ask(() => undoRemoval(this.#session, id));
  }

  putAttachment(record: string, facts: contract.AttachmentFacts, content: Bytes): Promise<contract.AttachResult> {
    return this.#ask(async () => (await attachments()).putAttachment(this.#session, record, facts, content));
  }

  listAttachments(record: string): Promise<contract.AttachmentsResult> {
    return this.#ask(async () => (await attachments()).listAttachments(this.#session, record));
  }

  getAttachment(record: string, id: string): Promise<contract.AttachmentResult> {
    return this.#ask(async () => (await attachments()).getAttachment(this.#session, record, id));
  }

  async removeAttachment(record: string, id: string): Promise<contract.RemoveResult> {
    const result = await this.#ask(() => removeAttachment(this.#session, record, id, this.#opened.undoMs));
    if (result.kind === 'removed') this.#removals.add([this.id, record, id]);
    return result;
  }

  undoRemoveAttachment(record: string, id: string): Promise<contract.UndoResult> {
    this.#removals.takeBack([this.id, record, id]);
    return this.#ask(() => undoRemoval(this.#session, record, id));
  }

  changePassphrase(current: string, next: string): Promise<contract.ChangePassphraseResult> {
    return this.#ask(async () => (await import('./change-passphrase.ts')).changePassphrase(this.#session, current, next));
  }

  /** Whether this is the desk's passphrase, for a signature. */
  verifyPassphrase(passphrase: string): Promise<VerifyPassphraseResult | contract.Fault> {
    return this.#ask(async () => (await import('./verify-passphrase.ts')).verifyPassphrase(this.#session, passphrase));
  }

  /** Everything of the desk in one encrypted file, under a passphrase of its own. */
  exportBackup(passphrase: string): Promise<contract.ExportResult> {
    return this.#ask(async () => (await import('./export-backup.ts')).exportBackup(this.#session, passphrase));
  }

  async restoreBackup(file: Blob, passphrase: string, options: contract.RestoreOptions & OpenedElsewhere): Promise<contract.RestoreResult> {
    await this.#removals.shredAll();
    const { restoreBackup } = await import('./restore-backup.ts');
    return restoreBackup(this.#session, file, passphrase, options);
  }

  async #ask<Result>(work: () => Promise<Result>): Promise<Result | contract.Fault> {
    return this.isLocked ? locked : guarded(work());
  }

  /** Tells the screens at once, saves what is unsaved, shreds what was deleted, then forgets the keys. */
  lock(cause: LockCause = 'person'): Promise<void> {
    if (this.#locking === undefined) {
      this.#locking = this.#saveAndForget();
      this.#opened.onLocked(this);
      this.emit({ kind: 'locked', cause });
    }
    return this.#locking;
  }

  async #saveAndForget(): Promise<void> {
    await Promise.race([this.#lastSaving(), new Promise((over) => setTimeout(over, lastSavingMs))]);
    forgetKeys(this.#session);
  }

  async #lastSaving(): Promise<void> {
    await Promise.all([...this.#editings].map((editing) => editing.close()));
    await this.#removals.shredAll();
  }
}
