import { type Bytes, sha256Of } from '../request/vault/bytes.ts';

/** The browser's own digest copies what it is given: it is the faster one up to so many bytes. */
const mostCopied = 64 * 1024 * 1024;

/** The SHA-256 of a file, which is not held in memory a second time for it. */
export const sha256OfFile = async (bytes: Bytes): Promise<string> => (bytes.length <= mostCopied ? sha256Of(bytes) : sha256InPlace(bytes));

/** The fractions of the roots of the first primes, 32 bits each (FIPS 180-4, 4.2.2 and 5.3.3). */
const keys = fractions(Math.cbrt, 64);
const start = fractions(Math.sqrt, 8);

function fractions(root: (prime: number) => number, count: number): DataView {
  const view = new DataView(new ArrayBuffer(4 * count));
  for (let number = 2, found = 0; found < count; number += 1) {
    if (isPrime(number)) view.setUint32(4 * found++, Math.floor((root(number) % 1) * 2 ** 32));
  }
  return view;
}

function isPrime(number: number): boolean {
  for (let divisor = 2; divisor * divisor <= number; divisor += 1) if (number % divisor === 0) return false;
  return true;
}

const blockLength = 64;

/** SHA-256 (FIPS 180-4, 6.2) of bytes where they lie: 200 MB in about a second. */
export function sha256InPlace(bytes: Uint8Array): string {
  const state = new DataView(start.buffer.slice(0));
  const whole = bytes.length - (bytes.length % blockLength);
  digestBlocks(state, bytes.subarray(0, whole));
  digestBlocks(state, padded(bytes.subarray(whole), bytes.length));
  return Array.from({ length: 8 }, (_, index) =>
    state
      .getUint32(4 * index)
      .toString(16)
      .padStart(8, '0'),
  ).join('');
}

/** The last bytes, a one, zeros, and how many bits there were: whole blocks. */
function padded(rest: Uint8Array, length: number): Uint8Array {
  const tail = new Uint8Array(rest.length + 9 > blockLength ? 2 * blockLength : blockLength);
  tail.set(rest);
  tail[rest.length] = 0x80;
  new DataView(tail.buffer).setBigUint64(tail.length - 8, BigInt(length) * 8n);
  return tail;
}

function digestBlocks(state: DataView, bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const words = new DataView(new ArrayBuffer(4 * 64));
  for (let from = 0; from < bytes.length; from += blockLength) {
    spread(words, view, from);
    mix(state, words);
  }
}

const turned = (word: number, bits: number) => (word >>> bits) | (word << (32 - bits));

/** A block's 16 words, and 48 more made of them. */
function spread(words: DataView, bytes: DataView, from: number): void {
  for (let at = 0; at < 64; at += 4) words.setInt32(at, bytes.getInt32(from + at));
  for (let at = 64; at < 256; at += 4) {
    const early = words.getInt32(at - 60);
    const late = words.getInt32(at - 8);
    const one = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const other = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    words.setInt32(at, words.getInt32(at - 64) + one + words.getInt32(at - 28) + other);
  }
}

function mix(state: DataView, words: DataView): void {
  let a = state.getInt32(0);
  let b = state.getInt32(4);
  let c = state.getInt32(8);
  let d = state.getInt32(12);
  let e = state.getInt32(16);
  let f = state.getInt32(20);
  let g = state.getInt32(24);
  let h = state.getInt32(28);
  for (let at = 0; at < 256; at += 4) {
    const one = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + keys.getInt32(at) + words.getInt32(at)) | 0;
    const other = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + other) | 0;
  }
  add(state, 0, a);
  add(state, 4, b);
  add(state, 8, c);
  add(state, 12, d);
  add(state, 16, e);
  add(state, 20, f);
  add(state, 24, g);
  add(state, 28, h);
}

const add = (state: DataView, at: number, word: number) => state.setInt32(at, state.getInt32(at) + word);
