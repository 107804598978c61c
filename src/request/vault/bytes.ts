/** Bytes over a buffer of their own, as WebCrypto and IndexedDB take them. */
export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export const bytesOf = (text: string): Bytes => encoder.encode(text);

export const textOf = (bytes: Bytes): string => decoder.decode(bytes);

export const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

const hex = (bytes: Bytes): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** A random identifier of 128 bits, in 32 hexadecimal digits: it says nothing of what it names. */
export const randomId = (): string => hex(randomBytes(16));

/** SHA-256 in 64 lower-case hexadecimal digits. */
export const sha256Of = async (bytes: Bytes): Promise<string> => hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));

export const base64Of = (bytes: Bytes): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

/** The bytes that a base64 text stands for; undefined where it is none. */
export function bytesOfBase64(text: string): Bytes | undefined {
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)) return undefined;
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

/** Not for secrets: it stops at the first difference. */
export const sameBytes = (one: Bytes, other: Bytes): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);
