import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noAnswers } from '../../src/criteria/answers.ts';
import { doseWithinCap, doseWithinLabel } from '../../src/criteria/policies/cp-phar-312/facts.ts';
import { compareDose } from '../../src/regimen/comparison.ts';

const member = (weightKg: number | undefined, heightCm: number | undefined, dailyDoseMcg: number | undefined) => ({
  ...noAnswers,
  weightKg,
  heightCm,
  dailyDoseMcg,
});

describe('the requested dose beside the label', () => {
  it.each([
    ['the fixed dose', 45, undefined, 28, 'as-label', 28_000, 0],
    ['less than the fixed dose', 70, 175, 9.25, 'below-label', 28_000, -18_750],
    ['a hundredth below it', 70, 175, 27.99, 'below-label', 28_000, -10],
    ['just above the maximum', 70, 175, 28.001, 'above-maximum', 28_000, 1],
    ['above it by less than is shown', 70, 175, 28.0004, 'above-maximum', 28_000, 0],
    ['within the tolerance of the maximum', 70, 175, 28.0000000005, 'as-label', 28_000, 0],
    ['a double dose', 70, 175, 56, 'above-maximum', 28_000, 28_000],
    // 44.9 kg, 160 cm: label 21.2 mcg, the criteria accept 1.05 * 21.18962 = 22.24910 mcg
    ['below 45 kg, as the label', 44.9, 160, 21.2, 'as-label', 21_200, 0],
    ['below 45 kg, rounded otherwise', 44.9, 160, 21.19, 'below-label', 21_200, -10],
    ['below 45 kg, inside the allowance', 44.9, 160, 22.249, 'within-allowance', 21_200, 1_049],
    ['below 45 kg, past the allowance', 44.9, 160, 22.25, 'above-label', 21_200, 1_050],
    ['below 45 kg, the fixed dose by mistake', 44.9, 160, 28, 'above-label', 21_200, 6_800],
    ['below 45 kg, past the maximum', 44.9, 160, 30, 'above-maximum', 21_200, 2_000],
    ['past the maximum without a weight', undefined, undefined, 30, 'above-maximum', undefined, 2_000],
  ] as const)('%s', (_, weightKg, heightCm, requestedMcg, relation, label, difference) => {
    expect(compareDose(member(weightKg, heightCm, requestedMcg))).toEqual({ relation, requestedMcg, label, difference });
  });

  it.each([
    ['no dose requested', 70, 175, undefined],
    ['no weight', undefined, 160, 28],
    ['below 45 kg without a height', 44.9, undefined, 20],
  ] as const)('cannot be compared: %s', (_, weightKg, heightCm, dose) => {
    expect(compareDose(member(weightKg, heightCm, dose))).toBeUndefined();
  });

  it('says "above" exactly where the criteria do, over the whole format', () => {
    const kg = fc.integer({ min: 30, max: 6_000 }).map((hundredths) => hundredths / 100);
    const cm = fc.integer({ min: 200, max: 2_600 }).map((tenths) => tenths / 10);
    const mcg = fc.integer({ min: 1, max: 4_000 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(kg, cm, mcg, (weightKg, heightCm, dailyDoseMcg) => {
        const answers = member(weightKg, heightCm, dailyDoseMcg);
        const comparison = compareDose(answers);
        const above = comparison?.relation === 'above-label' || comparison?.relation === 'above-maximum';
        expect(above).toBe(doseWithinLabel(answers) === 'not-met');
        expect(comparison?.relation === 'above-maximum').toBe(doseWithinCap(answers) === 'not-met');
        if (above) expect(comparison?.difference).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 2_000 },
    );
  });
});
