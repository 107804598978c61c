import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noAnswers } from '../../src/criteria/answers.ts';
import { timelineLayout } from '../../src/policy-view/timeline-layout.ts';
import { type PlannedRegimen, planRegimen, type RegimenAnswers } from '../../src/regimen/plan.ts';

const own: RegimenAnswers = {
  indication: 'relapsed-refractory',
  nextCycle: 1,
  cycleCount: undefined,
  stepDose: undefined,
  plannedStart: '2026-01-05',
};

function planned(said: Partial<RegimenAnswers>, months: 6 | 12 = 6, startsOn?: string, dailyDoseMcg = 28): PlannedRegimen {
  const answers = { ...noAnswers, requestType: 'continued', weightKg: 70, dailyDoseMcg } as const;
  const plan = planRegimen(answers, { ...own, ...said }, { startsOn, months });
  if (plan.kind === 'open') throw new Error(`open: ${plan.needs.join(', ')}`);
  return plan;
}

describe('places on the axis, in percent', () => {
  // January 5, 2026 to July 4, 2027: 5 * 42 + 4 * 84 = 546 days
  const layout = timelineLayout(planned({}));

  it('shades the 181 days of January 5 to July 4, 2026, and marks June 20, 166 days on', () => {
    expect(layout.window).toEqual({ x: 0, width: 33.15 });
    expect(layout.nextRequest).toBe(30.403);
  });

  it('cycle 1: 7 days lower, 21 days full, 14 days free', () => {
    expect(layout.rows[0]).toMatchObject({
      bars: [
        { x: 0, width: 1.282, covered: true, low: true, dose: '9', fits: 'widest' },
        { x: 1.282, width: 3.846, covered: true, low: false, dose: '28', fits: 'wide' },
      ],
      free: { x: 5.128, width: 2.564 },
    });
  });

  it('cycle 5, from day 168: 13 days inside the approval, 15 outside, the dose on the longer part', () => {
    expect(layout.rows[4]?.bars).toEqual([
      { x: 30.769, width: 2.381, covered: true, low: false, dose: undefined, fits: undefined },
      { x: 33.15, width: 2.747, covered: false, low: false, dose: '28', fits: 'widest' },
    ]);
  });

  it('cycle 9 ends where the axis does: 462 days before it, 28 of infusion, 56 free', () => {
    expect(layout.rows[8]).toMatchObject({ bars: [{ x: 84.615, width: 5.128, covered: false }], free: { x: 89.744, width: 10.256 } });
  });

  it('the axis begins with the course where the approval begins later, and ends with the approval where that ends later', () => {
    // January 5 to July 31, 2026: 208 days; the approval begins on February 1, 27 days on
    const late = timelineLayout(planned({ cycleCount: 1 }, 6, '2026-02-01'));
    expect(late.window).toEqual({ x: 12.981, width: 87.019 });
    expect(late.rows[0]?.bars.map(({ covered }) => covered)).toEqual([false, false, true]);
    expect(late.nextRequest).toBeUndefined();
  });

  it('cuts a bar on both sides of an approval', () => {
    const plan = { ...planned({ nextCycle: 2, cycleCount: 1 }), window: { from: '2026-01-10', to: '2026-01-12' } };
    const covered = timelineLayout(plan).rows[0]?.bars.map((bar) => [bar.covered, bar.dose]);
    expect(covered).toEqual([
      [false, undefined],
      [true, undefined],
      [false, '28'],
    ]);
  });

  it('draws equal doses equally high', () => {
    const low = timelineLayout(planned({ cycleCount: 1 }, 6, undefined, 5)).rows[0]?.bars.map((bar) => [bar.dose, bar.low]);
    expect(low).toEqual([
      ['5', false],
      ['5', false],
    ]);
  });
});

describe('the names of the months', () => {
  const named = (said: Partial<RegimenAnswers>, months: 6 | 12 = 6) =>
    timelineLayout(planned(said, months)).months.map(({ name, year, minor }) => [name, year, minor]);

  it('names each of six', () => {
    // March 1 to August 31: cycle 1 of MRD-positive remission and the approval
    expect(named({ indication: 'mrd-positive', cycleCount: 1, plannedStart: '2026-03-01' })).toEqual([
      ['Mar', '2026', false],
      ['Apr', undefined, false],
      ['May', undefined, false],
      ['Jun', undefined, false],
      ['Jul', undefined, false],
      ['Aug', undefined, false],
    ]);
  });

  it('over a year, a quarter has the names that a narrow axis keeps; none is cut at the end', () => {
    // November 20, 2026 to November 19, 2027
    expect(named({ nextCycle: 6, cycleCount: 1, plannedStart: '2026-11-20' }, 12)).toEqual([
      ['Dec', undefined, true],
      ['Jan', '2027', false],
      ['Feb', undefined, true],
      ['Mar', undefined, true],
      ['Apr', undefined, false],
      ['May', undefined, true],
      ['Jun', undefined, true],
      ['Jul', undefined, false],
      ['Aug', undefined, true],
      ['Sep', undefined, true],
      ['Oct', undefined, false],
      ['Nov', undefined, true],
    ]);
    // October 3, 2026 to October 2, 2027: the last October 1 is 363 of 365 days on
    expect(named({ nextCycle: 6, cycleCount: 1, plannedStart: '2026-10-03' }, 12).at(-1)).toEqual([undefined, undefined, false]);
  });
});

it('keeps every bar on the axis, apart from the others, and covers as many days as the plan says', () => {
  const said = fc.record({
    indication: fc.constantFrom('mrd-positive' as const, 'relapsed-refractory' as const),
    nextCycle: fc.integer({ min: 1, max: 9 }),
    cycleCount: fc.integer({ min: 1, max: 9 }),
    stepDose: fc.constantFrom('yes' as const, 'no' as const),
    plannedStart: fc.constantFrom('2026-01-05', '2027-08-31', '2028-02-29'),
  });
  fc.assert(
    fc.property(
      said,
      fc.constantFrom(6 as const, 12 as const),
      fc.constantFrom('2026-01-20', '2027-12-31', undefined),
      (any, months, startsOn) => {
        const { rows } = timelineLayout(planned(any, months, startsOn));
        for (const { cycle, bars, free } of rows) {
          const covered = bars.filter((bar) => bar.covered).reduce((sum, { width }) => sum + width, 0);
          const all = bars.reduce((sum, { width }) => sum + width, 0);
          expect(Math.round((covered / all) * 28)).toBe(cycle.coveredDays);
          const ends = [...bars, free].map(({ x, width }) => [x, x + width]);
          expect(ends.flat().every((value) => value >= 0 && value <= 100.002)).toBe(true);
          expect(ends.every(([from = 0], index) => from >= (ends[index - 1]?.[1] ?? 0) - 0.002)).toBe(true);
          expect(bars.filter(({ dose }) => dose !== undefined)).toHaveLength(cycle.doses.length);
        }
      },
    ),
  );
});
