import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sha256InPlace, sha256OfFile } from '../../src/packet/sha256.ts';
import { bytesOf } from '../../src/request/vault/bytes.ts';

const reference = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('the digest of a file that is not copied for it', () => {
  it('is that of FIPS 180-4, for two of its examples', () => {
    expect(sha256InPlace(bytesOf('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256InPlace(bytesOf(''))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('is the same as another program’s, for every length about a block’s, and for parts of a file', () => {
    const file = Uint8Array.from({ length: 400 }, (_, at) => (at * 131 + (at >> 3)) & 255);
    for (let length = 0; length <= 200; length += 1) {
      for (const part of [file.subarray(0, length), file.subarray(length, 2 * length)]) expect(sha256InPlace(part)).toBe(reference(part));
    }
  });

  it('is the same as the browser’s, where a file is too large to be copied', async () => {
    const large = new Uint8Array(64 * 1024 * 1024 + 3).fill(7);
    expect(await sha256OfFile(large)).toBe(reference(large));
    expect(await sha256OfFile(large.slice(0, 1000))).toBe(reference(large.subarray(0, 1000)));
  });
});
