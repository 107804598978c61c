import type { Bytes } from '../request/vault/bytes.ts';

/** Some bytes inflated (zlib), as far as they go; `whole` is false where they end early, are damaged, or exceed the cap. */
interface Inflated {
  readonly bytes: Bytes;
  readonly whole: boolean;
  readonly tooLarge: boolean;
}

/** Inflates up to `cap` bytes and no further, however much would follow. */
export async function inflate(deflated: Bytes, cap: number): Promise<Inflated> {
  const reader = new Blob([deflated]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
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

/** Filters within filters that are looked into; a writer has no use for more than one. */
const deepest = 3;

/** What some bytes inflate to, streams within streams included; more than `cap` is only said to be so. */
export async function inflatedLength(bytes: Bytes, cap: number, depth = 0): Promise<number> {
  if (!isZlib(bytes) || depth === deepest) return 0;
  const { bytes: inside, tooLarge } = await inflate(bytes, cap);
  if (tooLarge) return cap + 1;
  return inside.length + (await inflatedLength(inside, cap - inside.length, depth + 1));
}

/** Bytes that a PDF's tables, texts and drawings may inflate to: ten times the largest file that can be attached. */
const maxInflated = 100 * 1024 * 1024;

/** What no library unpacks when it opens a file: pictures (a sheet of colour at 600 dpi has 101 MB) and attached files. */
const staysPacked = (dictionary: string) =>
  /\/(?:Subtype\s*\/Image|Type\s*\/EmbeddedFile)\b/.test(dictionary) && !/\/Type\s*\/(?:ObjStm|XRef)\b/.test(dictionary);

/** Bytes of a dictionary that stand before its stream; a longer one is looked at in part, and its stream is unpacked. */
const dictionaryLength = 1500;

/**
 * Whether a PDF stays within what can be read, before any program reads it: 300 KB can inflate to 300 MB. Looks at every
 * stream that the file has, by the words around it, so that it trusts none of the file's own tables.
 */
export async function isWithinCap(pdf: Bytes): Promise<boolean> {
  const text = new TextDecoder('latin1').decode(pdf);
  let left = maxInflated;
  for (const { index } of text.matchAll(/stream\r?\n/g)) {
    if (text.slice(index - 3, index) === 'end') continue;
    const from = index + (text[index + 6] === '\r' ? 8 : 7);
    const end = text.indexOf('endstream', from);
    const before = text.slice(Math.max(0, index - dictionaryLength), index);
    if (staysPacked(before.slice(before.lastIndexOf(' obj') + 1))) continue;
    left -= await inflatedLength(pdf.subarray(from, end < 0 ? pdf.length : end), left);
    if (left < 0) return false;
  }
  return true;
}
