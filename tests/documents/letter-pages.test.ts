import { describe, expect, it } from 'vitest';
import { letterOf } from '../../src/letter/letter.ts';
import { completeLetters } from '../support/complete-letters.ts';
import { isFullEnough, pdfOf, wordsOn } from '../support/letter-pdfs.ts';
import { letterExamples } from '../support/letters.ts';
import { linesIn, problemsOf } from '../support/pdf-tools.ts';
import { readSheets } from '../support/printed-page.ts';
import { canReadPdf } from '../support/programs.ts';

const notAmongExamples = [
  'modified, him, provider, en',
  'modified, him, member, es',
  'denied, medicaid, member, en',
  'approved, commercial, member, es',
];

describe.skipIf(!canReadPdf())('where the pages of a letter end', () => {
  it('leaves no heading alone at the foot of a page and no line or two on the last, wherever the pages end', async () => {
    const content = letterOf(letterExamples.denied);
    const headings = content.sections.flatMap(({ heading }) => heading ?? []);
    const faults: string[] = [];
    for (let count = 0; count < 52; count += 2) {
      const filler = { key: 'filler', heading: undefined, blocks: [{ kind: 'lines', lines: Array(count).fill('Invented line') }] } as const;
      const sheets = readSheets(await pdfOf({ ...content, sections: count === 0 ? content.sections : [filler, ...content.sections] }));
      for (const sheet of sheets) {
        const above = wordsOn(sheet, content);
        faults.push(...headings.filter((heading) => above.endsWith(heading)).map((heading) => `${count} lines above: ${heading}`));
      }
      if (!isFullEnough(sheets, content)) faults.push(`${count} lines above: ${sheets.at(-1)}`);
    }
    expect(faults).toEqual([]);
  }, 120_000);

  it('parts no heading from a long reason below it, no line from what it announces, and no line or two from the reason', async () => {
    const faults: string[] = [];
    const rationale = Array.from({ length: 150 }, (_, at) => `reason${at}`).join(' ');
    const determination = { ...letterExamples.denied.determination, rationale, literature: ['An invented article. '.repeat(24)] };
    const content = letterOf({ ...letterExamples.denied, determination });
    const ends = [...content.sections.flatMap(({ heading }) => heading ?? []), ':'];
    for (let count = 2; count < 52; count += 2) {
      const filler = { key: 'filler', heading: undefined, blocks: [{ kind: 'lines', lines: Array(count).fill('Invented line') }] } as const;
      const sheets = readSheets(await pdfOf({ ...content, sections: [filler, ...content.sections] }));
      const words = sheets.map((sheet) => wordsOn(sheet, content));
      faults.push(...words.flatMap((sheet) => ends.filter((end) => sheet.endsWith(end))).map((end) => `${count} lines above: ${end}`));
      const parts = words.map((sheet) => sheet.match(/reason\d+/g)?.length ?? 0).filter((part) => part > 0);
      if (parts.some((part) => part < 20)) faults.push(`${count} lines above: parted as ${parts}`);
    }
    expect(faults).toEqual([]);
  }, 120_000);

  it('parts no short section, wherever the pages end', async () => {
    const content = letterOf(letterExamples['approved-continued']);
    const contact = content.sections.filter(({ key }) => key === 'contact');
    for (let count = 30; count < 50; count += 1) {
      const filler = { key: 'filler', heading: undefined, blocks: [{ kind: 'lines', lines: Array(count).fill('Invented line') }] } as const;
      const sheets = readSheets(await pdfOf({ ...content, sections: [filler, ...contact, ...content.sections.slice(-2)] }));
      const [sheet] = sheets.filter((one) => one.includes(' Contact Office '));
      expect(sheet, `${count} lines above`).toContain(' Fax 555-0131 Hours Monday');
    }
  }, 120_000);

  it('parts no office’s address from its phone and its hours, in a section of any length', async () => {
    const { sections, ...content } = letterOf({ ...letterExamples.denied, voice: 'member', language: 'es' });
    const appeal = sections.filter(({ key }) => key === 'appeal');
    for (let count = 22; count < 44; count += 1) {
      const filler = { key: 'filler', heading: undefined, blocks: [{ kind: 'lines', lines: Array(count).fill('Invented line') }] } as const;
      const sheets = readSheets(await pdfOf({ ...content, sections: [filler, ...appeal, ...sections.slice(-2)] }));
      const [sheet] = sheets.filter((one) => one.includes(' Oficina Member Services'));
      expect(sheet, `${count} lines above`).toMatch(/ Fax 555-0121 Horario De lunes/);
    }
  }, 120_000);

  it('begins and ends no line of the running head with the dot between two items', async () => {
    const { sections, ...content } = letterOf(letterExamples.denied);
    for (let length = 60; length < 80; length += 1) {
      const lines = linesIn(await pdfOf({ ...content, title: 'i'.repeat(length), sections: sections.slice(0, 4) }));
      expect([length, ...lines.filter((line) => /^·|·$/.test(line))]).toEqual([length]);
    }
  }, 120_000);

  it('breaks the letterhead’s line of phone, fax and hours between two of them, and never at the dot', async () => {
    const { sections, ...content } = letterOf(letterExamples.denied);
    for (let length = 10; length < 90; length += 4) {
      const hours = `Open ${'day '.repeat(length / 4)}long`;
      const letterhead = { lines: ['1 Example Plaza', `Phone 555-0100 · Fax 555-0101 · ${hours}`], logo: undefined };
      const lines = linesIn(await pdfOf({ ...content, letterhead, sections: sections.slice(0, 1) }));
      expect([length, ...lines.filter((line) => /^·|·$/.test(line))]).toEqual([length]);
      if (hours.length <= 60) expect(lines.some((line) => line.includes(hours))).toBe(true);
    }
  }, 120_000);

  it('is whole to the member too, and ends with no page that holds the closing note alone or a line or two', async () => {
    for (const { name, input } of completeLetters) {
      const content = letterOf(input);
      const bytes = await pdfOf(content);
      const sheets = readSheets(bytes);
      expect([name, isFullEnough(sheets, content), sheets.at(-1)]).toEqual([name, true, sheets.at(-1)]);
      if (notAmongExamples.includes(name)) expect([name, ...problemsOf(bytes, 'letter')]).toEqual([name]);
    }
  }, 240_000);
});
