import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/criteria/answers.ts';
import { evaluate } from '../../src/criteria/evaluate.ts';
import { lastReviewLabel, lastRevisedOn } from '../../src/criteria/policies/cp-phar-312/advisories.ts';
import { answered, continuedTherapy, firstRemission, relapse } from '../support/answers.ts';

const advisories = (answers: Answers) => evaluate(answers, []).advisories;
const trial = (agent: 'imatinib' | 'dasatinib' | 'other', outcome: 'intolerant' | 'refractory' | 'responding') => ({ agent, outcome });
const records: Answers = { ...continuedTherapy, viaPlanBenefit: 'no', documented: 'yes', startedOn: '2023-01-31' };

describe('the age of the policy', () => {
  it('has the dates of its last revision and of its last review', () => {
    expect([lastRevisedOn, lastReviewLabel]).toEqual(['2022-09-21', '08.22']);
  });

  it.each([
    ['12 months to the day', '2023-09-21', []],
    ['a day more', '2023-09-22', ['policy-review-overdue']],
    ['no day of the request', undefined, []],
  ] as const)('%s', (_, requestedOn, expected) => expect(advisories(answered({ requestedOn }))).toEqual(expected));
});

describe('advisories', () => {
  it.each([
    ['CD19 not answered', { ...firstRemission, cd19: undefined }, ['cd19-not-confirmed']],
    ['MRD below the label’s level', { ...firstRemission, mrdPercent: 0.0999 }, ['mrd-below-label-threshold']],
    ['MRD at it', { ...firstRemission, mrdPercent: 0.1 }, []],
    ['the second remission', { ...firstRemission, remissionNumber: 2 }, []],
    ['the third', { ...firstRemission, remissionNumber: 3 }, ['remission-beyond-second']],
    ['imatinib alone failed', { ...relapse, tkiHistory: [trial('imatinib', 'refractory')] }, ['imatinib-only']],
    ['another listed TKI too', { ...relapse, tkiHistory: [trial('imatinib', 'refractory'), trial('dasatinib', 'intolerant')] }, []],
    [
      'an unlisted TKI beside imatinib',
      { ...relapse, tkiHistory: [trial('imatinib', 'refractory'), trial('other', 'intolerant')] },
      ['imatinib-only', 'unlisted-tki'],
    ],
    ['an unlisted TKI that the member responds to', { ...relapse, tkiHistory: [trial('other', 'responding')] }, []],
    ['a dose above the label’s', { ...relapse, dailyDoseMcg: 28.01 }, ['dose-above-label']],
    [
      'a supported dose that NCCN does not recommend',
      { ...relapse, dailyDoseMcg: 35, guidelineSupport: 'yes', nccnRecommended: 'no' },
      ['dose-above-label', 'support-without-nccn'],
    ],
    ['29 days of records', records, ['review-as-initial', 'state-medicaid-provisions']],
    ['30 days of records', { ...records, startedOn: '2023-01-30' }, ['state-medicaid-provisions']],
    ['records without a date', { ...records, startedOn: undefined }, ['state-medicaid-provisions']],
  ] as const)('%s', (_, answers, expected) => expect(advisories(answers)).toEqual(expected));
});
