import type { PDFDocumentProxy } from 'pdfjs-dist';
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
export function openPdf(bytes: Uint8Array): PdfOpening {
  const { task, stop } = readPdf(bytes);
  const opened = within(patienceMs, task.promise).then(
    (pdf): OpenedPdf => (pdf === 'late' ? fault('slow') : { kind: 'open', pdf }),
    (error: unknown): OpenedPdf => fault(isLocked(error) ? 'locked' : 'damaged'),
  );
  return { opened, close: stop };
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
