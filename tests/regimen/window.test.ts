import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths } from '../../src/criteria/dates.ts';
import { type CourseOrder, courseCalendar } from '../../src/regimen/calendar.ts';
import { addDays, sharedSpan } from '../../src/regimen/days.ts';
import { approvalWindow, coverageOf, coveredDays, nextRequestDue } from '../../src/regimen/window.ts';
import { anyDate, anyOrder } from './arbitraries.ts';

describe('the approval window: the last covered day is the day before the same day, months later', () => {
  it.each([
    ['first of a month', '2026-03-01', 6, '2026-08-31'],
    ['a year', '2026-01-01', 12, '2026-12-31'],
    ['over the year', '2026-09-15', 6, '2027-03-14'],
    // February has no 31st: the 28th stands for it, the 27th is the last covered day
    ['a month end, no leap year', '2026-08-31', 6, '2027-02-27'],
    ['a month end, leap year', '2027-08-31', 6, '2028-02-28'],
    ['a day that exists in the leap year', '2027-08-29', 6, '2028-02-28'],
    ['a month of 30 days', '2025-12-31', 6, '2026-06-29'],
    ['from the leap day', '2028-02-29', 12, '2029-02-27'],
    ['over the leap day', '2027-03-01', 12, '2028-02-29'],
  ] as const)('%s', (_, startsOn, months, to) => {
    expect(approvalWindow(startsOn, months)).toEqual({ from: startsOn, to });
  });

  it('windows follow each other without a gap', () => {
    fc.assert(
      fc.property(anyDate, fc.constantFrom(6 as const, 12 as const), (startsOn, months) => {
        expect(addDays(approvalWindow(startsOn, months).to, 1)).toBe(addMonths(startsOn, months));
      }),
    );
  });
});

const relapsed: CourseOrder = {
  indication: 'relapsed-refractory',
  startsOn: '2026-01-05',
  firstCycle: 1,
  cycleCount: undefined,
  full: 28_000,
  step: 9_000,
};

const coverage = (change: Partial<CourseOrder>, from: string, to: string) =>
  courseCalendar({ ...relapsed, ...change }).map((cycle) => [coverageOf(cycle, { from, to }), coveredDays(cycle, { from, to })]);

describe('which cycles an approval covers', () => {
  it('6 months from January 5: cycle 5 (June 22 to July 19) is covered to July 4, 9 + 4 = 13 days', () => {
    const window = approvalWindow('2026-01-05', 6);
    expect(window.to).toBe('2026-07-04');
    expect(coverage({}, window.from, window.to)).toEqual([
      ['within', 28],
      ['within', 28],
      ['within', 28],
      ['within', 28],
      ['partly', 13],
      ['outside', 0],
      ['outside', 0],
      ['outside', 0],
      ['outside', 0],
    ]);
  });

  it.each([
    ['the window ends with the infusion', '2026-01-05', '2026-02-01', 'within', 28],
    ['it ends a day earlier', '2026-01-05', '2026-01-31', 'partly', 27],
    ['it ends in the free interval', '2026-01-05', '2026-02-07', 'within', 28],
    ['it begins a day late', '2026-01-06', '2026-07-05', 'partly', 27],
    ['it lies inside the infusion', '2026-01-10', '2026-01-11', 'partly', 2],
    ['it begins with the last day', '2026-02-01', '2026-07-31', 'partly', 1],
    ['it begins in the free interval', '2026-02-02', '2026-08-01', 'outside', 0],
    ['it ends with the first day', '2025-07-06', '2026-01-05', 'partly', 1],
    ['it has ended before', '2025-07-05', '2026-01-04', 'outside', 0],
  ] as const)('%s', (_, from, to, expected, days) => {
    expect(coverage({ cycleCount: 1 }, from, to)).toEqual([[expected, days]]);
  });

  it('counts the covered days one by one', () => {
    fc.assert(
      fc.property(anyOrder, anyDate, fc.constantFrom(6 as const, 12 as const), (order, startsOn, months) => {
        const window = approvalWindow(startsOn, months);
        for (const cycle of courseCalendar(order)) {
          const days = Array.from({ length: 28 }, (_, day) => addDays(cycle.infusion.from, day));
          expect(coveredDays(cycle, window)).toBe(days.filter((day) => day >= window.from && day <= window.to).length);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('the days that two spans share', () => {
  const march = { from: '2026-03-10', to: '2026-03-20' };

  it.each([
    ['the beginning', '2026-03-01', '2026-03-12', { from: '2026-03-10', to: '2026-03-12' }],
    ['the end', '2026-03-18', '2026-04-01', { from: '2026-03-18', to: '2026-03-20' }],
    ['the middle', '2026-03-12', '2026-03-12', { from: '2026-03-12', to: '2026-03-12' }],
    ['all', '2026-01-01', '2026-12-31', march],
    ['none, before', '2026-03-01', '2026-03-09', undefined],
    ['none, after', '2026-03-21', '2026-03-30', undefined],
    ['none, of a span that is empty', '2026-03-15', '2026-03-14', undefined],
  ] as const)('%s', (_, from, to, shared) => {
    expect(sharedSpan(march, { from, to })).toEqual(shared);
  });
});

describe('when the next request is due', () => {
  it.each([
    ['cycles remain: 14 days before July 4', {}, '2026-01-05', 6, '2026-06-20'],
    ['the course ends within the approval', { indication: 'mrd-positive' }, '2026-01-05', 6, undefined],
    ['the last infusion day is the last covered day', { cycleCount: 1 }, '2025-08-02', 6, undefined],
    ['one infusion day is left', { cycleCount: 1 }, '2025-08-01', 6, '2026-01-17'],
    ['only free days are left', { firstCycle: 9 }, '2025-08-10', 6, undefined],
    ['no cycle asked for', { firstCycle: 10 }, '2026-01-05', 12, undefined],
  ] as const)('%s', (_, change, startsOn, months, due) => {
    expect(nextRequestDue(courseCalendar({ ...relapsed, ...change }), approvalWindow(startsOn, months))).toBe(due);
  });
});
