import type { LetterFault } from '../../letter/completeness.ts';
import { madeLetter } from '../../letter/letter.ts';
import { drawLetter } from '../../letter/pdf.ts';
import { planWording } from '../../letter/wording-plan.ts';
import { child, newPage, newSheet, type Sheet } from '../../paper/sheet.ts';
import { shortCode } from '../digest.ts';
import { drawChecklist } from './checklist.ts';
import { drawCover, type Outline } from './cover.ts';
import { drawExhibit, type Placement } from './exhibit-pages.ts';
import type { Packet } from './packet.ts';
import { wording } from './wording.ts';

/** A packet laid out; its exhibits' pages are filled in afterwards. */
interface Drawn {
  readonly sheet: Sheet;
  readonly placements: readonly Placement[];
  readonly outline: Outline;
  /** why every page is marked as a draft; empty where none is */
  readonly lacks: readonly LetterFault[];
}

/** Draws every page of a packet; `known` is what its cover and checklist tell of it. */
export function drawPacket(packet: Packet, known: Outline): Drawn {
  const { request, plan, today, fonts, exhibits, sha256s } = packet;
  const { content, faults: lacks } = madeLetter({ request, today, plan });
  const code = shortCode(packet.digest);
  const notice = plan?.isSample === true ? planWording.sample : content.notice;
  const footer = wording.footer(code, content.watermark);
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
  return { sheet, placements, lacks, outline: { pages: pageNow(), summary, checklist, sheets } };
}
