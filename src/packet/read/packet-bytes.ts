import type { Bytes } from '../../request/vault/bytes.ts';
import { maxPacketBytes } from '../manifest.ts';

/** The bytes of a packet's file, or why they cannot be had: it is too large to be looked at, or gone, or the memory does not hold it. */
export async function packetBytes(file: Blob): Promise<Bytes | 'too-large' | 'unreadable'> {
  if (file.size > maxPacketBytes) return 'too-large';
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return 'unreadable';
  }
}
