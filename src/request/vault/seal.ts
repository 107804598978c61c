import { type Bytes, bytesOf, randomBytes } from './bytes.ts';

/** AES-256-GCM: a random IV of 96 bits, and the ciphertext with its tag of 128 bits. */
export interface Sealed {
  readonly iv: Bytes;
  readonly data: Bytes;
}

/** What a seal is bound to (its purpose, format version, identifiers, revision): it opens with the same values alone. */
export type Bound = readonly (string | number)[];

export const ivLength = 12;

/** Parameters of AES-GCM; the JSON of the list is unambiguous, so no two bounds share their additional data. */
export const gcm = (iv: Bytes, bound: Bound) => ({ name: 'AES-GCM', iv, additionalData: bytesOf(JSON.stringify(bound)) });

export async function seal(key: CryptoKey, plain: Bytes, bound: Bound): Promise<Sealed> {
  const iv = randomBytes(ivLength);
  return { iv, data: new Uint8Array(await crypto.subtle.encrypt(gcm(iv, bound), key, plain)) };
}

/** The plain bytes; undefined where the key is another one or anything at all was altered. */
export async function unseal(key: CryptoKey, { iv, data }: Sealed, bound: Bound): Promise<Bytes | undefined> {
  const plain = await unlessRefused(crypto.subtle.decrypt(gcm(iv, bound), key, data));
  return plain && new Uint8Array(plain);
}

/** WebCrypto tells of a failed authentication by an OperationError; every other error is a bug and stays one. */
export async function unlessRefused<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError') return undefined;
    throw error;
  }
}

/** IV and ciphertext in one run of bytes, for places that hold bytes alone. */
export function packed({ iv, data }: Sealed): Bytes {
  const bytes = new Uint8Array(iv.length + data.length);
  bytes.set(iv);
  bytes.set(data, iv.length);
  return bytes;
}

export const unpacked = (bytes: Bytes): Sealed => ({ iv: bytes.slice(0, ivLength), data: bytes.slice(ivLength) });
