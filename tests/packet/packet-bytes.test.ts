import { expect, it } from 'vitest';
import { maxPacketBytes } from '../../src/packet/manifest.ts';
import { packetBytes } from '../../src/packet/read/packet-bytes.ts';

const sized = (size: number) => Object.defineProperty(new Blob(['%PDF']), 'size', { value: size });

it('the bytes of a packet are had up to 300 MB; what is larger is not looked at', async () => {
  expect(await packetBytes(new Blob(['%PDF']))).toEqual(new TextEncoder().encode('%PDF'));
  expect(await packetBytes(sized(maxPacketBytes))).toBeInstanceOf(Uint8Array);
  expect(await packetBytes(sized(maxPacketBytes + 1))).toBe('too-large');
});

it('a file that the browser does not give is told', async () => {
  const gone = Object.assign(new Blob(['%PDF']), { arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) });
  expect(await packetBytes(gone)).toBe('unreadable');
});
