import { type Bytes, bytesOf } from '../request/vault/bytes.ts';

/** Some bytes inflated (zlib), as far as they go; `whole` is false where they end early, are damaged, or exceed the cap. */
interface Inflated {
  readonly bytes: Bytes;
  readonly whole: boolean;
  readonly tooLarge: boolean;
}

/** Bytes that are inflated at a time: what one piece inflates to is all there at once, whether it is asked for or not. */
const pieceLength = 64 * 1024;

function inPieces(bytes: Uint8Array): ReadableStream<Bytes> {
  let at = 0;
  return new ReadableStream({
    pull: (controller) => {
      if (at < bytes.length) controller.enqueue(bytes.slice(at, at + pieceLength));
      else controller.close();
      at += pieceLength;
    },
  });
}

/** Inflates up to `cap` bytes and no further, however much would follow. */
export async function inflate(deflated: Uint8Array, cap: number): Promise<Inflated> {
  const reader = inPieces(deflated).pipeThrough(new DecompressionStream('deflate')).getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  let whole = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        whole = true;
        break;
      }
      chunks.push(value);
      length += value.length;
      if (length > cap) break;
    }
  } catch {
    // what is no zlib stream, or has other bytes behind it: what came before the fault counts
  }
  await reader.cancel().catch(() => undefined);
  return { bytes: joined(chunks, length), whole: whole && length <= cap, tooLarge: length > cap };
}

function joined(chunks: readonly Uint8Array[], length: number): Bytes {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** The two bytes that a zlib stream begins with (RFC 1950, 2.2). */
const isZlib = (bytes: Uint8Array) =>
  bytes.length > 2 && ((bytes[0] ?? 0) & 15) === 8 && (((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)) % 31 === 0;

const headLength = 3;

/** Filters within filters that are looked into; a writer has no use for more than one. */
const deepest = 3;

/** What some bytes inflate to, streams within streams included; more than `cap` is only said to be so. Nothing of it is kept. */
export async function inflatedLength(bytes: Uint8Array, cap: number): Promise<number> {
  let total = 0;
  let isPacked = isZlib(bytes);
  for (let depth = 1; isPacked && depth <= deepest; depth += 1) {
    const level = await counted(bytes, depth, cap - total);
    total += level.length;
    if (total > cap) return cap + 1;
    isPacked = isZlib(level.head);
  }
  return total;
}

/** How long bytes are that were inflated so many times, and how they begin. What is damaged counts as far as it goes. */
async function counted(bytes: Uint8Array, depth: number, cap: number): Promise<{ readonly length: number; readonly head: Uint8Array }> {
  let stream = inPieces(bytes);
  for (let level = 0; level < depth; level += 1) stream = stream.pipeThrough(new DecompressionStream('deflate'));
  const reader = stream.getReader();
  let head = new Uint8Array();
  let length = 0;
  try {
    for (let read = await reader.read(); !read.done && length <= cap; read = await reader.read()) {
      length += read.value.length;
      if (head.length < headLength) head = Uint8Array.from([...head, ...read.value.subarray(0, headLength)]);
    }
  } catch {
    // what came before the fault counts
  }
  await reader.cancel().catch(() => undefined);
  return { length, head };
}

/** Bytes that a PDF's tables, texts and drawings may inflate to: ten times the largest file that can be attached. */
const maxInflated = 100 * 1024 * 1024;

/** What no library unpacks when it opens a file: pictures (a sheet of colour at 600 dpi has 101 MB) and attached files. */
const staysPacked = (dictionary: string) =>
  /\/(?:Subtype\s*\/Image|Type\s*\/EmbeddedFile)\b/.test(dictionary) && !/\/Type\s*\/(?:ObjStm|XRef)\b/.test(dictionary);

/** Bytes of a dictionary that stand before its stream; a longer one is looked at in part, and its stream is unpacked. */
const dictionaryLength = 1500;

const streamWord = bytesOf('stream');
const endWord = bytesOf('endstream');

/** Where a word stands next, from some place on; at the end where it does not. The file is never made a text: that takes twice its size. */
function placeOf(word: Bytes, bytes: Uint8Array, from: number): number {
  const [first = 0] = word;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (word.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return bytes.length;
}

const latin1 = new TextDecoder('latin1');

/** Where the bytes of a stream begin whose word stands there: behind its end of line; undefined where it is no stream's beginning. */
function beginningAt(pdf: Uint8Array, word: number): number | undefined {
  const [, line] = /^stream(\r?\n)/.exec(latin1.decode(pdf.subarray(word, word + 8))) ?? [];
  const isEnd = latin1.decode(pdf.subarray(Math.max(0, word - 3), word)) === 'end';
  return line === undefined || isEnd ? undefined : word + streamWord.length + line.length;
}

/** A stream as the words around it tell: its dictionary, as far as it is looked at, and its bytes. */
interface FoundStream {
  readonly dictionary: string;
  /** where its word stands */
  readonly word: number;
  readonly from: number;
  readonly to: number;
}

/** Every stream that a file has, those within others included: none of the file's own tables is trusted. */
export function* streamsIn(pdf: Uint8Array): Generator<FoundStream> {
  let to = 0;
  for (let word = placeOf(streamWord, pdf, 0); word < pdf.length; word = placeOf(streamWord, pdf, word + 1)) {
    const from = beginningAt(pdf, word);
    if (from === undefined) continue;
    const before = latin1.decode(pdf.subarray(Math.max(0, word - dictionaryLength), word));
    if (to < from) to = placeOf(endWord, pdf, from);
    yield { dictionary: before.slice(before.lastIndexOf(' obj') + 1), word, from, to };
  }
}

/** Whether an office's PDF stays within what can be read, before any program reads it: 300 KB can inflate to 300 MB. */
export async function isWithinCap(pdf: Uint8Array): Promise<boolean> {
  let left = maxInflated;
  for (const { dictionary, from, to } of streamsIn(pdf)) {
    if (staysPacked(dictionary)) continue;
    left -= await inflatedLength(pdf.subarray(from, to), left);
    if (left < 0) return false;
  }
  return true;
}
