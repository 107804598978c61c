// Reads imported files away from the page: a file that is made to stop programs stops this worker, which the page then ends.
import type { CaseAttachment } from '../../request/case-files.ts';
import { type Imported, readImport } from '../../request/case-import.ts';
import type { Portion } from './portion.ts';

/** What is handed over at a time: to take ten thousand requests at once would hold the page. */
const portionSize = 100;

let rest: readonly Imported[] = [];

/** A file is read; whatever else is asked is for the next portion of it. */
addEventListener('message', ({ data }: MessageEvent<Blob | 'next'>) => {
  if (data === 'next') handOver();
  else void data.text().then(read);
});

function read(text: string): void {
  const result = readImport(text);
  rest = result.ok ? result.entries : [];
  if (result.ok) handOver();
  else postMessage(result satisfies Portion);
}

function filesOf(entry: Imported): readonly CaseAttachment[] {
  if (entry.kind === 'review') return entry.portable.files;
  return entry.kind === 'case' ? entry.portable.attachments : [];
}

/** Attachments are handed over, not copied. */
function handOver(): void {
  const entries = rest.slice(0, portionSize);
  rest = rest.slice(portionSize);
  const transfer = entries.flatMap(filesOf).map(({ content }) => content.buffer);
  postMessage({ ok: true, entries, isLast: rest.length === 0 } satisfies Portion, { transfer });
}
