import type { PlainDate } from '../criteria/answers.ts';
import { daysBetween } from '../criteria/dates.ts';

/** Calendar days from the first to the last, both included. */
export interface Span {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

const msPerDay = 86_400_000;

/** The date some days later (earlier, negative), years 0001 to 9999. Counted in UTC, where every day has 24 hours. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return new Date(Date.parse(date) + days * msPerDay).toISOString().slice(0, 10);
}

/** A number of days (1 at least) from a date on, that date included. */
export const spanOf = (from: PlainDate, days: number): Span => ({ from, to: addDays(from, days - 1) });

/** Days of a span, both ends counted. */
export const lengthOf = ({ from, to }: Span): number => daysBetween(from, to) + 1;

/** Days that two spans share. */
export function sharedDays(one: Span, other: Span): number {
  const first = Math.max(0, daysBetween(one.from, other.from));
  const last = Math.min(daysBetween(one.from, one.to), daysBetween(one.from, other.to));
  return Math.max(0, last - first + 1);
}

/** The days that two spans share; `undefined` where there are none. */
export function sharedSpan(one: Span, other: Span): Span | undefined {
  const days = sharedDays(one, other);
  const before = Math.max(0, daysBetween(one.from, other.from));
  return days === 0 ? undefined : spanOf(addDays(one.from, before), days);
}
