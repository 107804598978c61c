import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bsaM2, labelDoseLimitMcgPerDay } from '../../src/criteria/policies/cp-phar-312/facts.ts';
import { memberDose } from '../../src/regimen/dose.ts';

describe('the fixed dose of section V, from 45 kg on', () => {
  it.each([
    ['on the threshold', 45.0, 100],
    ['an adult', 70, 175],
    ['the height is not needed', 45, undefined],
    ['the heaviest that the format takes', 400, 260],
  ] as const)('%s, %d kg', (_, weightKg, heightCm) => {
    expect(memberDose(weightKg, heightCm)).toEqual({ basis: 'fixed', full: 28_000, step: 9_000 });
  });
});

/*
 * Below 45 kg: BSA = sqrt(kg * cm / 3600) = root / 60, full = 15 * BSA = root / 4, step = 5 * BSA = root / 12, where
 * root = sqrt(kg * cm). Rounded half up: BSA to 0.01 m2, a dose to 0.1 mcg, below 1 mcg to 0.01 mcg.
 */
describe('the dose of section V by body surface, below 45 kg', () => {
  it.each([
    // root 84.75848: / 60 = 1.41264, / 4 = 21.18962, / 12 = 7.06321
    ['just below the threshold', 44.9, 160, 141, 21_200, 7_100, false],
    // root 55.90170: / 60 = 0.93170, / 4 = 13.97542, / 12 = 4.65847
    ['a school child', 25, 125, 93, 14_000, 4_700, false],
    // root 31 exactly: / 60 = 0.51667, / 4 = 7.75 (a tie, up; floating point gives 7.7), / 12 = 2.58333
    ['a toddler on a tie', 10, 96.1, 52, 7_800, 2_600, false],
    // root 24.6 exactly: / 60 = 0.41, / 4 = 6.15 (a tie, up; floating point gives 6.1), / 12 = 2.05 (a tie, up)
    ['an infant on two ties', 8.2, 73.8, 41, 6_200, 2_100, false],
    // root 20.2 exactly: / 60 = 0.33667, / 4 = 5.05 (a tie, up), / 12 = 1.68333
    ['a small infant on a tie', 4, 102.01, 34, 5_100, 1_700, false],
    // 4 * 102.009 = 408.036, root 20.19990: / 60 = 0.33667, / 4 = 5.04998, / 12 = 1.68333
    ['and a hundredth of a millimetre below it', 4, 102.009, 34, 5_000, 1_700, false],
    // root 13.22876: / 60 = 0.22048, / 4 = 3.30719, / 12 = 1.10240
    ['a newborn', 3.5, 50, 22, 3_300, 1_100, false],
    // root 5.13809: / 60 = 0.08563, / 4 = 1.28452, / 12 = 0.42817 (hundredths below 1 mcg)
    ['a premature newborn', 0.8, 33, 9, 1_300, 430, false],
    // root 4 exactly: / 60 = 0.06667, / 4 = 1 (tenths from 1 mcg on), / 12 = 0.33333
    ['one microgram', 0.64, 25, 7, 1_000, 330, false],
    // 0.638 * 25 = 15.95, root 3.99375: / 60 = 0.06656, / 4 = 0.99844 (1.00 in hundredths, so 1.0), / 12 = 0.33281
    ['rounded to one microgram', 0.638, 25, 7, 1_000, 330, false],
    // 0.63 * 25 = 15.75, root 3.96863: / 60 = 0.06614, / 4 = 0.99216, / 12 = 0.33072
    ['just below it', 0.63, 25, 7, 990, 330, false],
    // root 2.44949: / 60 = 0.04082, / 4 = 0.61237, / 12 = 0.20412
    ['the smallest that the format takes', 0.3, 20, 4, 610, 200, false],
    // root 108.155 (44.99 * 260 = 11697.4): / 60 = 1.80257, / 4 = 27.03863, / 12 = 9.01288 (held at 9)
    ['the largest that the format takes', 44.99, 260, 180, 27_000, 9_000, false],
    // Beyond the format's heights, since no member below 45 kg reaches the maximum within them.
    // root 112 exactly: / 60 = 1.86667, / 4 = 28, / 12 = 9.33333 (held at 9)
    ['the maximum reached exactly', 40, 313.6, 187, 28_000, 9_000, false],
    // root 112.96017 (44 * 290 = 12760): / 60 = 1.88267, / 4 = 28.24004 (held at 28), / 12 = 9.41335 (held at 9)
    ['the maximum passed', 44, 290, 188, 28_000, 9_000, true],
  ] as const)('%s, %d kg, %d cm', (_, weightKg, heightCm, bsaHundredths, full, step, capped) => {
    expect(memberDose(weightKg, heightCm)).toEqual({ basis: 'body-surface', full, step, bsaHundredths, capped });
  });
});

describe('a measurement that is missing', () => {
  it.each([
    ['no weight', undefined, 160, 'weightKg'],
    ['neither', undefined, undefined, 'weightKg'],
    ['below 45 kg without a height', 44.9, undefined, 'heightCm'],
  ] as const)('%s', (_, weightKg, heightCm, needs) => {
    expect(memberDose(weightKg, heightCm)).toEqual({ basis: 'open', needs });
  });
});

/** weights and heights of the request format, with up to two decimals */
const weight = fc.integer({ min: 30, max: 40_000 }).map((hundredths) => hundredths / 100);
const height = fc.integer({ min: 2_000, max: 26_000 }).map((hundredths) => hundredths / 100);
const lightWeight = weight.filter((kg) => kg < 45);

describe('laws of the dose', () => {
  it('is never above 28 mcg a day, nor the step dose above 9, nor above what the criteria accept', () => {
    fc.assert(
      fc.property(weight, height, (kg, cm) => {
        const dose = memberDose(kg, cm);
        if (dose.basis === 'open') throw new Error('nothing is missing');
        const limit = labelDoseLimitMcgPerDay(kg, cm) ?? 0;
        expect(dose.full).toBeLessThanOrEqual(28_000);
        expect(dose.step).toBeLessThanOrEqual(9_000);
        expect(dose.step).toBeLessThan(dose.full);
        expect(dose.full / 1000).toBeLessThanOrEqual(limit + 1e-9);
      }),
      { numRuns: 2_000 },
    );
  });

  it('differs from the formula by the rounding alone, and grows with weight and height', () => {
    fc.assert(
      fc.property(lightWeight, height, (kg, cm) => {
        const dose = memberDose(kg, cm);
        if (dose.basis !== 'body-surface') throw new Error('a light member is dosed by body surface');
        const exactMcg = 15 * bsaM2(kg, cm);
        expect(Math.abs(dose.full / 1000 - exactMcg)).toBeLessThanOrEqual((exactMcg < 0.995 ? 0.005 : 0.05) + 1e-9);
        expect(Math.abs(dose.bsaHundredths / 100 - bsaM2(kg, cm))).toBeLessThanOrEqual(0.005 + 1e-9);
        const taller = memberDose(kg, cm + 1);
        expect(taller.basis === 'body-surface' && taller.full >= dose.full).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
