import { type Bytes, bytesOf, sha256Of } from '../request/vault/bytes.ts';
import { sha256OfFile } from './sha256.ts';

/**
 * The last line of a packet: a comment after the end of the file that PDF readers skip, with the digest of every byte before
 * it. It shows that a file was altered by something that did not compute it anew; it does not show who wrote the file.
 */
const sealName = '%PA-PACKET-1 ';
const sealLength = sealName.length + 64 + 1;

/** The packet with its last line. */
export async function sealed(pdf: Bytes): Promise<Bytes> {
  const line = bytesOf(`${sealName}${await sha256OfFile(pdf)}\n`);
  const whole = new Uint8Array(pdf.length + line.length);
  whole.set(pdf);
  whole.set(line, pdf.length);
  return whole;
}

/** Whether every byte of a packet is as it was sealed. */
export async function isAsSealed(packet: Bytes): Promise<boolean> {
  const pdf = packet.subarray(0, Math.max(0, packet.length - sealLength));
  const line = new TextDecoder('latin1').decode(packet.subarray(pdf.length));
  return line === `${sealName}${await sha256OfFile(pdf)}\n`;
}

/** Whether a file says in its last bytes that it is a packet; cheap, and no proof. */
export const claimsSeal = (bytes: Uint8Array): boolean => new TextDecoder('latin1').decode(bytes.subarray(-4096)).includes(sealName.trim());

/** The digest over a request and its attachments, each given by its own SHA-256, in the packet's order. */
export const contentDigest = (request: string, attachments: readonly string[]): Promise<string> =>
  sha256Of(bytesOf(['pa-packet 1', request, ...attachments].join('\n')));

/** Crockford's letters and digits: none is mistaken for another on a fax. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The first 50 bits of a digest (hexadecimal) as ten signs, for people to compare: `K7QF2-M9TXA`. */
export function shortCode(digest: string): string {
  const bits = BigInt(`0x${digest.slice(0, 13)}`) >> 2n;
  const code = Array.from({ length: 10 }, (_, at) => signs[Number((bits >> BigInt(5 * (9 - at))) & 31n)]).join('');
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}
