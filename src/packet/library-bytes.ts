import type { Bytes } from '../request/vault/bytes.ts';

/** Cuts views, where a plain array cuts copies. */
class Views extends Uint8Array<ArrayBuffer> {
  override slice(from?: number, to?: number): Bytes {
    return this.subarray(from, to);
  }
}

/** A file's bytes for pdf-lib, which cuts each stream out of them and would hold the file twice; it changes none of what it reads. */
export const libraryBytes = (bytes: Bytes): Bytes => new Views(bytes.buffer, bytes.byteOffset, bytes.byteLength);
