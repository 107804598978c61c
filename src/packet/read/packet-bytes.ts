import type { Bytes } from '../../request/vault/bytes.ts';

/** Bytes of a packet; more would not fit into the memory, read and checked. */
const mostBytes = 300_000_000;

/** The bytes of a packet's file, or why they cannot be had: it is too large to be looked at, or gone, or the memory does not hold it. */
export async function packetBytes(file: Blob): Promise<Bytes | 'too-large' | 'unreadable'> {
  if (file.size > mostBytes) return 'too-large';
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return 'unreadable';
  }
}
