import {
  concatTransformationMatrix,
  drawObject,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFRef,
  PDFStream,
  PDFString,
  popGraphicsState,
  pushGraphicsState,
} from '@cantoo/pdf-lib';

const name = (text: string) => PDFName.of(text);

/** Annotations that are nothing to look at. */
const unseen = new Set(['/Link', '/Popup', '/PrinterMark', '/TrapNet']);
/** Flags 2 (hidden) and 6 (no view) of an annotation (PDF 1.7, 12.5.3). */
const hiddenFlags = 0b10_0010;

/** What of a page may not be shown. */
export type Lost = 'form' | 'notes';

/**
 * Draws what lies over a page (filled fields, stamps, notes) into the page itself: an embedded page loses it otherwise, and a
 * form looks blank. Answers what is to be seen and could not be drawn: fields of a form, else notes and marks.
 */
export function flattenAnnotations(page: PDFPage): Lost | undefined {
  const annotations = page.node.Annots();
  const dictionaries = annotations === undefined ? [] : annotations.asArray().map((entry) => page.doc.context.lookup(entry));
  const undrawn = dictionaries
    .filter((dictionary) => dictionary instanceof PDFDict)
    .filter((dictionary) => !drawAnnotation(page, dictionary));
  page.node.delete(name('Annots'));
  if (undrawn.some(isField)) return 'form';
  return undrawn.length > 0 ? 'notes' : undefined;
}

const isField = (annotation: PDFDict) => String(annotation.lookup(name('Subtype'))) === '/Widget';

function drawAnnotation(page: PDFPage, annotation: PDFDict): boolean {
  const flags = annotation.lookup(name('F'));
  const isHidden = flags instanceof PDFNumber && (flags.asNumber() & hiddenFlags) !== 0;
  if (isHidden || unseen.has(String(annotation.lookup(name('Subtype'))))) return true;
  const appearance = appearanceOf(annotation);
  const rectangle = numbersOf(annotation.lookup(name('Rect')));
  // a mark without an appearance is drawn by each program in its own way
  if (appearance === undefined) return isField(annotation) && !hasValue(annotation);
  const stream = page.doc.context.lookup(appearance);
  if (!(stream instanceof PDFStream) || rectangle?.length !== 4) return false;
  const layer = annotation.get(name('OC'));
  if (layer !== undefined && !stream.dict.has(name('OC'))) stream.dict.set(name('OC'), layer);
  const matrix = placing(stream.dict, rectangle);
  if (matrix === undefined) return true; // it covers nothing
  const key = page.node.newXObject('Annotation', appearance);
  page.pushOperators(pushGraphicsState(), concatTransformationMatrix(...matrix), drawObject(key), popGraphicsState());
  return true;
}

/** The stream that is seen; of several, that of the state the annotation is in. */
function appearanceOf(annotation: PDFDict): PDFRef | undefined {
  const appearances = annotation.lookup(name('AP'));
  const normal = appearances instanceof PDFDict ? appearances.get(name('N')) : undefined;
  const found = annotation.context.lookup(normal);
  if (found instanceof PDFStream) return normal instanceof PDFRef ? normal : undefined;
  const state = annotation.lookup(name('AS'));
  const chosen = found instanceof PDFDict && state instanceof PDFName ? found.get(state) : undefined;
  return chosen instanceof PDFRef ? chosen : undefined;
}

/** A field with a value that has no appearance shows nothing: somebody's answer would be lost. A box not ticked is none. */
function hasValue(annotation: PDFDict): boolean {
  const states = annotation.lookup(name('AP'));
  const value = inherited(annotation, 'V');
  if (value === undefined || String(value) === '/Off' || String(value) === '()' || String(value) === '<>') return false;
  return !(states instanceof PDFDict && states.lookup(name('N')) instanceof PDFDict);
}

function inherited(field: PDFDict, key: string, depth = 0): unknown {
  const own = field.lookup(name(key));
  const parent = field.lookup(name('Parent'));
  return own ?? (parent instanceof PDFDict && depth < 20 ? inherited(parent, key, depth + 1) : undefined);
}

function numbersOf(value: unknown): readonly number[] | undefined {
  if (!(value instanceof PDFArray)) return undefined;
  const numbers = value.asArray().map((_, index) => value.lookup(index));
  return numbers.every((entry) => entry instanceof PDFNumber) ? numbers.map((entry) => Number(entry.asNumber())) : undefined;
}

type Matrix = readonly [number, number, number, number, number, number];

/** The matrix that fits an appearance's box into the annotation's rectangle (PDF 1.7, 12.5.5, algorithm 8.1). */
function placing(appearance: PDFDict, rectangle: readonly number[]): [number, number, number, number, number, number] | undefined {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = numbersOf(appearance.lookup(name('BBox'))) ?? rectangle;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(appearance.lookup(name('Matrix'))) ?? [];
  const corners = [
    [x0, y0],
    [x1, y0],
    [x0, y1],
    [x1, y1],
  ].map(([x = 0, y = 0]) => applied([a, b, c, d, e, f], x, y));
  const left = Math.min(...corners.map(([x]) => x));
  const bottom = Math.min(...corners.map(([, y]) => y));
  const width = Math.max(...corners.map(([x]) => x)) - left;
  const height = Math.max(...corners.map(([, y]) => y)) - bottom;
  if (width <= 0 || height <= 0) return undefined;
  const [rx0 = 0, ry0 = 0, rx1 = 0, ry1 = 0] = rectangle;
  const sx = Math.abs(rx1 - rx0) / width;
  const sy = Math.abs(ry1 - ry0) / height;
  return [sx, 0, 0, sy, Math.min(rx0, rx1) - left * sx, Math.min(ry0, ry1) - bottom * sy];
}

const applied = ([a, b, c, d, e, f]: Matrix, x: number, y: number) => [a * x + c * y + e, b * x + d * y + f] as const;

/** Letters that the standard fonts have (WinAnsi, but for its few beyond Latin-1); the library leaves out others in silence. */
const isInStandardFonts = (value: string) => /^[\t\n\r\x20-\x7e\xa0-\xff]*$/.test(value);

/** Gives fields that have a value, and no appearance yet, one; `false` where a value cannot be set in the fonts at hand. */
export async function drawFieldValues(doc: PDFDocument): Promise<boolean> {
  try {
    if (!doc.catalog.has(name('AcroForm'))) return true;
    if (isMadeByReader(doc)) return false;
    const form = doc.getForm();
    const undrawn = form.getFields().filter((field) => field.needsAppearancesUpdate());
    const isWhole = undrawn.every(({ acroField: { dict } }) => isInStandardFonts(textIn(inherited(dict, 'V'))));
    form.updateFieldAppearances();
    // writes the font that new appearances name; they would name nothing
    await doc.flush();
    return isWhole;
  } catch {
    return false;
  }
}

/** Pages that a reader makes of a form's data (XFA) are not in the file: what is there asks people to wait. */
const isMadeByReader = ({ catalog }: PDFDocument): boolean => String(catalog.lookup(name('NeedsRendering'))) === 'true';

const textIn = (value: unknown): string => (value instanceof PDFHexString || value instanceof PDFString ? value.decodeText() : '');
