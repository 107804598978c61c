import { base64Of } from '../../request/case-files.ts';
import type { Desk } from '../../request/vault/desk.ts';
import { saveFile } from '../../ui/download.ts';
import type { ReviewCase } from '../case/review-case.ts';

/** Bytes of files in one exported case, so that it can be imported again; more is a matter for the encrypted backup. */
const mostFileBytes = 32_000_000;

/**
 * The case as one file: submissions with the office's files, findings, determinations, letters, and the history. The import of
 * the reviewer's desk takes it. Answers with how many of the files are left
 * out: those that cannot be opened, and those that would make it too large.
 */
export async function exportReview(reviewed: ReviewCase, id: string, desk: Desk): Promise<number> {
  const files: string[] = [];
  let [bytes, leftOut] = [0, 0];
  for (const { id: file, name, mediaType, size } of reviewed.submissions.flatMap(({ attachments }) => attachments)) {
    const read = bytes + size > mostFileBytes ? undefined : await desk.getAttachment(id, file);
    if (read?.kind === 'found') files.push(JSON.stringify({ id: file, name, mediaType, base64: base64Of(read.content) }));
    if (read?.kind === 'found') bytes += size;
    else leftOut += 1;
  }
  const head = JSON.stringify(reviewed, undefined, 2).slice(0, -'\n}'.length);
  const parts = [`${head},\n  "files": [`, ...files.map((file, index) => `${index === 0 ? '' : ','}\n    ${file}`), '\n  ]\n}\n'];
  saveFile(new Blob(parts), 'review-case.json', 'application/json');
  return leftOut;
}
