import { describe, expect, it } from 'vitest';
import { isOpen, noAnswers } from '../../src/criteria/answers.ts';
import { questionOrder } from '../../src/criteria/questions.ts';
import { answered } from '../support/answers.ts';

describe('an open answer', () => {
  it.each([
    ['missing', {}, true],
    ['no trial', { tkiHistory: [] }, false],
    ['trials with their outcomes', { tkiHistory: [{ agent: 'imatinib', outcome: 'responding' }] }, false],
    ['a trial without an outcome', { tkiHistory: [{ agent: 'imatinib', outcome: undefined }] }, true],
    ['a trial whose outcome is not known', { tkiHistory: [{ agent: 'imatinib', outcome: 'unknown' }] }, true],
    [
      'one of several not known',
      {
        tkiHistory: [
          { agent: 'imatinib', outcome: 'refractory' },
          { agent: 'dasatinib', outcome: 'unknown' },
        ],
      },
      true,
    ],
  ] as const)('a TKI history: %s', (_, answers, isOne) => {
    expect(isOpen(answered(answers), 'tkiHistory')).toBe(isOne);
  });

  it.each([
    ['unknown', true],
    ['not-tested', true],
    ['positive', false],
    ['negative', false],
  ] as const)('an MRD result: %s', (mrd, isOne) => {
    expect(isOpen(answered({ mrd }), 'mrd')).toBe(isOne);
  });

  it('stands under every question, unanswered', () => {
    expect(Object.keys(noAnswers)).toHaveLength(26);
    expect(Object.keys(noAnswers)).toEqual(expect.arrayContaining([...questionOrder(noAnswers)]));
    expect(Object.values(noAnswers).every((answer) => answer === undefined)).toBe(true);
  });
});
