import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/criteria/answers.ts';
import { askedQuestions, questionOrder } from '../../src/criteria/questions.ts';
import { answered, continuedTherapy, relapse } from '../support/answers.ts';

const first = ['requestType', 'lineOfBusiness', 'requestedOn'] as const;
const body = ['dailyDoseMcg', 'weightKg', 'heightCm'] as const;

describe('the order of the questions', () => {
  it.each([
    ['nothing answered', {}, first],
    ['the disease comes before the rest of a section', { requestType: 'continued' }, [...first, 'disease']],
    ['another disease', { requestType: 'initial', disease: 'other' }, [...first, 'disease', 'labelChange']],
    [
      'a label change',
      { requestType: 'initial', disease: 'other', labelChange: 'yes' },
      [...first, 'disease', 'labelChange', 'labelChangedOn', 'formulary'],
    ],
    [
      'continued therapy, the dose increase open',
      { requestType: 'continued', disease: 'b-all' },
      [...first, 'disease', 'viaPlanBenefit', 'documented', 'startedOn', 'responding', 'doseIncrease', ...body, 'labelChange'],
    ],
    [
      'a remission',
      { requestType: 'initial', disease: 'b-all', state: 'remission' },
      [
        ...[...first, 'disease', 'specialty', 'consultedSpecialty', 'state', 'mrd', 'dailyDoseMcg', 'guidelineSupport', 'mrdPercent'],
        ...['remissionNumber', 'cd19', 'weightKg', 'heightCm', 'nccnRecommended', 'labelChange'],
      ],
    ],
  ] as const)('%s', (_, answers, expected) => expect(questionOrder(answered(answers))).toEqual(expected));
});

const askedOf = (answers: Answers) => askedQuestions(answers).map(({ question }) => question);
const whyAsked = (answers: Answers) =>
  Object.fromEntries(askedQuestions(answers).map(({ question, for: criteria }) => [question, criteria]));

const unsupported = { dailyDoseMcg: 35, guidelineSupport: 'no', nccnRecommended: 'no' } as const;

/** Continued therapy that rests on records, with a dose that nothing but a label change can support; the day is open. */
const onRecords = answered({
  ...continuedTherapy,
  ...unsupported,
  viaPlanBenefit: 'no',
  documented: 'yes',
  doseIncrease: 'yes',
  requestedOn: undefined,
});

describe('while the day of the request is open', () => {
  it.each([
    ['30 days of therapy are reached while the label change is recent', '2023-01-30', '2022-09-01', true],
    ['they are reached too late', '2023-01-30', '2022-08-31', false],
    ['the end of a longer month counts', '2023-08-01', '2023-02-28', true],
    ['the day after it does not', '2023-08-02', '2023-02-28', false],
    ['a label change after the first dose', '2022-01-01', '2023-02-10', true],
    ['a first dose long after the label change', '2023-02-10', '2022-01-01', false],
    ['the first dose not answered', undefined, '2020-01-01', true],
    ['the day of the label change not answered', '2020-01-01', undefined, true],
  ] as const)('%s', (_, startedOn, labelChangedOn, expected) => {
    expect(askedOf({ ...onRecords, startedOn, labelChangedOn }).includes('labelChange')).toBe(expected);
  });

  it('asks about a label change of any age', () => {
    const other = answered({ requestType: 'initial', disease: 'other', labelChangedOn: '2020-01-01' });
    expect(askedOf(other)).toEqual(['lineOfBusiness', 'requestedOn', 'labelChange']);
  });
});

/** A dose so small that it is within the label's for every body of this height: I.A.4 and II.A.3 cannot fail. */
const certainlyWithin = { dailyDoseMcg: 0.5, weightKg: undefined, heightCm: 175 } as const;
const remission = { state: 'remission', mrd: 'positive', remissionNumber: 1, tkiHistory: undefined } as const;

describe('whether an answer can still matter', () => {
  it.each([
    ['a label change, where a TKI may have failed', { ...relapse, ...unsupported, tkiHistory: undefined }, 'labelChange', true],
    ['and where no dose can fail', { ...relapse, ...certainlyWithin, tkiHistory: undefined }, 'labelChange', false],
    [
      'where a specialist may prescribe',
      { ...relapse, ...unsupported, specialty: undefined, consultedSpecialty: 'none' },
      'labelChange',
      true,
    ],
    ['where records may do', { ...onRecords, ...certainlyWithin, requestedOn: '2023-03-01' }, 'labelChange', false],
    ['where a dose increase would be within the label', { ...continuedTherapy, doseIncrease: undefined }, 'labelChange', false],
    ['support of a dose of 28, CD19 open', { ...relapse, cd19: undefined }, 'guidelineSupport', false],
    ['support of a dose of 28, the MRD level open', { ...relapse, ...remission }, 'guidelineSupport', false],
    ['support of a dose above 28', { ...relapse, dailyDoseMcg: 29 }, 'guidelineSupport', true],
    ['a height at 45 kg', { ...relapse, weightKg: 45, heightCm: undefined }, 'heightCm', false],
    ['a height below 45 kg', { ...relapse, weightKg: 44.9, heightCm: undefined }, 'heightCm', true],
    [
      'records, long after an old label change',
      { ...onRecords, documented: undefined, startedOn: '2023-02-10', labelChangedOn: '2020-01-01' },
      'documented',
      true,
    ],
    [
      'a label change six months before the first dose, to the day',
      { ...onRecords, disease: 'other', startedOn: '2020-07-01', labelChangedOn: '2020-01-01' },
      'labelChange',
      true,
    ],
    [
      'a label change a day older',
      { ...onRecords, disease: 'other', startedOn: '2020-07-01', labelChangedOn: '2019-12-31' },
      'labelChange',
      false,
    ],
  ] as const)('%s', (_, answers, question, expected) => expect(askedOf(answered(answers)).includes(question)).toBe(expected));
});

describe('what an answer can still move', () => {
  it.each([
    [
      'another use is referred, whatever the label change',
      { requestType: 'initial', disease: 'other', labelChange: 'no', requestedOn: '2023-03-01' },
      { lineOfBusiness: ['I.B.1.a'] },
    ],
    [
      'an unsupported dose without a label change is not referred',
      { ...relapse, ...unsupported, labelChange: 'no', lineOfBusiness: undefined },
      { lineOfBusiness: [] },
    ],
    [
      'with a label change it is',
      { ...relapse, ...unsupported, labelChange: 'yes', labelChangedOn: '2023-02-10', lineOfBusiness: undefined },
      { lineOfBusiness: ['I.B.1.a'], formulary: ['I.B.1.a'] },
    ],
    [
      'the day, where another disease alone can lead to a label change',
      { ...continuedTherapy, disease: undefined, requestedOn: undefined, labelChange: 'yes', labelChangedOn: '2023-02-10' },
      { requestedOn: ['II.B.1', 'II.B.1.a'] },
    ],
  ] as const)('%s', (_, answers, expected) => expect(whyAsked(answered(answers))).toMatchObject(expected));

  it('the state moves every criterion of the section that it decides', () => {
    const { state } = whyAsked(answered({ requestType: 'initial', disease: 'b-all', specialty: 'oncologist' }));
    expect(state).toEqual(['I.A.1', 'I.A.2', 'I.A.3', 'I.A.4']);
  });
});
