import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answers, noAnswers } from '../../src/criteria/answers.ts';
import { asksStepDose, regimenAdvisories } from '../../src/regimen/advisories.ts';
import { indicationOf, type PlannedRegimen, planRegimen, type RegimenAnswers } from '../../src/regimen/plan.ts';
import { anyDate } from './arbitraries.ts';

const notSaid: RegimenAnswers = {
  indication: undefined,
  nextCycle: undefined,
  cycleCount: undefined,
  stepDose: undefined,
  plannedStart: undefined,
};
const startsIn2026: RegimenAnswers = { ...notSaid, plannedStart: '2026-01-05' };
const relapsed: Answers = { ...noAnswers, requestType: 'initial', state: 'relapsed', weightKg: 70, heightCm: 175, dailyDoseMcg: 28 };
const continued: Answers = { ...noAnswers, requestType: 'continued', weightKg: 70, dailyDoseMcg: 28 };

function planned(answers: Answers, own: Partial<RegimenAnswers>, months: 6 | 12 = 6, startsOn?: string): PlannedRegimen {
  const plan = planRegimen(answers, { ...startsIn2026, ...own }, { startsOn, months });
  if (plan.kind === 'open') throw new Error(`open: ${plan.needs.join(', ')}`);
  return plan;
}

describe('a whole course under an approval', () => {
  it('relapsed, 70 kg, 6 months from January 5, 2026', () => {
    const plan = planned(relapsed, { stepDose: 'yes' });
    expect(plan).toMatchObject({
      indication: 'relapsed-refractory',
      doseFrom: 'request',
      window: { from: '2026-01-05', to: '2026-07-04' },
      months: 6,
      stepDoseChangesOn: '2026-01-12',
      nextRequestDue: '2026-06-20',
      advisories: [],
      // 651 + 3 * 784 + 13 * 28 = 651 + 2352 + 364
      units: 3367,
      // 4 * 28 + 13, one a day
      vials: 125,
    });
    const coveredUnits = plan.cycles.map((cycle) => [cycle.number, cycle.coverage, cycle.coveredDays, cycle.coveredUnits, cycle.units]);
    expect(coveredUnits).toEqual([
      [1, 'within', 28, 651, 651],
      [2, 'within', 28, 784, 784],
      [3, 'within', 28, 784, 784],
      [4, 'within', 28, 784, 784],
      [5, 'partly', 13, 364, 784],
      [6, 'outside', 0, 0, 784],
      [7, 'outside', 0, 0, 784],
      [8, 'outside', 0, 0, 784],
      [9, 'outside', 0, 0, 784],
    ]);
  });

  it('ends on the last day approved, where that is earlier: 651 + 5 * 28 until February 20', () => {
    const own = { ...startsIn2026, stepDose: 'yes' } as const;
    const plan = planRegimen(relapsed, own, { startsOn: undefined, months: 6, endsOn: '2026-02-20' });
    expect(plan).toMatchObject({ window: { from: '2026-01-05', to: '2026-02-20' }, units: 791, vials: 33 });
    const open = planRegimen(relapsed, own, { startsOn: undefined, months: 6, endsOn: undefined });
    expect(open).toMatchObject({ window: { from: '2026-01-05', to: '2026-07-04' }, units: 3367 });
  });

  it('MRD-positive infant, the label dose: 28 * 3.3 = 92.4, rounded up once a cycle, 4 * 93', () => {
    const infant = { ...noAnswers, state: 'remission', mrd: 'positive', weightKg: 3.5, heightCm: 50 } as const;
    const plan = planned(infant, {});
    expect(plan).toMatchObject({ indication: 'mrd-positive', doseFrom: 'label', units: 372, vials: 112, nextRequestDue: undefined });
    expect(plan).toMatchObject({ stepDoseChangesOn: undefined });
    expect(plan.cycles.map(({ doses }) => doses.map(({ dose }) => dose))).toEqual([[3_300], [3_300], [3_300], [3_300]]);
  });

  it('continued from cycle 6: 12 months from January 5 cover cycles 6 to 9', () => {
    const plan = planned(continued, { indication: 'relapsed-refractory', nextCycle: 6 }, 12);
    // 4 cycles of 784; cycle 9 begins 3 * 84 = 252 days later, on September 14, and ends within the year
    expect(plan).toMatchObject({ doseFrom: 'request', units: 3136, vials: 112, window: { to: '2027-01-04' }, nextRequestDue: undefined });
    expect(plan.cycles.map(({ number, infusion }) => [number, infusion.from])).toEqual([
      [6, '2026-01-05'],
      [7, '2026-03-30'],
      [8, '2026-06-22'],
      [9, '2026-09-14'],
    ]);
  });

  it('an approval that begins later than the course leaves the first days out: 28 - 10 = 18 days of 28 mcg', () => {
    const plan = planned({ ...relapsed, state: 'refractory' }, { cycleCount: 1, stepDose: 'no' }, 6, '2026-01-15');
    expect(plan.window).toEqual({ from: '2026-01-15', to: '2026-07-14' });
    expect(plan.cycles[0]).toMatchObject({ coverage: 'partly', coveredDays: 18, coveredUnits: 504, units: 784 });
  });

  it('no cycle of the label is left', () => {
    const plan = planned(continued, { indication: 'mrd-positive', nextCycle: 5 }, 12);
    expect(plan).toMatchObject({ cycles: [], units: 0, vials: 0, advisories: ['cycles-beyond-label'], nextRequestDue: undefined });
  });
});

describe('the doses that are planned', () => {
  const doses = (answers: Partial<Answers>, own: Partial<RegimenAnswers> = {}) =>
    planned({ ...relapsed, ...answers }, { cycleCount: 1, ...own }).cycles[0]?.doses.map(({ dose }) => dose);

  it.each([
    ['the requested dose after the step', {}, {}, [9_000, 28_000]],
    ['the step dose ordered', {}, { stepDose: 'yes' }, [9_000, 28_000]],
    ['the step dose not known', {}, { stepDose: 'unknown' }, [9_000, 28_000]],
    ['ordered without it', {}, { stepDose: 'no' }, [28_000]],
    ['no dose requested: the label', { dailyDoseMcg: undefined }, {}, [9_000, 28_000]],
    // root(44.9 * 160): / 12 = 7.06321, / 4 = 21.18962
    ['no dose requested, by body surface', { dailyDoseMcg: undefined, weightKg: 44.9, heightCm: 160 }, {}, [7_100, 21_200]],
    ['no dose requested, no step', { dailyDoseMcg: undefined, weightKg: 44.9, heightCm: 160 }, { stepDose: 'no' }, [21_200]],
    ['another dose requested', { dailyDoseMcg: 20.5, weightKg: 44.9, heightCm: 160 }, {}, [7_100, 20_500]],
    ['less than the step dose requested', { dailyDoseMcg: 5 }, {}, [5_000, 5_000]],
    ['a second cycle has no step', {}, { nextCycle: 2 }, [28_000]],
    ['above the maximum, with support', { dailyDoseMcg: 56 }, {}, [9_000, 56_000]],
  ] as const)('%s', (_, answers, own, expected) => {
    expect(doses(answers, own)).toEqual(expected);
  });
});

describe('what a course waits for', () => {
  it.each([
    ['everything', noAnswers, notSaid, ['indication', 'plannedStart', 'weightKg']],
    ['a continued request', { ...noAnswers, requestType: 'continued' }, notSaid, ['indication', 'nextCycle', 'plannedStart', 'weightKg']],
    ['the start alone', relapsed, notSaid, ['plannedStart']],
    ['the next cycle alone', continued, { ...startsIn2026, indication: 'mrd-positive' }, ['nextCycle']],
    ['the indication alone', continued, { ...startsIn2026, nextCycle: 1 }, ['indication']],
    ['a weight for the step dose', { ...relapsed, weightKg: undefined }, startsIn2026, ['weightKg']],
    ['a height for the step dose', { ...relapsed, weightKg: 20, heightCm: undefined }, startsIn2026, ['heightCm']],
  ] as const)('%s', (_, answers, own, needs) => {
    expect(planRegimen(answers, own, { startsOn: undefined, months: 6 })).toEqual({ kind: 'open', needs });
  });

  it.each([
    ['without a step dose', { ...relapsed, weightKg: undefined }, { stepDose: 'no' }],
    ['in a second cycle', { ...relapsed, weightKg: undefined }, { nextCycle: 2 }],
    ['in MRD-positive remission', { ...relapsed, weightKg: undefined, state: 'remission', mrd: 'positive' }, {}],
  ] as const)('no weight where the dose is requested, %s', (_, answers, own) => {
    expect(planned(answers, own).cycles[0]?.doses.map(({ dose }) => dose)).toEqual([28_000]);
  });
});

describe('the indication', () => {
  it.each([
    ['remission with MRD', { state: 'remission', mrd: 'positive' }, 'mrd-positive'],
    ['remission without', { state: 'remission', mrd: 'negative' }, undefined],
    ['remission, not tested', { state: 'remission', mrd: 'not-tested' }, undefined],
    ['remission, MRD not answered', { state: 'remission' }, undefined],
    ['relapsed', { state: 'relapsed', mrd: 'positive' }, 'relapsed-refractory'],
    ['refractory', { state: 'refractory' }, 'relapsed-refractory'],
    ['another state', { state: 'other', mrd: 'positive' }, undefined],
    ['not answered', {}, undefined],
  ] as const)('of an initial request: %s', (_, answers, indication) => {
    expect(indicationOf({ ...noAnswers, requestType: 'initial', ...answers }, 'mrd-positive')).toBe(indication);
  });

  it('of a continued request is the stated one, whatever a diagnosis of an abandoned branch says', () => {
    const abandoned = { ...continued, state: 'relapsed' } as const;
    expect([indicationOf(abandoned, 'mrd-positive'), indicationOf(abandoned, undefined)]).toEqual(['mrd-positive', undefined]);
  });
});

describe('advisories', () => {
  it.each([
    ['relapsed, cycle 1, without the step dose', 'relapsed-refractory', 1, undefined, 'no', ['step-dose-not-ordered']],
    ['with it', 'relapsed-refractory', 1, undefined, 'yes', []],
    ['not answered', 'relapsed-refractory', 1, undefined, undefined, []],
    ['not known', 'relapsed-refractory', 1, undefined, 'unknown', []],
    ['relapsed, cycle 2', 'relapsed-refractory', 2, undefined, 'no', []],
    ['MRD-positive, cycle 1', 'mrd-positive', 1, undefined, 'no', []],
    ['MRD-positive, the last cycle', 'mrd-positive', 4, undefined, undefined, []],
    ['MRD-positive, one more', 'mrd-positive', 5, undefined, undefined, ['cycles-beyond-label']],
    ['MRD-positive, five asked for', 'mrd-positive', 1, 5, undefined, ['cycles-beyond-label']],
    ['MRD-positive, four asked for', 'mrd-positive', 1, 4, undefined, []],
    ['relapsed, the last cycle', 'relapsed-refractory', 9, 1, undefined, []],
    ['relapsed, one more', 'relapsed-refractory', 10, undefined, undefined, ['cycles-beyond-label']],
    ['relapsed, far beyond', 'relapsed-refractory', 15, undefined, undefined, ['cycles-beyond-label']],
    ['both', 'relapsed-refractory', 1, 10, 'no', ['cycles-beyond-label', 'step-dose-not-ordered']],
  ] as const)('%s', (_, indication, firstCycle, cycleCount, stepDose, expected) => {
    expect(regimenAdvisories({ indication, firstCycle, cycleCount }, stepDose)).toEqual(expected);
  });

  it('the step dose is asked for in the first cycle of relapsed or refractory disease alone', () => {
    const asked = [1, 2, 10].flatMap((firstCycle) =>
      (['relapsed-refractory', 'mrd-positive'] as const).map((indication) => asksStepDose({ indication, firstCycle })),
    );
    expect(asked).toEqual([true, false, false, false, false, false]);
  });

  it('are part of the plan', () => {
    expect(planned(relapsed, { stepDose: 'no' }).advisories).toEqual(['step-dose-not-ordered']);
  });
});

describe('laws of the plan', () => {
  it('the label dose planned is never above 28 mcg a day, and the units of the window are those of its cycles', () => {
    const own = fc.record({
      indication: fc.constantFrom('mrd-positive' as const, 'relapsed-refractory' as const),
      nextCycle: fc.integer({ min: 1, max: 9 }),
      cycleCount: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
      stepDose: fc.constantFrom('yes' as const, 'no' as const, undefined),
      plannedStart: anyDate,
    });
    const kg = fc.integer({ min: 3, max: 1_000 }).map((tenths) => tenths / 10);
    fc.assert(
      fc.property(
        own,
        kg,
        fc.integer({ min: 20, max: 260 }),
        fc.constantFrom(6 as const, 12 as const),
        (said, weightKg, heightCm, months) => {
          const plan = planned({ ...continued, weightKg, heightCm, dailyDoseMcg: undefined }, said, months);
          expect(plan.cycles.every(({ doses }) => doses.every(({ dose }) => dose > 0 && dose <= 28_000))).toBe(true);
          expect(plan.units).toBe(plan.cycles.reduce((total, { coveredUnits }) => total + coveredUnits, 0));
          expect(plan.cycles.every(({ coveredUnits, units }) => coveredUnits <= units)).toBe(true);
        },
      ),
    );
  });
});
