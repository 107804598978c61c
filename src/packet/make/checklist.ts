import type { StructElement } from 'pdfkit';
import { criteriaRestedOn } from '../../criteria/missing.ts';
import { type CriterionId, criterionIds } from '../../criteria/policies/cp-phar-312/citations.ts';
import { criterionWording } from '../../criteria/policies/cp-phar-312/wording/criteria.ts';
import { needsDocument } from '../../criteria/policies/cp-phar-312/wording/evidence.ts';
import { caseOf } from '../../letter/case.ts';
import type { Fact } from '../../letter/content.ts';
import { drawBlock } from '../../letter/pdf-blocks.ts';
import { child, newPage, type Sheet } from '../../paper/sheet.ts';
import { styles } from '../../paper/style.ts';
import type { PaRequest } from '../../request/schema.ts';
import { heading, type Outline, text } from './cover.ts';
import type { Exhibit } from './exhibits.ts';
import { wording } from './wording.ts';

const words = wording.checklist;

/** What supports each criterion, and where each exhibit is found. */
export function drawChecklist(
  sheet: Sheet,
  parent: StructElement,
  request: PaRequest,
  exhibits: readonly Exhibit[],
  { sheets }: Outline,
): void {
  newPage(sheet);
  const part = child(sheet, parent, 'Sect');
  text(sheet, part, words.title, 'H1', styles.title);
  const rows = criteriaRows(request, exhibits);
  if (rows.length === 0 && exhibits.length === 0) {
    sheet.y += 8;
    text(sheet, part, words.none, 'P', styles.body);
    return;
  }
  if (rows.length > 0) {
    heading(sheet, part, words.criteria);
    drawBlock(sheet, part, { kind: 'facts', caption: undefined, rows });
  }
  if (exhibits.length === 0) return;
  heading(sheet, part, words.list);
  drawBlock(sheet, part, { kind: 'facts', caption: undefined, rows: exhibits.map((exhibit) => exhibitRow(exhibit, sheets)) });
  sheet.y += 8;
  text(sheet, part, words.attached, 'P', styles.muted);
}

/** The criteria that an approval would rest on and a document can prove, and those that a document is said to support. */
function criteriaRows(request: PaRequest, exhibits: readonly Exhibit[]): readonly Fact[] {
  const { judgement, documents } = caseOf(request);
  const rested = new Set<string>(judgement === undefined ? [] : criteriaRestedOn(judgement, documents).filter(needsDocument));
  const supported = new Set(exhibits.flatMap(({ supports }) => supports));
  return criterionIds.filter((id) => rested.has(id) || supported.has(id)).map((id) => criterionRow(id, exhibits));
}

function criterionRow(id: CriterionId, exhibits: readonly Exhibit[]): Fact {
  const numbers = exhibits.filter(({ supports }) => supports.includes(id)).map(({ number }) => number);
  const value = numbers.length === 0 ? words.noDocument : words.exhibit(numbers);
  return { term: id, value: `${criterionWording[id].name}: ${value}`, isBlank: numbers.length === 0 };
}

function exhibitRow(exhibit: Exhibit, sheets: readonly number[]): Fact {
  const { number, title } = exhibit;
  const first = sheets[number - 1] ?? 0;
  return { term: wording.sheet.heading(number), value: `${title || wording.sheet.noTitle}: ${placeOf(exhibit, first)}`, isBlank: false };
}

function placeOf({ file, sameAs, source }: Exhibit, first: number): string {
  if (source.pages.length > 0) return words.pages(first, first + source.pages.length);
  if (file !== undefined || sameAs !== undefined) return words.attachedOnly(first);
  return source.trouble === undefined ? words.byFax : words.notInPacket(first);
}
