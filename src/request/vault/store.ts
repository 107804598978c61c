import type { AttachmentRow, ContentRow, DeskRow, KeyRow, RecordRow, RemovalRow } from './format.ts';

/** The tables, and which fields of a row make its key: beginnings of a key name what belongs together (desk, then case). */
export const keyPaths = {
  desks: ['id'],
  records: ['desk', 'id'],
  keys: ['desk', 'record'],
  attachments: ['desk', 'record', 'id'],
  contents: ['desk', 'record', 'id'],
  removals: 'key',
} as const;

export type Table = keyof typeof keyPaths;

export const tables: readonly Table[] = ['desks', 'records', 'keys', 'attachments', 'contents', 'removals'];

export type Key = readonly string[];

interface Rows {
  readonly desks: DeskRow;
  readonly records: RecordRow;
  readonly keys: KeyRow;
  readonly attachments: AttachmentRow;
  readonly contents: ContentRow;
  readonly removals: RemovalRow;
}

type Put = { readonly [T in Table]: { readonly put: T; readonly row: Rows[T] } }[Table];

/** A change: a row written, or every row of a table dropped whose key begins so. */
export type Step = Put | { readonly drop: Table; readonly under: Key };

/** What is decided inside the transaction, from what was found there: the changes to make and what to answer. */
export interface Decision<Result> {
  readonly steps: readonly Step[];
  readonly result: Result;
}

export const refuse = <Result>(result: Result): Decision<Result> => ({ steps: [], result });

/** A write that the browser did not carry out; nothing of it was kept, and nothing else was lost. */
export type StoreFault =
  | { readonly kind: 'storage-full' }
  /** `reason` is the name of the browser's error, which tells nothing of the content */
  | { readonly kind: 'failed'; readonly reason: string };

/** Where rows are kept: IndexedDB, or memory alone. Rows are read back as `unknown`: any version may have written them. */
export interface Store {
  readonly get: (table: Table, key: Key) => Promise<unknown>;
  /** the rows of some keys, in their order; `undefined` where there is none */
  readonly some: (table: Table, keys: readonly Key[]) => Promise<readonly unknown[]>;
  /** the last part of every key that begins with `under`, in the order of the keys; no row is read for it */
  readonly names: (table: Table, under: Key) => Promise<readonly string[]>;
  /** rows whose key begins with `under`, in the order of their keys */
  readonly all: (table: Table, under: Key) => Promise<readonly unknown[]>;
  /**
   * Reads, decides and writes in one transaction: nothing can come between. Fulfils once the changes are on the disk.
   * `decide` is synchronous, for a transaction ends while it waits for anything else: seal before, not inside.
   */
  readonly exchange: <Result>(
    reads: readonly (readonly [table: Table, key: Key])[],
    decide: (found: readonly unknown[]) => Decision<Result>,
  ) => Promise<Result | StoreFault>;
  readonly close: () => void;
}

/** The browser's refusal as a value; what is no refusal of the browser is a bug and is thrown on. */
export function storeFault(error: unknown): StoreFault {
  if (!(error instanceof DOMException)) throw error;
  return error.name === 'QuotaExceededError' ? { kind: 'storage-full' } : { kind: 'failed', reason: error.name };
}

/** A field of a row of any version; undefined where there is none. */
export const fieldOf = (row: unknown, name: string): unknown =>
  typeof row === 'object' && row !== null ? Object.getOwnPropertyDescriptor(row, name)?.value : undefined;
