import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween } from '../../src/criteria/dates.ts';
import { type CourseOrder, courseCalendar } from '../../src/regimen/calendar.ts';
import { addDays, lengthOf } from '../../src/regimen/days.ts';
import { anyDate, anyOrder } from './arbitraries.ts';

const order: CourseOrder = {
  indication: 'mrd-positive',
  startsOn: '2026-03-01',
  firstCycle: 1,
  cycleCount: undefined,
  full: 28_000,
  step: 9_000,
};

/** number, phase, infusion from and to, last free day */
const rows = (change: Partial<CourseOrder>) =>
  courseCalendar({ ...order, ...change }).map(({ number, phase, infusion, free }) => [number, phase, infusion.from, infusion.to, free.to]);

describe('the course of section V', () => {
  it('MRD-positive: 1 induction and 3 consolidation cycles of 28 + 14 days', () => {
    expect(rows({})).toEqual([
      [1, 'induction', '2026-03-01', '2026-03-28', '2026-04-11'],
      [2, 'consolidation', '2026-04-12', '2026-05-09', '2026-05-23'],
      [3, 'consolidation', '2026-05-24', '2026-06-20', '2026-07-04'],
      [4, 'consolidation', '2026-07-05', '2026-08-01', '2026-08-15'],
    ]);
  });

  it('relapsed or refractory: 2 + 3 cycles of 28 + 14 days, 4 of 28 + 56', () => {
    expect(rows({ indication: 'relapsed-refractory', startsOn: '2026-01-05' })).toEqual([
      [1, 'induction', '2026-01-05', '2026-02-01', '2026-02-15'],
      [2, 'induction', '2026-02-16', '2026-03-15', '2026-03-29'],
      [3, 'consolidation', '2026-03-30', '2026-04-26', '2026-05-10'],
      [4, 'consolidation', '2026-05-11', '2026-06-07', '2026-06-21'],
      [5, 'consolidation', '2026-06-22', '2026-07-19', '2026-08-02'],
      [6, 'continued-therapy', '2026-08-03', '2026-08-30', '2026-10-25'],
      [7, 'continued-therapy', '2026-10-26', '2026-11-22', '2027-01-17'],
      [8, 'continued-therapy', '2027-01-18', '2027-02-14', '2027-04-11'],
      [9, 'continued-therapy', '2027-04-12', '2027-05-09', '2027-07-04'],
    ]);
  });

  it.each([
    // 28 days from February 1 end on the 28th; the 14 free days begin on the 29th, or on March 1
    ['a leap year', '2028-02-01', '2028-02-28', '2028-02-29', '2028-03-13'],
    ['no leap year', '2027-02-01', '2027-02-28', '2027-03-01', '2027-03-14'],
    ['over a leap day', '2028-02-02', '2028-02-29', '2028-03-01', '2028-03-14'],
    ['a century that is no leap year', '2100-02-02', '2100-03-01', '2100-03-02', '2100-03-15'],
    ['over the year', '2026-12-31', '2027-01-27', '2027-01-28', '2027-02-10'],
  ] as const)('%s', (_, startsOn, infusionTo, freeFrom, freeTo) => {
    const [cycle] = courseCalendar({ ...order, startsOn });
    expect([cycle?.infusion, cycle?.free]).toEqual([
      { from: startsOn, to: infusionTo },
      { from: freeFrom, to: freeTo },
    ]);
  });

  it.each([
    ['MRD-positive, from cycle 4', 'mrd-positive', 4, undefined, [4]],
    ['MRD-positive, past the course', 'mrd-positive', 5, undefined, []],
    ['relapsed, from cycle 6', 'relapsed-refractory', 6, undefined, [6, 7, 8, 9]],
    ['relapsed, past the course', 'relapsed-refractory', 11, undefined, []],
    ['two cycles asked for', 'relapsed-refractory', 1, 2, [1, 2]],
    ['more asked for than the label has', 'mrd-positive', 4, 2, [4, 5]],
  ] as const)('%s', (_, indication, firstCycle, cycleCount, numbers) => {
    expect(courseCalendar({ ...order, indication, firstCycle, cycleCount }).map(({ number }) => number)).toEqual(numbers);
  });

  it('goes on past the label with the last free interval', () => {
    expect(rows({ firstCycle: 5, cycleCount: 1 })).toEqual([[5, 'beyond-label', '2026-03-01', '2026-03-28', '2026-04-11']]);
    // 2026-03-29 and 55 days more: 3 in March, 30 in April, 22 in May, so May 23
    expect(rows({ indication: 'relapsed-refractory', firstCycle: 10, cycleCount: 1 })).toEqual([
      [10, 'beyond-label', '2026-03-01', '2026-03-28', '2026-05-23'],
    ]);
  });
});

describe('the step dose of section V', () => {
  const dosesOf = (change: Partial<CourseOrder>) =>
    courseCalendar({ ...order, ...change })[0]?.doses.map(({ from, to, dose }) => [from, to, dose]);

  it('relapsed or refractory, cycle 1: days 1 to 7, then 8 to 28', () => {
    expect(dosesOf({ indication: 'relapsed-refractory' })).toEqual([
      ['2026-03-01', '2026-03-07', 9_000],
      ['2026-03-08', '2026-03-28', 28_000],
    ]);
  });

  it.each([
    ['MRD-positive', {}],
    ['relapsed, cycle 2', { indication: 'relapsed-refractory', firstCycle: 2 }],
    ['relapsed, cycle 10', { indication: 'relapsed-refractory', firstCycle: 10, cycleCount: 1 }],
    ['ordered without it', { indication: 'relapsed-refractory', step: undefined }],
  ] as const)('not in %s', (_, change) => {
    expect(dosesOf(change)).toEqual([['2026-03-01', '2026-03-28', 28_000]]);
  });

  it('is given in the first cycle alone', () => {
    const later = courseCalendar({ ...order, indication: 'relapsed-refractory' }).slice(1);
    expect(later.every(({ doses }) => doses.length === 1)).toBe(true);
  });
});

describe('laws of the calendar', () => {
  it('adds days as daysBetween counts them', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  it('leaves no day out and counts none twice', () => {
    fc.assert(
      fc.property(anyOrder, (any) => {
        let next = any.startsOn;
        for (const { infusion, doses, free } of courseCalendar(any)) {
          for (const { from, to } of doses) {
            expect(from).toBe(next);
            next = addDays(to, 1);
          }
          expect([infusion.to, free.from]).toEqual([addDays(next, -1), next]);
          next = addDays(free.to, 1);
        }
      }),
    );
  });

  it('is as long as its cycles: 28 infusion days each, with 14 or 56 free', () => {
    fc.assert(
      fc.property(anyOrder, (any) => {
        const cycles = courseCalendar(any);
        const longFree = cycles.filter(({ number }) => any.indication === 'relapsed-refractory' && number > 5).length;
        const expected = cycles.length * 42 + longFree * 42;
        const last = cycles.at(-1);
        expect(last === undefined ? 0 : daysBetween(any.startsOn, last.free.to) + 1).toBe(expected);
        expect(cycles.every(({ infusion }) => lengthOf(infusion) === 28)).toBe(true);
      }),
    );
  });
});
