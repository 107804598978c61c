import { describe, expect, it } from 'vitest';
import {
  blankSheet,
  darkSheet,
  deflateBomb,
  filledForm,
  foreignPdfs,
  formOfAReader,
  jbig2Pdf,
  jpeg2000Pdf,
  layeredSheet,
  markedSheet,
  objectStreams,
  png,
  shortFilterName,
  turnedSheet,
  undrawnForm,
} from '../support/foreign-files.ts';
import { type Attached, madeOf, readOf, requestTextWith } from '../support/packets.ts';
import { attachedTo, problemsOf, propertiesOf, textOf } from '../support/pdf-tools.ts';
import { picturesOf, readSheets } from '../support/printed-page.ts';
import { canReadPdf } from '../support/programs.ts';
import { faxPdf, textPdf } from '../support/sample-files.ts';

/** What is ours to answer for: the fonts of a foreign page are its writer's to embed. */
const ownProblems = (packet: Uint8Array) =>
  problemsOf(packet, 'packet').flatMap((said) =>
    said.includes('PROBLEMS:')
      ? said.split('\n').filter((line) => line.startsWith('   - ') && !line.includes('font not embedded'))
      : [said],
  );

const truncated = async () => (await textPdf(3)).subarray(0, 700);
const locked = () => textPdf(2, { userPassword: 'example' });

/** Files as they come, and what is said of each; `undefined` where its pages are shown. */
const traps: readonly (readonly [what: string, file: () => Promise<Uint8Array>, trouble: string | undefined, shown: string | undefined])[] =
  [
    ['a filled form', () => filledForm('Filled by hand'), undefined, 'Filled by hand'],
    ['a form that nobody drew', () => undrawnForm('Drawn at last'), undefined, 'Drawn at last'],
    ['a form in letters that no standard font has', () => undrawnForm('Łukasz'), 'form', undefined],
    ['a form whose pages a reader makes', formOfAReader, 'form', 'Please wait'],
    ['a line highlighted without a look', () => markedSheet('Highlight'), 'notes', undefined],
    ['a note typed without a look', () => markedSheet('FreeText'), 'notes', undefined],
    ['a sheet lying down', () => turnedSheet(90), undefined, 'Turned sheet'],
    ['a sheet upside down', () => turnedSheet(180), undefined, 'Turned sheet'],
    ['a sheet turned to the left', () => turnedSheet(270), undefined, 'Turned sheet'],
    ['a blank back side', blankSheet, undefined, undefined],
    ['packed objects', async () => objectStreams(await textPdf(2)), undefined, 'sheet 2'],
    ['a fax', async () => faxPdf(), undefined, undefined],
    ['a file cut off', truncated, 'damaged', undefined],
    ['a locked file', locked, 'locked', undefined],
    ['a page of 110 MB', () => deflateBomb(110), 'too-much', undefined],
    ['a page that only pdf.js could draw', shortFilterName, 'page', undefined],
    ['no PDF at all', async () => Buffer.from('a text'), 'other-kind', undefined],
    ['a picture', async () => png(), undefined, undefined],
    ['a picture cut off', async () => png().subarray(0, 70), 'damaged', undefined],
    ['a picture of a billion pixels', async () => png(80, 60, { width: 40_000, height: 40_000 }), 'too-many-pixels', undefined],
    ['a picture that unpacks to less than it says', async () => png(2, 2, { width: 500, height: 500 }), 'damaged', undefined],
  ];

describe.skipIf(!canReadPdf())('a packet', () => {
  it.each(traps)(
    'with %s is made, is whole, and tells by name what is not shown',
    async (what, file, trouble, shown) => {
      const bytes = await file();
      const made = await madeOf([{ title: `Report: ${what}`, bytes }]);
      expect(made.troubles).toEqual(
        trouble === undefined ? [] : [{ exhibit: 1, title: `Report: ${what}`, fileId: 'attachment-1', trouble }],
      );
      expect(ownProblems(made.bytes)).toEqual([]);
      const text = textOf(made.bytes);
      expect(text).toContain(`Report: ${what}`);
      if (shown !== undefined) expect(text).toContain(shown);
      if (trouble !== undefined) expect(text).toMatch(/attached as it is|attached file has/);
      expect(attachedTo(made.bytes).some((attached) => Buffer.compare(attached, bytes) === 0)).toBe(true);
      expect((await readOf(made.bytes)).integrity).toEqual({ kind: 'unchanged' });
    },
    120_000,
  );

  it.each([
    ['a crop box far beyond it', 400, { CropBox: [-5000, -5000, 6000, 6000] }],
    ['a crop box without a size', 400, { CropBox: [0, 0, 0, 0] }],
    ['a crop box beside it', 400, { CropBox: [1000, 1000, 1400, 1400] }],
    ['a unit of ten points', 40, { UserUnit: 10 }],
  ])('shows a page as large as its paper is: %s', async (_, points, entries) => {
    const made = await madeOf([{ title: 'Dark sheet', bytes: await darkSheet(points, entries) }]);
    expect(made.troubles).toEqual([]);
    expect(ownProblems(made.bytes)).toEqual([]);
    const { width, pixels } = picturesOf(made.bytes).at(-1) ?? { width: 0, pixels: Buffer.alloc(0) };
    const row = Array.from({ length: width }, (_, x) => pixels[3 * (Math.floor(pixels.length / 3 / width / 3) * width + x)] ?? 255);
    // 400 points at 40 pixels an inch
    expect(Math.abs(row.filter((grey) => grey < 0x60).length - (400 * 40) / 72)).toBeLessThan(3);
  });

  it.each(['ON', 'OFF'] as const)('hides the layers that a file hides, and what is stamped on them: base state %s', async (baseState) => {
    const made = await madeOf([
      { title: 'Layers', bytes: await layeredSheet(baseState) },
      { title: 'Layers again', bytes: await layeredSheet('ON') },
    ]);
    const text = textOf(made.bytes);
    expect(text.match(/Layer that is shown/g)).toHaveLength(2);
    expect(text).not.toMatch(/that is hidden/);
    expect(ownProblems(made.bytes)).toEqual([]);
  });

  it('shows a locked file once its password is given', async () => {
    const files = [{ title: 'Locked', bytes: await locked() }];
    const made = await madeOf(files, { passwords: { 'attachment-1': 'example' } });
    expect(made.troubles).toEqual([]);
    expect(textOf(made.bytes)).toContain('Example report, sheet 2');
    expect((await madeOf(files, { passwords: { 'attachment-1': 'wrong' } })).troubles).toMatchObject([{ trouble: 'locked' }]);
  });

  it('is marked as a draft on each page while nobody has signed, and tells why', async () => {
    const files = [{ title: 'Photo that covers its page', bytes: png(800, 1000) }];
    const unsigned = await madeOf(files, { requestText: requestTextWith(files, { attestation: undefined }) });
    expect(unsigned.lacks).toMatchObject([{ kind: 'missing', element: 'attestation' }]);
    // the mark lies under what the page shows; its foot does not
    for (const sheet of readSheets(unsigned.bytes)) {
      expect(sheet.replaceAll(' ', '').match(/DRAFT/g)).toHaveLength(2);
      expect(sheet).toContain(`DRAFT · Packet ${unsigned.code}`);
    }
    const signed = await madeOf([], { requestText: requestTextWith([]) });
    expect(signed.lacks).toEqual([]);
    expect(textOf(signed.bytes)).not.toContain('DRAFT');
  });

  it('tells of a file that is gone', async () => {
    const requestText = requestTextWith([{ title: 'Lost report', bytes: png() }]);
    const made = await madeOf([], { requestText });
    expect(made.troubles).toMatchObject([{ exhibit: 1, trouble: 'missing' }]);
    expect(textOf(made.bytes)).toContain('not on this desk any more');
  });

  it('has a cover that says nothing of the member, and tells how many pages follow', async () => {
    const made = await madeOf([{ title: 'Marrow report of Testcase', bytes: await textPdf(2) }]);
    const [cover = '', ...others] = readSheets(made.bytes);
    for (const secret of ['Testcase', 'Sample-Nuñez', 'TEST 000 123', 'Blinatumomab', 'leukemia', 'C91', 'Marrow'])
      expect(cover).not.toContain(secret);
    for (const part of ['Intake number', 'Signature', made.code, `Pages, this one included ${made.pages}`]) expect(cover).toContain(part);
    expect(others).toHaveLength(made.pages - 1);
    expect(others.join(' ')).toContain('Sample-Nuñez');
    expect(propertiesOf(made.bytes)).toMatchObject({ Title: 'Prior authorization request', Tagged: 'yes', Pages: String(made.pages) });
  });

  it('keeps names, and files whose names a disk refuses', async () => {
    const names = ['Nguyễn', 'Nuñez', 'Łukasz', 'Ελένη', 'Nuñez'.normalize('NFD')];
    const files: readonly Attached[] = names.map((name) => ({
      title: `Note on ${name} & <b>`,
      bytes: png(),
      fileName: `../a:${name}?.png`,
    }));
    const made = await madeOf(files);
    const text = textOf(made.bytes);
    for (const name of names) expect(text).toContain(`Note on ${name.normalize('NFC')} & <b>`);
    expect(ownProblems(made.bytes)).toEqual([]);
    expect((await readOf(made.bytes)).files.map(({ name }) => name)).toEqual(names.map((name) => `../a:${name}?.png`));
  });

  it('shows 20 exhibits of every kind on 60 pages and more', async () => {
    const { ghostscript, cairo, skia } = foreignPdfs;
    const kinds = [
      ghostscript,
      cairo,
      skia,
      faxPdf(),
      jbig2Pdf(),
      jpeg2000Pdf(),
      png(),
      await filledForm(),
      await turnedSheet(90),
      await textPdf(8),
    ];
    const files = [...kinds, ...kinds].map((bytes, at) => ({ title: `Mixed report ${at + 1}`, bytes }));
    const made = await madeOf(files);
    expect(made.troubles).toEqual([]);
    expect(made.pages).toBeGreaterThanOrEqual(60);
    expect(ownProblems(made.bytes)).toEqual([]);
    const sheets = readSheets(made.bytes);
    expect(sheets).toHaveLength(made.pages);
    for (const part of [
      'Invented note by Ghostscript',
      'Second page',
      'Invented portal page',
      'Filled by hand',
      'Turned sheet',
      'sheet 8',
    ]) {
      expect(sheets.filter((sheet) => sheet.includes(part)).length, part).toBeGreaterThanOrEqual(2);
    }
    const pictures = picturesOf(made.bytes);
    // fax, JBIG2 and JPEG 2000 are drawn: the left of their page, at half its height, is dark
    for (const exhibit of [4, 5, 6, 14, 15, 16]) {
      const at = sheets.findIndex((sheet) => sheet.includes(`Exhibit ${exhibit}, page 1 of`));
      const { width, height, pixels } = pictures[at] ?? { width: 0, height: 0, pixels: Buffer.alloc(0) };
      const grey = pixels[3 * (Math.floor(height / 2) * width + Math.floor(width / 4))];
      expect({ exhibit, isDark: grey !== undefined && grey < 0x60 }).toEqual({ exhibit, isDark: true });
    }
    expect((await readOf(made.bytes)).files).toHaveLength(20);
  }, 120_000);
});
