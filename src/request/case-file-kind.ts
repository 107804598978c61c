import { attachmentSentences } from './attachments.ts';
import { mostBytes } from './json-bounds.ts';

/** Why nothing can be read out of a file that is imported. */
export type FileFault = 'unreadable' | 'not-utf-8' | 'backup' | 'other';

export const fileFaults: Readonly<Record<FileFault, string>> = {
  unreadable: attachmentSentences.unreadable,
  'not-utf-8': 'This file is not saved as UTF-8: letters with accents would be lost. Save it as UTF-8 where it came from.',
  backup: 'This is an encrypted backup. Restore it in the settings, with its passphrase.',
  other:
    'This is neither a PDF nor JSON, whatever it is called; a ZIP file, a picture or an Office document perhaps. Choose a packet or a request.json.',
};

/** Bytes that are looked at in one go: the page answers between. */
const portion = 2_000_000;

/** Bytes in which a PDF begins: mail and scanners put some before it, and readers look for it here (PDF 1.7, appendix H, note 13). */
const head = 1024;

/**
 * What a file is by its bytes, whatever its name. A folder, or a file that is gone, is told here, as is a text in another encoding:
 * browsers read that as UTF-8 all the same, and put a sign for "lost" in the place of letters. What is larger than any text that is
 * taken is not looked through.
 */
export async function fileKind(file: Blob): Promise<'pdf' | 'text' | FileFault> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let start = '';
  try {
    start = bytesAsSigns(await file.slice(0, head).arrayBuffer());
    if (start.startsWith('PADESKB')) return 'backup';
    if (start.includes('%PDF-') && !isJson.test(start)) return 'pdf';
    if (isWide.test(start)) return 'not-utf-8';
    if (file.size > mostBytes) return 'text';
    for (let from = 0; from < file.size; from += portion) {
      decoder.decode(await file.slice(from, from + portion).arrayBuffer(), { stream: true });
    }
    decoder.decode();
    return 'text';
  } catch (error) {
    if (!(error instanceof TypeError)) return 'unreadable';
    return isJson.test(start) ? 'not-utf-8' : 'other';
  }
}

/** Each byte as one sign. */
const bytesAsSigns = (bytes: ArrayBuffer) => String.fromCharCode(...new Uint8Array(bytes));

/** How JSON begins, a byte order mark of UTF-8 before it or none. */
const isJson = /^(?:\xef\xbb\xbf)?\s*[{[]/;

/** How JSON begins in UTF-16, in either order of bytes: two bytes a sign, one of them nothing. */
const isWide = /^(?:\xff\xfe|\xfe\xff|\0[{["\s]|[{["\s]\0)/;
