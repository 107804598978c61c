import type { PlainDate } from '../criteria/answers.ts';
import type { Ng } from './amount.ts';
import { addDays, type Span, spanOf } from './days.ts';
import { cyclesInCourse, type Indication, infusionDaysPerCycle, labelCycle, type Phase, stepDoseDays } from './label.ts';

/** Infusion days at one dose per day. */
export interface DosedDays extends Span {
  readonly dose: Ng;
}

export interface Cycle {
  /** from 1, counted over the whole course */
  readonly number: number;
  readonly phase: Phase;
  /** the 28 days of infusion */
  readonly infusion: Span;
  /** the same days by dose: one entry, or two with the step dose */
  readonly doses: readonly DosedDays[];
  /** the days without treatment that follow */
  readonly free: Span;
}

/** What a calendar is made from. */
export interface CourseOrder {
  readonly indication: Indication;
  /** day 1 of the first cycle in the calendar */
  readonly startsOn: PlainDate;
  /** its number in the course: 1 for a new course, later for one that is continued */
  readonly firstCycle: number;
  /** cycles asked for; `undefined`: all that the label's course has left */
  readonly cycleCount: number | undefined;
  readonly full: Ng;
  /** the first week's dose where the label has a step dose; `undefined`: ordered without one */
  readonly step: Ng | undefined;
}

function dosesOf(startsOn: PlainDate, full: Ng, step: Ng | undefined): readonly DosedDays[] {
  if (step === undefined) return [{ ...spanOf(startsOn, infusionDaysPerCycle), dose: full }];
  const later = spanOf(addDays(startsOn, stepDoseDays), infusionDaysPerCycle - stepDoseDays);
  return [
    { ...spanOf(startsOn, stepDoseDays), dose: step },
    { ...later, dose: full },
  ];
}

function cycleFrom(order: CourseOrder, number: number, startsOn: PlainDate): Cycle {
  const { phase, freeDays, stepDose } = labelCycle(order.indication, number);
  return {
    number,
    phase,
    infusion: spanOf(startsOn, infusionDaysPerCycle),
    doses: dosesOf(startsOn, order.full, stepDose ? order.step : undefined),
    free: spanOf(addDays(startsOn, infusionDaysPerCycle), freeDays),
  };
}

/** Cycles that an order asks for: the number stated, else those that the label's course has left. CP.PHAR.312 V. */
export const cyclesAsked = ({
  indication,
  firstCycle,
  cycleCount,
}: Pick<CourseOrder, 'indication' | 'firstCycle' | 'cycleCount'>): number =>
  cycleCount ?? Math.max(0, cyclesInCourse(indication) - firstCycle + 1);

/**
 * The cycles of a course, each beginning on the day after the one before has ended, its free interval included. Empty where
 * the label's course has no cycle left and none is asked for. CP.PHAR.312 V.
 */
export function courseCalendar(order: CourseOrder): readonly Cycle[] {
  const cycles: Cycle[] = [];
  let startsOn = order.startsOn;
  for (let index = 0; index < cyclesAsked(order); index += 1) {
    const cycle = cycleFrom(order, order.firstCycle + index, startsOn);
    cycles.push(cycle);
    startsOn = addDays(cycle.free.to, 1);
  }
  return cycles;
}
