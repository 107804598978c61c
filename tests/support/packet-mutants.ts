import { deflateSync, inflateSync } from 'node:zlib';
import { manifestName, readManifest } from '../../src/packet/manifest.ts';
import { embeddedFiles } from '../../src/packet/read/embedded-files.ts';

/** What is altered: a part of the packet so that the file stays readable, or the bytes of the file somewhere. */
export const mutantKinds = ['request', 'attachment', 'page text', 'list', 'two parts', 'file'] as const;
export type MutantKind = (typeof mutantKinds)[number];

interface Mutant {
  readonly kind: MutantKind;
  readonly what: string;
  readonly bytes: Uint8Array;
}

type Next = (below: number) => number;

/** Numbers from 0 up to `below`, the same for the same seed (mulberry32). */
function random(seed: number): Next {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type StreamKind = 'request' | 'attachment' | 'page text' | 'list';

interface Stream {
  readonly kind: StreamKind;
  readonly from: number;
  readonly to: number;
}

/** Where the packed streams of a packet are that hold its parts. */
function streamsIn(packet: Buffer): readonly Stream[] {
  const text = packet.toString('latin1');
  return [...text.matchAll(/stream\n/g)].flatMap(({ index }) => {
    if (text.slice(index - 3, index) === 'end') return [];
    const dictionary = text.slice(text.lastIndexOf(' obj', index), index);
    const from = index + 7;
    const to = from + Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0);
    const kind = kindOf(dictionary, unpacked(packet.subarray(from, to))?.toString('latin1') ?? '');
    return kind === undefined ? [] : [{ kind, from, to }];
  });
}

function kindOf(dictionary: string, content: string): StreamKind | undefined {
  if (!dictionary.includes('/EmbeddedFile')) return shownText.test(content) ? 'page text' : undefined;
  if (!dictionary.includes('json')) return 'attachment';
  return content.includes('"pa-packet"') ? 'list' : 'request';
}

/** A run of text as a page draws it: glyphs as hexadecimal digits before an operator that shows them. */
const shownText = /<[0-9a-f]+>[^\n]*T[jJ]/i;

/**
 * Alters a packet as a careless or a careful hand would, each kind in turn: one sign of the request, of an attached file, of a page's
 * text or of the list of contents; of two parts together; a byte, a bit, a piece of the file. Never works the checksum out anew. The
 * same packet, count and seed give the same mutants.
 */
export function* mutantsOf(packet: Uint8Array, count: number, seed: number): Generator<Mutant> {
  const next = random(seed);
  const original = Buffer.from(packet);
  const streams = streamsIn(original);
  for (let made = 0; made < count; ) {
    const kind = mutantKinds[made % mutantKinds.length] ?? 'file';
    const mutant = mutantOf(kind, original, streams, next);
    if (mutant === undefined || Buffer.compare(mutant.bytes, original) === 0) continue;
    made += 1;
    yield { kind, ...mutant };
  }
}

type Made = Omit<Mutant, 'kind'> | undefined;

function mutantOf(kind: MutantKind, original: Buffer, streams: readonly Stream[], next: Next): Made {
  if (kind === 'file') return mutatedBytes(original, next);
  if (kind !== 'two parts') return mutatedPart(original, streams, kind, next);
  const [one, other] = pairs[next(pairs.length)] ?? ['request', 'attachment'];
  const first = mutatedPart(original, streams, one, next);
  const both = first && mutatedPart(Buffer.from(first.bytes), streams, other, next);
  return both && { what: `${first.what} and ${both.what}`, bytes: both.bytes };
}

const pairs: readonly (readonly [StreamKind, StreamKind])[] = [
  ['request', 'attachment'],
  ['request', 'page text'],
  ['attachment', 'page text'],
  ['request', 'list'],
];

/** Changes one sign of what a stream of the kind holds, packed to the same place again, so that the file stays readable. */
function mutatedPart(original: Buffer, streams: readonly Stream[], kind: StreamKind, next: Next): Made {
  const ofKind = streams.filter((stream) => stream.kind === kind);
  const stream = ofKind[next(ofKind.length)];
  const content = stream && unpacked(original.subarray(stream.from, stream.to));
  if (stream === undefined || content === undefined) return undefined;
  const at = changed(content, kind, next);
  const packed = deflateSync(content, { level: 9 });
  if (packed.length > stream.to - stream.from) return undefined;
  const bytes = Buffer.from(original);
  bytes.fill(0, stream.from, stream.to).set(packed, stream.from);
  return { what: `${kind}, ${at} of the stream at ${stream.from}`, bytes };
}

/** Changes a byte of a file, or of a page another glyph's number; the place of it. */
function changed(content: Buffer, kind: StreamKind, next: Next): number {
  if (kind !== 'page text') {
    const at = next(content.length);
    content[at] = (content[at] ?? 0) ^ (1 << next(7));
    return at;
  }
  const runs = [...content.toString('latin1').matchAll(/<([0-9a-f]{2,})>/gi)];
  const run = runs[next(runs.length)];
  const at = (run?.index ?? 0) + 1 + next(run?.[1]?.length ?? 1);
  const digits = '0123456789abcdef';
  const old = digits.indexOf(content.toString('latin1', at, at + 1).toLowerCase());
  content.write(digits[(old + 1 + next(15)) % 16] ?? '0', at, 'latin1');
  return at;
}

function unpacked(bytes: Buffer): Buffer | undefined {
  try {
    return Buffer.from(inflateSync(bytes));
  } catch {
    return undefined;
  }
}

function mutatedBytes(original: Buffer, next: Next): Made {
  const at = next(original.length);
  const length = 1 + next(200);
  const [before, after] = [original.subarray(0, at), original.subarray(at + length)];
  switch (next(5)) {
    case 0:
      return { what: `file, one bit at ${at}`, bytes: flipped(original, at, 1 << next(8)) };
    case 1:
      return { what: `file, cut at ${at}`, bytes: Buffer.concat([before, after]) };
    case 2:
      return { what: `file, doubled at ${at}`, bytes: Buffer.concat([before, original.subarray(at, at + length), original.subarray(at)]) };
    case 3:
      return { what: `file, ended at ${at}`, bytes: Buffer.from(before) };
    default:
      return { what: 'file, with more behind it', bytes: Buffer.concat([original, Buffer.alloc(length, 0x20)]) };
  }
}

function flipped(original: Buffer, at: number, bits: number): Buffer {
  const bytes = Buffer.from(original);
  bytes[at] = (bytes[at] ?? 0) ^ bits;
  return bytes;
}

/**
 * A reader without digests, as the control: it opens the packet just as ours does, and believes it where every file that the list
 * names is there, of the length that the list tells.
 */
export async function believedWithoutDigests(packet: Uint8Array): Promise<boolean> {
  const found = await embeddedFiles(new Uint8Array(packet));
  if (typeof found === 'string') return false;
  const lengthOf = (name: string) => found.find((file) => file.name === name)?.bytes.length;
  const list = found.find(({ name }) => name === manifestName);
  const manifest = list && readManifest(new TextDecoder().decode(list.bytes));
  if (manifest === undefined || manifest === 'newer') return false;
  return [manifest.request, ...manifest.attachments].every(({ name, byteLength }) => lengthOf(name) === byteLength);
}
