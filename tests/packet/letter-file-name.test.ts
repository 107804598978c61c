import { expect, it } from 'vitest';
import { letterOf } from '../../src/letter/letter.ts';
import { letterFileName } from '../../src/packet/letter-file-name.ts';
import { letterExamples } from '../support/letters.ts';

const { pended } = letterExamples;

it.each([
  ['the summary', letterExamples['evaluation-meets'], 'evaluation-summary.pdf'],
  ['the prescriber’s', { ...pended, language: 'es' }, 'determination-pended-prescriber.pdf'],
  ['the member’s', { ...pended, voice: 'member', language: 'en' }, 'determination-pended-member.pdf'],
  ['the member’s in Spanish', { ...pended, voice: 'member', language: 'es' }, 'determination-pended-member-es.pdf'],
] as const)('the file of a letter says whose it is, and names nobody: %s', (_, input, name) => {
  expect(letterFileName(letterOf(input))).toBe(name);
});
