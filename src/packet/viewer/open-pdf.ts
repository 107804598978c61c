import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Bytes } from '../../request/vault/bytes.ts';
import type { ViewFault } from './faults.ts';
import { readPdf } from './pdf-library.ts';

/** How long a file or one of its pages may take, ms: one that takes longer is made to stop programs. */
export const patienceMs = 30_000;

export type OpenedPdf = { readonly kind: 'open'; readonly pdf: PDFDocumentProxy } | { readonly kind: 'fault'; readonly fault: ViewFault };

interface PdfOpening {
  readonly opened: Promise<OpenedPdf>;
  /** Lets the file and its worker go; to be called once it is no longer shown. */
  readonly close: () => void;
}

/** Opens a PDF of the office. What is wrong with a file is an answer, no exception. */
export function openPdf(file: Bytes | Blob): PdfOpening {
  const closing = new AbortController();
  return { opened: openedPdf(file, closing.signal), close: () => closing.abort() };
}

async function openedPdf(file: Bytes | Blob, closing: AbortSignal): Promise<OpenedPdf> {
  try {
    // a large file is a blob, which is read apart from the page
    const bytes = file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : file.slice();
    if (closing.aborted) return fault('slow'); // nobody looks any more
    const { task, stop } = readPdf(bytes);
    closing.addEventListener('abort', stop);
    const pdf = await within(patienceMs, task.promise);
    return pdf === 'late' ? fault('slow') : { kind: 'open', pdf };
  } catch (error) {
    return fault(isLocked(error) ? 'locked' : 'damaged');
  }
}

const fault = (kind: ViewFault): OpenedPdf => ({ kind: 'fault', fault: kind });

/** pdf.js keeps the class of this exception to itself. */
const isLocked = (error: unknown) => error instanceof Error && error.name === 'PasswordException';

/** The promise's value, or `late` where it takes longer than some ms. */
export async function within<Value>(ms: number, promise: Promise<Value>): Promise<Value | 'late'> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
