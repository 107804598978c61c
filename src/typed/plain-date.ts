/** How a two-digit year is read. Four-digit years are taken as they stand. */
export interface DateReading {
  /** The latest year that two digits may mean: with 2026, 26 is 2026 and 27 is 1927. */
  readonly latestTwoDigitYear: number;
  /** `YYYY-MM-DD`: a date with a two-digit year that would fall after it belongs to the century before. */
  readonly notAfter?: string;
}

export type DateRead = { readonly date: string } | { readonly error: string };

/** Dates of birth: never in the future. `today` is `YYYY-MM-DD`. */
export const birthDates = (today: string): DateReading => ({ latestTwoDigitYear: yearOf(today), notAfter: today });

/** Dates of treatment and of requests: up to twenty years ahead, else in the past. `today` is `YYYY-MM-DD`. */
export const nearDates = (today: string): DateReading => ({ latestTwoDigitYear: yearOf(today) + 20 });

const yearOf = (date: string) => Number(date.slice(0, 4));

const months = 'January February March April May June July August September October November December'.split(' ');

/** The first to match wins. Where all is digits, the month comes first unless a four-digit year does (the US order). */
const shapes = [
  /^(?<year>\d{4})([-/])(?<month>\d{1,2})\2(?<day>\d{1,2})$/,
  /^(?<month>\d{1,2})([-/])(?<day>\d{1,2})\2(?<year>\d{4}|\d\d)$/,
  /^(?<year>(?:19|20)\d\d|2100)(?<month>\d\d)(?<day>\d\d)$/,
  /^(?<month>\d\d)(?<day>\d\d)(?<year>\d{4})$/,
  /^(?<month>[a-z]{3,9})\.?[ -]?(?<day>\d{1,2})(?:st|nd|rd|th)?(?:, ?|[ -])(?<year>\d{4}|\d\d)$/,
  /^(?<day>\d{1,2})(?:st|nd|rd|th)?[ -]?(?<month>[a-z]{3,9})\.?(?:, ?|[ -]?)(?<year>\d{4}|\d\d)$/,
];

const example = '3/1/26 or March 1, 2026';
const errors = {
  unreadable: `Enter the date like ${example}`,
  dots: 'Write the date with slashes, the month first, like 3/1/26',
  noYear: 'Add the year to the date, like 3/1/26',
  noDay: 'Add the day to the date, like March 1, 2026',
  year: 'Enter a year between 1900 and 2100',
} as const;

/** Incomplete or doubtful shapes that deserve a better word than "unreadable". */
const nearMisses: readonly (readonly [RegExp, string])[] = [
  [/^\d{1,4}\.\d{1,2}\.\d{1,4}$/, errors.dots],
  [/^\d{1,2}[-/]\d{1,2}[-/]?$/, errors.noYear],
  [/^[a-z]{3,9}\.? ?\d{1,2}$/, errors.noYear],
  [/^([a-z]{3,9}|\d{1,2})[-/ ]\d{4}$/, errors.noDay],
];

/** Pasted text as if typed: full-width digits, non-breaking spaces and typographic dashes made plain. */
const tidy = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/ ?([-/]) ?/g, '$1')
    .trim()
    .toLowerCase();

/**
 * Reads a date as an office types or pastes it: 3/1/26, 2026-03-01, 03012026, March 1, 2026, 01-Mar-2026. Nothing is guessed: all
 * digits mean month, day, year (or year first, with four digits), and a day that the calendar lacks is an error.
 * @returns the date as `YYYY-MM-DD`, or the sentence that says what to mend (blank text too)
 */
export function parsePlainDate(text: string, reading: DateReading): DateRead {
  const typed = tidy(text);
  const parts = shapes.map((shape) => shape.exec(typed)?.groups).find(Boolean);
  if (!parts) return { error: nearMisses.find(([shape]) => shape.test(typed))?.[1] ?? errors.unreadable };
  const { year = '', month = '', day = '' } = parts;
  const monthNumber = monthOf(month);
  if (monthNumber === 0) return { error: noSuchMonth(month) };
  return checked(yearIn(year, monthNumber, Number(day), reading), monthNumber, Number(day));
}

/** 1 to 12, or 0 where there is no such month. Names may be cut to three letters or more. */
function monthOf(month: string): number {
  const index = /\d/.test(month) ? Number(month) : months.findIndex((name) => name.toLowerCase().startsWith(month)) + 1;
  return index <= 12 ? index : 0;
}

const noSuchMonth = (month: string) =>
  /\d/.test(month) ? `There is no month ${Number(month)}: write the month first, like 3/1/26` : errors.unreadable;

function yearIn(text: string, month: number, day: number, { latestTwoDigitYear, notAfter }: DateReading): number {
  if (text.length !== 2) return Number(text);
  const year = Number(text) + 100 * Math.floor((latestTwoDigitYear - Number(text)) / 100);
  return notAfter !== undefined && iso(year, month, day) > notAfter ? year - 100 : year;
}

function checked(year: number, month: number, day: number): DateRead {
  if (year < 1900 || year > 2100) return { error: errors.year };
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day < 1) return { error: errors.unreadable };
  return day <= days ? { date: iso(year, month, day) } : { error: `${months[month - 1]} ${year} has only ${days} days` };
}

const pad = (value: number) => String(value).padStart(2, '0');

const iso = (year: number, month: number, day: number) => `${year}-${pad(month)}-${pad(day)}`;

/** A plain date in words, "March 1, 2026". The date must be `YYYY-MM-DD`. */
export function formatPlainDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${months[Number(month) - 1]} ${Number(day)}, ${year}`;
}
