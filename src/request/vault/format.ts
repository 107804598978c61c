import * as z from 'zod/mini';
import type { Bytes } from './bytes.ts';
import { maximumKdfIterations } from './passphrase.ts';
import { ivLength } from './seal.ts';

// A strict CSP forbids `new Function`, which zod would otherwise try.
z.config({ jitless: true });

/** The version of everything that the store writes. A change of format raises it, adds a fixture and a reader of the old one. */
export const formatVersion = 1;

/** The oldest program that can read what is written now; an older one leaves it alone. */
const minReader = 1;

export const version = { v: formatVersion, minReader } as const;

const bytesSchema = z.custom<Bytes>((value) => value instanceof Uint8Array && value.buffer instanceof ArrayBuffer);

const sealedSchema = z.object({ iv: bytesSchema.check(z.refine(({ length }) => length === ivLength)), data: bytesSchema });

const positive = z.int().check(z.gte(1));

export const versionSchema = z.object({ v: positive, minReader: positive });

export const kdfSchema = z.object({
  name: z.literal('PBKDF2'),
  hash: z.literal('SHA-256'),
  iterations: positive.check(z.lte(maximumKdfIterations)),
  salt: bytesSchema.check(z.refine(({ length }) => length >= 16)),
});

/** A person's store: its label (readable by all who use the computer, so no patient's name) and its wrapped master key. */
export const deskRow = z.extend(versionSchema, { id: z.string(), name: z.string(), kdf: kdfSchema, master: sealedSchema });

/** A case. In the clear: the versions, random identifiers and the revision; no date, no kind, nothing of the content. */
export const recordRow = z.extend(versionSchema, {
  desk: z.string(),
  id: z.string(),
  keyId: z.string(),
  revision: positive,
  body: sealedSchema,
});

/**
 * The wrapped key of a case. It is a Blob because the browser keeps a Blob in a file of its own and deletes that file with the
 * row, while the bytes of a deleted row linger in the database's log: so that deleting a case does destroy its key.
 */
export const keyRow = z.extend(versionSchema, { desk: z.string(), record: z.string(), id: z.string(), wrapped: z.instanceof(Blob) });

/** What is known of an attachment, sealed under the key of its case. */
export const attachmentRow = z.extend(versionSchema, { desk: z.string(), record: z.string(), id: z.string(), facts: sealedSchema });

/** An attachment's bytes, apart from what is known of it: a list need not load them. */
export const contentRow = z.extend(versionSchema, { desk: z.string(), record: z.string(), id: z.string(), content: sealedSchema });

/** A mark that something was deleted at a time (ms since 1970) and is shredded once undoing is over. */
export const removalRow = z.extend(versionSchema, { key: z.array(z.string()), at: z.number() });

export type DeskRow = z.infer<typeof deskRow>;
export type RecordRow = z.infer<typeof recordRow>;
export type KeyRow = z.infer<typeof keyRow>;
export type AttachmentRow = z.infer<typeof attachmentRow>;
export type ContentRow = z.infer<typeof contentRow>;
export type RemovalRow = z.infer<typeof removalRow>;

export type Unreadable = { readonly kind: 'unreadable'; readonly reason: 'newer-format' | 'damaged' };

export type RowRead<Row> = { readonly kind: 'row'; readonly row: Row; readonly access: Access } | Unreadable;

/** `read-only`: a newer program wrote it in a form that this one can read; to write it back would lose what this one does not know. */
export type Access = 'full' | 'read-only';

export const damaged: Unreadable = { kind: 'unreadable', reason: 'damaged' };

const newer: Unreadable = { kind: 'unreadable', reason: 'newer-format' };

/** A stored row of any version; one that needs a newer program is told from one that is damaged, and neither is ever wiped. */
export function readRow<Row>(schema: z.ZodMiniType<Row>, stored: unknown): RowRead<Row> {
  const versions = versionSchema.safeParse(stored);
  if (!versions.success) return damaged;
  if (versions.data.minReader > formatVersion) return newer;
  const row = schema.safeParse(stored);
  return row.success ? { kind: 'row', row: row.data, access: versions.data.v > formatVersion ? 'read-only' : 'full' } : damaged;
}
