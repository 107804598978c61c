import type { OpenedImage, StructElement } from 'pdfkit';
import { drawRow, keep, type Text } from '../paper/rows.ts';
import { artifact, child, dottedLines, type Fonts, finish, type Made, newSheet, rule, type Sheet } from '../paper/sheet.ts';
import { listedStandIns } from '../paper/stand-ins.ts';
import { area, styles } from '../paper/style.ts';
import type { Block, LetterContent, Section } from './content.ts';
import { footerOf } from './footer.ts';
import { announces } from './lead-in.ts';
import { wordsOf } from './member/languages.ts';
import { blockGap, drawBlock, drawFactsBeside, heightOf, mostOfShort, startBeside, startOf } from './pdf-blocks.ts';
import { type Closing, closingOf, headingGap, headingHeight } from './pdf-closing.ts';

export interface LetterPdfInput {
  readonly content: LetterContent;
  readonly fonts: Fonts;
  /** YYYY-MM-DD, in the file's properties */
  readonly date: string;
  /** PNG or JPEG; decoration beside the plan's name */
  readonly logo?: Uint8Array | undefined;
  /** characters that are printed by their Unicode numbers, as somebody agreed */
  readonly standIns?: readonly string[] | undefined;
}

/**
 * A letter as a PDF file: tagged, titled, in its language, its fonts embedded; built to PDF/UA-1 and PDF/A-3a. It draws the content
 * and adds no word but page numbers, and a sentence on stand-ins. The same input makes the same bytes. Characters that the fonts do not
 * have are named with their places instead of a file, until somebody agrees to stand-ins.
 */
export function letterPdf(input: LetterPdfInput): Promise<Made> {
  const { content, fonts, date, standIns } = input;
  const { title, lang = 'en', notice, watermark, plan, running } = content;
  const sheet = newSheet({
    fonts,
    title,
    lang,
    date,
    notice,
    watermark,
    claims: 'letter',
    footer: footerOf(content),
    pageNumber: wordsOf(lang).page.number,
    running: [plan, ...running],
    standIns,
  });
  drawLetter(sheet, sheet.root, input);
  return finish(sheet);
}

/** Draws a letter below an element, from the sheet's place on; a packet holds one among its parts. */
export function drawLetter(sheet: Sheet, parent: StructElement, { content, logo }: Pick<LetterPdfInput, 'content' | 'logo'>): void {
  drawHead(sheet, parent, content, logo);
  const title = { text: content.title, style: styles.title, tag: 'H1' } as const;
  drawText(sheet, parent, [{ ...title, above: 10 }]);
  sheet.y += 4;
  const closing = closingOf(sheet, content.sections);
  for (const section of content.sections) drawSection(sheet, parent, section, closing);
}

const fullWidth = area.right - area.left;

function drawText(sheet: Sheet, parent: StructElement, texts: readonly Text[]): void {
  drawRow(sheet, parent, [{ x: area.left, width: fullWidth, tag: 'Div', texts }]);
}

/** The plan and its address at the left, the kind of document at the right, then whose letter it is. */
function drawHead(sheet: Sheet, parent: StructElement, content: LetterContent, bytes: Uint8Array | undefined): void {
  const { plan, document, letterhead, running, notice } = content;
  const logo = openedLogo(sheet, bytes);
  const logoWidth = logo === undefined ? 0 : 46;
  if (logo !== undefined) artifact(sheet, 'Layout', () => sheet.doc.image(logo, area.left, sheet.y, { fit: [36, 36] }));
  const left = area.left + logoWidth;
  const width = 330 - logoWidth;
  const lines = (letterhead?.lines ?? []).map(
    (text): Text => ({ text: dottedLines(sheet, text, styles.small, width).join('\n'), style: styles.small, tag: 'P' }),
  );
  drawRow(sheet, parent, [
    { x: left, width, tag: 'Div', texts: [{ text: plan, style: styles.plan, tag: 'P' }, ...lines] },
    { x: area.left + 340, width: fullWidth - 340, tag: 'Div', isAtEnd: true, texts: [{ text: document, style: styles.muted, tag: 'P' }] },
  ]);
  sheet.y = Math.max(sheet.y, logo === undefined ? 0 : area.top + 38) + 4;
  rule(sheet, sheet.y, 1.25);
  sheet.y += 5;
  const { standIns = [], lang } = sheet.options;
  const { listed, areMore } = listedStandIns(standIns);
  const about = [
    ...running,
    ...(notice === undefined ? [] : [notice]),
    ...(standIns.length === 0 ? [] : [wordsOf(lang).page.standIns(listed, areMore)]),
  ];
  drawText(
    sheet,
    parent,
    about.map((text, at) => ({ text, style: at < running.length ? styles.small : styles.smallBold, tag: 'P' })),
  );
}

/** What a section takes that is too short to be parted, pt; nothing for a longer one. */
function wholeHeight(sheet: Sheet, blocks: readonly Block[]): number {
  const height = headingGap + headingHeight + blocks.reduce((sum, block) => sum + heightOf(sheet, block) + blockGap, -blockGap);
  return height <= mostOfShort ? height : 0;
}

/** A logo that is no picture is left out, as one that is not there: no letter fails on its decoration. */
function openedLogo({ doc }: Sheet, bytes: Uint8Array | undefined): OpenedImage | undefined {
  try {
    return bytes === undefined ? undefined : doc.openImage(bytes);
  } catch {
    return undefined;
  }
}

function drawSection(sheet: Sheet, parent: StructElement, { key, heading, blocks }: Section, closing: Closing): void {
  const section = child(sheet, parent, 'Sect');
  const [first, second] = blocks;
  // member and prescriber, as on the screen
  const isPaired = key === 'request' && first?.kind === 'facts' && second?.kind === 'facts' && blocks.length > 2;
  if (heading !== undefined) {
    // a heading is not left alone at the foot of a page
    const start = headingGap + headingHeight + (isPaired ? startBeside(first, second) : startOf(sheet, blocks));
    const isAtHead = keep(sheet, Math.max(start, first === closing.from ? closing.height : wholeHeight(sheet, blocks)));
    if (!isAtHead) sheet.y += headingGap;
    drawText(sheet, section, [{ text: heading, style: styles.section, tag: 'H2' }]);
    rule(sheet, sheet.y + 1);
    sheet.y += 6;
  }
  if (isPaired) {
    drawFactsBeside(sheet, section, first, second);
    sheet.y += blockGap;
  }
  for (const [at, block] of [...blocks.entries()].slice(isPaired ? 2 : 0)) {
    if (block === closing.from && block !== first) keep(sheet, closing.height);
    if (announces(block)) keep(sheet, startOf(sheet, blocks.slice(at)));
    drawBlock(sheet, section, block);
    sheet.y += blockGap;
  }
}
