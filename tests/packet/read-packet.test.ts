import { deflateSync } from 'node:zlib';
import { PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { isAsSealed, sealed, shortCode } from '../../src/packet/digest.ts';
import { inflate } from '../../src/packet/inflation.ts';
import { integrityOf, integritySentence } from '../../src/packet/read/integrity.ts';
import { readPacket } from '../../src/packet/read/read-packet.ts';
import { bytesOf } from '../../src/request/vault/bytes.ts';
import { deflateBomb, filledForm, png } from '../support/foreign-files.ts';
import { type Attached, madeOf, packetOf, readOf, requestTextWith } from '../support/packets.ts';
import { textOf } from '../support/pdf-tools.ts';
import { canReadPdf } from '../support/programs.ts';
import { textPdf } from '../support/sample-files.ts';

const files = async (): Promise<readonly Attached[]> => [
  { title: 'Marrow report', bytes: await textPdf(2), fileName: 'marrow.pdf' },
  { title: 'Photo of the flow report', bytes: png(), fileName: 'flow.png', mediaType: 'image/png' },
  { title: 'Form', bytes: await filledForm(), fileName: 'Nuñez/form.pdf' },
];

describe('a packet read back', () => {
  it('gives the request byte for byte, and each file as it was attached', async () => {
    const attached = await files();
    const requestText = `${requestTextWith(attached).replace('{', '{\n\t"unknownField": "kept  as it is: ñ",')}\n\n`;
    const made = await madeOf(attached, { requestText });
    const read = await readOf(made.bytes);
    expect(read.requestText).toBe(requestText);
    expect(read.files.map(({ id, name, mediaType }) => ({ id, name, mediaType }))).toEqual([
      { id: 'attachment-1', name: 'marrow.pdf', mediaType: 'application/pdf' },
      { id: 'attachment-2', name: 'flow.png', mediaType: 'image/png' },
      { id: 'attachment-3', name: 'Nuñez/form.pdf', mediaType: 'application/pdf' },
    ]);
    read.files.forEach(({ content }, index) => {
      expect(Buffer.compare(content, attached[index]?.bytes ?? Buffer.alloc(0))).toBe(0);
    });
    expect(read.integrity).toEqual({ kind: 'unchanged' });
    expect(read.code).toBe(made.code);
    expect(read.manifest).toMatchObject({
      pages: made.pages,
      evaluation: { outcome: 'incomplete', section: 'I.A' },
      policy: { number: 'CP.PHAR.312' },
    });
  });

  it('has a file whose long name ends in characters of two units each', async () => {
    const fileName = `${'😀'.repeat(70)}b.pdf`;
    const made = await madeOf([{ title: 'Note', bytes: png(), fileName }], { standIns: ['😀'] });
    const read = await readOf(made.bytes);
    expect(read.files.map(({ name }) => name)).toEqual([fileName]);
    expect(read.integrity).toEqual({ kind: 'unchanged' });
  });

  it('is the same bytes for the same input', async () => {
    const attached = await files();
    const [one, other] = [await madeOf(attached), await madeOf(attached)];
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
  });

  it('that was made without documents has none', async () => {
    const read = await readOf((await madeOf([])).bytes);
    expect(read.files).toEqual([]);
    expect(read.integrity).toEqual({ kind: 'unchanged' });
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a text', Buffer.from('no packet at all')],
    ['a PDF of somebody else', undefined],
  ])('%s is no packet', async (_, bytes) => {
    const read = await readPacket(new Uint8Array(bytes ?? (await textPdf(1))));
    expect(read).toEqual({ kind: 'fault', fault: 'not-a-packet' });
  });

  it('is read however much its drawings unpack to: none of them is unpacked', async () => {
    const drawings = await Promise.all([1, 2, 3].map(async (at) => ({ title: `Drawing ${at}`, bytes: await deflateBomb(40) })));
    const made = await madeOf(drawings);
    expect(made.troubles).toEqual([]);
    expect((await readOf(made.bytes)).integrity).toEqual({ kind: 'unchanged' });
  }, 60_000);

  it.each([
    ['a long list in it', (bytes: Uint8Array) => withTable(bytes, `[${'0 '.repeat(3_000_000)}]`)],
    ['a packed list in it', async (bytes: Uint8Array) => packedTable(bytes, `[${'0 '.repeat(3_000_000)}]`)],
    ['many small objects in it', (bytes: Uint8Array) => withTable(bytes, `0${'\nendobj\n9 0 obj[]'.repeat(200_000)}`)],
    ['a file of 17 MB attached', (bytes: Uint8Array) => withMore(bytes, [17])],
    ['files of 105 MB attached', (bytes: Uint8Array) => withMore(bytes, [15, 15, 15, 15, 15, 15, 15])],
  ])(
    'with %s is too large, before it is taken apart',
    async (_, change) => {
      const { bytes } = await madeOf([]);
      expect(await readPacket(new Uint8Array(await change(bytes)))).toEqual({ kind: 'fault', fault: 'too-large' });
    },
    60_000,
  );

  it.each([
    ['a password', { userPassword: 'example' }],
    ['changes alone', { ownerPassword: 'example' }],
  ])('protected against %s is said to be', async (_, protection) => {
    expect(await readPacket(new Uint8Array(await textPdf(1, protection)))).toEqual({ kind: 'fault', fault: 'locked' });
  });

  it('cut off half-way is damaged or altered, never unchanged', async () => {
    const { bytes } = await madeOf(await files());
    for (const share of [0.1, 0.5, 0.9, 0.999]) {
      const read = await readPacket(bytes.slice(0, Math.floor(bytes.length * share)));
      expect(read.kind === 'fault' || read.integrity.kind === 'altered').toBe(true);
    }
  });

  it('with anything behind its end is altered', async () => {
    const { bytes } = await madeOf(await files());
    const longer = new Uint8Array([...bytes, 10]);
    expect((await readOf(longer)).integrity).toEqual({ kind: 'altered', parts: ['pages'] });
  });

  it.each([
    ['request', 'request.json', '"dailyDoseMcg": 28', '"dailyDoseMcg": 56', ['request']],
    ['attached file', 'Exhibit 01 - marrow.pdf', 'sheet 1', 'sheet 9', ['attachments']],
    ['list of contents', 'manifest.json', '"digest": "', '"digest": "0', ['contents']],
  ] as const)('says that the %s was altered', async (_, name, from, to, parts) => {
    const { bytes } = await madeOf([{ title: 'Marrow report', bytes: Buffer.from('%PDF-1.7 sheet 1'), fileName: 'marrow.pdf' }]);
    const altered = await withFile(bytes, name, (text) => text.replace(from, to).replace(/("digest": ".{64})./, '$1'));
    expect((await readOf(altered)).integrity).toEqual({ kind: 'altered', parts });
  });

  it('says that a file was taken out, or put in', async () => {
    const { bytes } = await madeOf(await files());
    const doc = await PDFDocument.load(bytes, { updateMetadata: false });
    doc.detach('Exhibit 02 - flow.png');
    expect((await readOf(await doc.save())).integrity).toEqual({ kind: 'altered', parts: ['attachments'] });
    const more = await PDFDocument.load(bytes, { updateMetadata: false });
    await more.attach(png(), 'Exhibit 04 - more.png');
    expect((await readOf(await more.save())).integrity).toEqual({ kind: 'altered', parts: ['attachments'] });
  });

  it('is unchanged to those who work the checksum out anew: it proves no writer', async () => {
    const { bytes } = await madeOf(await files());
    const text = Buffer.from(bytes).toString('latin1');
    const forged = Buffer.from(text.slice(0, text.lastIndexOf('%PA-PACKET-1')).replace('(pa-desk)', '(nobody.)'), 'latin1');
    expect((await readOf(await sealed(new Uint8Array(forged)))).integrity).toEqual({ kind: 'unchanged' });
  });
});

describe('the seal', () => {
  it('is lost by any change of one byte', async () => {
    const bytes = await sealed(bytesOf('%PDF-1.7 and so on\n%%EOF\n'));
    expect(await isAsSealed(bytes)).toBe(true);
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await isAsSealed(changed)).toBe(false);
    }
  });

  it('gives a code without letters that look alike', () => {
    expect(shortCode('0'.repeat(64))).toBe('00000-00000');
    expect(shortCode('f'.repeat(64))).toBe('ZZZZZ-ZZZZZ');
    expect(shortCode('0123456789abcdef'.repeat(4))).toBe('04HMA-SW9NF');
  });
});

describe('what is said of a packet', () => {
  const fine = { isAsSealed: true, isRequestSame: true, areAttachmentsSame: true, isListSame: true };
  it.each([
    [{}, /^Unchanged by checksum; this does not prove who wrote it\.$/],
    [{ isAsSealed: false }, /^ALTERED since it was made: its pages or its list of contents\. More of it may have been altered too\. Ask/],
    [{ isAsSealed: false, isRequestSame: false }, /: the request\. More of it may have been altered too/],
    [
      { isRequestSame: false, areAttachmentsSame: false, isListSame: false },
      /: the request, the attached files and its list of contents\./,
    ],
  ] as const)('%o', (change, sentence) => {
    expect(integritySentence(integrityOf({ ...fine, ...change }))).toMatch(sentence);
  });
});

describe('what no packet can be made of', () => {
  it('is a text that is no request', async () => {
    expect(await packetOf([], { requestText: '{"requestType": "maybe"}' })).toEqual({ ok: false, fault: 'request' });
    expect(await packetOf([], { requestText: 'no JSON' })).toEqual({ ok: false, fault: 'request' });
  });

  it('is a request with letters that the fonts do not have; they are named with their fields, until stand-ins are agreed', async () => {
    const requestText = requestTextWith([{ title: 'Report of 芳', bytes: png() }], { member: { givenName: '芳', familyName: 'Sample' } });
    const files = [{ title: 'Report of 芳', bytes: png() }];
    const made = await packetOf(files, { requestText });
    if (made.ok || made.fault !== 'glyphs') throw new Error('a packet was made');
    for (const { characters } of made.missing) expect(characters).toEqual(['芳']);
    const places = made.missing.map(({ where }) => where);
    for (const where of ['Name: 芳 Sample', 'Report of 芳']) expect(places).toContain(where);
    const agreed = await packetOf(files, { requestText, standIns: ['芳'] });
    expect(agreed.ok).toBe(true);
    if (!canReadPdf()) return;
    expect(agreed.ok && textOf(agreed.bytes)).toContain('Report of [U+82B3]');
    expect(agreed.ok && textOf(agreed.bytes)).toMatch(/Their Unicode numbers stand in their place: \[U\+82B3\]\./);
  });
});

/** The packet with one more object before its tables. */
async function withTable(packet: Uint8Array, object: string): Promise<Uint8Array> {
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from(`9000 0 obj\n${object}\nendobj\n`, 'latin1'), packet]);
}

async function packedTable(packet: Uint8Array, object: string): Promise<Uint8Array> {
  const data = deflateSync(Buffer.from(`9000 0 ${object}`));
  const stream = `<</Type/ObjStm/N 1/First 7/Filter/FlateDecode/Length ${data.length}>>\nstream\n`;
  return withTable(packet, `${stream}${data.toString('latin1')}\nendstream`);
}

/** The packet with further files of so many megabytes, of zeros. */
async function withMore(packet: Uint8Array, megabytes: readonly number[]): Promise<Uint8Array> {
  const doc = await PDFDocument.load(packet, { updateMetadata: false });
  for (const [at, size] of megabytes.entries()) await doc.attach(new Uint8Array(size * 1024 * 1024), `More ${at}.pdf`);
  return doc.save({ useObjectStreams: false });
}

/** The packet with one of its files rewritten, by a program that keeps everything else. */
async function withFile(packet: Uint8Array, name: string, change: (text: string) => string): Promise<Uint8Array> {
  const doc = await PDFDocument.load(packet, { updateMetadata: false });
  for (const [, object] of doc.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || !String(object.lookup(PDFName.of('UF'))).includes(name)) continue;
    const files = object.lookup(PDFName.of('EF'), PDFDict);
    const stream = files.lookup(PDFName.of('F'));
    if (!(stream instanceof PDFRawStream)) throw new Error('the file has no stream');
    const { bytes } = await inflate(new Uint8Array(stream.contents), 1e7);
    const changed = Buffer.from(change(Buffer.from(bytes).toString('latin1')), 'latin1');
    expect(Buffer.compare(bytes, changed)).not.toBe(0);
    files.set(PDFName.of('F'), doc.context.register(doc.context.flateStream(changed, { Type: 'EmbeddedFile' })));
  }
  return doc.save({ useObjectStreams: false });
}
