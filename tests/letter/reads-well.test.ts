import { describe, expect, it } from 'vitest';
import { letterOf, madeLetter } from '../../src/letter/letter.ts';
import { completeLetters } from '../support/complete-letters.ts';
import { criteriaIn, textsOf, textsOfSection } from './text-of.ts';
import { decided, lettersFor, requestOf, workedCases } from './worked-cases.ts';

/** Faults that a reader stumbles on and that no rule names. */

function letter(name: string) {
  const found = completeLetters.find((one) => one.name === name);
  if (found === undefined) throw new Error(`there is no letter ${name}`);
  return madeLetter(found.input).content;
}

const voices = [
  ['provider, en', 'decidedBy'],
  ['member, en', 'who'],
  ['member, es', 'who'],
] as const;

describe('a letter that is read', () => {
  it.each(voices)('does not say that a request without a decision was decided: pended, %s', (voice, decided) => {
    const content = letter(`pended, commercial, ${voice}`);
    expect(textsOfSection(content, decided)).toEqual([]);
    expect(textsOf(content).join('\n')).not.toMatch(/decided on|determination|made this decision|tomó esta decisión/i);
    expect(textsOfSection(letter(`denied, commercial, ${voice}`), decided)).not.toEqual([]);
  });

  it('says where to send what is missing once, with the day', () => {
    const texts = textsOfSection(letter('pended, him, provider, en'), 'missing');
    expect(texts.slice(texts.indexOf('Send what is missing by October 5, 2026 to:') + 1)).toEqual([
      'Member Services, Sample Marketplace Plan',
      'PO Box 120',
      'Sampleton, OH 00000',
      'Phone: 555-0120',
      'Fax: 555-0121',
    ]);
  });

  it('gives a denial’s code a meaning that says what is not met', () => {
    expect(textsOfSection(letter('denied, him, provider, en'), 'rule')).toContain(
      // the denial rests on this one; I.A.2 is not met either
      'Denial code and meaning: I.A.3, not met: The drug treats MRD-positive remission, or relapsed or refractory disease.',
    );
  });

  it.each([
    ['en', 'In the words of the person who made this decision:'],
    ['es', 'En las palabras de la persona que decidió:'],
  ])('announces the reviewer’s words once: %s', (lang, announced) => {
    const texts = textsOfSection(letter(`modified, commercial, member, ${lang}`), 'changed');
    expect(texts.slice(-2)).toEqual([announced, 'Two cycles are approved first.']);
    expect(texts.filter((text) => text === announced)).toHaveLength(1);
  });

  it('marks the reviewer’s reason for a correction as English in a Spanish letter', () => {
    const [opening] = letter('denied, commercial, member, es').sections;
    const last = opening?.blocks.slice(-2);
    expect(last).toMatchObject([
      { text: 'Esta carta va en lugar de la carta del 19 de septiembre de 2026. La razón es:' },
      { text: 'The letter named the wrong criterion.', lang: 'en' },
    ]);
  });

  it('tells the prescriber that the state’s note speaks to the member', () => {
    const texts = textsOfSection(letter('approved, medicaid, provider, en'), 'about');
    const at = texts.findIndex((text) => text.startsWith('Your state has its own rules'));
    expect(texts[at - 1]).toBe('To the member, in the health plan’s words:');
  });

  it.each(['denied', 'approved'] as const)('does not contradict its table where section B governs: %s', (decision) => {
    const request = requestOf('other disease, Medicaid, listed');
    const content = letterOf({ request, today: '2023-03-02', determination: decided(decision, { reason: 'An invented reason.' }) });
    expect(criteriaIn(content).map(({ mark }) => mark)).toEqual(expect.arrayContaining(['met', 'not-met']));
    const stated = { denied: 'No criterion decides against the request.', approved: 'The criteria alone do not support an approval.' };
    expect(textsOf(content).filter((text) => text.startsWith(stated[decision]))).toHaveLength(1);
    expect(textsOf(content).join('\n')).not.toMatch(/no criterion is (?:found )?(?:not )?met/i);
  });
});

it('has no straight apostrophe beside the curved ones, in no letter', () => {
  const letters = [...completeLetters.map(({ input }) => input), ...workedCases.flatMap(({ request }) => lettersFor(request))];
  for (const input of letters) expect(textsOf(letterOf(input)).filter((text) => /\p{L}'\p{L}/u.test(text))).toEqual([]);
});
