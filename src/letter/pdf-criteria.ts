import type { StructElement } from 'pdfkit';
import { type Cell, drawRow, keep, type Text } from '../paper/rows.ts';
import { artifact, child, drawLine, rule, type Sheet } from '../paper/sheet.ts';
import { area, lineHeight, styles } from '../paper/style.ts';
import { markStrokes, markWords } from '../ui/mark.ts';
import type { CriteriaBlock, CriterionRow } from './content.ts';
import { wording } from './wording.ts';

/** Points of the columns: criterion, what it asks, answers and documents, finding. */
const columns = [
  { x: area.left, width: 62 },
  { x: area.left + 70, width: 170 },
  { x: area.left + 250, width: 168 },
  { x: area.left + 428, width: area.right - area.left - 428 },
] as const;

const gap = 3;
const indentOf = 8;

/** Caption, head and first row stay together, pt. */
export const criteriaStart = 110;

/** The criteria as a table; its head is repeated on each page that it reaches, there as an artifact. */
export function drawCriteria(sheet: Sheet, parent: StructElement, { caption, rows }: CriteriaBlock): void {
  keep(sheet, criteriaStart);
  const table = child(sheet, parent, 'Table');
  drawRow(sheet, table, [
    { ...columns[0], width: area.right - area.left, tag: 'Caption', texts: [{ text: caption, style: styles.caption }] },
  ]);
  sheet.y += 2;
  const head = child(sheet, child(sheet, table, 'THead'), 'TR');
  drawRow(sheet, head, headCells());
  underHead(sheet);
  sheet.onNewPage = () => repeatHead(sheet);
  const body = child(sheet, table, 'TBody');
  for (const row of rows) {
    sheet.y += gap;
    drawRow(sheet, child(sheet, body, 'TR'), cellsOf(sheet, row));
    sheet.y += gap;
    rule(sheet, sheet.y, 0.25);
  }
  sheet.onNewPage = undefined;
}

const headCells = (): readonly Cell[] =>
  columns.map((column, at) => ({
    ...column,
    tag: 'TH',
    options: { scope: 'Column' },
    texts: [{ text: wording.captions.columns[at] ?? '', style: styles.cellBold }],
  }));

function underHead(sheet: Sheet): void {
  sheet.y += 2;
  rule(sheet, sheet.y, 0.75);
}

function repeatHead(sheet: Sheet): void {
  artifact(sheet, 'Pagination', () => {
    for (const { x, texts } of headCells()) drawLine(sheet, texts[0]?.text ?? '', styles.cellBold, x, sheet.y);
  });
  sheet.y += lineHeight(styles.cellBold);
  underHead(sheet);
  sheet.y += gap;
}

function cellsOf(sheet: Sheet, row: CriterionRow): readonly Cell[] {
  const [id, asks, behind, verdict] = columns;
  // a part stands within its criterion, as on the screen
  const indent = indentOf * Math.max(0, row.depth - 1);
  return [
    { ...id, tag: 'TH', options: { scope: 'Row' }, texts: [{ text: row.id, style: row.depth < 2 ? styles.cellBold : styles.cell }] },
    { x: asks.x + indent, width: asks.width - indent, tag: 'TD', texts: asksTexts(row) },
    { ...behind, tag: 'TD', texts: behindTexts(row) },
    verdictCell(sheet, row, verdict),
  ];
}

/** Between a verdict's glyph and its word, pt. */
const glyphSpace = 11;
const glyphSize = 8;

/** The verdict as a glyph and a word, as on every screen; the glyph is drawn and not read. */
function verdictCell(sheet: Sheet, { mark }: CriterionRow, { x, width }: { readonly x: number; readonly width: number }): Cell {
  const style = mark === 'not-used' ? styles.cellMuted : styles.cellBold;
  const drawBeside = (y: number) =>
    artifact(sheet, 'Layout', () => {
      const top = y + (lineHeight(style) - glyphSize) / 2;
      const pen = sheet.doc
        .save()
        .translate(x, top)
        .scale(glyphSize / 16)
        .lineWidth(2)
        .strokeColor(style.color);
      pen.path(markStrokes[mark]).stroke().restore();
    });
  return { x: x + glyphSpace, width: width - glyphSpace, tag: 'TD', texts: [{ text: markWords[mark], style }], drawBeside };
}

const asksTexts = ({ name, sentence }: CriterionRow): readonly Text[] => [
  { text: name, style: styles.cellBold, tag: 'P' },
  ...(sentence === undefined ? [] : [{ text: sentence, style: styles.cell, tag: 'P' } as const]),
];

const behindTexts = ({ behind, documents, note }: CriterionRow): readonly Text[] => [
  ...behind.map(
    ({ term, value, isBlank }) => ({ text: `${term}: ${value}`, style: isBlank ? styles.cellMuted : styles.cell, tag: 'P' }) as const,
  ),
  ...(documents.length === 0 ? [] : [{ text: wording.documentsAre(documents), style: styles.cell, tag: 'P' } as const]),
  ...(note === undefined ? [] : [{ text: note, style: styles.cellMuted, tag: 'P' } as const]),
];
