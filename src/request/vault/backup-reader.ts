import { boundsFault } from '../json-bounds.ts';
import {
  type BackupEntry,
  type BackupHeader,
  entrySchema,
  frameBound,
  keyBound,
  lengthOf,
  lengthSize,
  maximumFrame,
  maximumHeader,
  readHeader,
  signature,
} from './backup-format.ts';
import { type Bytes, textOf } from './bytes.ts';
import { damaged, type Unreadable } from './format.ts';
import { unwrapKey } from './keys.ts';
import { wrappingKey } from './passphrase.ts';
import { unpacked, unseal } from './seal.ts';
import { jsonOf } from './sealed-record.ts';

/** An entry of a backup; an attachment comes with its bytes. */
export type Entry =
  | Extract<BackupEntry, { type: 'record' | 'end' }>
  | { readonly type: 'attachment'; readonly attachment: Extract<BackupEntry, { type: 'attachment' }>; readonly content: Bytes };

export interface OpenedBackup {
  readonly kind: 'opened';
  /** The entries in order, ending after the last one, or with `damaged` at the first frame that does not open. */
  readonly entries: () => AsyncGenerator<Entry | Unreadable>;
}

export type BackupOpening = OpenedBackup | Unreadable | { readonly kind: 'not-a-backup' | 'wrong-passphrase' };

/** Opens a backup: here (`openBackup`), or in a worker that can be ended. */
export type OpenBackup = (file: Blob, passphrase: string) => Promise<BackupOpening>;

/** Who opens a file that is restored, where that is to be done elsewhere than here. */
export interface OpenedElsewhere {
  readonly open?: OpenBackup;
}

/** Opens a backup. Only its first few hundred bytes are read before the passphrase has proved right. */
export async function openBackup(file: Blob, passphrase: string): Promise<BackupOpening> {
  const start = await slice(file, 0, signature.length + lengthSize);
  if (start === undefined || signature.some((byte, index) => start[index] !== byte)) return { kind: 'not-a-backup' };
  const length = lengthOf(start.slice(signature.length));
  const text = length <= maximumHeader ? await slice(file, start.length, length) : undefined;
  if (text === undefined) return damaged;
  const header = readHeader(text);
  if ('kind' in header) return header;
  const key = await unwrapKey('seals data', await wrappingKey(passphrase, header.kdf), header.key, keyBound(header));
  if (key === undefined) return { kind: 'wrong-passphrase' };
  return { kind: 'opened', entries: () => entriesOf({ file, header, key, offset: start.length + length }) };
}

interface Reading {
  readonly file: Blob;
  readonly header: BackupHeader;
  readonly key: CryptoKey;
  /** where the frames begin */
  readonly offset: number;
}

async function* entriesOf(reading: Reading): AsyncGenerator<Entry | Unreadable> {
  const frames = framesOf(reading);
  for await (const plain of frames) {
    const entry = plain === undefined ? undefined : await entryOf(plain, frames);
    yield entry ?? damaged;
    if (entry === undefined) return;
  }
}

async function entryOf(plain: Bytes, frames: AsyncGenerator<Bytes | undefined, void>): Promise<Entry | undefined> {
  if (boundsFault(textOf(plain)) !== undefined) return undefined;
  const { data: entry } = entrySchema.safeParse(jsonOf(plain));
  if (entry?.type !== 'attachment') return entry;
  const next = await frames.next();
  const content = next.done ? undefined : next.value;
  return content && { type: 'attachment', attachment: entry, content };
}

/** The frames' contents; undefined where one does not open: whoever reads them stops there, for all after it would be guessing. */
async function* framesOf({ file, header, key, offset }: Reading): AsyncGenerator<Bytes | undefined, void> {
  let at = offset;
  for (let index = 0; at < file.size; index += 1) {
    const frame = await frameAt(file, at);
    if (frame === undefined) {
      yield undefined;
      return;
    }
    at += lengthSize + frame.length;
    yield await unseal(key, unpacked(frame), frameBound(header, index, at === file.size));
  }
}

async function frameAt(file: Blob, at: number): Promise<Bytes | undefined> {
  const size = await slice(file, at, lengthSize);
  if (size === undefined || lengthOf(size) > maximumFrame) return undefined;
  return slice(file, at + lengthSize, lengthOf(size));
}

/** Exactly so many bytes; undefined where the file ends before. */
async function slice(file: Blob, from: number, length: number): Promise<Bytes | undefined> {
  if (from + length > file.size) return undefined;
  return new Uint8Array(await file.slice(from, from + length).arrayBuffer());
}
