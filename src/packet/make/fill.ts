import {
  decodePDFRawStream,
  PDFContentStream,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFObjectCopier,
  type PDFPage,
  PDFRawStream,
  type PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import type { Bytes } from '../../request/vault/bytes.ts';
import { libraryBytes } from '../library-bytes.ts';
import type { Placement } from './exhibit-pages.ts';
import { bringLayers } from './layers.ts';
import { seenBox } from './page-box.ts';
import { streamsOf } from './pdf-source.ts';
import type { SourcePage } from './source.ts';
import { toUnitSquare } from './turns.ts';

/** The packet with every named object filled in, or the pages that could not be, or the page that was too much for it. */
export type Filled =
  | { readonly kind: 'filled'; readonly bytes: Bytes }
  | { readonly kind: 'refused'; readonly pages: readonly SourcePage[] }
  | { readonly kind: 'full'; readonly page: SourcePage };

interface Filling {
  readonly placements: readonly Placement[];
  /** bytes that drawings and pictures may take; fonts and the like, which the files' pages share, do not count */
  readonly room: number;
  readonly onPage: (done: number) => void;
}

/**
 * Puts the files' pages into the laid-out packet, each under the name that its page draws. The packet's own pages, tags, title and
 * attachments stay as they are: copying pages into a new document would lose them.
 */
export async function filled(packet: Bytes, { placements, room, onPage }: Filling): Promise<Filled> {
  const doc = await PDFDocument.load(libraryBytes(packet), { updateMetadata: false });
  const pages = doc.getPages();
  const copiers = new Map<PDFDocument, PDFObjectCopier>();
  const copierFor = (from: PDFDocument) => {
    const copier = copiers.get(from) ?? PDFObjectCopier.for(from.context, doc.context);
    copiers.set(from, copier);
    return copier;
  };
  const refused: SourcePage[] = [];
  let left = room;
  for (const [index, { key, page, source }] of placements.entries()) {
    const ref = await objectOf(doc, source, copierFor);
    if (ref === undefined) refused.push(source);
    else if (ref !== 'nothing') pages[page]?.node.setXObject(PDFName.of(key), ref);
    left -= sizeOf(doc, ref);
    if (left < 0) return { kind: 'full', page: source };
    onPage(index + 1);
  }
  if (refused.length > 0) return { kind: 'refused', pages: refused };
  bringLayers(doc, copiers);
  const bytes = await doc.save({ useObjectStreams: false, updateFieldAppearances: false, addDefaultPage: false });
  return { kind: 'filled', bytes: new Uint8Array(bytes) };
}

/** Bytes of what was put in for a page, a picture's transparency included. */
function sizeOf(doc: PDFDocument, ref: PDFRef | 'nothing' | undefined): number {
  const stream = typeof ref === 'object' ? doc.context.lookup(ref) : undefined;
  if (!(stream instanceof PDFStream)) return 0;
  const mask = stream.dict.lookup(PDFName.of('SMask'));
  return stream.getContentsSize() + (mask instanceof PDFStream ? mask.getContentsSize() : 0);
}

type CopierFor = (from: PDFDocument) => PDFObjectCopier;

/** `undefined` where the library cannot bring the page over. */
async function objectOf(doc: PDFDocument, source: SourcePage, copierFor: CopierFor): Promise<PDFRef | 'nothing' | undefined> {
  try {
    switch (source.kind) {
      case 'blank':
        return 'nothing';
      case 'pdf':
        return formOf(doc, source.page, copierFor(source.doc));
      case 'picture': {
        const image = await (source.mediaType === 'image/png' ? doc.embedPng(source.bytes) : doc.embedJpg(source.bytes));
        await image.embed();
        return image.ref;
      }
    }
  } catch {
    return undefined;
  }
}

/** A page as an object that fills the unit square: what is seen of it, upright. */
function formOf(doc: PDFDocument, page: PDFPage, copier: PDFObjectCopier): PDFRef {
  const { Resources } = page.node.normalizedEntries();
  const group = page.node.lookup(PDFName.of('Group'));
  const box = seenBox(page);
  if (box === undefined) throw new RangeError('A page has a size.');
  const { x, y, width, height } = box;
  const form = doc.context.flateStream(drawingOf(page), {
    Type: 'XObject',
    Subtype: 'Form',
    FormType: 1,
    BBox: [x, y, x + width, y + height],
    Matrix: [...toUnitSquare(box, page.getRotation().angle)],
  });
  form.dict.set(PDFName.of('Resources'), copier.copy(Resources));
  if (group instanceof PDFDict) form.dict.set(PDFName.of('Group'), copier.copy(group));
  return doc.context.register(form);
}

/** The streams of a page as one: between two of them a line ends (PDF 1.7, 7.8.2). */
function drawingOf(page: PDFPage): Bytes {
  const parts = streamsOf(page).flatMap((stream) => [decoded(stream), Uint8Array.of(10)]);
  const drawing = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    drawing.set(part, at);
    at += part.length;
  }
  return drawing;
}

function decoded(stream: unknown): Uint8Array {
  if (stream instanceof PDFRawStream) return decodePDFRawStream(stream).decode();
  if (stream instanceof PDFContentStream) return stream.getUnencodedContents();
  throw new TypeError('A page is drawn by streams.');
}
