import type { PlainDate } from '../criteria/answers.ts';
import { addMonths } from '../criteria/dates.ts';
import type { Cycle } from './calendar.ts';
import { addDays, lengthOf, type Span, sharedDays } from './days.ts';

/** How much of a cycle's infusion an approval covers; its free interval needs no approval. */
export type Coverage = 'within' | 'partly' | 'outside';

/** The next request is due this many days before the last covered day: this project's choice, the policy names none. */
export const requestLeadDays = 14;

/**
 * The days that an approval covers: from its start to the day before the same day of the month, so many calendar months
 * later (its month's last day where it does not exist). Six months from August 31 end on February 27: the 28th, which
 * stands for the 31st, is no longer covered. CP.PHAR.312 I.A (6 months), II.A (12 months).
 */
export function approvalWindow(startsOn: PlainDate, months: 6 | 12): Span {
  return { from: startsOn, to: addDays(addMonths(startsOn, months), -1) };
}

/** Infusion days of a cycle within a window. */
export const coveredDays = (cycle: Cycle, window: Span): number => sharedDays(cycle.infusion, window);

/** Whether a window covers all infusion days of a cycle, some or none. */
export function coverageOf(cycle: Cycle, window: Span): Coverage {
  const covered = coveredDays(cycle, window);
  if (covered === 0) return 'outside';
  return covered === lengthOf(cycle.infusion) ? 'within' : 'partly';
}

/** The day by which to send the next request; `undefined` where no infusion day is left after the window. */
export function nextRequestDue(cycles: readonly Cycle[], window: Span): PlainDate | undefined {
  const remain = cycles.some(({ infusion }) => infusion.to > window.to);
  return remain ? addDays(window.to, -requestLeadDays) : undefined;
}
