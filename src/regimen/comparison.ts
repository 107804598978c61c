import type { Answers } from '../criteria/answers.ts';
import { doseCapMcgPerDay, doseWithinCap, doseWithinLabel } from '../criteria/policies/cp-phar-312/facts.ts';
import { type Ng, ngOf } from './amount.ts';
import { memberDose } from './dose.ts';

/** Where a requested dose lies: `within-allowance` is above the label's dose by no more than the criteria allow. */
export type DoseRelation = 'below-label' | 'as-label' | 'within-allowance' | 'above-label' | 'above-maximum';

/** A requested dose per day beside the label's. */
export type DoseComparison = {
  /** as requested, micrograms per day */
  readonly requestedMcg: number;
  /** requested less label; above the maximum, requested less 28 mcg */
  readonly difference: Ng;
} & (
  | { readonly relation: Exclude<DoseRelation, 'above-maximum'>; readonly label: Ng }
  /** known without the label's dose, which is `undefined` while the weight or height is open */
  | { readonly relation: 'above-maximum'; readonly label: Ng | undefined }
);

function relationOf(answers: Answers, difference: Ng): Exclude<DoseRelation, 'above-maximum'> {
  if (doseWithinLabel(answers) === 'not-met') return 'above-label';
  if (difference === 0) return 'as-label';
  return difference < 0 ? 'below-label' : 'within-allowance';
}

/**
 * The requested dose beside the label's for the member; `undefined` while either is open. What counts as above the label
 * or the maximum is the criteria's own verdict, so that the two never differ. CP.PHAR.312 V, I.A.4, II.A.3.
 */
export function compareDose(answers: Answers): DoseComparison | undefined {
  const { dailyDoseMcg, weightKg, heightCm } = answers;
  if (dailyDoseMcg === undefined) return undefined;
  const requested = ngOf(dailyDoseMcg);
  const dose = memberDose(weightKg, heightCm);
  const label = dose.basis === 'open' ? undefined : dose.full;
  if (doseWithinCap(answers) === 'not-met') {
    return { relation: 'above-maximum', requestedMcg: dailyDoseMcg, label, difference: requested - ngOf(doseCapMcgPerDay) };
  }
  if (label === undefined) return undefined;
  const difference = requested - label;
  return { relation: relationOf(answers, difference), requestedMcg: dailyDoseMcg, label, difference };
}
