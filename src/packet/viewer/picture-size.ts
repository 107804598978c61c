import type { Size } from './zoom.ts';

/** Pixels of a picture that is shown: one of a billion, in a small file, would take the browser's memory. */
export const maxPicturePixels = 140_000_000;

/** The size that a PNG or JPEG says it has, in pixels; `undefined` where it says none, and so is damaged. */
export function pictureSize(bytes: Uint8Array): Size | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return isPng(view) ? { width: view.getUint32(16), height: view.getUint32(20) } : jpegSize(view);
}

/** The signature's first four bytes, and a header chunk that is whole. */
const isPng = (view: DataView) => view.byteLength >= 24 && view.getUint32(0) === 0x89504e47;

/** Start-of-frame markers: SOF0 to SOF15 without DHT (C4), JPG (C8) and DAC (CC). */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Walks over the segments before the picture's data (ITU T.81, annex B). */
function jpegSize(view: DataView): Size | undefined {
  let at = 2;
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (isFrame(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    // a fill byte before a marker has no segment
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return undefined;
}
