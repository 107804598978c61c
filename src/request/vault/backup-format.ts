import * as z from 'zod/mini';
import { type Bytes, base64Of, bytesOf, bytesOfBase64 } from './bytes.ts';
import { damaged, kdfSchema, readRow, type Unreadable, versionSchema } from './format.ts';
import type { Kdf } from './passphrase.ts';
import { packed, type Sealed, unpacked } from './seal.ts';
import { factsSchema } from './sealed-attachment.ts';
import { jsonOf } from './sealed-record.ts';

/*
 * A backup file, version 1:
 *
 *     PADESKB1                8 bytes, the format's name
 *     length                  4 bytes, big-endian, of the header
 *     header                  JSON in UTF-8: versions, a random identifier, how the passphrase makes a key, the wrapped key of the file
 *     length, frame           4 bytes and as many, again and again: 12 bytes IV and AES-256-GCM ciphertext with tag
 *
 * Each frame is bound to the file's identifier, to its number and to whether it is the last one: frames left out, swapped,
 * repeated or cut off at the end do not open. A frame holds an entry in JSON; after an attachment's comes one with its bytes;
 * the last says that it is the end.
 */
export const signature = bytesOf('PADESKB1');

export const lengthSize = 4;

/** Bounds for hostile files: a header is some 400 bytes; a frame holds one case or one attachment of 10 MB at most. */
export const maximumHeader = 4096;
export const maximumFrame = 32 * 1024 * 1024;

export interface BackupHeader {
  readonly v: number;
  readonly minReader: number;
  readonly id: string;
  readonly kdf: Kdf;
  /** the file's own key, wrapped by what the passphrase gives */
  readonly key: Sealed;
}

type Named = Pick<BackupHeader, 'v' | 'minReader' | 'id'>;

export const keyBound = ({ v, minReader, id }: Named) => ['backup key', v, minReader, id];

export const frameBound = ({ v, minReader, id }: Named, index: number, isLast: boolean) => [
  'backup frame',
  v,
  minReader,
  id,
  index,
  isLast ? 'last' : 'more',
];

const headerSchema = z.extend(versionSchema, { id: z.string(), kdf: z.looseObject({ salt: z.string() }), key: z.string() });

export function headerText({ kdf, key, ...named }: BackupHeader): string {
  return JSON.stringify({ ...named, kdf: { ...kdf, salt: base64Of(kdf.salt) }, key: base64Of(packed(key)) });
}

/** The header; `unreadable` where it needs a newer program or is damaged. */
export function readHeader(text: Bytes): BackupHeader | Unreadable {
  const read = readRow(headerSchema, jsonOf(text));
  if (read.kind !== 'row') return read;
  const { kdf, key, ...named } = read.row;
  const [salt, wrapped] = [bytesOfBase64(kdf.salt), bytesOfBase64(key)];
  const derivation = kdfSchema.safeParse({ ...kdf, salt });
  return derivation.success && wrapped ? { ...named, kdf: derivation.data, key: unpacked(wrapped) } : damaged;
}

export const entrySchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('record'), id: z.string(), kind: z.string(), savedAt: z.number(), content: z.unknown() }),
  z.extend(factsSchema, { type: z.literal('attachment'), record: z.string(), id: z.string() }),
  z.object({ type: z.literal('end') }),
]);

export type BackupEntry = z.infer<typeof entrySchema>;

/** A length before a header or a frame. */
export function lengthBytes(length: number): Bytes {
  const bytes = new Uint8Array(lengthSize);
  new DataView(bytes.buffer).setUint32(0, length);
  return bytes;
}

export const lengthOf = (bytes: Bytes): number => new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
