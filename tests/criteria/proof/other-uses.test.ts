import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/criteria/answers.ts';
import * as classes from './dimensions.ts';
import { type Class, type Dimension, fixed, forEachAnswers, one, open, raw } from './product.ts';
import { agreedEvaluation } from './same.ts';
import { completions, type Survey, surveyOf } from './survey.ts';

const described = { disease: 'b-all', specialty: 'oncologist', state: 'relapsed', philadelphia: 'negative', cd19: 'positive' } as const;
const unsupported = { dailyDoseMcg: 35, guidelineSupport: 'no', nccnRecommended: 'no' } as const;
const received = { disease: 'b-all', viaPlanBenefit: 'yes', responding: 'yes', doseIncrease: 'yes' } as const;

/** The ways into I.B and II.B, and some that may still lead there. */
const ways: readonly Partial<Answers>[] = [
  { requestType: 'initial', disease: 'other' },
  { requestType: 'initial', disease: 'b-all', state: 'other' },
  { requestType: 'initial', disease: 'b-all', state: 'remission', mrd: 'negative' },
  { requestType: 'initial', ...described, ...unsupported },
  { requestType: 'initial', ...described, ...unsupported, specialty: undefined },
  { requestType: 'initial', disease: 'b-all', state: 'remission', mrd: 'not-tested' },
  { requestType: 'continued', disease: 'other' },
  { requestType: 'continued', ...received, ...unsupported },
  { requestType: 'continued', ...received, ...unsupported, disease: undefined },
  { requestType: undefined, disease: 'other' },
];

/** Each way starts from nothing answered, whatever the one before it has answered. */
const blank: Partial<Answers> = Object.fromEntries(ways.flatMap((way) => Object.keys(way)).map((question) => [question, undefined]));
const way: Dimension = ways.map((answers): Class => ({ answers: [{ ...blank, ...answers }] }));

/** The day of a request, and that of the label change: the same day of the month six months earlier, and the day before. */
const days: readonly (readonly [requestedOn: Answers['requestedOn'], labelChangedOn: Answers['labelChangedOn']])[] = [
  [undefined, undefined],
  [undefined, '2023-02-10'],
  ['2023-03-01', undefined],
  ['2023-03-01', '2023-03-01'],
  ['2023-03-01', '2022-09-01'],
  ['2023-03-01', '2022-08-31'],
  ['2023-01-15', '2022-07-15'],
  ['2023-01-15', '2022-07-14'],
  ['2023-03-31', '2022-09-30'],
  ['2023-03-31', '2022-09-29'],
  ['2023-06-30', '2022-12-30'],
  ['2023-06-30', '2022-12-29'],
  ['2024-02-29', '2023-08-29'],
  ['2024-02-29', '2023-08-28'],
  ['2024-08-31', '2024-02-29'],
  ['2024-08-31', '2024-02-28'],
  ['2024-08-29', '2024-02-29'],
  ['2024-08-29', '2024-02-28'],
  ['2026-08-31', '2026-02-28'],
  ['2026-08-31', '2026-02-27'],
  ['2023-09-21', '2023-03-21'],
  ['2023-09-21', '2023-03-20'],
  ['2023-09-22', '2023-03-22'],
  ['2023-09-22', '2001-01-01'],
];

const rawValues: readonly Dimension[] = [
  way,
  raw('lineOfBusiness', undefined, 'commercial', 'him', 'medicaid'),
  raw('labelChange', undefined, 'unknown', 'yes', 'no'),
  raw('formulary', undefined, 'unknown', 'listed', 'not-listed'),
  days.map(([requestedOn, labelChangedOn]): Class => ({ answers: [{ requestedOn, labelChangedOn }] })),
];

it('I.B and II.B are evaluated as the oracle does, over all raw values and days', { timeout: 60_000 }, () => {
  expect(forEachAnswers(rawValues, agreedEvaluation)).toBe(15_360);
});

describe('I.B and II.B by classes', () => {
  const dimensions: readonly Dimension[] = [
    fixed({ requestedOn: '2023-03-01' }),
    way,
    [one('lineOfBusiness', 'commercial'), one('lineOfBusiness', 'him'), one('lineOfBusiness', 'medicaid'), open('lineOfBusiness', 3)],
    classes.yesNo('labelChange'),
    classes.labelChangedOn,
    [one('formulary', 'listed'), one('formulary', 'not-listed'), open('formulary', 2, 'unknown')],
  ];
  const found: { survey?: Survey } = {};

  it('are evaluated as the oracle does', () => {
    found.survey = surveyOf(dimensions);
    expect(found.survey.count).toBe(1080);
  });

  it('are monotone: no completion changes what is decided', () => {
    if (found.survey === undefined) throw new Error('The combinations were not all evaluated.');
    expect(completions(dimensions, found.survey)).toEqual({ steps: 2970, broken: 0 });
  });
});
