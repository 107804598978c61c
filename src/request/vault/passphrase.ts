import { type Bytes, bytesOf, randomBytes } from './bytes.ts';

/** How a passphrase becomes a key; stored beside what it opens, so that later versions may ask for more rounds. */
export interface Kdf {
  readonly name: 'PBKDF2';
  readonly hash: 'SHA-256';
  readonly iterations: number;
  readonly salt: Bytes;
}

export const minimumPassphraseLength = 12;

/** OWASP's figure for PBKDF2 with SHA-256; about 0.14 s in Chromium. */
export const kdfIterations = 600_000;

/** A hostile file may ask for more rounds than a person would wait for; ten times ours takes some seconds. */
export const maximumKdfIterations = 6_000_000;

export interface PassphraseTooShort {
  readonly kind: 'passphrase-too-short';
  readonly length: number;
  readonly minimum: number;
}

/** A new passphrase has at least 12 characters (code points); undefined where it will do. */
export function passphraseFault(passphrase: string): PassphraseTooShort | undefined {
  const { length } = Array.from(passphrase.normalize('NFKC'));
  return length < minimumPassphraseLength ? { kind: 'passphrase-too-short', length, minimum: minimumPassphraseLength } : undefined;
}

export const newKdf = (): Kdf => ({ name: 'PBKDF2', hash: 'SHA-256', iterations: kdfIterations, salt: randomBytes(16) });

/** The key that wraps a master key. Keyboards compose accents in different ways: NFKC makes them the same passphrase. */
export async function wrappingKey(passphrase: string, kdf: Kdf): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', bytesOf(passphrase.normalize('NFKC')), kdf.name, false, ['deriveKey']);
  return crypto.subtle.deriveKey(kdf, material, { name: 'AES-GCM', length: 256 }, false, ['wrapKey', 'unwrapKey']);
}
