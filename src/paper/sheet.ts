import { PDFDocument, type StructElement, type StructOptions } from 'pdfkit';
import { escapeTitleInXml, pdfUaXml } from './metadata.ts';
import { openFont } from './open-font.ts';
import { excerpt, type MissingText, missingIn, withStandIns } from './stand-ins.ts';
import { area, lineHeight, pageSize, type Style, styles } from './style.ts';
import { cachedMeasure, type Measure, wrap } from './wrap.ts';

export interface Fonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

export interface SheetOptions {
  readonly fonts: Fonts;
  readonly title: string;
  /** BCP 47 */
  readonly lang: string;
  /** UTC midnight of YYYY-MM-DD stands in the file: the same input makes the same bytes */
  readonly date: string;
  /** `letter` claims PDF/A-3a and PDF/UA-1; a packet, which holds foreign pages, claims nothing */
  readonly claims: 'letter' | 'nothing';
  /** at the foot of every page, left */
  readonly footer: string;
  /** at the foot of every page, right; in English where it is left out */
  readonly pageNumber?: ((page: string, pages: string) => string) | undefined;
  /** at the foot of every page, above the footer */
  readonly notice: string | undefined;
  /** across every page, under the text */
  readonly watermark: string | undefined;
  /** at the head of every page but the first; its tagged text stands on the first */
  readonly running: readonly string[];
  /** characters that the fonts do not have and that are printed by their Unicode numbers, as was agreed; others are named instead of a file */
  readonly standIns?: readonly string[] | undefined;
}

/** Pages in the making: what is tagged, where the next line goes, and what stands on every page. */
export interface Sheet {
  readonly doc: PDFDocument;
  readonly root: StructElement;
  readonly measure: Measure;
  readonly options: SheetOptions;
  /** the top of the next line, in points from the page's top */
  y: number;
  /** what is drawn, as an artifact, at the top of each further page */
  onNewPage: (() => void) | undefined;
  /** texts that cannot be printed, by where they stand */
  readonly missing: Map<string, Set<string>>;
}

export function newSheet(options: SheetOptions): Sheet {
  const { fonts, title, lang, date, claims } = options;
  const doc = new PDFDocument({
    size: pageSize,
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    ...(claims === 'letter' ? { subset: 'PDF/A-3a' as const } : {}),
    tagged: true,
    displayTitle: true,
    lang,
    // a font given here would be read anew at each change of font: pdfkit finds it under its own name alone
    font: '',
    info: { Title: title, Producer: 'pa-desk', Creator: 'pa-desk', CreationDate: new Date(`${date}T00:00:00Z`) },
  });
  escapeTitleInXml(doc);
  if (claims === 'letter') doc.appendXML(pdfUaXml);
  doc.registerFont('regular', openFont(fonts.regular)).registerFont('bold', openFont(fonts.bold));
  const root = doc.struct('Document');
  doc.addStructure(root);
  const measure = cachedMeasure((text, style) => set(doc, style).widthOfString(text));
  const sheet: Sheet = { doc, root, measure, options, y: area.top, onNewPage: undefined, missing: new Map() };
  newPage(sheet);
  return sheet;
}

/** Begins a page, with what stands on every page at its head. */
export function newPage(sheet: Sheet): void {
  const isFirst = sheet.doc.bufferedPageRange().count === 0;
  sheet.doc.addPage();
  sheet.y = area.top;
  drawWatermark(sheet);
  if (isFirst) return;
  runningHead(sheet);
  sheet.onNewPage?.();
}

const set = (doc: PDFDocument, { font, size, color }: Style): PDFDocument => doc.font(font).fontSize(size).fillColor(color);

/** One line with its top at `y`. */
export function drawLine({ doc }: Sheet, line: string, style: Style, x: number, y: number): void {
  if (line === '') return;
  set(doc, style);
  doc.text(line, x, y + (lineHeight(style) - style.size * 1.36) / 2, { lineBreak: false });
}

/**
 * A text as it can be printed: composed, with the stand-ins that were agreed. What the fonts do not have beyond them is noted with the
 * name of its field; then no file is given.
 */
export function printable({ doc, missing, options }: Sheet, text: string, style: Style, field = ''): string {
  const composed = text.normalize('NFC');
  const lacking = missingIn(composed, set(doc, style)._font.font);
  if (lacking.length === 0) return composed;
  const standIns = new Set(options.standIns);
  const unagreed = lacking.filter((letter) => !standIns.has(letter));
  const [first] = unagreed;
  if (first !== undefined) {
    const where = `${field === '' ? '' : `${field}: `}${excerpt(composed, first)}`;
    missing.set(where, new Set([...(missing.get(where) ?? []), ...unagreed]));
  }
  return withStandIns(composed, standIns);
}

/** Draws what is no part of the document's reading: rules, repeated heads, page numbers. */
export function artifact(sheet: Sheet, type: 'Pagination' | 'Layout' | 'Background', draw: () => void): void {
  sheet.doc.markContent('Artifact', { type });
  draw();
  sheet.doc.endMarkedContent();
}

export function rule(sheet: Sheet, y: number, points = 0.5, left: number = area.left, right: number = area.right): void {
  artifact(sheet, 'Layout', () => sheet.doc.lineWidth(points).strokeColor('#777777').moveTo(left, y).lineTo(right, y).stroke());
}

/** A further element below another. */
export function child(sheet: Sheet, parent: StructElement, type: string, options: StructOptions = {}): StructElement {
  const element = sheet.doc.struct(type, options);
  parent.add(element);
  return element;
}

const between = '  ·  ';

/** The lines of items with a dot between them: an item is kept whole, and no line begins or ends with the dot. */
export function dottedLines(sheet: Sheet, text: string, style: Style, width: number, dot = ' · '): readonly string[] {
  const items = text.split(dot).map(kept).join(dot);
  return wrap(items, style, width, sheet.measure).map((line) => line.replace(/^· | ·$/g, ''));
}

/** An item of such lines, which is not parted at a line's end unless it is long. */
const kept = (item: string): string => (item.length > 60 ? item : item.replaceAll(' ', '\u00a0'));

/** A longer head would leave no place for what is to be read; the whole of it stands on the first page. */
const maxHeadLines = 4;

function runningHead(sheet: Sheet): void {
  const { running, title } = sheet.options;
  artifact(sheet, 'Pagination', () => {
    // what it lacks is told where the same stands on the first page
    const items = [title, ...running].join(between);
    const head = withStandIns(items.normalize('NFC'), new Set(sheet.options.standIns));
    const lines = dottedLines(sheet, head, styles.small, area.right - area.left, between);
    for (const line of lines.length > maxHeadLines ? [...lines.slice(0, maxHeadLines - 1), '…'] : lines) {
      drawLine(sheet, line, styles.small, area.left, sheet.y);
      sheet.y += lineHeight(styles.small);
    }
  });
  rule(sheet, sheet.y + 3);
  sheet.y += 14;
}

function drawWatermark(sheet: Sheet): void {
  const { watermark } = sheet.options;
  if (watermark === undefined) return;
  const [width, height] = pageSize;
  artifact(sheet, 'Background', () => {
    const probe: Style = { font: 'bold', size: 100, color: '#e6e6e6', leading: 1 };
    const style = { ...probe, size: Math.min(110, (100 * 620) / sheet.measure(watermark, probe)) };
    const wide = sheet.measure(watermark, style);
    sheet.doc.save().rotate(-52, { origin: [width / 2, height / 2] });
    drawLine(sheet, watermark, style, (width - wide) / 2, (height - style.size) / 2);
    sheet.doc.restore();
  });
}

/** A file, or what cannot be printed and where it stands: an empty box is never printed in silence. */
export type Made =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly missing: readonly MissingText[] };

/** Draws the feet of all pages, which need their number, and gives the file's bytes. */
export async function finish(sheet: Sheet): Promise<Made> {
  const { count } = sheet.doc.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    sheet.doc.switchToPage(page);
    artifact(sheet, 'Pagination', () => drawFoot(sheet, page + 1, count));
  }
  sheet.root.end();
  const bytes = await bytesOf(sheet.doc);
  if (sheet.missing.size === 0) return { ok: true, bytes };
  return { ok: false, missing: [...sheet.missing].map(([where, characters]) => ({ where, characters: [...characters] })) };
}

const pageOf = (page: string, pages: string) => `Page ${page} of ${pages}`;

function drawFoot(sheet: Sheet, page: number, pages: number): void {
  const { footer, notice, pageNumber = pageOf } = sheet.options;
  const numbers = pageNumber(`${page}`, `${pages}`);
  const y = pageSize[1] - 36;
  drawLine(sheet, footer, styles.small, area.left, y);
  drawLine(sheet, numbers, styles.small, area.right - sheet.measure(numbers, styles.small), y);
  const lines =
    notice === undefined ? [] : wrap(printable(sheet, notice, styles.smallBold), styles.smallBold, area.right - area.left, sheet.measure);
  lines.forEach((line, at) => {
    drawLine(sheet, line, styles.smallBold, area.left, y - (lines.length - at) * lineHeight(styles.smallBold));
  });
}

function bytesOf(doc: PDFDocument): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk) => chunks.push(chunk));
    doc.on('end', () => resolve(joined(chunks)));
    doc.end();
  });
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
