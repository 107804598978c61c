import type { StructElement } from 'pdfkit';
import { type Cell, drawRow, keep, rowHeight, rowStart, type Text } from '../paper/rows.ts';
import { artifact, child, type Sheet } from '../paper/sheet.ts';
import { area, lineHeight, styles } from '../paper/style.ts';
import type { Block, Fact, FactsBlock, LinesBlock, ListBlock, ListItem, ParagraphBlock } from './content.ts';
import { announces } from './lead-in.ts';
import { criteriaStart, drawCriteria } from './pdf-criteria.ts';

const width = area.right - area.left;

/** Where facts stand: the left edge, how wide they are, and how wide their terms. */
interface Place {
  readonly x: number;
  readonly width: number;
  readonly termWidth: number;
}

const wholeWidth: Place = { x: area.left, width, termWidth: 132 };
const leftHalf: Place = { x: area.left, width: width / 2 - 10, termWidth: 84 };
const rightHalf: Place = { ...leftHalf, x: area.left + width / 2 + 10 };
const bulletWidth = 12;

/** Draws a block of a letter at the sheet's place, tagged by what it is. */
export function drawBlock(sheet: Sheet, parent: StructElement, block: Block): void {
  const { lang } = block;
  switch (block.kind) {
    case 'statement':
      drawStatement(sheet, parent, { text: block.text, style: styles.statement, tag: 'P', lang });
      break;
    case 'paragraph':
    case 'lines':
      drawRow(sheet, parent, textCells(textOf(block)));
      break;
    case 'facts':
      keep(sheet, factsBeginning(sheet, block));
      drawFacts(sheet, parent, block);
      break;
    case 'list':
      drawList(sheet, parent, block);
      break;
    case 'criteria':
      drawCriteria(sheet, parent, block);
      break;
  }
}

/** Below a block, pt. */
export const blockGap = lineHeight(styles.body) * 0.45;

/**
 * How much of some blocks is not parted from what stands above them, pt: at least what `drawBlock` keeps together of the first, and
 * where that only announces the next, as "Cited:" does, the beginning of the next with it.
 */
export function startOf(sheet: Sheet, [first, ...rest]: readonly Block[]): number {
  if (first === undefined) return 0;
  const own = Math.max(leastStart, beginningOf(sheet, first));
  return announces(first) && rest.length > 0 ? heightOf(sheet, first) + blockGap + startOf(sheet, rest) : own;
}

function beginningOf(sheet: Sheet, block: Block): number {
  switch (block.kind) {
    case 'criteria':
      return criteriaStart;
    case 'statement':
      return statementStart + 4;
    case 'facts':
      return factsBeginning(sheet, block);
    case 'list':
      return block.items[0] === undefined ? 0 : rowStart(sheet, itemCells(block.items[0]));
    default:
      return rowStart(sheet, textCells(textOf(block)));
  }
}

/** A short table of facts, as an office's address with its hours, is not parted; of a longer one the first row stands with its caption. */
function factsBeginning(sheet: Sheet, block: FactsBlock): number {
  const [first] = block.rows;
  const whole = heightOf(sheet, block);
  if (first === undefined || whole <= mostOfShort) return whole;
  return rowStart(sheet, factCells(first, wholeWidth)) + captionHeight(block);
}

/** What is no taller is not parted by a page's end, pt. */
export const mostOfShort = 130;

const statementStart = 60;
const factsStart = 50;
const leastStart = factsStart + 4;

const captionHeight = ({ caption }: FactsBlock) => (caption === undefined ? 0 : 4 + lineHeight(styles.caption));

const textOf = (block: ParagraphBlock | LinesBlock): Text => ({
  text: block.kind === 'lines' ? block.lines.join('\n') : block.text,
  style: styles.body,
  tag: 'P',
  lang: block.lang,
});

const textCells = (text: Text): readonly Cell[] => [{ x: area.left, width, tag: 'Div', texts: [text] }];

const statementCells = (text: Text): readonly Cell[] => [{ x: area.left + 12, width: width - 12, tag: 'Div', texts: [text] }];

/** The sentence that matters, with a bar at its side. */
function drawStatement(sheet: Sheet, parent: StructElement, text: Text): void {
  sheet.y += 4;
  keep(sheet, statementStart);
  const top = sheet.y;
  drawRow(sheet, parent, statementCells(text));
  const bottom = sheet.y;
  if (bottom > top) artifact(sheet, 'Layout', () => sheet.doc.rect(area.left, top + 1, 2.5, bottom - top - 2).fill('#000000'));
  sheet.y += 4;
}

/** The height of two groups of facts of one line each, pt. */
export const startBeside = (one: FactsBlock, other: FactsBlock): number => 20 + 16 * Math.max(one.rows.length, other.rows.length);

/**
 * Two groups of facts side by side, the second read after the first. Where one goes on overleaf, what follows stands below it.
 */
export function drawFactsBeside(sheet: Sheet, parent: StructElement, one: FactsBlock, other: FactsBlock): void {
  keep(sheet, startBeside(one, other));
  const pages = () => sheet.doc.bufferedPageRange().count;
  const [page, top] = [pages(), sheet.y];
  drawFacts(sheet, parent, one, leftHalf);
  const bottom = sheet.y;
  if (pages() === page) sheet.y = top;
  drawFacts(sheet, parent, other, pages() === page ? rightHalf : wholeWidth);
  if (pages() === page) sheet.y = Math.max(bottom, sheet.y);
}

function drawFacts(sheet: Sheet, parent: StructElement, { caption, rows, lang }: FactsBlock, place = wholeWidth): void {
  if (caption !== undefined) {
    sheet.y += 4;
    keep(sheet, factsStart);
    const texts = [{ text: caption, style: styles.caption, tag: 'H3', lang }] as const;
    drawRow(sheet, parent, [{ x: place.x, width: place.width, tag: 'Div', texts }]);
  }
  const table = child(sheet, parent, 'Table', lang === undefined ? {} : { lang });
  for (const row of rows) {
    drawRow(sheet, child(sheet, table, 'TR'), factCells(row, place));
    sheet.y += 1;
  }
}

function factCells({ term, value, isBlank }: Fact, { x, width: wide, termWidth }: Place): readonly Cell[] {
  const style = isBlank ? styles.muted : styles.body;
  return [
    { x, width: termWidth, tag: 'TH', options: { scope: 'Row' }, texts: [{ text: term, style: styles.muted }] },
    { x: x + termWidth + 8, width: wide - termWidth - 8, tag: 'TD', texts: [{ text: value, style }] },
  ];
}

function drawList(sheet: Sheet, parent: StructElement, { items, lang }: ListBlock): void {
  const list = child(sheet, parent, 'L', lang === undefined ? {} : { lang });
  for (const item of items) {
    drawRow(sheet, child(sheet, list, 'LI'), itemCells(item));
    sheet.y += 3;
  }
}

function itemCells({ lead, lines }: ListItem): readonly Cell[] {
  const texts: readonly Text[] = [
    ...(lead === undefined ? [] : [{ text: lead, style: styles.bodyBold, tag: 'P' } as const]),
    ...lines.map((text) => ({ text, style: styles.body, tag: 'P' }) as const),
  ];
  return [
    { x: area.left, width: bulletWidth, tag: 'Lbl', texts: [{ text: '•', style: styles.body }] },
    { x: area.left + bulletWidth, width: width - bulletWidth, tag: 'LBody', texts },
  ];
}

/** How tall a block is that no page's end parts, pt. A table of criteria is parted, wherever it stands. */
export function heightOf(sheet: Sheet, block: Block): number {
  const rows = (all: readonly (readonly Cell[])[], below: number) => all.reduce((sum, cells) => sum + rowHeight(sheet, cells) + below, 0);
  switch (block.kind) {
    case 'statement':
      return rows([statementCells({ text: block.text, style: styles.statement })], 8);
    case 'paragraph':
    case 'lines':
      return rows([textCells(textOf(block))], 0);
    case 'facts':
      return (
        captionHeight(block) +
        rows(
          block.rows.map((row) => factCells(row, wholeWidth)),
          1,
        )
      );
    case 'list':
      return rows(block.items.map(itemCells), 3);
    case 'criteria':
      return Number.POSITIVE_INFINITY;
  }
}
