import { expect, it } from 'vitest';
import { advisoryCodes } from '../src/criteria/policies/cp-phar-312/advisories.ts';
import { criterionIds } from '../src/criteria/policies/cp-phar-312/citations.ts';
import { advisoryWording, changeWording } from '../src/criteria/policies/cp-phar-312/wording/advisories.ts';
import { criterionWording } from '../src/criteria/policies/cp-phar-312/wording/criteria.ts';
import { questionWording, tkiAgentNames, tkiOutcomeNames } from '../src/criteria/policies/cp-phar-312/wording/questions.ts';

const isSentence = /^[A-Z].*\.$/s;

it.each(criterionIds)('%s has a name and a sentence', (id) => {
  expect(criterionWording[id].name).not.toBe('');
  expect(criterionWording[id].sentence).toMatch(isSentence);
});

it.each(advisoryCodes)('the advisory %s has a sentence', (code) => {
  expect(advisoryWording[code]).toMatch(isSentence);
});

it('every question has a label and a noun, every choice and change its words', () => {
  const texts = [
    ...Object.values(questionWording).flatMap(({ label, noun, options = [] }) => [label, noun, ...options.flat()]),
    ...Object.values(changeWording),
    ...Object.values(tkiAgentNames),
    ...Object.values(tkiOutcomeNames),
  ];
  expect(texts.filter((text) => text.trim() === '')).toEqual([]);
  expect(new Set(Object.values(questionWording).map(({ label }) => label)).size).toBe(Object.keys(questionWording).length);
});
