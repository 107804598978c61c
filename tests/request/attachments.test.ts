import { describe, expect, it } from 'vitest';
import {
  type AttachmentFault,
  attachmentSentences,
  maxFileBytes,
  readAttachment,
  sizeFault,
  sizeInWords,
  titleOfFile,
} from '../../src/request/attachments.ts';
import { leftOver } from '../../src/request/left-over.ts';
import { attachmentLimit } from '../../src/request/vault/attachments.ts';

/** Each character one byte. */
const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

const pdf = (trailer: string, before = '') =>
  bytesOf(`${before}%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Size 2 /Root 1 0 R ${trailer}>>\n%%EOF\n`);

describe('the bytes decide what a file is', () => {
  it.each([
    ['a PDF', pdf(''), 'application/pdf'],
    ['a PDF after a line of a scanner', pdf('', '\x1b%-12345X@PJL JOB\r\n'), 'application/pdf'],
    ['a PDF whose header begins in the last place', pdf('', ' '.repeat(1019)), 'application/pdf'],
    ['a PNG', bytesOf('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), 'image/png'],
    ['a JPEG of a camera', bytesOf('\xff\xd8\xff\xe1\0\x10Exif\0'), 'image/jpeg'],
    ['a JPEG of a scanner', bytesOf('\xff\xd8\xff\xe0\0\x10JFIF\0'), 'image/jpeg'],
    ['a JPEG that mentions a PDF', bytesOf('\xff\xd8\xff\xfe%PDF-1.4'), 'image/jpeg'],
  ])('%s', (_, bytes, mediaType) => {
    expect(readAttachment(bytes)).toEqual({ mediaType });
  });

  it.each<readonly [string, Uint8Array, AttachmentFault]>([
    ['nothing', new Uint8Array(), 'empty'],
    ['one byte', bytesOf('\x89'), 'other'],
    ['HEIC', bytesOf('\0\0\0\x24ftypheic\0\0\0\0mif1'), 'heic'],
    ['HEIC of many images', bytesOf('\0\0\0\x24ftypmif1\0\0\0\0heic'), 'heic'],
    ['AVIF', bytesOf('\0\0\0\x20ftypavif\0\0\0\0'), 'other-image'],
    ['a video', bytesOf('\0\0\0\x20ftypisom\0\0\0\0'), 'other'],
    ['TIFF, little endian', bytesOf('II*\0\x08\0\0\0'), 'tiff'],
    ['TIFF, big endian', bytesOf('MM\0*\0\0\0\x08'), 'tiff'],
    ['big TIFF', bytesOf('II+\0\x08\0\0\0'), 'tiff'],
    ['GIF', bytesOf('GIF89a'), 'other-image'],
    ['BMP', bytesOf('BM\x36\x0c\0\0\0\0\0\0\x36'), 'other-image'],
    ['a text about a BM biopsy', bytesOf('BM biopsy: remission'), 'other'],
    ['WebP', bytesOf('RIFF\x24\0\0\0WEBPVP8 '), 'other-image'],
    ['a sound', bytesOf('RIFF\x24\0\0\0WAVEfmt '), 'other'],
    ['Word', bytesOf('PK\x03\x04\x14\0\x06\0'), 'office-file'],
    ['Word of old', bytesOf('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'office-file'],
    ['rich text', bytesOf('{\\rtf1\\ansi'), 'office-file'],
    ['SVG', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'other'],
    ['HTML', bytesOf('<!doctype html>'), 'other'],
    ['a PDF header too far in', pdf('', ' '.repeat(1020)), 'other'],
    ['a PNG cut off in its mark', bytesOf('\x89PNG\r\n'), 'other'],
    ['a PNG spoiled by a text transfer', bytesOf('\x89PNG\n\x1a\n\0\0\0\rIHDR'), 'other'],
  ])('%s is refused', (_, bytes, fault) => {
    expect(readAttachment(bytes)).toEqual({ fault });
  });
});

describe('a PDF under a password or restrictions', () => {
  it('is taken: many charts are saved with restrictions, and a packet asks for a password', () => {
    expect(readAttachment(pdf('/Encrypt 5 0 R '))).toEqual({ mediaType: 'application/pdf' });
  });
});

describe('the size', () => {
  it.each([
    [0, 'empty'],
    [1, undefined],
    [10_485_760, undefined],
    [10_485_761, 'too-large'],
  ])('%s bytes: %s', (size, fault) => {
    expect(sizeFault(size)).toBe(fault);
  });

  it('is judged before the content', () => {
    expect(readAttachment(new Uint8Array(maxFileBytes + 1))).toEqual({ fault: 'too-large' });
  });

  it('has the limit of the store that keeps the file', () => {
    expect(maxFileBytes).toBe(attachmentLimit);
  });

  it.each([
    [1, '1 KB'],
    [655_360, '640 KB'],
    [1_022_976, '999 KB'],
    [1_022_977, '1.0 MB'],
    [1_258_292, '1.2 MB'],
    [10_485_760, '10.0 MB'],
  ])('%s bytes reads %s', (size, words) => {
    expect(sizeInWords(size)).toBe(words);
  });
});

it('each refusal says what is wrong, and then what to do', () => {
  for (const sentence of Object.values(attachmentSentences)) expect(sentence).toMatch(/^[^.]+\. [A-Z][^.]+\.$/);
});

it.each([
  ['MRD report.pdf', 'MRD report'],
  ['flow.v2.PDF', 'flow.v2'],
  ['no ending', 'no ending'],
  ['.pdf', ''],
  ['Ko\u0308rper.png', 'K\u00f6rper'],
])('%s suggests the title "%s"', (name, title) => {
  expect(titleOfFile(name)).toBe(title);
});

it('what no document names is left over', () => {
  expect(leftOver(['a', 'b', 'c'], [{ attachmentId: 'b' }, { attachmentId: '' }])).toEqual(['a', 'c']);
});
