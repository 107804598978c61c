import { PDFArray, PDFDict, PDFName, type PDFObject, type PDFPage, PDFRef, PDFStream } from '@cantoo/pdf-lib';

/** What a page's look does not depend on, or what leads back to the page itself. */
const aside = new Set([
  '/Parent',
  '/Metadata',
  '/PieceInfo',
  '/OC',
  '/Properties',
  '/Ref',
  '/Alternates',
  '/OPI',
  '/Annots',
  '/B',
  '/Thumb',
]);

/**
 * Whether something that a page is drawn with is not in the file: a file that was cut off keeps its beginning, and the library leaves out
 * what was lost in silence. `seen` is what was looked at already, over all pages of a file.
 */
export function hasGaps(page: PDFPage, seen: Set<PDFRef>): boolean {
  const { context } = page.doc;
  const waiting: (PDFObject | undefined)[] = [page.node.get(PDFName.Contents), page.node.Resources()];
  for (let object = waiting.pop(); object !== undefined || waiting.length > 0; object = waiting.pop()) {
    if (object instanceof PDFRef) {
      if (seen.has(object)) continue;
      const found = context.lookup(object);
      if (found === undefined) return true;
      seen.add(object);
      waiting.push(found);
    } else waiting.push(...partsOf(object));
  }
  return false;
}

function partsOf(object: PDFObject | undefined): readonly PDFObject[] {
  if (object instanceof PDFArray) return object.asArray();
  const dictionary = object instanceof PDFStream ? object.dict : object;
  return dictionary instanceof PDFDict ? dictionary.entries().flatMap(([key, value]) => (aside.has(String(key)) ? [] : [value])) : [];
}
