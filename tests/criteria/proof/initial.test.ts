import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../../../src/criteria/evaluate.ts';
import * as classes from './dimensions.ts';
import { type Dimension, fixed } from './product.ts';
import { completions, surveyOf } from './survey.ts';

const minutes = 60_000;

/** An initial request, its referral known: what section A reads, but for I.B.1, which is unknown. */
const listed: readonly Dimension[] = [
  fixed({ requestType: 'initial', lineOfBusiness: 'him', formulary: 'listed', requestedOn: '2023-03-01' }),
  classes.disease,
  classes.philadelphia,
  classes.state,
  classes.cd19,
  classes.yesNo('guidelineSupport'),
  classes.yesNo('nccnRecommended'),
  classes.mrd,
  classes.mrdPercent,
  classes.remissionNumber,
  classes.prescriber,
  classes.tkiHistory,
  classes.dose,
];

/** The same with I.B.1; CD19 stands for the other answers that only the label's indication reads. */
const withLabelRule: readonly Dimension[] = [
  fixed({ requestType: 'initial', lineOfBusiness: 'medicaid', formulary: 'not-listed', remissionNumber: 2, mrdPercent: 1 }),
  classes.disease,
  classes.philadelphia,
  classes.state,
  classes.cd19,
  classes.yesNo('guidelineSupport'),
  classes.yesNo('nccnRecommended'),
  classes.mrd,
  classes.prescriber,
  classes.tkiHistory,
  classes.labelRule,
  classes.dose,
];

/** I.B.1 with everything that the label's indication reads; the prescriber and Ph status are open. */
const withIndication: readonly Dimension[] = [
  fixed({ requestType: 'initial', lineOfBusiness: 'commercial', formulary: 'unknown' }),
  classes.disease,
  classes.state,
  classes.mrd,
  classes.mrdPercent,
  classes.remissionNumber,
  classes.cd19,
  classes.yesNo('nccnRecommended'),
  classes.yesNo('guidelineSupport'),
  classes.labelRule,
  classes.dose,
];

/** `missing` is empty exactly when the outcome is not `incomplete`. */
function missingFits({ missing, outcome }: Evaluation): void {
  if ((missing.length === 0) !== (outcome !== 'incomplete')) throw new Error(`${outcome} with ${missing.length} missing`);
}

describe.each([
  ['what section I.A reads', listed, 1_180_980, 10_176_111],
  ['section I.A with a label change', withLabelRule, 393_660, 3_129_597],
  ['a label change with every indication', withIndication, 131_220, 955_719],
])('initial approval, %s', (_, dimensions, combinations, steps) => {
  const found: { survey?: ReturnType<typeof surveyOf> } = {};

  it(
    'is evaluated as the oracle does, all combinations',
    () => {
      found.survey = surveyOf(dimensions, missingFits);
      expect(found.survey.count).toBe(combinations);
    },
    5 * minutes,
  );

  it('is monotone: no completion changes what is decided', { timeout: minutes }, () => {
    if (found.survey === undefined) throw new Error('The combinations were not all evaluated.');
    expect(completions(dimensions, found.survey)).toEqual({ steps, broken: 0 });
  });
});
