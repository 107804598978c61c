import fc from 'fast-check';
import type { CourseOrder } from '../../src/regimen/calendar.ts';
import { addDays } from '../../src/regimen/days.ts';

/** plain dates of 2000 to 2099 */
export const anyDate = fc.integer({ min: 0, max: 36_524 }).map((days) => addDays('2000-01-01', days));

/** any course that can be asked for, past the label's last cycle too; doses in nanograms */
export const anyOrder: fc.Arbitrary<CourseOrder> = fc.record({
  indication: fc.constantFrom('mrd-positive', 'relapsed-refractory'),
  startsOn: anyDate,
  firstCycle: fc.integer({ min: 1, max: 12 }),
  cycleCount: fc.option(fc.integer({ min: 1, max: 10 }), { nil: undefined }),
  full: fc.integer({ min: 1, max: 60_000 }),
  step: fc.option(fc.integer({ min: 1, max: 9_000 }), { nil: undefined }),
});
