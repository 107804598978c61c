import { type Bytes, randomBytes } from './bytes.ts';
import { type Bound, gcm, ivLength, type Sealed, unlessRefused } from './seal.ts';

type Use = 'wraps keys' | 'seals data';

const usages: Record<Use, KeyUsage[]> = { 'wraps keys': ['wrapKey', 'unwrapKey'], 'seals data': ['encrypt', 'decrypt'] };

/** A key in memory, which script cannot read, and the same key wrapped: the only form that is ever stored. */
export interface WrappedKey {
  readonly key: CryptoKey;
  readonly wrapped: Sealed;
}

const aes256 = { name: 'AES-GCM', length: 256 };

/** A random key of 256 bits, wrapped; the readable copy that wrapping needs is dropped here. */
export async function newKey(use: Use, wrapper: CryptoKey, bound: Bound): Promise<WrappedKey> {
  const readable = await crypto.subtle.generateKey(aes256, true, usages[use]);
  const wrapped = await wrap(readable, wrapper, bound);
  return { key: await sealedOff(readable, use), wrapped };
}

/** The key; undefined where the wrapper is another one (a wrong passphrase, say) or the wrapped key was altered. */
export const unwrapKey = (use: Use, wrapper: CryptoKey, wrapped: Sealed, bound: Bound): Promise<CryptoKey | undefined> =>
  unwrap(use, wrapper, wrapped, bound, false);

/** The same key under another wrapper; undefined where the present one does not open it. */
export async function rewrapKey(
  wrapped: Sealed,
  from: { readonly wrapper: CryptoKey; readonly bound: Bound },
  to: { readonly wrapper: CryptoKey; readonly bound: Bound },
): Promise<Sealed | undefined> {
  const readable = await unwrap('wraps keys', from.wrapper, wrapped, from.bound, true);
  return readable && wrap(readable, to.wrapper, to.bound);
}

async function wrap(readable: CryptoKey, wrapper: CryptoKey, bound: Bound): Promise<Sealed> {
  const iv: Bytes = randomBytes(ivLength);
  return { iv, data: new Uint8Array(await crypto.subtle.wrapKey('raw', readable, wrapper, gcm(iv, bound))) };
}

function unwrap(use: Use, wrapper: CryptoKey, { iv, data }: Sealed, bound: Bound, extractable: boolean): Promise<CryptoKey | undefined> {
  return unlessRefused(crypto.subtle.unwrapKey('raw', data, wrapper, gcm(iv, bound), aes256, extractable, usages[use]));
}

async function sealedOff(readable: CryptoKey, use: Use): Promise<CryptoKey> {
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', readable));
  const key = await crypto.subtle.importKey('raw', raw, aes256, false, usages[use]);
  raw.fill(0);
  return key;
}

/** A master key that is stored nowhere, not even wrapped. */
export const passingKey = (): Promise<CryptoKey> => crypto.subtle.generateKey(aes256, false, usages['wraps keys']);
