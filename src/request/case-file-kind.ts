import { attachmentSentences } from './attachments.ts';
import { mostBytes } from './json-bounds.ts';

/** Why nothing can be read out of a file that is imported. */
export type FileFault = 'unreadable' | 'not-utf-8';

export const fileFaults: Readonly<Record<FileFault, string>> = {
  unreadable: attachmentSentences.unreadable,
  'not-utf-8': 'This file is not saved as UTF-8: letters with accents would be lost. Save it as UTF-8 where it came from.',
};

/** Bytes that are looked at in one go: the page answers between. */
const portion = 2_000_000;

/**
 * What a file is by its bytes, whatever its name. A folder, or a file that is gone, is told here, as is a text in another encoding:
 * browsers read that as UTF-8 all the same, and put a sign for "lost" in the place of letters. What is larger than any text that is
 * taken is not looked through.
 */
export async function fileKind(file: Blob): Promise<'pdf' | 'text' | FileFault> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    if ((await file.slice(0, 5).text()) === '%PDF-') return 'pdf';
    if (file.size > mostBytes) return 'text';
    for (let from = 0; from < file.size; from += portion) {
      decoder.decode(await file.slice(from, from + portion).arrayBuffer(), { stream: true });
    }
    decoder.decode();
    return 'text';
  } catch (error) {
    return error instanceof TypeError ? 'not-utf-8' : 'unreadable';
  }
}
