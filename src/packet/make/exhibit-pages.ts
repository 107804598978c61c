import type { StructElement } from 'pdfkit';
import { type CriterionId, criterionIds } from '../../criteria/policies/cp-phar-312/citations.ts';
import { criterionWording } from '../../criteria/policies/cp-phar-312/wording/criteria.ts';
import { documentKinds } from '../../criteria/policies/cp-phar-312/wording/evidence.ts';
import type { Fact } from '../../letter/content.ts';
import { drawBlock } from '../../letter/pdf-blocks.ts';
import { child, newPage, type Sheet } from '../../paper/sheet.ts';
import { styles } from '../../paper/style.ts';
import { dateInWords } from '../../policy-view/date-words.ts';
import { sizeInWords } from '../../request/attachments.ts';
import { text } from './cover.ts';
import type { Exhibit } from './exhibits.ts';
import type { SourcePage } from './source.ts';
import { troubleSentences } from './troubles.ts';
import { unitTurn } from './turns.ts';
import { wording } from './wording.ts';

const words = wording.sheet;

/** A page of a file and the name under which the packet's page draws it. */
export interface Placement {
  readonly key: string;
  /** of the packet, from 0 */
  readonly page: number;
  readonly source: SourcePage;
}

/** An exhibit's sheet, and the pages of its file behind it; each page names an object that is filled in afterwards. */
export function drawExhibit(sheet: Sheet, parent: StructElement, exhibit: Exhibit, sha256: string): readonly Placement[] {
  newPage(sheet);
  const part = child(sheet, parent, 'Sect');
  text(sheet, part, words.heading(exhibit.number), 'H2', styles.title);
  text(sheet, part, exhibit.title || words.noTitle, 'P', styles.statement);
  sheet.y += 8;
  drawBlock(sheet, part, { kind: 'facts', caption: undefined, rows: factRows(exhibit, sha256) });
  sheet.y += 8;
  text(sheet, part, statusOf(exhibit), 'P', styles.bodyBold);
  if (exhibit.source.trouble !== undefined && exhibit.source.pages.length > 0) {
    text(sheet, part, troubleSentences[exhibit.source.trouble], 'P', styles.bodyBold);
  }
  return exhibit.source.pages.map((source, index) => drawSourcePage(sheet, part, exhibit, source, index));
}

function statusOf({ source, file, sameAs }: Exhibit): string {
  if (source.pages.length > 0) return words.pagesFollow(source.pages.length);
  if (source.trouble !== undefined) return troubleSentences[source.trouble];
  return file === undefined && sameAs === undefined ? words.byFax : words.sameFile(sameAs ?? 0);
}

const fact = (term: string, value: string): Fact => ({ term, value, isBlank: false });

function factRows({ kind, date, supports, file, title, number }: Exhibit, sha256: string): readonly Fact[] {
  const kindName = Object.entries(documentKinds).find(([key]) => key === kind)?.[1];
  return [
    ...(kindName === undefined || kindName === title ? [] : [fact(words.kind, kindName)]),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(date) ? [fact(words.date, dateInWords(date))] : []),
    fact(words.supports, supports.length === 0 ? words.nothing : supports.map(criterionName).join('\n')),
    ...(file === undefined
      ? []
      : [
          fact(words.file, `${file.name}, ${sizeInWords(file.bytes.length)}`),
          fact(words.fileName, attachedName(number, file.name)),
          fact(words.fingerprint, sha256),
        ]),
  ];
}

const isCriterion = (id: string): id is CriterionId => criterionIds.some((known) => known === id);
const criterionName = (id: string) => (isCriterion(id) ? `${id} ${criterionWording[id].name}` : id);

/** The name of an exhibit's file within the packet: no path, no sign that a disk refuses, not too long. */
export const attachedName = (exhibit: number, fileName: string): string =>
  `Exhibit ${String(exhibit).padStart(2, '0')} - ${ending(fileName.normalize('NFC').replace(/[\p{C}/\\:*?"<>|]/gu, '_')) || 'file'}`;

/** The last 120 characters of a name. Half a character would not be the same again once it is written and read. */
const ending = (name: string): string => [...name].slice(-120).join('');

/** Points: wider than the text, so that a sheet of paper keeps most of its size. */
const frame = { left: 36, right: 576, bottom: 742 } as const;

function drawSourcePage(sheet: Sheet, part: StructElement, { number, title, source }: Exhibit, page: SourcePage, index: number): Placement {
  newPage(sheet);
  const pages = source.pages.length;
  text(sheet, part, words.of(number, index + 1, pages), 'P', styles.small);
  sheet.y += 3;
  const key = `Exhibit${number}Page${index + 1}`;
  const placement = { key, page: sheet.doc.bufferedPageRange().count - 1, source: page };
  if (page.kind === 'blank') {
    text(sheet, part, words.blank, 'P', styles.bodyBold);
    return placement;
  }
  const box = fitted(page, sheet.y);
  const alt = wording.alt(number, title || words.noTitle, index + 1, pages);
  const figure = child(sheet, part, 'Figure', {
    alt,
    placement: 'Block',
    bbox: [box.left, box.top, box.left + box.width, box.top + box.height],
  });
  // pdfkit counts down from the page's top: the unit square of the object is turned upright again
  const place = [box.width, 0, 0, -box.height, box.left, box.top + box.height].join(' ');
  const turn = page.kind === 'picture' ? `${unitTurn(page.turn).join(' ')} cm ` : '';
  figure.add(() => sheet.doc.addContent(`q ${place} cm ${turn}/${key} Do Q`));
  return placement;
}

/** As large as the frame allows, and never larger than it is. */
function fitted({ width, height }: SourcePage, top: number) {
  const room = { width: frame.right - frame.left, height: frame.bottom - top };
  const scale = Math.min(room.width / width, room.height / height, 1);
  return { width: width * scale, height: height * scale, left: frame.left + (room.width - width * scale) / 2, top };
}
