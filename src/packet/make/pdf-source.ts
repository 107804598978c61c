import { EncryptedPDFError, PDFArray, PDFDocument, PDFName, type PDFPage, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';
import type { Bytes } from '../../request/vault/bytes.ts';
import { inflatedLength, isWithinCap } from '../inflation.ts';
import { libraryBytes } from '../library-bytes.ts';
import { drawFieldValues, flattenAnnotations, type Lost } from './annotations.ts';
import { hasGaps } from './gaps.ts';
import { pointsOfUnit, seenBox } from './page-box.ts';
import { type Drawn, type Pictures, type Source, type SourcePage, unshown } from './source.ts';
import { quartersOf } from './turns.ts';

/** Bytes that one page's drawing may inflate to. */
const maxPageBytes = 50 * 1024 * 1024;

/** Bytes of a drawing packed in an old way (LZW, run lengths), whose length unpacked is not known beforehand. */
const maxOldPacking = 100_000;

/** Opens a PDF of the office for showing its pages. Total: what is wrong with it is an answer. */
export async function pdfSource(bytes: Bytes, password: string, pictures: Pictures | undefined): Promise<Source> {
  if (!(await isWithinCap(bytes))) return unshown('too-much');
  const doc = await opened(bytes, password);
  if (doc === 'locked') return unshown('locked');
  const pages = doc === 'damaged' ? undefined : pagesOf(doc);
  if (doc === 'damaged' || pages === undefined) return drawnAlone(bytes, password, pictures);
  if (pages.length === 0) return unshown('empty');
  const lost: (Lost | undefined)[] = [(await drawFieldValues(doc)) ? undefined : 'form'];
  let isPageMissing = false;
  let isDamaged = false;
  const whole = new Set<PDFRef>();
  const shown: SourcePage[] = [];
  for (const [index, page] of pages.entries()) {
    isDamaged ||= isPageDamaged(page, whole);
    lost.push(overlaysLost(page));
    const seen = await seenPage(doc, page, () => pictures?.drawPage(bytes, index, password));
    isPageMissing ||= seen.kind === 'blank';
    shown.push(seen);
  }
  if (isDamaged) return { pages: shown, trouble: 'repaired' };
  return { pages: shown, trouble: isPageMissing ? 'page' : (['form', 'notes'] as const).find((one) => lost.includes(one)) };
}

/** The page as it is, else a picture of it, else a blank in its place. */
async function seenPage(doc: PDFDocument, page: PDFPage, draw: () => ReturnType<Pictures['drawPage']> | undefined): Promise<SourcePage> {
  if (await isPageReadable(page)) return { kind: 'pdf', doc, page, ...seenSize(page) };
  const drawn = await draw();
  return drawn === undefined ? { kind: 'blank', ...seenSize(page) } : drawnPage(drawn);
}

/** A page that pdf.js has drawn. */
export const drawnPage = ({ jpeg, width, height }: Drawn): SourcePage => ({
  kind: 'picture',
  mediaType: 'image/jpeg',
  turn: upright,
  bytes: jpeg,
  width,
  height,
});

const upright = { quarters: 0, mirrored: false } as const;

/** Pages of one file that are drawn as pictures, and the bytes that these may have together. */
const maxDrawn = 100;
const maxDrawnBytes = 40 * 1024 * 1024;

/** A PDF that only a forgiving reader opens, as pictures of its pages; a blank in the place of each that it cannot draw either. */
async function drawnAlone(bytes: Bytes, password: string, pictures: Pictures | undefined): Promise<Source> {
  const count = (await pictures?.pagesOf(bytes, password)) ?? 0;
  if (count > maxDrawn) return unshown('too-many-pages');
  const pages: SourcePage[] = [];
  let left = maxDrawnBytes;
  for (let index = 0; index < count; index += 1) {
    const drawn = await pictures?.drawPage(bytes, index, password);
    left -= drawn?.jpeg.length ?? 0;
    if (left < 0) return unshown('too-many-pages');
    pages.push(drawn === undefined ? { kind: 'blank', ...letter } : drawnPage(drawn));
  }
  return pages.every(({ kind }) => kind === 'blank') ? unshown('damaged') : { pages, trouble: 'repaired' };
}

async function opened(bytes: Bytes, password: string): Promise<PDFDocument | 'locked' | 'damaged'> {
  try {
    return await PDFDocument.load(libraryBytes(bytes), { updateMetadata: false, password, preserveXFA: true });
  } catch (fault) {
    return fault instanceof EncryptedPDFError || isWrongPassword(fault) ? 'locked' : 'damaged';
  }
}

const isWrongPassword = (fault: unknown) => fault instanceof Error && /password|encrypt/i.test(`${fault.name} ${fault.message}`);

function pagesOf(doc: PDFDocument): readonly PDFPage[] | undefined {
  try {
    return doc.getPages();
  } catch {
    return undefined;
  }
}

function isPageDamaged(page: PDFPage, whole: Set<PDFRef>): boolean {
  try {
    return hasGaps(page, whole);
  } catch {
    return true;
  }
}

function overlaysLost(page: PDFPage): Lost | undefined {
  try {
    return flattenAnnotations(page);
  } catch {
    return 'form';
  }
}

/** Whether the page's drawing can be read, within its cap. A page without one is blank paper. */
async function isPageReadable(page: PDFPage): Promise<boolean> {
  try {
    let left = maxPageBytes;
    for (const stream of streamsOf(page)) {
      if (!(stream instanceof PDFRawStream)) continue;
      const filters = String(stream.dict.lookup(PDFName.of('Filter')));
      const raw = new Uint8Array(stream.contents);
      if (/LZW|RunLength/.test(filters) && raw.length > maxOldPacking) return false;
      left -= await inflatedLength(raw, left);
      if (left < 0) return false;
    }
    return seenBox(page) !== undefined;
  } catch {
    return false;
  }
}

/** The streams that a page's drawing is made of, in order. */
export function streamsOf(page: PDFPage): readonly unknown[] {
  const { Contents } = page.node.normalizedEntries();
  return Contents instanceof PDFArray ? Contents.asArray().map((entry) => page.doc.context.lookup(entry)) : [];
}

/** US Letter, for a page whose size cannot be read. */
const letter = { width: 612, height: 792 } as const;

/** The page's size as it is seen: cut to its crop box, and turned; points. */
function seenSize(page: PDFPage): { readonly width: number; readonly height: number } {
  try {
    const box = seenBox(page);
    if (box === undefined) return letter;
    const [width, height] = [box.width * pointsOfUnit(page), box.height * pointsOfUnit(page)];
    return quartersOf(page.getRotation().angle) % 2 === 0 ? { width, height } : { width: height, height: width };
  } catch {
    return letter;
  }
}
