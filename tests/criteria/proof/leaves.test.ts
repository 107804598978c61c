import { describe, expect, it } from 'vitest';
import type { Answers, TkiTrial } from '../../../src/criteria/answers.ts';
import { type Class, type Dimension, fixed, forEachAnswers, raw } from './product.ts';
import { agreedEvaluation } from './same.ts';

const initial = fixed({ requestType: 'initial', lineOfBusiness: 'commercial', requestedOn: '2023-03-01' });
const continued = fixed({ requestType: 'continued', lineOfBusiness: 'him', requestedOn: '2023-03-01' });

/** While the disease is open, section A governs, and all its criteria are shown. */
const disease = raw('disease', undefined, 'b-all', 'other');
const yesNo = (question: 'guidelineSupport' | 'nccnRecommended' | 'viaPlanBenefit' | 'documented' | 'responding' | 'doseIncrease') =>
  raw(question, undefined, 'unknown', 'yes', 'no');
const state = raw('state', undefined, 'unknown', 'remission', 'relapsed', 'refractory', 'other');
const mrd = raw('mrd', undefined, 'unknown', 'not-tested', 'positive', 'negative');
const cd19 = raw('cd19', undefined, 'unknown', 'positive', 'negative');

const agents = ['imatinib', 'dasatinib', 'nilotinib', 'bosutinib', 'ponatinib', 'other'] as const;
const outcomes = [undefined, 'unknown', 'intolerant', 'refractory', 'responding'] as const;
const trials = agents.flatMap((agent) => outcomes.map((outcome): TkiTrial => ({ agent, outcome })));
/** Not answered, none tried, every trial, and every two trials in either order. */
const histories = [undefined, [], ...trials.map((trial) => [trial]), ...trials.flatMap((one) => trials.map((other) => [one, other]))];

const doses = [undefined, 1e-4, 12, 13.65, 13.65 + 2e-9, 13.66, 27.999, 28, 28.001, 1000];
const weights = [undefined, 0.3, 20, 26, 44.9, 44.999, 45, 45.001, 400];
const heights = [undefined, 20, 104, 115, 260];
const bodies: readonly Dimension[] = [raw('dailyDoseMcg', ...doses), raw('weightKg', ...weights), raw('heightCm', ...heights)];

const regimens: readonly (readonly [Answers['dailyDoseMcg'], Answers['weightKg'], Answers['heightCm']])[] = [
  [undefined, 70, 175],
  [28, undefined, 175],
  [28, 70, undefined],
  [28, 20, 115],
  [35, 70, 175],
];
const regimen = regimens.map(([dailyDoseMcg, weightKg, heightCm]): Class => ({ answers: [{ dailyDoseMcg, weightKg, heightCm }] }));

/** 30 days of therapy and 29, over the end of a month, of a leap year's February and of a year; and dates that are open. */
const spans: readonly (readonly [startedOn: Answers['startedOn'], requestedOn: Answers['requestedOn']])[] = [
  [undefined, undefined],
  [undefined, '2023-03-01'],
  ['2023-01-30', undefined],
  ['2023-01-30', '2023-03-01'],
  ['2023-01-31', '2023-03-01'],
  ['2024-01-31', '2024-03-01'],
  ['2024-02-01', '2024-03-01'],
  ['2022-12-16', '2023-01-15'],
  ['2022-12-17', '2023-01-15'],
  ['2023-03-01', '2023-03-01'],
  ['2001-01-01', '2023-03-01'],
];
const span = spans.map(([startedOn, requestedOn]): Class => ({ answers: [{ startedOn, requestedOn }] }));

const tables: readonly (readonly [name: string, dimensions: readonly Dimension[], combinations: number])[] = [
  ['no request type', [raw('requestType', undefined, 'initial', 'continued'), disease, state, mrd], 270],
  [
    'I.A.2',
    [
      initial,
      disease,
      raw('specialty', undefined, 'oncologist', 'hematologist', 'other'),
      raw('consultedSpecialty', undefined, 'oncologist', 'hematologist', 'other', 'none'),
    ],
    60,
  ],
  ['I.A.3 and I.A.3.a', [initial, disease, state, mrd, raw('philadelphia', undefined, 'unknown', 'positive', 'negative')], 360],
  [
    'I.A.3.b, I.A.3.b.i and I.A.3.b.ii',
    [
      initial,
      raw('disease', undefined, 'b-all'),
      state,
      raw('philadelphia', undefined, 'unknown', 'positive', 'negative'),
      raw('tkiHistory', ...histories),
    ],
    44_736,
  ],
  ['I.A.4, I.A.4.a and I.A.4.b', [initial, disease, ...bodies, yesNo('guidelineSupport'), yesNo('nccnRecommended')], 21_600],
  [
    'I.A.4*, the indication',
    [
      initial,
      raw('disease', undefined, 'b-all'),
      cd19,
      state,
      raw('remissionNumber', undefined, 1, 2, 3, 9),
      mrd,
      raw('mrdPercent', undefined, 0, 0.0999999, 0.1, 0.1000001, 100),
      yesNo('nccnRecommended'),
      regimen,
    ],
    144_000,
  ],
  ['I.A.4*, the dose', [initial, raw('state', 'relapsed'), cd19, ...bodies, yesNo('nccnRecommended')], 7200],
  ['II.A.1', [continued, disease, yesNo('viaPlanBenefit'), yesNo('documented'), span], 528],
  ['II.A.2', [continued, disease, yesNo('responding'), yesNo('viaPlanBenefit'), yesNo('doseIncrease')], 192],
  [
    'II.A.3',
    [continued, raw('disease', undefined, 'b-all'), yesNo('doseIncrease'), yesNo('guidelineSupport'), yesNo('nccnRecommended'), ...bodies],
    57_600,
  ],
];

describe('each leaf criterion, over all raw values of what it reads', () => {
  it.each(tables)('%s is evaluated as the oracle does', { timeout: 120_000 }, (_, dimensions, combinations) => {
    expect(forEachAnswers(dimensions, agreedEvaluation)).toBe(combinations);
  });
});
