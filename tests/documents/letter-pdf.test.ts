import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LetterContent } from '../../src/letter/content.ts';
import { letterOf } from '../../src/letter/letter.ts';
import { letterPdf } from '../../src/letter/pdf.ts';
import { markWords } from '../../src/ui/mark.ts';
import { criteriaIn, textsOf } from '../letter/text-of.ts';
import { date, fonts, pdfOf, plain } from '../support/letter-pdfs.ts';
import { type LetterExample, letterExamples } from '../support/letters.ts';
import { drawnIn, fontsOf, problemsOf, propertiesOf, textOf } from '../support/pdf-tools.ts';
import { readSheets } from '../support/printed-page.ts';
import { canReadPdf } from '../support/programs.ts';

const isExample = (name: string): name is LetterExample => name in letterExamples;
const examples = Object.keys(letterExamples).filter(isExample);
const approved = letterOf(letterExamples.approved);

/** A letter whose member and title are these. */
const named = (name: string, title = approved.title): LetterContent => ({ ...approved, title, running: [name] });

/** Whether a text holds another, whole or parted once by the end of a page. */
function isIn(sheets: string, text: string): boolean {
  if (sheets.includes(text)) return true;
  const words = text.split(' ');
  return words.some((_, at) => at > 0 && sheets.includes(words.slice(0, at).join(' ')) && sheets.includes(words.slice(at).join(' ')));
}

describe.skipIf(!canReadPdf())('a letter as a PDF file', () => {
  it.each(examples)('%s is whole, tagged, titled, with its fonts', async (name) => {
    const content = letterOf(letterExamples[name]);
    const bytes = await pdfOf(content);
    expect(problemsOf(bytes, 'letter')).toEqual([]);
    expect(propertiesOf(bytes)).toMatchObject({ Title: content.title, Tagged: 'yes', 'Page size': '612 x 792 pts (letter)' });
    expect(fontsOf(bytes).map(({ isComplete }) => isComplete)).toEqual([true, true]);
  });

  it.each(examples)('%s holds every text of its content, in order', async (name) => {
    const content = letterOf(letterExamples[name]);
    const bytes = await pdfOf({ ...content, letterhead: undefined });
    const sheets = readSheets(bytes).join(' ');
    const lost = textsOf({ ...content, watermark: undefined })
      .flatMap(partsOf)
      .filter((text) => !isIn(sheets, plain(text)));
    expect(lost).toEqual([]);
    let read = 0;
    for (const text of content.sections.flatMap(({ heading }) => heading ?? [])) {
      const place = sheets.indexOf(` ${text} `, read);
      expect({ text, isFound: place >= read }).toEqual({ text, isFound: true });
      read = place;
    }
  });

  it('carries its language, its notice on every page and its draft mark', async () => {
    const bytes = await pdfOf({ ...approved, lang: 'es', notice: 'Plan inventado: muestra.', watermark: 'BORRADOR' });
    const sheets = readSheets(bytes);
    expect(sheets.length).toBeGreaterThan(1);
    sheets.forEach((sheet, at) => {
      expect(sheet).toContain('Plan inventado: muestra.');
      expect(sheet.replaceAll(' ', '')).toContain('BORRADOR');
      expect(sheet).toContain(`Página ${at + 1} de ${sheets.length}`);
      expect(sheet).toContain('No es una garantía de pago');
    });
    expect(problemsOf(bytes, 'letter')).toEqual([]);
    expect(Buffer.from(bytes).toString('latin1')).toContain('/Lang (es)');
  });

  it('is the same bytes for the same input and date, and other bytes for another date', async () => {
    const [one, same] = [await pdfOf(approved), await pdfOf(approved)];
    const other = await letterPdf({ content: approved, fonts, date: '2026-09-22' });
    expect(Buffer.compare(one, same)).toBe(0);
    // fonts that no word was set in before
    const fresh = await letterPdf({ content: approved, fonts: { regular: fonts.regular.slice(), bold: fonts.bold.slice() }, date });
    expect(fresh.ok && Buffer.compare(one, fresh.bytes)).toBe(0);
    expect(other.ok && Buffer.compare(one, other.bytes)).not.toBe(0);
  });

  it.each(['Nguyễn Nuñez', 'Łukasz Żółć', 'Ελένη Παπαδοπούλου', 'Жанна Щербакова', 'N\u0303un\u0303ez Nguye\u0302\u0303n'])(
    'prints the name %s so that it can be copied out',
    async (name) => expect(textOf(await pdfOf(named(name)))).toContain(name.normalize('NFC')),
  );

  it('prints the signs that clinical notes are full of, in both weights, so that they can be copied out', async () => {
    const signs = 'MRD ≥ 0.1 %, blasts ≤ 5 %, ≠ ≈ − √ ∞ ± × ÷ µg α → ← ↑ ↓ ● ○ ☐ ☑ ✓';
    const text = textOf(await pdfOf(named(signs, signs)));
    expect(text.split(signs).length - 1).toBeGreaterThan(1);
  });

  it('can be copied out whole after another letter whose signs were parts of it', async () => {
    const warm = { regular: fonts.regular.slice(), bold: fonts.bold.slice() };
    const made = async (name: string) => letterPdf({ content: named(name, name), fonts: warm, date });
    await made('Ý Ñ Ố Ł Ё');
    const later = await made('You Nora Olga Lena Ельцов');
    expect(later.ok && textOf(later.bytes)).toContain('You Nora Olga Lena Ельцов');
    expect(later.ok && Buffer.compare(later.bytes, await pdfOf(named('You Nora Olga Lena Ельцов', 'You Nora Olga Lena Ельцов')))).toBe(0);
  });

  it('names the characters that it cannot print with the field they stand in, and prints nothing', async () => {
    const row = { term: 'Prescriber', value: 'Dr. 王', isBlank: false };
    const sections = [{ key: 'who', heading: 'Who', blocks: [{ kind: 'facts', caption: undefined, rows: [row] }] }] as const;
    expect(await letterPdf({ content: { ...named('Member: 王芳 أمل'), sections }, fonts, date })).toEqual({
      ok: false,
      missing: [
        { where: 'Member: 王芳 أمل', characters: [...'王芳أمل'] },
        { where: 'Prescriber: Dr. 王', characters: ['王'] },
      ],
    });
  });

  it.each([
    ['en', 'Some letters are not in this file’s fonts. Their Unicode numbers stand in their place: [U+738B], [U+82B3].'],
    ['es', 'Las letras que este archivo no puede mostrar aparecen con su número de Unicode: [U+738B], [U+82B3].'],
  ])('prints agreed characters by their numbers, and says so: %s', async (lang, sentence) => {
    const content = { ...named('Member: 王芳'), lang };
    const made = await letterPdf({ content, fonts, date, standIns: ['王', '芳'] });
    if (!made.ok) throw new Error('not printed');
    expect(textOf(made.bytes)).toContain('Member: [U+738B][U+82B3]');
    expect(textOf(made.bytes)).toContain(sentence);
    expect(problemsOf(made.bytes, 'letter')).toEqual([]);
    // what nobody agreed to is still named
    expect(await letterPdf({ content, fonts, date, standIns: ['王'] })).toMatchObject({ ok: false, missing: [{ characters: ['芳'] }] });
  });

  it('has a name that is longer than a page once, and its beginning at the head of each further page', async () => {
    const sheets = readSheets(await pdfOf(named(`Member: ${'Very Long '.repeat(1200)}`)));
    expect(sheets.length).toBeLessThan(12);
    expect(sheets.join(' ').match(/Very Long/g)?.length).toBeGreaterThanOrEqual(1200);
    expect(sheets.at(-1)).toMatch(/ Very … /);
  });

  it('holds a title with signs of XML', async () => {
    const bytes = await pdfOf(named('Testcase Sample', 'A & B <c> "d"'));
    expect(problemsOf(bytes, 'letter')).toEqual([]);
    expect(propertiesOf(bytes)['Title']).toBe('A & B <c> "d"');
  });

  it.each([
    ['a page', Buffer.from('<!doctype html><p>Not found')],
    ['nothing', Buffer.alloc(0)],
    ['half a PNG', readFileSync('public/plan-logo.png').subarray(0, 400)],
    ['the head of a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
  ])('is made without a logo that is none: %s', async (_, logo) => {
    const made = await letterPdf({ content: approved, fonts, date, logo: new Uint8Array(logo) });
    expect(made.ok && Buffer.compare(made.bytes, await pdfOf(approved))).toBe(0);
  });

  it('goes on over pages with a reason of 1,500 words and one word without end, losing none', async () => {
    const words = Array.from({ length: 1500 }, (_, at) => `word${at}`).join(' ');
    const sections = [{ key: 'long', heading: 'Long', blocks: [{ kind: 'paragraph', text: `${words} ${'x'.repeat(400)}` }] }] as const;
    const bytes = await pdfOf({ ...approved, letterhead: undefined, notice: undefined, sections });
    const text = textOf(bytes);
    for (const at of [0, 750, 1499]) expect(text).toContain(`word${at} `);
    expect(text.replace(/ /g, '')).toContain('x'.repeat(400));
    expect(text.match(/word\d+/g)).toHaveLength(1500);
    expect(problemsOf(bytes, 'letter')).toEqual([]);
  });

  it.each(['approved', 'denied', 'approved-continued', 'referred'] as const)(
    'draws each verdict’s glyph once beside its word: %s',
    async (name) => {
      const content = letterOf(letterExamples[name]);
      const drawn = drawnIn(await pdfOf(content));
      const begins = { met: '2.5 8.5 m', 'not-met': '3.5 3.5 m', open: '8 3 m', 'not-applicable': '4 8 m', 'not-used': '4 8 m' };
      for (const begin of new Set(Object.values(begins))) {
        const rows = criteriaIn(content).filter(({ mark }) => begins[mark] === begin);
        expect([begin, drawn.split(`\n${begin}\n`).length - 1]).toEqual([begin, rows.length]);
      }
    },
  );

  it('repeats the head of the criteria on each page that they reach', async () => {
    const criteria = approved.sections.find(({ key }) => key === 'criteria');
    if (criteria === undefined) throw new Error('an approval lists its criteria');
    const bytes = await pdfOf({ ...approved, sections: [criteria, criteria, criteria] });
    const sheets = readSheets(bytes);
    expect(sheets.length).toBeGreaterThan(2);
    for (const sheet of sheets) expect(sheet).toContain('Criterion What it asks Answer and document Verdict');
    expect(problemsOf(bytes, 'letter')).toEqual([]);
  });
});

/** Texts that a table parts into cells are looked for cell by cell, a verdict by its words. */
const partsOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .flatMap((line) => line.split(': '))
    .map((part) => Object.entries(markWords).find(([mark]) => mark === part)?.[1] ?? part)
    .filter((part) => part !== '');
