import type { PlainDate } from './answers.ts';

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Year, month (1 to 12) and day (1 to 31) of a plain date; NaN parts where the text is none. */
function partsOf(date: PlainDate): readonly [year: number, month: number, day: number] {
  const [, year, month, day] = pattern.exec(date) ?? [];
  return [Number(year), Number(month), Number(day)];
}

const isLeapYear = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Days of a month (1 to 12); NaN for a month that does not exist. */
function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? Number.NaN);
}

/** Whether the text is `YYYY-MM-DD` and names a day of the calendar, years 0001 to 9999. */
export function isPlainDate(text: string): boolean {
  const [year, month, day] = partsOf(text);
  return year >= 1 && day >= 1 && day <= daysInMonth(year, month);
}

/** The number of a day of the Gregorian calendar; 0001-01-01 is day 1. */
function dayNumber(date: PlainDate): number {
  const [year, month, day] = partsOf(date);
  const before = year - 1;
  const monthDays = monthLengths.slice(0, month - 1).reduce((sum, days) => sum + days, 0);
  const leapDay = month > 2 && isLeapYear(year) ? 1 : 0;
  return before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) + monthDays + leapDay + day;
}

/** Whole days from one date to a later one; negative where it is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * The date some calendar months later (or earlier, negative): the same day of the month, and the month's last day where
 * that day does not exist (docs/policy-reading.md, I.B.1).
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const [year, month, day] = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = index - toYear * 12 + 1;
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return `${pad(toYear, 4)}-${pad(toMonth, 2)}-${pad(Math.min(day, daysInMonth(toYear, toMonth)), 2)}`;
}

/** The last day of a date's month. */
export function endOfMonth(date: PlainDate): PlainDate {
  return addMonths(`${date.slice(0, -2)}31`, 0);
}
