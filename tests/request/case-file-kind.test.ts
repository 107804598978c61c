import { expect, it } from 'vitest';
import { fileKind } from '../../src/request/case-file-kind.ts';

/** Longer than what is looked at in one go, with a letter of two bytes across each border. */
const long = new TextEncoder().encode(`["${'ä'.repeat(3_000_001).replace('ä', 'a')}`);

const gone = Object.assign(new Blob(['{}']), {
  slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('', 'NotFoundError')) }),
});

const bytes = (text: string) => new Blob([Buffer.from(text, 'latin1')]);

it.each([
  ['a PDF, whatever its name', new Blob(['%PDF-1.7 \u00e4']), 'pdf'],
  ['a PDF behind what a mail gateway wrote', bytes('Content-Type: x\r\n\r\n%PDF-1.7\n%\xe4\xe4'), 'pdf'],
  ['a text', new Blob(['{"name":"Sämple"}']), 'text'],
  ['a text with a byte order mark', new Blob(['\ufeff{}']), 'text'],
  ['nothing', new Blob([]), 'text'],
  ['a long text', new Blob([long]), 'text'],
  ['one with a letter cut off at its end', new Blob([long.slice(0, -1)]), 'not-utf-8'],
  ['one of another encoding', bytes('{"name":"S\xe4mple"}'), 'not-utf-8'],
  ['one of another encoding, with blanks before it', bytes('\r\n\t [{"name":"S\xe4mple"}]'), 'not-utf-8'],
  ['UTF-16', new Blob([Buffer.from('\ufeff{}', 'utf16le')]), 'not-utf-8'],
  ['UTF-16 with its bytes the other way round', new Blob([Buffer.from('\ufeff{}', 'utf16le').swap16()]), 'not-utf-8'],
  ['UTF-16 that does not say so', new Blob([Buffer.from('{"a":1}', 'utf16le')]), 'not-utf-8'],
  ['the same, its bytes the other way round', new Blob([Buffer.from(' {"a":1}', 'utf16le').swap16()]), 'not-utf-8'],
  ['a PDF with some bytes before it', bytes('\r\n\x80\n%PDF-1.4\n'), 'pdf'],
  ['one with too many before it', bytes(`\x80${'\n'.repeat(1024)}%PDF-1.4`), 'other'],
  ['a text that speaks of one', new Blob(['{"notes":"%PDF-1.7"}']), 'text'],
  ['the same behind a byte order mark', new Blob(['\ufeff\n["%PDF-1.7"]']), 'text'],
  ['an encrypted backup', bytes('PADESKB1\0\0\x01\x90{\xff'), 'backup'],
  ['a ZIP file that is called otherwise', bytes('PK\x03\x04\x14\0\x08\x08\xff\xfe'), 'other'],
  ['a picture', bytes('\x89PNG\r\n\x1a\n'), 'other'],
  ['what is gone', gone, 'unreadable'],
])('%s', async (_, file, kind) => {
  expect(await fileKind(file)).toBe(kind);
});
