import type { Bytes } from '../../request/vault/bytes.ts';
import { inflatedLength } from '../inflation.ts';
import { pictureSize } from '../viewer/picture-size.ts';
import { type Pictures, type Source, type Turn, unshown } from './source.ts';

/** Pixels of a picture that is put into a packet: four times a sheet at 300 dpi. */
const maxPixels = 34_000_000;

/** Opens a PNG or JPEG for showing it. Total: what is wrong with it is an answer. */
export async function pictureSource(bytes: Bytes, mediaType: 'image/png' | 'image/jpeg', pictures: Pictures | undefined): Promise<Source> {
  const size = pictureSize(bytes);
  if (size === undefined || size.width === 0 || size.height === 0) return unshown('damaged');
  if (size.width * size.height > maxPixels) return unshown('too-many-pixels');
  const isWhole = mediaType === 'image/png' ? await isWholePng(bytes, size) : isWholeJpeg(bytes);
  if (!isWhole || (await pictures?.decodes(bytes, mediaType)) === false) return unshown('damaged');
  const turn = mediaType === 'image/jpeg' ? turnOfJpeg(bytes) : upright;
  const seen = turn.quarters % 2 === 0 ? size : { width: size.height, height: size.width };
  return { pages: [{ kind: 'picture', bytes, mediaType, turn, ...seen }], trouble: undefined };
}

const upright: Turn = { quarters: 0, mirrored: false };

/** The end-of-image marker is there. A cut-off picture would show its missing part as grey. */
const isWholeJpeg = (bytes: Bytes) => bytes.lastIndexOf(0xd9) > 3 && bytes[bytes.lastIndexOf(0xd9) - 1] === 0xff;

/** Walks over the chunks to the end chunk; the pixels inflate to what the size says, and no more (four channels of 16 bits). */
async function isWholePng(bytes: Bytes, { width, height }: { readonly width: number; readonly height: number }): Promise<boolean> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data: Bytes[] = [];
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const length = view.getUint32(at);
    const kind = new TextDecoder('latin1').decode(bytes.subarray(at + 4, at + 8));
    if (at + 12 + length > bytes.length) return false;
    if (kind === 'IDAT') data.push(bytes.slice(at + 8, at + 8 + length));
    if (kind !== 'IEND') continue;
    const least = isInterlaced(bytes) ? 1 : rowBytes(bytes, width) * height;
    const cap = width * height * 8 + height * 16;
    const inflated = await inflatedLength(new Uint8Array(await new Blob(data).arrayBuffer()), cap);
    return inflated >= least && inflated <= cap;
  }
  return false;
}

const isInterlaced = (png: Bytes) => png[28] !== 0;

/** Samples a pixel by colour type (PNG, 11.2.2). */
const channels: ReadonlyMap<number | undefined, number> = new Map([
  [0, 1],
  [2, 3],
  [3, 1],
  [4, 2],
  [6, 4],
]);

/** Bytes of a row, its filter byte included. */
const rowBytes = (png: Bytes, width: number) => 1 + Math.ceil((width * (channels.get(png[25]) ?? 1) * (png[24] ?? 8)) / 8);

/** By EXIF's orientation, 1 to 8 (Exif 2.3, 4.6.4): a phone's photo is often stored lying down. */
const turns: readonly Turn[] = [
  upright,
  { quarters: 0, mirrored: true },
  { quarters: 2, mirrored: false },
  { quarters: 2, mirrored: true },
  { quarters: 3, mirrored: true },
  { quarters: 1, mirrored: false },
  { quarters: 1, mirrored: true },
  { quarters: 3, mirrored: false },
];

function turnOfJpeg(bytes: Bytes): Turn {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (
    let at = 2;
    at + 10 <= bytes.length && view.getUint8(at) === 0xff && view.getUint8(at + 1) !== 0xda;
    at += 2 + view.getUint16(at + 2)
  ) {
    if (view.getUint8(at + 1) === 0xe1 && view.getUint32(at + 4) === 0x45786966) {
      return turns[(orientationIn(view, at + 10, Math.min(bytes.length, at + 2 + view.getUint16(at + 2))) ?? 1) - 1] ?? upright;
    }
  }
  return upright;
}

/** Looks for tag 0x112 in the first directory of a TIFF header. */
function orientationIn(view: DataView, tiff: number, end: number): number | undefined {
  if (tiff + 8 > end) return undefined;
  const isLittle = view.getUint16(tiff) === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, isLittle);
  const count = directory + 2 <= end ? view.getUint16(directory, isLittle) : 0;
  for (let entry = 0; entry < count; entry += 1) {
    const at = directory + 2 + 12 * entry;
    if (at + 12 > end) return undefined;
    if (view.getUint16(at, isLittle) === 0x112) return view.getUint16(at + 8, isLittle);
  }
  return undefined;
}
