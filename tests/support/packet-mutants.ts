import { deflateSync, inflateSync } from 'node:zlib';
import { type PacketRead, readPacket } from '../../src/packet/read/read-packet.ts';

interface Mutant {
  readonly what: string;
  readonly bytes: Uint8Array;
}

/** Numbers from 0 up to `below`, the same for the same seed (mulberry32). */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

interface Stream {
  readonly kind: string;
  readonly from: number;
  readonly to: number;
}

/** Where the packed streams of a packet are, by what they hold. */
function streamsIn(text: string): readonly Stream[] {
  return [...text.matchAll(/stream\n/g)].flatMap(({ index }) => {
    if (text.slice(index - 3, index) === 'end') return [];
    const dictionary = text.slice(text.lastIndexOf(' obj', index), index);
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0);
    const kind = dictionary.includes('/EmbeddedFile') ? (dictionary.includes('json') ? 'request or list' : 'attachment') : 'page or font';
    return [{ kind, from: index + 7, to: index + 7 + length }];
  });
}

/**
 * Alters a packet as a careless or a careful hand would: a byte, a bit, a piece cut, doubled or put in, a stream unpacked, changed
 * in one sign and packed to the same place again. Never works the checksum out anew.
 */
export function* mutantsOf(packet: Uint8Array, count: number, seed: number): Generator<Mutant> {
  const next = random(seed);
  const original = Buffer.from(packet);
  const streams = streamsIn(original.toString('latin1'));
  for (let made = 0; made < count; ) {
    const mutant = made % 2 === 0 ? mutatedStream(original, streams[next(streams.length)], next) : mutatedBytes(original, next);
    if (mutant === undefined || Buffer.compare(mutant.bytes, original) === 0) continue;
    made += 1;
    yield mutant;
  }
}

/** Changes one sign of what a stream holds, keeping the stream's place and length, so that the file stays readable. */
function mutatedStream(original: Buffer, stream: Stream | undefined, next: (below: number) => number): Mutant | undefined {
  if (stream === undefined) return undefined;
  const content = unpacked(original.subarray(stream.from, stream.to));
  if (content === undefined || content.length === 0) return mutatedBytes(original, next);
  const at = next(content.length);
  content[at] = (content[at] ?? 0) ^ (1 << next(7));
  const packed = deflateSync(content, { level: 9 });
  const room = stream.to - stream.from;
  const bytes = Buffer.from(original);
  if (packed.length <= room) bytes.set(Buffer.concat([packed, Buffer.alloc(room - packed.length)]), stream.from);
  else bytes[stream.from + next(room)] = next(256);
  return { what: `${stream.kind} at ${stream.from + at}`, bytes };
}

function unpacked(bytes: Buffer): Buffer | undefined {
  try {
    return Buffer.from(inflateSync(bytes));
  } catch {
    return undefined;
  }
}

function mutatedBytes(original: Buffer, next: (below: number) => number): Mutant {
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

/** Reads a mutant; the reader must give an answer to any. */
export const readMutant = (bytes: Uint8Array): Promise<PacketRead> => readPacket(new Uint8Array(bytes));
