import { getDocument, type PDFDocumentProxy, version } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
import type { Bytes } from '../../request/vault/bytes.ts';
import type { Drawn } from '../make/source.ts';
import { OffscreenCanvases, WithoutFilters } from './offscreen.ts';

// pdf.js then reads in this worker, rather than ask for a further one
Object.assign(globalThis, { pdfjsWorker: { WorkerMessageHandler } });

const parts = `/assets/pdfjs-${version}/`;

/** Dots an inch of a page that is drawn: a fine fax has some 200. */
const dpi = 200;
/** Pixels of a page; one that says it is as large as a wall is drawn coarser. */
const maxPixels = 12_000_000;

let last: { readonly pdf: Bytes; readonly opened: Promise<PDFDocumentProxy> } | undefined;

/** How many pages a PDF says it has; none where it cannot be opened. */
export async function pagesIn(pdf: Bytes, password: string): Promise<number> {
  try {
    return (await opened(pdf, password)).numPages;
  } catch {
    return 0;
  }
}

/** A page of a PDF as a JPEG, forms and notes drawn in; `undefined` where it does not have that page, or cannot be drawn. */
export async function drawnPage(pdf: Bytes, page: number, password: string): Promise<Drawn | undefined> {
  try {
    const doc = await opened(pdf, password);
    if (page >= doc.numPages) return undefined;
    return await drawn(doc, page);
  } catch {
    return undefined;
  }
}

function opened(pdf: Bytes, password: string): Promise<PDFDocumentProxy> {
  if (last?.pdf === pdf) return last.opened;
  void last?.opened.then((doc) => doc.loadingTask.destroy()).catch(() => undefined);
  const task = getDocument({
    // pdf.js takes what it is given
    data: pdf.slice(),
    password,
    useWasm: false,
    enableXfa: false,
    disableWorkerRendering: true,
    disableFontFace: true,
    useSystemFonts: false,
    // where this is left open, it looks for the page's address, and here is no page
    useWorkerFetch: true,
    verbosity: 0,
    maxImageSize: 140_000_000,
    CanvasFactory: OffscreenCanvases,
    FilterFactory: WithoutFilters,
    cMapUrl: `${parts}cmaps/`,
    standardFontDataUrl: `${parts}standard_fonts/`,
    wasmUrl: `${parts}wasm/`,
  });
  last = { pdf, opened: task.promise };
  return task.promise;
}

async function drawn(doc: PDFDocumentProxy, number: number): Promise<Drawn> {
  const page = await doc.getPage(number + 1);
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = Math.min(dpi / 72, Math.sqrt(maxPixels / (width * height)));
  const viewport = page.getViewport({ scale });
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)));
  // its types know the page's canvases alone
  const rendering: { readonly promise: Promise<void> } = Reflect.apply(page.render, page, [{ canvas, viewport }]);
  await rendering.promise;
  const picture = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
  return { jpeg: new Uint8Array(await picture.arrayBuffer()), width, height };
}
