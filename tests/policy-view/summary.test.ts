import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/criteria/evaluate.ts';
import { askedQuestions } from '../../src/criteria/questions.ts';
import { helpSentence, summarySentence } from '../../src/policy-view/summary.ts';
import { answered, continuedTherapy, firstRemission, relapse } from '../support/answers.ts';

const documented = (...supports: readonly string[]) => [{ title: 'Note', supports }];
const everything = documented('I.A.1', 'I.A.2', 'I.A.3.a', 'I.A.4.a', 'I.A.4*');

describe('the sentence that matters', () => {
  it.each([
    ['nothing answered', answered({}), [], 'Choose what is requested: initial approval or continued therapy.'],
    ['all met and documented', firstRemission, everything, 'Meets I.A: supports approval for 6 months.'],
    [
      'one document missing',
      firstRemission,
      documented('I.A.1', 'I.A.2', 'I.A.4.a', 'I.A.4*'),
      'Meets I.A. Missing: a document for I.A.3.a.',
    ],
    [
      'the MRD result open',
      { ...firstRemission, mrd: undefined },
      everything,
      'Incomplete: 2 criteria open. Next: the MRD result (I.A.3.a).',
    ],
    [
      'the state open',
      { ...firstRemission, state: undefined },
      everything,
      'Incomplete: 2 criteria open. Next: the state of the disease (I.A.3).',
    ],
    ['no TKI tried', { ...relapse, tkiHistory: [] }, [], 'Does not meet I.A.3.'],
    ['another disease', { ...firstRemission, disease: 'other', labelChange: 'no' }, [], 'Goes to another policy: CP.CPA.09.'],
    ['not responding', { ...continuedTherapy, responding: 'no' }, [], 'Does not meet II.A.2.'],
  ] as const)('%s', (_, answers, documents, sentence) => {
    expect(summarySentence(evaluate(answers, documents), askedQuestions(answers))).toBe(sentence);
  });

  it('says what would help, and nothing where nothing may', () => {
    expect(helpSentence({ ...firstRemission, specialty: 'other', consultedSpecialty: 'none' })).toBe(
      'Would help: a consultation with an oncologist or hematologist (I.A.2).',
    );
    expect(helpSentence({ ...relapse, tkiHistory: [] })).toBeUndefined();
  });
});
