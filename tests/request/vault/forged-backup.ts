import { frameBound, headerText, keyBound, lengthBytes, signature } from '../../../src/request/vault/backup-format.ts';
import { bytesOf, randomId } from '../../../src/request/vault/bytes.ts';
import { version } from '../../../src/request/vault/format.ts';
import { newKey } from '../../../src/request/vault/keys.ts';
import { newKdf, wrappingKey } from '../../../src/request/vault/passphrase.ts';
import { packed, seal } from '../../../src/request/vault/seal.ts';

/** A backup as somebody who knows its passphrase can make one: whole frames, whatever they say. Bytes stay, the rest becomes JSON. */
export async function forgedBackup(
  passphrase: string,
  frames: readonly unknown[],
  change: (header: string) => string = String,
): Promise<Blob> {
  const named = { ...version, id: randomId() };
  const kdf = { ...newKdf(), iterations: 1000 };
  const { key, wrapped } = await newKey('seals data', await wrappingKey(passphrase, kdf), keyBound(named));
  const header = bytesOf(change(headerText({ ...named, kdf, key: wrapped })));
  const sealed = await Promise.all(
    frames.map(async (frame, index) => {
      const plain = frame instanceof Uint8Array ? new Uint8Array(frame) : bytesOf(JSON.stringify(frame));
      const bytes = packed(await seal(key, plain, frameBound(named, index, index === frames.length - 1)));
      return new Blob([lengthBytes(bytes.length), bytes]);
    }),
  );
  return new Blob([signature, lengthBytes(header.length), header, ...sealed]);
}
