import type { StructElement, StructOptions } from 'pdfkit';
import { child, drawLine, newPage, printable, type Sheet } from './sheet.ts';
import { area, lineHeight, type Style } from './style.ts';
import { wrap } from './wrap.ts';

/** A text of a cell; its element stands in the cell's, or is the cell's own where `tag` is left out. */
export interface Text {
  readonly text: string;
  readonly style: Style;
  readonly tag?: 'P' | 'H1' | 'H2' | 'H3' | 'Caption' | undefined;
  readonly lang?: string | undefined;
  /** points above it, but at the head of a page */
  readonly above?: number | undefined;
}

export interface Cell {
  /** points from the page's left edge */
  readonly x: number;
  readonly width: number;
  readonly tag: string;
  /** at the right edge instead of the left */
  readonly isAtEnd?: boolean;
  readonly options?: StructOptions;
  readonly texts: readonly Text[];
  /** draws what stands beside its first line and is not read, with the line's top at `y` */
  readonly drawBeside?: (y: number) => void;
}

interface Line {
  readonly line: string;
  readonly style: Style;
  readonly above: number;
  /** which of the cell's texts it belongs to */
  readonly of: number;
}

const linesOf = (sheet: Sheet, { texts, width }: Cell): readonly Line[] =>
  texts.flatMap(({ text, style, above = 0 }, of) =>
    wrap(text, style, width, sheet.measure).map((line, at) => ({ line, style, of, above: at === 0 ? above : 0 })),
  );

const heightOf = (lines: readonly Line[]) => lines.reduce((sum, { style, above }) => sum + lineHeight(style) + above, 0);

/** How many of some lines fit into a height. */
function fitting(lines: readonly Line[], height: number): number {
  let used = 0;
  const over = lines.findIndex(({ style, above }) => {
    used += lineHeight(style) + above;
    return used > height + 0.01;
  });
  return over < 0 ? lines.length : over;
}

/** How tall a row is that is not cut, pt. */
export const rowHeight = (sheet: Sheet, cells: readonly Cell[]): number =>
  Math.max(0, ...cells.map((cell) => heightOf(linesOf(sheet, cell))));

/** Moves to a new page where less than `height` points are left; answers whether it did. */
export function keep(sheet: Sheet, height: number): boolean {
  const isFull = sheet.y + height > area.bottom;
  if (isFull) newPage(sheet);
  return isFull;
}

/** A text of so many lines may be parted by a page's end, which leaves no fewer than `leastLines` on either side. */
const manyLines = 8;
const leastLines = 3;

const isLongText = (lines: readonly (readonly Line[])[]) => lines.length === 1 && (lines[0]?.length ?? 0) >= manyLines;

/** How much of a row is not parted from its beginning, pt. */
export const rowStart = (sheet: Sheet, cells: readonly Cell[]): number => startOfLines(cells.map((cell) => linesOf(sheet, cell)));

function startOfLines(lines: readonly (readonly Line[])[]): number {
  if (isLongText(lines)) return heightOf((lines[0] ?? []).slice(0, leastLines));
  const height = Math.max(0, ...lines.map(heightOf));
  return height <= pageRoom ? height : leastOfTall;
}

/**
 * Draws cells side by side, tagged in order under `parent`. A row that fits a page is not cut, unless it is one long text; what is cut
 * goes on at the head of the next page. Leaves `sheet.y` below the tallest cell.
 */
export function drawRow(sheet: Sheet, parent: StructElement, given: readonly Cell[]): void {
  const cells = printableCells(sheet, given);
  const rows = cells.map((cell) => ({ cell, lines: linesOf(sheet, cell), elements: elementsOf(sheet, parent, cell) }));
  keep(sheet, startOfLines(rows.map(({ lines }) => lines)));
  let rest = rows.map((row) => ({ ...row, from: 0 }));
  while (rest.length > 0) {
    const top = sheet.y;
    const drawn = rest.map((row) => drawPart(sheet, row, top, rows.length === 1));
    sheet.y = Math.max(...drawn.map(({ bottom }) => bottom));
    rest = drawn.filter(({ from, lines }) => from < lines.length);
    if (rest.length > 0) newPage(sheet);
  }
}

/** The height that a fresh page gives, as long as its head is two lines and a table's. */
const pageRoom = area.bottom - area.top - 60;

/** What a page has at least of a row that is taller than a page, pt. */
const leastOfTall = 40;

/** The cells as they can be printed; a text that cannot is named by the row's first. */
function printableCells(sheet: Sheet, cells: readonly Cell[]): readonly Cell[] {
  const field = cells[0]?.tag === 'TH' ? (cells[0].texts[0]?.text ?? '') : '';
  return cells.map((cell, at) => ({
    ...cell,
    texts: cell.texts.map((text) => ({ ...text, text: printable(sheet, text.text, text.style, at === 0 ? '' : field) })),
  }));
}

/** How many lines of a cell stand on a page from `top` on; of a text that stands alone no line or two are left for the next. */
function linesToDraw(rest: readonly Line[], top: number, isAlone: boolean): number {
  const fits = Math.max(fitting(rest, area.bottom - top), top <= area.top + 60 ? 1 : 0);
  const left = rest.length - fits;
  return isAlone && left > 0 && left < leastLines ? Math.max(1, fits - leastLines + left) : fits;
}

interface Row {
  readonly cell: Cell;
  readonly lines: readonly Line[];
  readonly elements: readonly StructElement[];
  readonly from: number;
}

/** Draws what fits of a cell, each text's lines as one piece of its element. */
function drawPart(sheet: Sheet, row: Row, top: number, isAlone: boolean): Row & { readonly bottom: number } {
  const { cell, lines, elements, from } = row;
  const rest = lines.slice(from);
  const part = rest.slice(0, linesToDraw(rest, top, isAlone));
  if (from === 0 && part.length > 0) cell.drawBeside?.(top);
  let y = top;
  elements.forEach((element, of) => {
    const own = part.filter((line) => line.of === of);
    if (own.every(({ line }) => line === '')) {
      y += heightOf(own);
      return;
    }
    element.add(() => {
      for (const { line, style, above } of own) {
        y += above;
        const indent = cell.isAtEnd === true ? cell.width - sheet.measure(line, style) : 0;
        drawLine(sheet, line, style, cell.x + indent, y);
        y += lineHeight(style);
      }
    });
  });
  return { ...row, from: from + part.length, bottom: y };
}

function elementsOf(sheet: Sheet, parent: StructElement, { tag, options, texts }: Cell): readonly StructElement[] {
  const own = child(sheet, parent, tag, options);
  return texts.map(({ tag: inner, lang }) => (inner === undefined ? own : child(sheet, own, inner, lang === undefined ? {} : { lang })));
}
