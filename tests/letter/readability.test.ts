import { describe, expect, it } from 'vitest';
import { letterOf } from '../../src/letter/letter.ts';
import { english } from '../../src/letter/member/en.ts';
import { spanish } from '../../src/letter/member/es.ts';
import { completeLetters } from '../support/complete-letters.ts';
import { proseOf, type ShippedText, textsOfPlan, textsOfWords } from '../support/member-texts.ts';
import { fernandezHuertaOf, gradeOf, spanishSyllables, wordCount } from '../support/readability.ts';
import { lettersFor, workedCases } from './worked-cases.ts';

/** Grade 6 by Flesch and Kincaid; 70 by Fernández Huerta begins "fairly easy". Excluded terms: tests/support/readability.ts. */
const highestGrade = 6;
const lowestEase = 70;

/** Both measures are for running text: what is shorter is a label, measured with the other labels together. */
const wordsOfSentence = 6;

const isSentence = ({ text }: ShippedText) => wordCount(text) >= wordsOfSentence;
const together = (texts: readonly ShippedText[]) =>
  texts
    .filter((text) => !isSentence(text))
    .map(({ text }) => text)
    .join('. ');

const inEnglish = [...textsOfWords(english), ...textsOfPlan('en')];
const inSpanish = [...textsOfWords(spanish), ...textsOfPlan('es')];

const memberLetters = (language: 'en' | 'es') => [
  ...completeLetters
    .map(({ name, input }) => ({ name, input }))
    .filter(({ input }) => input.voice === 'member' && input.language === language),
  ...workedCases.flatMap(({ name, request }) =>
    lettersFor(request)
      .filter(({ determination }) => determination !== undefined)
      .map((input) => ({ name, input: { ...input, voice: 'member' as const, language } })),
  ),
];

describe('what a member reads in English', () => {
  it.each(inEnglish.filter(isSentence))('is at about grade 6: $at', ({ text }) => {
    expect(gradeOf(text), text).toBeLessThanOrEqual(highestGrade);
  });

  it('has labels at about grade 6', () => {
    expect(gradeOf(together(inEnglish))).toBeLessThanOrEqual(highestGrade);
  });

  it('is at about grade 6 as a whole letter, of every kind and of every worked case', () => {
    for (const { name, input } of memberLetters('en')) expect(gradeOf(proseOf(letterOf(input))), name).toBeLessThanOrEqual(highestGrade);
  });

  it('is plainer than the prescriber’s letter', () => {
    for (const { name, input } of completeLetters.filter(({ kind }) => kind !== 'evaluation')) {
      const grade = (voice: 'provider' | 'member') => gradeOf(proseOf(letterOf({ ...input, voice, language: 'en' })));
      expect(grade('provider'), name).toBeGreaterThan(grade('member'));
    }
  });
});

describe('what a member reads in Spanish', () => {
  it.each(inSpanish.filter(isSentence))('is fairly easy or easier: $at', ({ text }) => {
    expect(fernandezHuertaOf(text), text).toBeGreaterThanOrEqual(lowestEase);
  });

  it('is fairly easy or easier as a whole letter, of every kind and of every worked case', () => {
    for (const { name, input } of memberLetters('es'))
      expect(fernandezHuertaOf(proseOf(letterOf(input))), name).toBeGreaterThanOrEqual(lowestEase);
  });

  it('says everything that the English says', () => {
    const places = (texts: readonly ShippedText[]) => texts.map(({ at }) => at).filter((at) => at !== 'notices.translation');
    expect(places(inSpanish)).toEqual(places(inEnglish));
    for (const [index, { at, text }] of inSpanish.filter(isSentence).entries())
      expect(text, at).not.toBe(inEnglish.filter(isSentence)[index]?.text);
  });
});

describe('the measures', () => {
  it('put a hard text above, and an easy one below', () => {
    const hard =
      'Notwithstanding the aforementioned considerations, the administrator determined that supporting documentation insufficiently demonstrated intolerance.';
    expect(gradeOf(hard)).toBeGreaterThan(15);
    expect(gradeOf('The cat sat on the mat. It was a big cat.')).toBeLessThan(1);
    const difícil =
      'La administradora determinó, considerando exhaustivamente la documentación proporcionada, que la intolerancia medicamentosa era insuficientemente demostrable.';
    expect(fernandezHuertaOf(difícil)).toBeLessThan(30);
    expect(fernandezHuertaOf('El gato ve el sol. Es un gato gris.')).toBeGreaterThan(90);
  });

  it('count an excluded term as one short word, wherever it stands', () => {
    expect(gradeOf('We pay for blinatumomab (Blincyto) now.')).toBe(gradeOf('We pay for x now.'));
    expect(gradeOf('See rule I.A.3.b.ii of CP.PHAR.312.')).toBe(gradeOf('See rule x of x.'));
  });

  it.each([
    ['sol', 1],
    ['gato', 2],
    ['medicina', 4],
    ['bien', 1],
    ['cuánto', 2],
    ['día', 2],
    ['aprobación', 4],
    ['aéreo', 4],
    ['guía', 2],
    ['guerra', 2],
    ['pingüino', 3],
    ['que', 1],
    ['quien', 1],
    ['muy', 1],
    ['ley', 1],
    ['leyes', 2],
    ['ciudad', 2],
    ['también', 2],
    ['oficina', 4],
    ['teléfono', 4],
    ['leer', 2],
    ['país', 2],
    ['y', 1],
    ['ya', 1],
    ['28', 1],
  ])('count the syllables of %s: %i', (word, count) => {
    expect(spanishSyllables(word)).toBe(count);
  });
});
