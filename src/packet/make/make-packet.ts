import { version } from '../../../package.json' with { type: 'json' };
import { evaluate } from '../../criteria/evaluate.ts';
import { letterOf } from '../../letter/letter.ts';
import { drawLetter } from '../../letter/pdf.ts';
import { planWording } from '../../letter/wording-plan.ts';
import { child, type Fonts, finish, type Made, newPage, newSheet, type Sheet } from '../../paper/sheet.ts';
import type { MissingText } from '../../paper/stand-ins.ts';
import type { PlanProfile } from '../../plan/plan.ts';
import { answersOf, documentsOf } from '../../request/answers.ts';
import { readRequest } from '../../request/read.ts';
import type { PaRequest } from '../../request/schema.ts';
import { type Bytes, bytesOf, sha256Of } from '../../request/vault/bytes.ts';
import { contentDigest, sealed, shortCode } from '../digest.ts';
import { type Manifest, manifestName, manifestText, policyRevision, requestName } from '../manifest.ts';
import { drawChecklist } from './checklist.ts';
import { drawCover, type Outline } from './cover.ts';
import { attachedName, drawExhibit, type Placement } from './exhibit-pages.ts';
import { type Exhibit, exhibitsOf } from './exhibits.ts';
import { filled } from './fill.ts';
import type { PacketFile, Pictures, SourcePage } from './source.ts';
import type { Trouble } from './troubles.ts';
import { wording } from './wording.ts';

export interface PacketInput {
  /** the text of the request's file; it is attached byte for byte */
  readonly requestText: string;
  readonly files: readonly PacketFile[];
  /** by the file's id, for those that are locked */
  readonly passwords: Readonly<Record<string, string>>;
  readonly plan: PlanProfile | undefined;
  /** YYYY-MM-DD */
  readonly today: string;
  readonly fonts: Fonts;
  /** characters that are printed by their Unicode numbers, as somebody agreed */
  readonly standIns?: readonly string[] | undefined;
}

/** How far the making is: files read, pages filled. */
export interface PacketProgress {
  readonly stage: 'reading' | 'laying-out' | 'filling';
  readonly done: number;
  readonly total: number;
}

/** What is to be said of an exhibit's file. */
export interface ExhibitTrouble {
  readonly exhibit: number;
  readonly title: string;
  readonly fileId: string;
  readonly trouble: Trouble;
}

export type MadePacket =
  | {
      readonly ok: true;
      readonly bytes: Bytes;
      readonly pages: number;
      readonly code: string;
      readonly troubles: readonly ExhibitTrouble[];
    }
  /** characters that the packet's fonts do not have, and where they stand */
  | { readonly ok: false; readonly fault: 'glyphs'; readonly missing: readonly MissingText[] }
  | { readonly ok: false; readonly fault: 'request' };

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
  return laidOut(packet, onProgress);
}

function requestIn(text: string): PaRequest | undefined {
  try {
    const read = readRequest(JSON.parse(text));
    return read.ok ? read.request : undefined;
  } catch {
    return undefined;
  }
}

/** What is drawn and attached. */
interface Packet extends PacketInput {
  readonly request: PaRequest;
  readonly exhibits: readonly Exhibit[];
  readonly requestBytes: Bytes;
  readonly requestSha256: string;
  /** of each exhibit's file; empty where it has none */
  readonly sha256s: readonly string[];
  readonly digest: string;
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
async function laidOut(packet: Packet, onProgress: Options['onProgress']): Promise<MadePacket> {
  onProgress({ stage: 'laying-out', done: 0, total: 1 });
  const counted = drawPacket(packet, { pages: 999, summary: 2, checklist: 9, sheets: packet.exhibits.map(() => 999) });
  const { sheet, placements, outline } = drawPacket(packet, counted.outline);
  attachAll(sheet, packet, outline);
  const made: Made = await finish(sheet);
  if (!made.ok) return { ok: false, fault: 'glyphs', missing: made.missing };
  const total = placements.length;
  const result = await filled(made.bytes, placements, (done) => onProgress({ stage: 'filling', done, total }));
  if (result.kind === 'refused') return laidOut(withoutPages(packet, result.pages), onProgress);
  const bytes = await sealed(result.bytes);
  return { ok: true, bytes, pages: outline.pages, code: shortCode(packet.digest), troubles: troublesOf(packet.exhibits) };
}

/** The packet with a sentence in the place of pages that could not be brought over. */
function withoutPages(packet: Packet, refused: readonly SourcePage[]): Packet {
  const exhibits = packet.exhibits.map((exhibit): Exhibit => {
    const pages = exhibit.source.pages.map((page): SourcePage => (refused.includes(page) ? { ...sizeOf(page), kind: 'blank' } : page));
    const isShort = exhibit.source.pages.some((page) => refused.includes(page));
    return isShort ? { ...exhibit, source: { pages, trouble: 'page' } } : exhibit;
  });
  return { ...packet, exhibits };
}

const sizeOf = ({ width, height }: SourcePage) => ({ width, height });

const troublesOf = (exhibits: readonly Exhibit[]): readonly ExhibitTrouble[] =>
  exhibits.flatMap(({ number, title, file, source: { trouble } }) =>
    trouble === undefined ? [] : [{ exhibit: number, title, fileId: file?.id ?? '', trouble }],
  );

interface Drawn {
  readonly sheet: Sheet;
  readonly placements: readonly Placement[];
  readonly outline: Outline;
}

function drawPacket(packet: Packet, known: Outline): Drawn {
  const { request, plan, today, fonts, exhibits, sha256s } = packet;
  const content = letterOf({ request, today, plan });
  const code = shortCode(packet.digest);
  const notice = plan?.isSample === true ? planWording.sample : content.notice;
  const footer = wording.footer(code);
  const running = content.running;
  const sheet = newSheet({
    fonts,
    title: wording.title,
    lang: 'en',
    date: today,
    claims: 'nothing',
    footer,
    notice,
    watermark: content.watermark,
    running,
    standIns: packet.standIns,
  });
  const pageNow = () => sheet.doc.bufferedPageRange().count;
  drawCover(sheet, sheet.root, { request, plan, code, date: today }, known);
  newPage(sheet);
  const summary = pageNow();
  drawLetter(sheet, child(sheet, sheet.root, 'Sect'), { content });
  const checklist = pageNow() + 1;
  drawChecklist(sheet, sheet.root, request, exhibits, known);
  const placements: Placement[] = [];
  const sheets = exhibits.map((exhibit, index) => {
    const first = pageNow() + 1;
    placements.push(...drawExhibit(sheet, sheet.root, exhibit, sha256s[index] ?? ''));
    return first;
  });
  return { sheet, placements, outline: { pages: pageNow(), summary, checklist, sheets } };
}

/** The request, what the packet says of itself, and each file as the office attached it. */
function attachAll({ doc }: Sheet, packet: Packet, { pages }: Outline): void {
  const dated = new Date(`${packet.today}T00:00:00Z`);
  const dates = { creationDate: dated, modifiedDate: dated };
  const manifest = bytesOf(manifestText(manifestOf(packet, pages)));
  doc.file(packet.requestBytes, { name: requestName, type: 'application/json', relationship: 'Source', ...dates });
  doc.file(manifest, { name: manifestName, type: 'application/json', relationship: 'Data', ...dates });
  for (const { number, file, title } of packet.exhibits) {
    if (file === undefined) continue;
    const name = attachedName(number, file.name);
    doc.file(file.bytes, { name, type: file.mediaType, description: title, relationship: 'Supplement', ...dates });
  }
}

function manifestOf({ request, requestBytes, requestSha256, exhibits, sha256s, digest, today }: Packet, pages: number): Manifest {
  const { outcome, section } = evaluate(answersOf(request), documentsOf(request));
  return {
    format: 'pa-packet',
    formatVersion: 1,
    program: version,
    policy: policyRevision,
    madeOn: today,
    pages,
    request: { name: requestName, byteLength: requestBytes.length, sha256: requestSha256 },
    attachments: exhibits.flatMap(({ number, file, source }, index) =>
      file === undefined
        ? []
        : [
            {
              name: attachedName(number, file.name),
              exhibit: number,
              attachmentId: file.id,
              fileName: file.name,
              mediaType: file.mediaType,
              byteLength: file.bytes.length,
              sha256: sha256s[index] ?? '',
              pagesShown: source.pages.length,
            },
          ],
    ),
    evaluation: { outcome, section },
    digest,
  };
}
