import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CourseOrder, courseCalendar } from '../../src/regimen/calendar.ts';
import { addDays, type Span } from '../../src/regimen/days.ts';
import { totalOf, unitsWithin, vialsPerDay, vialsWithin } from '../../src/regimen/units.ts';
import { anyDate, anyOrder } from './arbitraries.ts';

const cycleOf = (change: Partial<CourseOrder>) => {
  const order: CourseOrder = {
    indication: 'relapsed-refractory',
    startsOn: '2026-01-05',
    firstCycle: 1,
    cycleCount: 1,
    full: 28_000,
    step: 9_000,
    ...change,
  };
  const [cycle] = courseCalendar(order);
  if (cycle === undefined) throw new Error('one cycle is asked for');
  return cycle;
};

describe('units of J9039, one microgram each', () => {
  it.each([
    // 7 * 9 + 21 * 28 = 63 + 588
    ['relapsed, cycle 1', {}, 651],
    // 28 * 28
    ['relapsed, cycle 2', { firstCycle: 2 }, 784],
    ['MRD-positive, cycle 1', { indication: 'mrd-positive' }, 784],
    // 7 * 7.1 + 21 * 21.2 = 49.7 + 445.2 = 494.9
    ['44.9 kg, 160 cm, cycle 1', { full: 21_200, step: 7_100 }, 495],
    // 28 * 21.2 = 593.6
    ['44.9 kg, 160 cm, cycle 2', { firstCycle: 2, full: 21_200 }, 594],
    // 28 * 8.25 = 231 exactly: nothing to round
    ['a dose that adds up to whole units', { firstCycle: 2, full: 8_250 }, 231],
    // 28 * 0.001 = 0.028
    ['the least amount', { firstCycle: 2, full: 1 }, 1],
    // 28 * 28.001 = 784.028
    ['a thousandth too many', { firstCycle: 2, full: 28_001 }, 785],
  ] as const)('%s', (_, change, units) => {
    const cycle = cycleOf(change);
    expect(unitsWithin(cycle, cycle.infusion)).toBe(units);
  });

  it.each([
    // 7 * 9 + 3 * 28 = 63 + 84
    ['to day 10', '2026-01-01', '2026-01-14', 147],
    // 2 * 9 = 18
    ['days 6 and 7', '2026-01-10', '2026-01-11', 18],
    // 9 + 28 = 37
    ['days 7 and 8', '2026-01-11', '2026-01-12', 37],
    // 28 for day 28; the free interval costs nothing
    ['from day 28 on', '2026-02-01', '2026-03-01', 28],
    ['free days alone', '2026-02-02', '2026-02-10', 0],
  ] as const)('part of a cycle, %s', (_, from, to, units) => {
    expect(unitsWithin(cycleOf({}), { from, to })).toBe(units);
  });

  it('equal the sum of the daily doses, rounded up once a cycle', () => {
    fc.assert(
      fc.property(anyOrder, anyDate, (order, from) => {
        const window: Span = { from, to: addDays(from, 200) };
        for (const cycle of courseCalendar(order)) {
          let nanograms = 0n;
          for (let day = 0; day < 28; day += 1) {
            const date = addDays(cycle.infusion.from, day);
            const dosed = cycle.doses.find((days) => days.from <= date && date <= days.to);
            if (date >= window.from && date <= window.to) nanograms += BigInt(dosed?.dose ?? -1);
          }
          expect(unitsWithin(cycle, window)).toBe(Number((nanograms + 999n) / 1000n));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('add up over cycles', () => {
    expect([totalOf([651, 784, 364]), totalOf([])]).toEqual([1799, 0]);
  });
});

describe('vials of 35 mcg, at the least', () => {
  it.each([
    [1, 1],
    [9_000, 1],
    [28_000, 1],
    [35_000, 1],
    [35_001, 2],
    [70_000, 2],
    [112_000, 4],
  ] as const)('%d ng a day: %d', (dose, vials) => {
    expect(vialsPerDay(dose)).toBe(vials);
  });

  it('one bag a day: a cycle at the step dose and 60 mcg takes 7 * 1 + 21 * 2 = 49, its days 7 to 9 take 1 + 2 * 2 = 5', () => {
    const cycle = cycleOf({ full: 60_000 });
    expect(vialsWithin(cycle, cycle.infusion)).toBe(49);
    expect(vialsWithin(cycle, { from: '2026-01-11', to: '2026-01-13' })).toBe(5);
  });
});
