import type { Bytes } from './bytes.ts';
import type { Access, Unreadable } from './format.ts';
import type { PassphraseTooShort } from './passphrase.ts';
import type { StoreFault } from './store.ts';

/** What a case is to the store: an opaque JSON value. Its caller checks its shape. */
export interface RecordContent {
  /** from `randomId()` (bytes.ts): random, so that it tells nothing */
  readonly id: string;
  readonly kind: string;
  readonly content: unknown;
}

export interface StoredRecord extends RecordContent {
  /** 1 at first, one more with each save */
  readonly revision: number;
  /** ms since 1970 */
  readonly savedAt: number;
  readonly access: Access;
}

/** Nothing was done, because the desk is locked, or only opened to read (a newer program has written it). */
export type Refusal = { readonly kind: 'locked' } | { readonly kind: 'read-only' };

export type Fault = StoreFault | Refusal;

/** Somebody else saved or deleted the record since that revision (0: it did not exist). Nothing was overwritten. */
export interface Conflict {
  readonly kind: 'conflict';
  /** the revision that is stored now; 0 where there is none */
  readonly revision: number;
  readonly removed: boolean;
}

/** It was on the disk when this was answered. */
export interface Saved {
  readonly kind: 'saved';
  readonly revision: number;
  readonly savedAt: number;
}

export type PutResult = Saved | Conflict | Unreadable | Fault;

export type GetResult = { readonly kind: 'found'; readonly record: StoredRecord } | { readonly kind: 'absent' } | Unreadable | Fault;

/** `unreadable` names the records that this program cannot open; they are kept as they are. */
export type ListResult =
  | {
      readonly kind: 'listed';
      readonly records: readonly StoredRecord[];
      readonly unreadable: readonly { readonly id: string; readonly reason: Unreadable['reason'] }[];
    }
  | Fault;

/** Which records to open, and what becomes of them; nothing of them is kept. */
export interface Wanted {
  readonly kind?: string | undefined;
  /** none but these */
  readonly only?: ReadonlySet<string>;
  /** whether the caller has this revision of a record already: then it is not opened */
  readonly isKnown?: (id: string, revision: number) => boolean;
  /** Gets some records at a time, and is waited for; `done` of `all` were looked at. */
  readonly onSome: (records: readonly StoredRecord[], done: number, all: number) => Promise<void>;
}

/** `ids`: of all records that are wanted, those that the caller knew among them. */
export type VisitResult =
  | {
      readonly kind: 'visited';
      readonly ids: readonly string[];
      readonly unreadable: readonly { readonly id: string; readonly reason: Unreadable['reason'] }[];
    }
  | Fault;

/** Deleted; it can be undone until then (ms since 1970), after which it is shredded. */
export type RemoveResult = { readonly kind: 'removed'; readonly undoUntil: number } | Conflict | Unreadable | Fault;

/** `gone`: it is too late, or nothing of that name was deleted. */
export type UndoResult = { readonly kind: 'restored' } | { readonly kind: 'gone' } | Fault;

export interface AttachmentFacts {
  readonly name: string;
  readonly mediaType: string;
}

export interface Attachment extends AttachmentFacts {
  readonly id: string;
  /** in bytes */
  readonly size: number;
  /** SHA-256 of the content, in hexadecimal */
  readonly sha256: string;
  /** ms since 1970 */
  readonly addedAt: number;
}

/** An attachment that is stored together with its record; `id` from `randomId()` (bytes.ts). */
export interface NewAttachment extends AttachmentFacts {
  readonly id: string;
  readonly content: Bytes;
}

export type AttachResult =
  | { readonly kind: 'attached'; readonly attachment: Attachment }
  | { readonly kind: 'too-large'; readonly size: number; readonly limit: number }
  /** the case is not stored (yet), or was deleted */
  | { readonly kind: 'no-record' }
  | Unreadable
  | Fault;

export type AttachmentsResult =
  | { readonly kind: 'listed'; readonly attachments: readonly Attachment[]; readonly unreadable: readonly string[] }
  | Unreadable
  | Fault;

/** The bytes, and not a Blob: the browser may move a Blob's bytes to its disk, in the clear. */
export type AttachmentResult =
  | { readonly kind: 'found'; readonly attachment: Attachment; readonly content: Bytes }
  | { readonly kind: 'absent' }
  | Unreadable
  | Fault;

export type ChangePassphraseResult =
  | { readonly kind: 'changed' }
  | { readonly kind: 'wrong-passphrase' }
  | PassphraseTooShort
  /** there is no passphrase on a desk in memory */
  | { readonly kind: 'in-memory' }
  | Unreadable
  | Fault;

/** `skipped`: records and attachments that this program cannot open, and so could not copy. */
export type ExportResult =
  | { readonly kind: 'exported'; readonly file: Blob; readonly records: number; readonly attachments: number; readonly skipped: number }
  | PassphraseTooShort
  | Fault;

/** What became of each record of the file. `kept`: the desk's own differs and stays; `skipped`: deleted or unreadable here. */
export interface RestoreCounts {
  readonly added: number;
  readonly unchanged: number;
  readonly replaced: number;
  readonly kept: number;
  readonly skipped: number;
  readonly attachments: number;
}

/** On a fault part of it may be restored (`counts`), each case whole; to restore the same file again adds the rest. */
export type RestoreResult =
  | { readonly kind: 'restored'; readonly counts: RestoreCounts }
  | { readonly kind: 'interrupted'; readonly counts: RestoreCounts; readonly fault: Fault }
  | { readonly kind: 'not-a-backup' }
  | { readonly kind: 'wrong-passphrase' }
  | Unreadable;

export interface RestoreOptions {
  /** what to do with a record that the desk has with another content; `replace` saves the file's as a further revision */
  readonly whereDifferent: 'keep' | 'replace';
}
