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

/** Moves to a new page where less than `height` points are left. */
export function keep(sheet: Sheet, height: number): void {
  if (sheet.y + height > area.bottom) newPage(sheet);
}

/**
 * Draws cells side by side, tagged in order under `parent`. A row that fits a page is not cut; a taller one goes on at the head of
 * the next page. Leaves `sheet.y` below the tallest cell.
 */
export function drawRow(sheet: Sheet, parent: StructElement, given: readonly Cell[]): void {
  const cells = printableCells(sheet, given);
  const rows = cells.map((cell) => ({ cell, lines: linesOf(sheet, cell), elements: elementsOf(sheet, parent, cell) }));
  const height = Math.max(...rows.map(({ lines }) => heightOf(lines)));
  if (sheet.y + height > area.bottom && (height <= pageRoom(sheet) || sheet.y + 40 > area.bottom)) newPage(sheet);
  let rest = rows.map((row) => ({ ...row, from: 0 }));
  while (rest.length > 0) {
    const top = sheet.y;
    const drawn = rest.map((row) => drawPart(sheet, row, top));
    sheet.y = Math.max(...drawn.map(({ bottom }) => bottom));
    rest = drawn.filter(({ from, lines }) => from < lines.length);
    if (rest.length > 0) newPage(sheet);
  }
}

/** The height that a fresh page gives, as long as its head is two lines and a table's. */
const pageRoom = (_: Sheet) => area.bottom - area.top - 60;

/** The cells as they can be printed; a text that cannot is named by the row's first. */
function printableCells(sheet: Sheet, cells: readonly Cell[]): readonly Cell[] {
  const field = cells[0]?.tag === 'TH' ? (cells[0].texts[0]?.text ?? '') : '';
  return cells.map((cell, at) => ({
    ...cell,
    texts: cell.texts.map((text) => ({ ...text, text: printable(sheet, text.text, text.style, at === 0 ? '' : field) })),
  }));
}

interface Row {
  readonly cell: Cell;
  readonly lines: readonly Line[];
  readonly elements: readonly StructElement[];
  readonly from: number;
}

/** Draws what fits of a cell, each text's lines as one piece of its element. */
function drawPart(sheet: Sheet, row: Row, top: number): Row & { readonly bottom: number } {
  const { cell, lines, elements, from } = row;
  const rest = lines.slice(from);
  const fits = Math.max(fitting(rest, area.bottom - top), top <= area.top + 60 ? 1 : 0);
  const part = rest.slice(0, fits);
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
