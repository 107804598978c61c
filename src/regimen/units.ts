import { type Ng, ngOf, unitsOf } from './amount.ts';
import type { Cycle, DosedDays } from './calendar.ts';
import { type Span, sharedDays } from './days.ts';
import { vialMcg } from './label.ts';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** The drug given on the infusion days of a cycle that lie within a span. */
const amountWithin = (doses: readonly DosedDays[], span: Span): Ng => sum(doses.map((days) => days.dose * sharedDays(days, span)));

/**
 * Billing units of J9039 for the infusion days of a cycle that lie within a span: the daily doses are added up exactly, and
 * the cycle's total is rounded up once. Claims split by bag may round up at each. CP.PHAR.312 Coding.
 */
export const unitsWithin = ({ doses }: Cycle, span: Span): number => unitsOf(amountWithin(doses, span));

/** Vials of 35 mcg that a day's dose needs at the least, bag overfill not counted. CP.PHAR.312 VI. */
export const vialsPerDay = (dose: Ng): number => Math.ceil(dose / ngOf(vialMcg));

/**
 * Vials that the infusion days of a cycle within a span need at the least, if every day has a bag of its own and nothing
 * of an opened vial is kept. What a bag's overfill takes is in the label's preparation table. CP.PHAR.312 VI.
 */
export const vialsWithin = ({ doses }: Cycle, span: Span): number =>
  sum(doses.map((days) => vialsPerDay(days.dose) * sharedDays(days, span)));

/** The units of several cycles: each already rounded, so that a table of them adds up. */
export const totalOf = sum;
