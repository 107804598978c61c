import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { blocksOf } from './leveldb.ts';

/** Every file below a folder; one that goes while we look is passed over, for a browser may be at work in it. */
function filesBelow(folder: string): readonly string[] {
  const entries = unlessGone(() => readdirSync(folder, { withFileTypes: true })) ?? [];
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return entry.isFile() ? [path] : [];
  });
}

function unlessGone<Result>(look: () => Result): Result | undefined {
  try {
    return look();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The ways in which a browser may write a text: UTF-8, UTF-16 of either byte order, hexadecimal, base64 at each alignment. */
function writings(text: string): readonly Buffer[] {
  const plain = Buffer.from(text, 'utf8');
  const wide = Buffer.from(text, 'utf16le');
  const inBase64 = [plain, wide].flatMap((bytes) => [0, 1, 2].map((shift) => base64Middle(bytes, shift)));
  const inHex = [plain, wide].flatMap((bytes) => [bytes.toString('hex'), bytes.toString('hex').toUpperCase()]);
  return [plain, wide, Buffer.from(wide).swap16(), ...[...inBase64, ...inHex].map((one) => Buffer.from(one, 'latin1'))];
}

/** What is the same in base64 whatever comes before (so many bytes, modulo 3) and after. */
function base64Middle(bytes: Buffer, shift: number): string {
  const text = Buffer.concat([Buffer.alloc(shift), bytes])
    .toString('base64')
    .replace(/=+$/, '');
  return text.slice(shift === 0 ? 0 : shift + 1, -1);
}

/** Where a text stands in a profile, in any writing, in the files as they are and in what is compressed in them. */
export const placesOf = (folder: string, text: string): readonly string[] => placesOfBytes(folder, writings(text));

export function placesOfBytes(folder: string, wanted: readonly Buffer[]): readonly string[] {
  const holds = (bytes: Buffer) => wanted.some((one) => bytes.includes(one));
  return filesBelow(folder)
    .filter((file) => layersOf(file).some(holds))
    .map((file) => relative(folder, file));
}

/** A file's bytes, and what they hold when decompressed; none of a file that is gone. */
function layersOf(file: string): readonly Buffer[] {
  const bytes = unlessGone(() => readFileSync(file));
  if (bytes === undefined) return [];
  const gzip = bytes.indexOf(Buffer.from([0x1f, 0x8b, 0x08]));
  return [bytes, ...blocksOf(bytes), ...(gzip === -1 ? [] : unzipped(bytes.subarray(gzip)))];
}

function unzipped(bytes: Buffer): readonly Buffer[] {
  try {
    return [gunzipSync(bytes)];
  } catch {
    return []; // three bytes that looked like gzip
  }
}
