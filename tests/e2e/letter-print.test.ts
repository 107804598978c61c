import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Block, LetterContent } from '../../src/letter/content.ts';
import { footerOf } from '../../src/letter/footer.ts';
import { letterOf } from '../../src/letter/letter.ts';
import { languages, wordsOf } from '../../src/letter/member/languages.ts';
import { criteriaIn, textsOf } from '../letter/text-of.ts';
import { axeFindings } from '../support/axe.ts';
import { narrow, useDesk } from '../support/browser.ts';
import { useBuiltPage } from '../support/built-page.ts';
import { invented, planInInvented } from '../support/invented-language.ts';
import { type LetterExample, letterExamples } from '../support/letters.ts';
import { picturesOf, readSheets } from '../support/printed-page.ts';
import { canReadPdf } from '../support/programs.ts';

const desk = useDesk(useBuiltPage('letter-page'));

languages.set(invented.lang, invented);

const examples = Object.keys(letterExamples).filter((name): name is LetterExample => name in letterExamples);

/** Shows an example in a page that may have shown another one before; `&member&es` after it is the member's letter in Spanish. */
async function show(page: Page, name: LetterExample, options = ''): Promise<Page> {
  await page.goto(`/?${name}${options}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

const open = async (name: LetterExample, options: Parameters<typeof desk.open>[1] = {}) => show(await desk.open('/?', options), name);

async function printed(page: Page) {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return { pdf, sheets: readSheets(pdf).map(plain) };
}

/** White space as one space; a line may end after a hyphen, where it does depends on the computer's fonts. */
const plain = (text: string) => text.replace(/\s+/g, ' ').replaceAll('- ', '-').trim();

const head = 'Criterion What it asks Answer and document Verdict';

/** What each row of the table must have on one sheet: its citation, and the first and last of its texts. */
function rowsOf(name: LetterExample): readonly (readonly string[])[] {
  return criteriaIn(letterOf(letterExamples[name])).map(({ id, name: criterion, sentence, behind, documents, note }) =>
    [
      `${id} ${criterion}`,
      sentence,
      ...behind.map(({ term, value }) => `${term}: ${value}`),
      documents.length === 0 ? undefined : documents.join('; '),
      note,
    ].flatMap((text) => (text === undefined ? [] : [plain(text)])),
  );
}

const isWholeOn = (sheet: string, texts: readonly string[]) => texts.every((text) => sheet.includes(text));

const splitRows = (name: LetterExample, sheets: readonly string[]) =>
  rowsOf(name).filter((texts) => !sheets.some((sheet) => isWholeOn(sheet, texts)));

/** The headings that are not followed by the first text of their section on the same sheet. */
const lostHeadings = ({ sections }: LetterContent, sheets: readonly string[]) =>
  sections.flatMap(({ heading, blocks: [first] }) => {
    if (heading === undefined || first === undefined) return [];
    return sheets.some((sheet) => sheet.includes(`${heading} ${firstTextOf(first)}`)) ? [] : [heading];
  });

function firstTextOf(block: Block): string {
  switch (block.kind) {
    case 'facts':
      return block.caption ?? block.rows[0]?.term ?? '';
    case 'list':
      return plain(block.items[0]?.lead ?? block.items[0]?.lines[0] ?? '').split(' ', 1)[0] ?? '';
    case 'criteria':
      return block.caption;
    case 'lines':
      return block.lines[0] ?? '';
    default:
      return plain(block.text);
  }
}

describe.skipIf(!canReadPdf())('a printed letter', () => {
  it('has every text, the letterhead and the page number on each sheet, and no row cut', async () => {
    const page = await desk.open('/?');
    for (const name of examples) {
      const content = letterOf(letterExamples[name]);
      const { sheets } = await printed(await show(page, name));
      const whole = sheets.join(' ');
      expect(sheets.length, name).toBeGreaterThan(1);
      sheets.forEach((sheet, index) => {
        expect(sheet).toContain(`Page ${index + 1} of ${sheets.length}`);
        expect(sheet.includes('CP.PHAR.312 · Not a guarantee of payment')).toBe(footerOf(content).includes('guarantee'));
        expect(sheet).toContain(footerOf(content));
        for (const text of [content.plan, content.document, ...content.running]) expect(sheet).toContain(text);
        const hasRow = rowsOf(name).some((texts) => isWholeOn(sheet, texts));
        if (hasRow) expect(sheet).toContain(head);
      });
      const missing = textsOf(content)
        .map(plain)
        .filter(isText)
        .filter((text) => !whole.includes(text) && !whole.includes(text.replace(': ', ' ')));
      expect(missing, name).toEqual([]);
      expect(lostHeadings(content, sheets), name).toEqual([]);
      // the notes that close it are not alone on a sheet
      expect(sheets.at(-1), name).toContain(`${content.sections.at(-2)?.heading} `);
      expect(splitRows(name, sheets), name).toHaveLength(name === 'denied-long' ? 1 : 0);
    }
  });

  it.each([
    ['&member', 'en'],
    ['&member&es', 'es'],
    ['&member&qaa', 'qaa'],
  ] as const)('to the member has every text, its notice and its page number on each sheet: %s', async (options, language) => {
    const sheet = await desk.open('/?');
    for (const name of examples.filter((one) => !one.startsWith('evaluation'))) {
      const content = letterOf({
        ...letterExamples[name],
        voice: 'member',
        language,
        ...(language === 'qaa' ? { plan: planInInvented() } : {}),
      });
      const { sheets } = await printed(await show(sheet, name, options));
      const whole = sheets.join(' ');
      sheets.forEach((text, index) => {
        expect(text).toContain(wordsOf(language).page.number(`${index + 1}`, `${sheets.length}`));
        expect(text).toContain(footerOf(content));
        expect(text.includes('CP.PHAR.312 · ')).toBe(footerOf(content).includes(' · '));
        for (const every of [content.plan, content.document, content.notice ?? '', ...content.running])
          expect(text).toContain(plain(every));
      });
      const missing = textsOf(content)
        .map(plain)
        .filter((text) => !whole.includes(text) && !whole.includes(text.replace(': ', ' ')));
      expect(missing, name).toEqual([]);
      expect(lostHeadings(content, sheets), name).toEqual([]);
    }
  });

  it('is marked on each sheet where it is a draft, and on none where it is not', async () => {
    const page = await desk.open('/?');
    const marksOn = async (name: LetterExample) =>
      (await printed(await show(page, name))).sheets.map((sheet) => sheet.split('DRAFT').length - 1);
    for (const marks of await marksOn('approved-draft')) expect(marks).toBe(2);
    for (const marks of await marksOn('approved')) expect(marks).toBe(0);
  });

  it('loses nothing of a row that is longer than a page', async () => {
    const { sheets } = await printed(await open('denied-long'));
    const whole = sheets.join(' ');
    for (let index = 1; index <= 150; index += 1) expect(whole).toMatch(new RegExp(`number ${index}\\b`));
  });

  it('would be seen to cut rows, were they allowed to be cut', async () => {
    const page = await desk.open('/?');
    const cut: (readonly string[])[] = [];
    for (const name of ['approved', 'denied', 'approved-continued', 'approved-child'] as const) {
      await show(page, name);
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('@media print { .letter-criteria tr { break-inside: auto !important } }');
        document.adoptedStyleSheets = [sheet];
      });
      cut.push(...splitRows(name, (await printed(page)).sheets));
    }
    expect(cut.length).toBeGreaterThan(0);
  });

  it('parts no line from what it announces, wherever the pages end', async () => {
    const page = await open('denied');
    const parted: string[] = [];
    for (let lines = 0; lines < 48; lines += 2) {
      await page.locator('.letter-body').evaluate((body, count) => {
        body.querySelector('[data-filler]')?.remove();
        const filler = Object.assign(document.createElement('div'), { textContent: 'Invented line\n'.repeat(count) });
        filler.dataset['filler'] = '';
        filler.style.whiteSpace = 'pre';
        body.prepend(filler);
      }, lines);
      const { sheets } = await printed(page);
      parted.push(...sheets.filter((sheet) => /words: ?$/.test(sheet)).map(() => `${lines} lines above`));
    }
    expect(parted).toEqual([]);
  });

  it('is black on white on US letter paper, in the dark theme too', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await open('denied', { colorScheme });
      const { pdf } = await printed(page);
      for (const { width, height, pixels } of picturesOf(pdf)) {
        expect([width, height]).toEqual([340, 440]);
        expect([...pixels.subarray(0, 3)]).toEqual([255, 255, 255]);
        const isGrey = pixels.every((value, index) => Math.abs(value - (pixels[index - (index % 3)] ?? 0)) <= 2);
        expect(isGrey).toBe(true);
        const white = pixels.filter((value) => value > 250).length;
        expect(white / pixels.length).toBeGreaterThan(0.7);
      }
    }
  });
});

/** Not the verdicts, which are drawn with the words of their mark, and not the titles of the one row that goes on overleaf. */
const isText = (text: string) => !/(: (met|not-met|open|not-used|not-applicable)|^Invented exhibit number \d+)$/.test(text);

const isWithinWindow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

describe('a letter on screen', () => {
  it('stacks the cells of its criteria where the text is set to 200 %, and needs no scrolling sideways', async () => {
    const page = await open('denied', { viewport: { width: 1000, height: 800 } });
    const layout = async () => ({
      row: await page
        .locator('.letter-criteria tbody tr')
        .first()
        .evaluate((row) => getComputedStyle(row).display),
      isWithin: await isWithinWindow(page),
    });
    expect(await layout()).toEqual({ row: 'table-row', isWithin: true });
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
    await expect.poll(layout).toEqual({ row: 'grid', isWithin: true });
  });

  it.each([
    ['wide and light', {}],
    ['wide and dark', { colorScheme: 'dark' }],
    ['narrow and light', { viewport: narrow }],
    ['narrow and dark', { viewport: narrow, colorScheme: 'dark' }],
  ] as const)('is without fault: %s', async (_, options) => {
    const page = await desk.open('/?', options);
    for (const name of ['denied', 'evaluation-bare', 'approved-draft', 'denied&member&es', 'approved-child&member'] as const) {
      await page.goto(`/?${name}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await axeFindings(page), name).toEqual([]);
      expect(await isWithinWindow(page), name).toBe(true);
    }
  });
});
