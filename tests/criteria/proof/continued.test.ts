import { describe, expect, it } from 'vitest';
import * as classes from './dimensions.ts';
import { type Dimension, fixed } from './product.ts';
import { completions, type Survey, surveyOf } from './survey.ts';

const minutes = 60_000;
const request = { requestType: 'continued', lineOfBusiness: 'medicaid', formulary: 'not-listed' } as const;

const answers = [
  classes.disease,
  classes.yesNo('viaPlanBenefit'),
  classes.yesNo('documented'),
  classes.yesNo('responding'),
  classes.yesNo('doseIncrease'),
  classes.yesNo('guidelineSupport'),
  classes.yesNo('nccnRecommended'),
  classes.yesNo('labelChange'),
  classes.dose,
];

const dated: readonly Dimension[] = [
  fixed({ ...request, requestedOn: '2023-03-01' }),
  ...answers,
  classes.startedOn,
  classes.labelChangedOn,
];

/** While the day of the request is open, no date settles anything. */
const undated: readonly Dimension[] = [
  fixed({ ...request, requestedOn: undefined }),
  ...answers,
  classes.eitherWay('startedOn', '2023-01-30'),
  classes.eitherWay('labelChangedOn', '2023-02-10'),
];

describe.each([
  ['made on a known day', dated, 295_245, 2_322_594],
  ['whose day is open', undated, 131_220, 988_524],
])('continued therapy, a request %s', (_, dimensions, combinations, steps) => {
  const found: { survey?: Survey } = {};

  it('is evaluated as the oracle does, all combinations', { timeout: 5 * minutes }, () => {
    found.survey = surveyOf(dimensions);
    expect(found.survey.count).toBe(combinations);
  });

  it('is monotone: no completion changes what is decided', { timeout: minutes }, () => {
    if (found.survey === undefined) throw new Error('The combinations were not all evaluated.');
    expect(completions(dimensions, found.survey)).toEqual({ steps, broken: 0 });
  });
});
