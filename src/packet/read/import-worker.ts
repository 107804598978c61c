// Reads imported files away from the page: a file that is made to stop programs stops this worker, which the page then ends.
import { type ReadImport, readImport } from '../../request/case-import.ts';

addEventListener('message', ({ data }: MessageEvent<Blob>) => {
  void data.text().then((text) => answer(readImport(text)));
});

/** Attachments are handed over, not copied. */
function answer(read: ReadImport): void {
  const portable = read.ok ? read.entries.flatMap((entry) => (entry.kind === 'case' ? [entry.portable] : [])) : [];
  postMessage(read, { transfer: portable.flatMap(({ attachments }) => attachments.map(({ content }) => content.buffer)) });
}
