import { getDocument, type PDFDocumentLoadingTask, PDFWorker, version } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Bytes } from '../../request/vault/bytes.ts';
import { workerUrl } from '../../ui/worker-url.ts';
import pdfWorkerUrl from './pdf-worker.ts?worker&url';

/**
 * Where pdf.js finds what few files need: fonts that a file does not carry, tables of East Asian encodings, decoders of fax and
 * JPEG 2000 scans. From this origin, as everything; the build puts them there (vite.config.ts).
 */
const parts = import.meta.env.DEV ? '/node_modules/pdfjs-dist/' : `/assets/pdfjs-${version}/`;

/** Pixels of one picture within a page: a letter sheet at 1200 dpi has 135 million. A larger one is left out of the page. */
const maxImagePixels = 140_000_000;

/** A PDF that is being read. */
interface PdfReading {
  readonly task: PDFDocumentLoadingTask;
  /** Ends the worker, whatever it is busy with. */
  readonly stop: () => void;
}

/**
 * Begins to read a PDF, in a worker of its own. WebAssembly is off, since the page's policy forbids it; scripts, forms and
 * links of the file are never run or followed. pdf.js takes the bytes that it is given.
 */
export function readPdf(data: Bytes): PdfReading {
  const port = new Worker(workerUrl(pdfWorkerUrl), { type: 'module' });
  const worker = PDFWorker.create({ port });
  const task = getDocument({
    worker,
    data,
    useWasm: false,
    enableXfa: false,
    disableWorkerRendering: true,
    maxImageSize: maxImagePixels,
    verbosity: 0,
    cMapUrl: `${parts}cmaps/`,
    standardFontDataUrl: `${parts}standard_fonts/`,
    wasmUrl: `${parts}wasm/`,
  });
  const stop = () => {
    // the worker may be too busy to answer; who asked for the file hears that it was given up
    task.destroy().catch(() => undefined);
    worker.destroy();
    port.terminate();
  };
  return { task, stop };
}
