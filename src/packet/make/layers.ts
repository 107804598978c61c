import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, type PDFObjectCopier, PDFRef } from '@cantoo/pdf-lib';

const name = (text: string) => PDFName.of(text);

/** Layers (optional content groups, PDF 1.7, 8.11) that a file has, and those of them that it shows nobody. */
interface Layers {
  readonly all: readonly PDFRef[];
  readonly hidden: readonly PDFRef[];
}

/**
 * Has a packet's readers hide the layers that the files hide: a page brought over alone would show them all. `copierOf` gives the
 * copier of each file whose pages were brought over, which knows its layers again.
 */
export function bringLayers(packet: PDFDocument, copiers: ReadonlyMap<PDFDocument, PDFObjectCopier>): void {
  const groups: PDFObject[] = [];
  const hidden: PDFObject[] = [];
  for (const [file, copier] of copiers) {
    const layers = layersOf(file);
    groups.push(...layers.all.map((layer) => copier.copy(layer)));
    hidden.push(...layers.hidden.map((layer) => copier.copy(layer)));
  }
  if (hidden.length === 0) return;
  packet.catalog.set(name('OCProperties'), packet.context.obj({ OCGs: groups, D: { OFF: hidden } }));
}

function layersOf({ catalog }: PDFDocument): Layers {
  const properties = catalog.lookup(name('OCProperties'));
  if (!(properties instanceof PDFDict)) return { all: [], hidden: [] };
  const all = refsIn(properties.lookup(name('OCGs')));
  const shownAs = properties.lookup(name('D'));
  if (!(shownAs instanceof PDFDict)) return { all, hidden: [] };
  const [on, off] = [refsIn(shownAs.lookup(name('ON'))), refsIn(shownAs.lookup(name('OFF')))];
  const isOff = String(shownAs.lookup(name('BaseState'))) === '/OFF';
  return { all, hidden: all.filter((layer) => (isOff ? !on.includes(layer) : off.includes(layer))) };
}

const refsIn = (value: unknown): readonly PDFRef[] =>
  value instanceof PDFArray ? value.asArray().filter((entry) => entry instanceof PDFRef) : [];
