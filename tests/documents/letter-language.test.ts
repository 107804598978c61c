import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { madeLetter } from '../../src/letter/letter.ts';
import { languages } from '../../src/letter/member/languages.ts';
import { letterPdf } from '../../src/letter/pdf.ts';
import { issue } from '../../src/review/deciding/issue.ts';
import { textsOf } from '../letter/text-of.ts';
import { completeLetters } from '../support/complete-letters.ts';
import { invented, planInInvented } from '../support/invented-language.ts';
import { date, fonts, pdfOf } from '../support/letter-pdfs.ts';
import { letterExamples } from '../support/letters.ts';
import { readSheets } from '../support/printed-page.ts';
import { canReadPdf } from '../support/programs.ts';
import { arrivedAt, newReview } from '../support/review-cases.ts';

/** A further language is one file of words with its line in languages.ts, and texts in plan.json: nothing else names it. */
describe('a language that is new', () => {
  beforeAll(() => void languages.set(invented.lang, invented));
  afterAll(() => void languages.delete(invented.lang));

  const member = completeLetters.filter(({ input }) => input.voice === 'member' && input.language === 'en');
  const letterIn = ({ input }: (typeof member)[number]) => madeLetter({ ...input, language: 'qaa', plan: planInInvented() });

  it('makes a whole letter of every kind and line of business', () => {
    expect(member).toHaveLength(15);
    for (const letter of member) {
      const { content, faults } = letterIn(letter);
      expect([letter.name, content.lang, ...faults]).toEqual([letter.name, 'qaa']);
      expect(textsOf(content).join('\n'), letter.name).toContain('Ficta: ');
    }
  });

  it('is a draft by its own word where the plan has no text in it', () => {
    for (const { name, input } of member.filter(({ kind }) => kind === 'denied')) {
      const { content, faults } = madeLetter({ ...input, language: 'qaa' });
      expect(content.watermark, name).toBe('RUDIS');
      expect(faults, name).toContainEqual(
        expect.objectContaining({ element: 'signature', remedy: { in: 'plan', path: 'signature.closing.qaa' } }),
      );
    }
  });

  it('is issued with a determination once the plan has its texts, and left out before', async () => {
    const { request, determination } = letterExamples.denied;
    const issuedBy = async (plan: ReturnType<typeof planInInvented>) => {
      const reviewed = await newReview(request);
      const issued = await issue(determination, { reviewed, plan, at: arrivedAt, today: '2026-09-21' });
      return issued.ok ? issued.decision.letters.map(({ lang }) => lang) : issued.faults;
    };
    expect(await issuedBy(planInInvented())).toEqual([undefined, 'en', 'es', 'qaa']);
    expect(await issuedBy(letterExamples.denied.plan)).toEqual([undefined, 'en', 'es']);
  });

  it.skipIf(!canReadPdf())('has its own words at the foot of every page of a file, and on what the fonts lack', async () => {
    const [approval] = member.filter(({ kind }) => kind === 'approved').map((letter) => letterIn(letter).content);
    if (approval === undefined) throw new Error('there is no approval');
    const sheets = readSheets(await pdfOf(approval));
    sheets.forEach((sheet, at) => {
      expect(sheet).toContain(`CP.PHAR.312 · Nulla sponsio "solvendi" Folium ${at + 1} ex ${sheets.length}!`);
    });
    const made = await letterPdf({ content: { ...approval, title: '王' }, fonts, date, standIns: ['王'] });
    expect(made.ok && readSheets(made.bytes)[0]).toContain('Litterae ignotae: [U+738B].');
  });
});
