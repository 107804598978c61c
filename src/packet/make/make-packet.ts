import { finish } from '../../paper/sheet.ts';
import { readRequest } from '../../request/read.ts';
import type { PaRequest } from '../../request/schema.ts';
import { bytesOf, sha256Of } from '../../request/vault/bytes.ts';
import { contentDigest, sealed, shortCode } from '../digest.ts';
import { maxPacketBytes } from '../manifest.ts';
import { attachAll } from './attach.ts';
import { type Exhibit, exhibitsOf } from './exhibits.ts';
import { filled } from './fill.ts';
import { drawPacket } from './lay-out.ts';
import type { ExhibitTrouble, MadePacket, Packet, PacketInput, PacketProgress } from './packet.ts';
import { drawnPage } from './pdf-source.ts';
import { type Drawn, type Pictures, type SourcePage, unshown } from './source.ts';

interface Options {
  readonly pictures: Pictures | undefined;
  readonly onProgress: (progress: PacketProgress) => void;
}

/** Makes a packet: one PDF that a plan reads on paper and a program reads back. The same input makes the same bytes. */
export async function makePacket(input: PacketInput, { pictures, onProgress }: Options): Promise<MadePacket> {
  const request = requestIn(input.requestText);
  if (request === undefined) return { ok: false, fault: 'request' };
  const { files, passwords } = input;
  const onRead = (done: number, total: number) => onProgress({ stage: 'reading', done, total });
  const packet = await packetOf(input, request, await exhibitsOf(request, { files, passwords, pictures, onRead }));
  return laidOut(packet, { pictures, onProgress });
}

function requestIn(text: string): PaRequest | undefined {
  try {
    const read = readRequest(JSON.parse(text));
    return read.ok ? read.request : undefined;
  } catch {
    return undefined;
  }
}

async function packetOf(input: PacketInput, request: PaRequest, exhibits: readonly Exhibit[]): Promise<Packet> {
  const requestBytes = bytesOf(input.requestText);
  const requestSha256 = await sha256Of(requestBytes);
  const sha256s = await Promise.all(exhibits.map(({ file }) => (file === undefined ? '' : sha256Of(file.bytes))));
  const digest = await contentDigest(
    requestSha256,
    sha256s.filter((sha256) => sha256 !== ''),
  );
  return { ...input, request, exhibits, requestBytes, requestSha256, sha256s, digest };
}

/** Lays the packet out twice: the cover tells the number of pages, which the first time shows. */
async function laidOut(packet: Packet, options: Options): Promise<MadePacket> {
  const { onProgress } = options;
  onProgress({ stage: 'laying-out', done: 0, total: 1 });
  const counted = drawPacket(packet, { pages: 999, summary: 2, checklist: 9, sheets: packet.exhibits.map(() => 999) });
  const drawn = drawPacket(packet, counted.outline);
  // shorter numbers may have saved a line, and a page with it
  const isRight = JSON.stringify(drawn.outline) === JSON.stringify(counted.outline);
  const { sheet, placements, outline, lacks } = isRight ? drawn : drawPacket(packet, drawn.outline);
  attachAll(sheet, packet, outline);
  const made = await finish(sheet);
  if (!made.ok) return { ok: false, fault: 'glyphs', missing: made.missing };
  const total = placements.length;
  const onPage = (done: number) => onProgress({ stage: 'filling', done, total });
  const result = await filled(made.bytes, { placements, room: roomFor(packet.exhibits), onPage });
  if (result.kind === 'full') return laidOut(without(packet, result.page), options);
  if (result.kind === 'refused') return laidOut(await withOthers(packet, result.pages, options.pictures), options);
  const bytes = await sealed(result.bytes);
  return { ok: true, bytes, pages: outline.pages, code: shortCode(packet.digest), troubles: troublesOf(packet.exhibits), lacks };
}

/** Bytes of the packet's own pages and their tags, 600 pages with fonts and all. */
const maxOwnBytes = 12 * 1024 * 1024;

/** Bytes that shown pages may take, so that what is made can be read again: the files are in a packet twice, attached and shown. */
function roomFor(exhibits: readonly Exhibit[]): number {
  const attached = exhibits.map(
    ({ file, source }) => (file?.bytes.length ?? 0) * (source.pages.some(({ kind }) => kind === 'pdf') ? 2 : 1),
  );
  return maxPacketBytes - maxOwnBytes - attached.reduce((sum, length) => sum + length, 0);
}

/** The packet with the file of a page attached alone. */
const without = (packet: Packet, page: SourcePage): Packet => ({
  ...packet,
  exhibits: packet.exhibits.map((exhibit) =>
    exhibit.source.pages.includes(page) ? { ...exhibit, source: unshown('too-many-pages') } : exhibit,
  ),
});

/** The packet with pictures in the place of pages that could not be brought over, or a sentence where they cannot be drawn either. */
async function withOthers(packet: Packet, refused: readonly SourcePage[], pictures: Pictures | undefined): Promise<Packet> {
  const exhibits: Exhibit[] = [];
  for (const exhibit of packet.exhibits) {
    const { file, source } = exhibit;
    const pages: SourcePage[] = [];
    for (const [index, page] of source.pages.entries()) {
      const draw = async () => file && pictures?.drawPage(file.bytes, index, packet.passwords[file.id] ?? '');
      pages.push(refused.includes(page) ? await otherPage(page, draw) : page);
    }
    const isPageMissing = source.trouble !== 'repaired' && pages.some(({ kind }) => kind === 'blank');
    const trouble = isPageMissing ? 'page' : source.trouble;
    exhibits.push({ ...exhibit, source: { pages, trouble } });
  }
  return { ...packet, exhibits };
}

async function otherPage({ kind, width, height }: SourcePage, draw: () => Promise<Drawn | undefined>): Promise<SourcePage> {
  // a picture that was refused would be refused again
  const drawn = kind === 'pdf' ? await draw() : undefined;
  return drawn === undefined ? { kind: 'blank', width, height } : drawnPage(drawn);
}

const troublesOf = (exhibits: readonly Exhibit[]): readonly ExhibitTrouble[] =>
  exhibits.flatMap(({ number, title, file, source: { trouble } }) =>
    trouble === undefined ? [] : [{ exhibit: number, title, fileId: file?.id ?? '', trouble }],
  );
