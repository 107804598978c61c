import type { PDFPageProxy } from 'pdfjs-dist';
import { TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { patienceMs, within } from './open-pdf.ts';
import { shownSize } from './zoom.ts';

/** A page as it is put on the screen. */
export interface DrawnPage {
  readonly element: HTMLElement;
  /** whether it has text of its own, or is a picture alone, as a scan is */
  readonly hasText: boolean;
}

interface Drawing {
  readonly done: Promise<DrawnPage | 'late'>;
  readonly cancel: () => void;
}

interface Frame {
  /** CSS pixels */
  readonly width: number;
  readonly zoom: number;
  /** what a page without text is called for those who do not see it */
  readonly name: string;
}

/** Draws a page, its text over it invisibly, so that it can be selected and read aloud. Rejects where the page is damaged. */
export function drawPage(page: PDFPageProxy, { width, zoom, name }: Frame): Drawing {
  const paper = page.getViewport({ scale: 1 });
  const { scale, density } = shownSize(paper, width, zoom, window.devicePixelRatio);
  const viewport = page.getViewport({ scale });
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(viewport.width * density));
  canvas.height = Math.max(1, Math.floor(viewport.height * density));
  const element = pageElement(canvas, viewport.width, viewport.height, scale);
  const rendering = page.render({ canvas, viewport, transform: [density, 0, 0, density, 0, 0] });
  const container = element.appendChild(document.createElement('div'));
  container.className = 'viewer-text';
  const text = new TextLayer({ textContentSource: page.streamTextContent(), container, viewport });
  const both = Promise.all([rendering.promise, text.render()]).then(() => {
    const hasText = text.textContentItemsStr.some((run) => run.trim() !== '');
    if (!hasText) namePicture(canvas, name);
    return { element, hasText };
  });
  const cancel = () => {
    rendering.cancel();
    text.cancel();
  };
  return { done: within(patienceMs, both), cancel };
}

function pageElement(canvas: HTMLCanvasElement, width: number, height: number, scale: number): HTMLElement {
  const element = document.createElement('div');
  element.className = 'viewer-page';
  element.style.width = `${width}px`;
  element.style.height = `${height}px`;
  // what pdf.js lays its text out by
  element.style.setProperty('--total-scale-factor', String(scale));
  element.append(canvas);
  return element;
}

function namePicture(canvas: HTMLCanvasElement, name: string): void {
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', `${name}, a picture without text`);
}
