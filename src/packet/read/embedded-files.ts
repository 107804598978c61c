import { EncryptedPDFError, PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import type { Bytes } from '../../request/vault/bytes.ts';
import { inflate } from '../inflation.ts';
import { libraryBytes } from '../library-bytes.ts';
import { areTablesSmall } from './tables.ts';

export interface EmbeddedFile {
  readonly name: string;
  readonly bytes: Bytes;
}

/** Bytes that all attached files of a packet may unpack to (somewhat more than are put into one), and that one of them may. */
const maxBytes = 104 * 1024 * 1024;
const maxFileBytes = 16 * 1024 * 1024;
/** How many files there may be. */
const maxFiles = 64;
/** Levels of a table of names; ours has one. */
const maxDepth = 8;

/** `locked`: protected, with a password or against changes alone. */
type Unread = 'damaged' | 'too-large' | 'locked';

/** The files attached to a PDF; `damaged` where it cannot be read, `too-large` where it would unpack to too much. Total. */
export async function embeddedFiles(pdf: Bytes): Promise<readonly EmbeddedFile[] | Unread> {
  if (!(await areTablesSmall(pdf))) return 'too-large';
  try {
    return await unpacked(await packedFiles(pdf));
  } catch (fault) {
    return fault instanceof EncryptedPDFError ? 'locked' : 'damaged';
  }
}

/** An attached file as it lies in the PDF. */
interface PackedFile {
  readonly name: string;
  readonly filter: string | undefined;
  readonly contents: Uint8Array;
}

/** What pdf-lib has read beside these is let go before anything is unpacked. */
async function packedFiles(pdf: Bytes): Promise<readonly PackedFile[]> {
  const doc = await PDFDocument.load(libraryBytes(pdf), { updateMetadata: false });
  const names = doc.catalog.lookup(PDFName.of('Names'));
  const root = names instanceof PDFDict ? names.lookup(PDFName.of('EmbeddedFiles')) : undefined;
  const named = root instanceof PDFDict ? namedIn(root, 0).slice(0, maxFiles) : [];
  return named.flatMap(([name, specification]) => {
    const streams = specification.lookup(PDFName.of('EF'));
    const stream = streams instanceof PDFDict ? streams.lookup(PDFName.of('F')) : undefined;
    if (!(stream instanceof PDFRawStream)) return [];
    const filter = stream.dict.lookup(PDFName.of('Filter'));
    return [{ name, filter: filter === undefined ? undefined : String(filter), contents: stream.contents }];
  });
}

type Named = readonly [name: string, specification: PDFDict];

function namedIn(node: PDFDict, depth: number): readonly Named[] {
  if (depth > maxDepth) return [];
  const pairs = entriesOf(node, 'Names');
  const own = pairs.flatMap((name, index): readonly Named[] => {
    const specification = pairs[index + 1];
    return index % 2 === 0 && isText(name) && specification instanceof PDFDict ? [[name.decodeText(), specification]] : [];
  });
  const kids = entriesOf(node, 'Kids').filter((kid) => kid instanceof PDFDict);
  return [...own, ...kids.flatMap((kid) => namedIn(kid, depth + 1))];
}

const isText = (value: unknown): value is PDFString | PDFHexString => value instanceof PDFString || value instanceof PDFHexString;

function entriesOf(node: PDFDict, key: string): readonly unknown[] {
  const list = node.lookup(PDFName.of(key));
  return list instanceof PDFArray ? list.asArray().map((_, index) => list.lookup(index)) : [];
}

async function unpacked(packed: readonly PackedFile[]): Promise<readonly EmbeddedFile[] | 'damaged' | 'too-large'> {
  const files: EmbeddedFile[] = [];
  let left = maxBytes;
  for (const file of packed) {
    const bytes = await contentOf(file, Math.min(left, maxFileBytes));
    if (bytes === 'damaged' || bytes === 'too-large') return bytes;
    left -= bytes.length;
    files.push({ name: file.name, bytes });
  }
  return files;
}

/** As this program writes them: packed once, or not at all. */
async function contentOf({ filter, contents }: PackedFile, cap: number): Promise<Bytes | 'damaged' | 'too-large'> {
  if (filter === undefined) return contents.length > cap ? 'too-large' : new Uint8Array(contents);
  if (filter !== '/FlateDecode') return 'damaged';
  const { bytes, whole, tooLarge } = await inflate(contents, cap);
  if (tooLarge) return 'too-large';
  return whole ? bytes : 'damaged';
}
