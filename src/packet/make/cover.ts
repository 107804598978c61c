import type { StructElement } from 'pdfkit';
import type { Block, Fact } from '../../letter/content.ts';
import { drawBlock } from '../../letter/pdf-blocks.ts';
import { drawRow } from '../../paper/rows.ts';
import { artifact, child, type Sheet } from '../../paper/sheet.ts';
import { area, lineHeight, type Style, styles } from '../../paper/style.ts';
import type { PlanProfile } from '../../plan/plan.ts';
import { dateInWords } from '../../policy-view/date-words.ts';
import { textAt } from '../../request/paths.ts';
import type { PaRequest } from '../../request/schema.ts';
import { wording } from './wording.ts';

const words = wording.cover;

/** Where each part begins, and how many pages there are; known once the packet was laid out. */
export interface Outline {
  readonly pages: number;
  readonly summary: number;
  readonly checklist: number;
  /** the sheet of each exhibit */
  readonly sheets: readonly number[];
}

export interface CoverFacts {
  readonly request: PaRequest;
  readonly plan: PlanProfile | undefined;
  readonly code: string;
  /** YYYY-MM-DD */
  readonly date: string;
}

const row = (term: string, value: string): Fact => ({ term, value: value === '' ? wording.notGiven : value, isBlank: value === '' });

/** The fax cover: who sends how many pages to whom, and nothing of the member. */
export function drawCover(sheet: Sheet, parent: StructElement, facts: CoverFacts, outline: Outline): void {
  const part = child(sheet, parent, 'Sect');
  text(sheet, part, wording.title, 'H1', styles.title);
  sheet.y += 8;
  drawBlock(sheet, part, { kind: 'facts', caption: undefined, rows: addressRows(facts, outline) });
  heading(sheet, part, words.contents);
  drawBlock(sheet, part, { kind: 'facts', caption: undefined, rows: contentsRows(outline) });
  heading(sheet, part, words.intake);
  lines(sheet, part, [words.intakeNumber, words.receivedOn]);
  heading(sheet, part, words.signature);
  lines(sheet, part, [words.signed, words.signer, words.date]);
  sheet.y += 14;
  for (const paragraph of [words.code1, words.confidential]) {
    const block: Block = { kind: 'paragraph', text: paragraph };
    drawBlock(sheet, part, block);
    sheet.y += 6;
  }
}

function addressRows({ request, plan, code, date }: CoverFacts, { pages }: Outline): readonly Fact[] {
  const line = request.lineOfBusiness ?? undefined;
  const contact = line === undefined ? undefined : plan?.linesOfBusiness[line].contact;
  return [
    row(words.to, [plan?.name ?? textAt(request, 'plan.name'), contact?.name].filter(Boolean).join(', ')),
    row(words.toFax, contact?.fax ?? plan?.letterhead.fax ?? ''),
    row(words.from, textAt(request, 'prescriber.name')),
    row(words.contact, textAt(request, 'contact.name')),
    row(words.phone, textAt(request, 'contact.phone') || textAt(request, 'prescriber.phone')),
    row(words.fax, textAt(request, 'contact.fax') || textAt(request, 'prescriber.fax')),
    row(words.date, dateInWords(date)),
    row(words.urgency, textAt(request, 'urgency') === 'expedited' ? words.expedited : words.standard),
    row(words.pages, String(pages)),
    row(words.code, code),
  ];
}

function contentsRows({ summary, checklist, sheets }: Outline): readonly Fact[] {
  const [first] = sheets;
  return [
    row(words.summary, words.page(summary)),
    row(words.checklist, words.page(checklist)),
    ...(first === undefined ? [] : [row(words.exhibits(sheets.length), words.page(first))]),
  ];
}

const fullWidth = area.right - area.left;

/** A text over the full width. */
export function text(sheet: Sheet, parent: StructElement, shown: string, tag: 'H1' | 'H2' | 'H3' | 'P', style: Style): void {
  drawRow(sheet, parent, [{ x: area.left, width: fullWidth, tag, texts: [{ text: shown, style }] }]);
}

export function heading(sheet: Sheet, parent: StructElement, shown: string): void {
  sheet.y += 14;
  text(sheet, parent, shown, 'H2', styles.section);
  sheet.y += 4;
}

/** Lines to write on by hand, each with its name. */
function lines(sheet: Sheet, parent: StructElement, names: readonly string[]): void {
  for (const name of names) {
    sheet.y += 8;
    const base = sheet.y + lineHeight(styles.body);
    text(sheet, parent, name, 'P', styles.muted);
    artifact(sheet, 'Layout', () =>
      sheet.doc
        .lineWidth(0.75)
        .strokeColor('#444444')
        .moveTo(area.left + 140, base)
        .lineTo(area.right - 60, base)
        .stroke(),
    );
  }
}
