import { PDFName, PDFNumber, type PDFPage } from '@cantoo/pdf-lib';
import type { Box } from './turns.ts';

const isArea = ({ width, height }: Box) => width > 0 && height > 0;

/**
 * What is seen of a page: its crop box as far as the paper reaches (PDF 1.7, 14.11.2.1). A crop box that misses the paper, or is none,
 * counts for nothing; `undefined` where the paper has no size either.
 */
export function seenBox(page: PDFPage): Box | undefined {
  const paper = page.getMediaBox();
  const cut = overlap(page.getCropBox(), paper);
  return [cut, paper].find(isArea);
}

function overlap(one: Box, other: Box): Box {
  const [x, y] = [Math.max(one.x, other.x), Math.max(one.y, other.y)];
  const right = Math.min(one.x + one.width, other.x + other.width);
  const top = Math.min(one.y + one.height, other.y + other.height);
  return { x, y, width: right - x, height: top - y };
}

/** Points of a page's own unit (PDF 1.6 on: `UserUnit`); 1 but for sheets that would be too large for a PDF, as a wall chart is. */
export function pointsOfUnit(page: PDFPage): number {
  const unit = page.node.lookup(PDFName.of('UserUnit'));
  return unit instanceof PDFNumber && unit.asNumber() > 0 ? unit.asNumber() : 1;
}
