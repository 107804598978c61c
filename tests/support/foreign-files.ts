import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { degrees, PDFDocument, PDFHexString, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import { picturePdf } from './sample-files.ts';

/** PDF and PNG files as other programs write them, and as they are when something went wrong. */

/** A form with its fields filled in, by a program that draws what is filled in. */
export async function filledForm(value = 'Filled by hand'): Promise<Uint8Array> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  const page = doc.addPage([612, 792]);
  page.drawText('Invented form', { x: 60, y: 700, size: 18, font: await doc.embedFont(StandardFonts.Helvetica) });
  const form = doc.getForm();
  const field = form.createTextField('finding');
  field.setText(value);
  field.addToPage(page, { x: 60, y: 600, width: 300, height: 30 });
  const box = form.createCheckBox('agreed');
  box.addToPage(page, { x: 60, y: 550, width: 20, height: 20 });
  box.check();
  return doc.save();
}

/** The same form, whose values no program has drawn, and one of which no standard font has the letters for. */
export async function undrawnForm(value: string): Promise<Uint8Array> {
  const doc = await PDFDocument.load(await filledForm(), { updateMetadata: false });
  const field = doc.getForm().getTextField('finding');
  field.acroField.dict.set(PDFName.of('V'), PDFHexString.fromText(value));
  for (const widget of field.acroField.getWidgets()) widget.dict.delete(PDFName.of('AP'));
  return doc.save({ updateFieldAppearances: false });
}

/** A sheet that a scanner stored lying down, with a corner marked: turned by some degrees, and cut to its crop box. */
export async function turnedSheet(angle: 0 | 90 | 180 | 270): Promise<Uint8Array> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  const page = doc.addPage([400, 300]);
  page.setCropBox(50, 50, 300, 200);
  page.drawText('Turned sheet', { x: 80, y: 180, size: 18, font: await doc.embedFont(StandardFonts.Helvetica) });
  page.drawRectangle({ x: 50, y: 50, width: 60, height: 40 });
  page.setRotation(degrees(angle));
  return doc.save();
}

const objectOf = ({ context }: PDFDocument, value: number | number[]) =>
  typeof value === 'number' ? context.obj(value) : context.obj(value);

/** A dark page of `points` square, with entries of its own. */
export async function darkSheet(points: number, entries: Readonly<Record<string, number | number[]>>): Promise<Uint8Array> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  const page = doc.addPage([points, points]);
  page.drawRectangle({ x: 0, y: 0, width: points, height: points });
  for (const [key, value] of Object.entries(entries)) page.node.set(PDFName.of(key), objectOf(doc, value));
  return doc.save();
}

/** A page with a mark on it that leaves its look to whoever shows it: a highlighted line, or a note typed over the page. */
export async function markedSheet(Subtype: 'Highlight' | 'FreeText'): Promise<Uint8Array> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  const page = doc.addPage([612, 792]);
  const mark = doc.context.obj({ Type: 'Annot', Subtype, Rect: [60, 600, 300, 640], Contents: PDFString.of('See here') });
  page.node.set(PDFName.of('Annots'), doc.context.obj([doc.context.register(mark)]));
  return doc.save();
}

/** A form whose pages a reader makes of its data (XFA): the file itself has one that asks people to wait. */
export async function formOfAReader(): Promise<Uint8Array> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  doc.addPage([612, 792]).drawText('Please wait', { font: await doc.embedFont(StandardFonts.Helvetica) });
  const data = doc.context.register(doc.context.flateStream('<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"/>'));
  doc.catalog.set(PDFName.of('AcroForm'), doc.context.obj({ Fields: [], XFA: data }));
  doc.catalog.set(PDFName.of('NeedsRendering'), doc.context.obj(true));
  return doc.save();
}

/** A page with a layer that is shown, one that is hidden, and a stamp on the hidden one; `baseState` is that of layers that no list names. */
export async function layeredSheet(baseState: 'ON' | 'OFF'): Promise<Uint8Array> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  const page = doc.addPage([612, 792]);
  const font = page.node.newFontDictionary('Font', (await doc.embedFont(StandardFonts.Helvetica)).ref);
  const layer = (title: string) => doc.context.register(doc.context.obj({ Type: 'OCG', Name: PDFString.of(title) }));
  const [shown, hidden] = [layer('Shown'), layer('Hidden')];
  const D = baseState === 'ON' ? { OFF: [hidden] } : { BaseState: 'OFF', ON: [shown] };
  doc.catalog.set(PDFName.of('OCProperties'), doc.context.obj({ OCGs: [shown, hidden], D }));
  page.node.normalizedEntries().Resources.set(PDFName.of('Properties'), doc.context.obj({ A: shown, B: hidden }));
  const text = (y: number, said: string) => `BT ${font} 24 Tf 60 ${y} Td (${said}) Tj ET`;
  const drawing = `/OC /A BDC ${text(700, 'Layer that is shown')} EMC /OC /B BDC ${text(600, 'Layer that is hidden')} EMC`;
  page.node.addContentStream(doc.context.register(doc.context.flateStream(drawing)));
  const Resources = page.node.normalizedEntries().Resources;
  const look = doc.context.flateStream(text(20, 'Stamp that is hidden'), {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, 400, 60],
    Resources,
  });
  const stamp = { Type: 'Annot', Subtype: 'Stamp', Rect: [60, 400, 460, 460], OC: hidden, AP: { N: doc.context.register(look) } };
  page.node.set(PDFName.of('Annots'), doc.context.obj([doc.context.register(doc.context.obj(stamp))]));
  return doc.save();
}

/** A page that has no drawing at all: a blank back side. */
export async function blankSheet(): Promise<Uint8Array> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  doc.addPage([612, 792]);
  return doc.save();
}

/** A small file whose one page unpacks to `megabytes`. */
export async function deflateBomb(megabytes: number): Promise<Uint8Array> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  const page = doc.addPage([612, 792]);
  const packed = deflateSync(Buffer.alloc(megabytes * 1024 * 1024, 0x20), { level: 9 });
  const stream = doc.context.stream(packed, { Filter: 'FlateDecode' });
  page.node.set(PDFName.Contents, doc.context.register(stream));
  return doc.save({ useObjectStreams: false });
}

/**
 * A page packed under the short name of its filter, which pdf-lib does not know and pdf.js does: dark over its left half, and letters
 * of a font that it does not carry on the right.
 */
export async function shortFilterName(): Promise<Uint8Array> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  const page = doc.addPage([612, 792]);
  const font = page.node.newFontDictionary('Font', (await doc.embedFont(StandardFonts.HelveticaBold)).ref);
  const packed = deflateSync(Buffer.from(`0.2 g 0 0 306 792 re f BT ${font} 200 Tf 330 300 Td (HI) Tj ET`, 'latin1'));
  page.node.set(PDFName.Contents, doc.context.register(doc.context.stream(packed, { Filter: 'Fl' })));
  return doc.save({ useObjectStreams: false });
}

/** A JPEG as a camera stores it that was held otherwise: EXIF's orientation 1 to 8 put into a plain one. */
export function turnedPhoto(jpeg: Buffer, orientation: number): Buffer {
  const tiff = Buffer.from([0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.of(0xff, 0xe1, 0, body.length + 2), body, jpeg.subarray(2)]);
}

/** The same page with its objects packed into streams, as many programs write them. */
export async function objectStreams(bytes: Uint8Array): Promise<Uint8Array> {
  return (await PDFDocument.load(bytes, { updateMetadata: false })).save({ useObjectStreams: true });
}

const crcTable = Array.from({ length: 256 }, (_, value) =>
  Array.from({ length: 8 }).reduce<number>((rest) => (rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1), value),
);
const crcOf = (bytes: Uint8Array) =>
  (bytes.reduce((crc, byte) => (crcTable[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;

function chunk(kind: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  crc.writeUInt32BE(crcOf(body));
  return Buffer.concat([length, body, crc]);
}

/** A grey PNG with a dark left half. `said` is the size that it says it has. */
export function png(width = 80, height = 60, said = { width, height }): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(said.width, 0);
  header.writeUInt32BE(said.height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.of(0), Buffer.alloc(width / 2, 0x30), Buffer.alloc(width / 2, 0xd0)]);
  const data = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A file of tests/documents/foreign. */
const foreign = (name: string) => readFileSync(`tests/documents/foreign/${name}`);

/** Files of three other programs. */
export const foreignPdfs = { ghostscript: foreign('ghostscript.pdf'), cairo: foreign('cairo.pdf'), skia: foreign('skia.pdf') };

/** A scan in JPEG 2000, its left half dark. */
export const jpeg2000Pdf = (): Buffer =>
  picturePdf('/Width 64 /Height 64 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /JPXDecode', foreign('scan.jp2'));

const number4 = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];

/** 64 rows, each like the white one before it (ITU T.6), and the end mark. */
const rows = [...Array.from({ length: 8 }, () => 0xff), 0x00, 0x10, 0x01];

/** A segment of JBIG2 on page 1 (ITU T.88, 7.2). */
const segment = (number: number, kind: number, data: readonly number[]) => [
  ...number4(number),
  kind,
  0,
  1,
  ...number4(data.length),
  ...data,
];

/** A scan in JBIG2: one region of 64 by 64 pixels, packed as a fax is; shown reversed, so that it is black. */
export function jbig2Pdf(): Buffer {
  const size = [...number4(64), ...number4(64)];
  const nothing = [...number4(0), ...number4(0)];
  const page = segment(0, 48, [...size, ...nothing, 0, 0, 0]);
  const region = segment(1, 39, [...size, ...nothing, 0, 1, ...rows]);
  const entries = '/Width 64 /Height 64 /ColorSpace /DeviceGray /BitsPerComponent 1 /Decode [1 0] /Filter /JBIG2Decode';
  return picturePdf(entries, Buffer.from([...page, ...region]));
}
