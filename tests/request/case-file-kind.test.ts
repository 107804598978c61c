import { expect, it } from 'vitest';
import { fileKind } from '../../src/request/case-file-kind.ts';

/** Longer than what is looked at in one go, with a letter of two bytes across each border. */
const long = new TextEncoder().encode('ä'.repeat(3_000_001).replace('ä', 'a'));

const gone = Object.assign(new Blob(['{}']), { slice: () => ({ text: () => Promise.reject(new DOMException('', 'NotFoundError')) }) });

it.each([
  ['a PDF, whatever its name', new Blob(['%PDF-1.7 \u00e4']), 'pdf'],
  ['a text', new Blob(['{"name":"Sämple"}']), 'text'],
  ['a text with a byte order mark', new Blob(['\ufeff{}']), 'text'],
  ['nothing', new Blob([]), 'text'],
  ['a long text', new Blob([long]), 'text'],
  ['one with a letter cut off at its end', new Blob([long.slice(0, -1)]), 'not-utf-8'],
  ['one of another encoding', new Blob([Buffer.from('{"name":"S\xe4mple"}', 'latin1')]), 'not-utf-8'],
  ['UTF-16', new Blob([Buffer.from('\ufeff{}', 'utf16le')]), 'not-utf-8'],
  ['what is gone', gone, 'unreadable'],
])('%s', async (_, file, kind) => {
  expect(await fileKind(file)).toBe(kind);
});
