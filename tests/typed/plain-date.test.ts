import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { birthDates, formatPlainDate, nearDates, parsePlainDate } from '../../src/typed/plain-date.ts';

const near = nearDates('2026-03-01');
const birth = birthDates('2026-03-01');
const dateIn = (text: string, reading = near) => {
  const read = parsePlainDate(text, reading);
  return 'date' in read ? read.date : undefined;
};
const errorIn = (text: string, reading = near) => {
  const read = parsePlainDate(text, reading);
  return 'error' in read ? read.error : undefined;
};

describe('a date as typed or pasted', () => {
  it.each([
    ['3/1/26', '2026-03-01'],
    ['03/01/2026', '2026-03-01'],
    ['3-1-26', '2026-03-01'],
    ['3 / 1 / 26', '2026-03-01'],
    ['2026-03-01', '2026-03-01'],
    ['2026-3-1', '2026-03-01'],
    ['2026/03/01', '2026-03-01'],
    ['03012026', '2026-03-01'],
    ['20260301', '2026-03-01'],
    ['12111912', '1912-12-11'],
    ['March 1, 2026', '2026-03-01'],
    ['march 1 2026', '2026-03-01'],
    ['MARCH 1,2026', '2026-03-01'],
    ['Mar 1, 2026', '2026-03-01'],
    ['Mar. 1st, 2026', '2026-03-01'],
    ['Sept 30, 2025', '2025-09-30'],
    ['1 March 2026', '2026-03-01'],
    ['01-Mar-2026', '2026-03-01'],
    ['01-MAR-26', '2026-03-01'],
    ['1mar2026', '2026-03-01'],
    ['2nd of', undefined],
    ['01\u2013Mar\u20132026', '2026-03-01'],
    ['\u00a03/1/26\n', '2026-03-01'],
    ['３/１/２６', '2026-03-01'],
    ['2/29/24', '2024-02-29'],
    ['2/29/2000', '2000-02-29'],
    ['12/31/2100', '2100-12-31'],
    ['1/1/1900', '1900-01-01'],
  ])('%j is %s', (text, date) => expect(dateIn(text)).toBe(date));

  it('takes all digits in the US order, the month first, though another order exists', () => {
    expect(dateIn('01/02/03')).toBe('2003-01-02');
    expect(dateIn('11/12/2025')).toBe('2025-11-12');
  });

  it.each([
    ['', 'Enter the date like 3/1/26 or March 1, 2026'],
    ['soon', 'Enter the date like 3/1/26 or March 1, 2026'],
    ['ma 1, 2026', 'Enter the date like 3/1/26 or March 1, 2026'],
    ['Marsh 1, 2026', 'Enter the date like 3/1/26 or March 1, 2026'],
    ['3/1/2026 10:30', 'Enter the date like 3/1/26 or March 1, 2026'],
    ['3/1-26', 'Enter the date like 3/1/26 or March 1, 2026'],
    ['3/1/026', 'Enter the date like 3/1/26 or March 1, 2026'],
    ['030126', 'Enter the date like 3/1/26 or March 1, 2026'],
    ['3/0/26', 'Enter the date like 3/1/26 or March 1, 2026'],
    ['1.3.2026', 'Write the date with slashes, the month first, like 3/1/26'],
    ['3/1', 'Add the year to the date, like 3/1/26'],
    ['March 1', 'Add the year to the date, like 3/1/26'],
    ['March 2026', 'Add the day to the date, like March 1, 2026'],
    ['3/2026', 'Add the day to the date, like March 1, 2026'],
    ['13/1/26', 'There is no month 13: write the month first, like 3/1/26'],
    ['26-03-01', 'There is no month 26: write the month first, like 3/1/26'],
    ['0/1/26', 'There is no month 0: write the month first, like 3/1/26'],
    ['2026-00-10', 'There is no month 0: write the month first, like 3/1/26'],
    ['2/29/26', 'February 2026 has only 28 days'],
    ['2/29/1900', 'February 1900 has only 28 days'],
    ['2/30/24', 'February 2024 has only 29 days'],
    ['April 31, 2026', 'April 2026 has only 30 days'],
    ['2026-12-32', 'December 2026 has only 31 days'],
    ['1/1/1899', 'Enter a year between 1900 and 2100'],
    ['1/1/2101', 'Enter a year between 1900 and 2100'],
  ])('%j is refused: %s', (text, error) => expect(errorIn(text)).toBe(error));
});

describe('a two-digit year', () => {
  it.each([
    ['of treatment, near', '3/1/27', near, '2027-03-01'],
    ['of treatment, twenty years ahead', '3/1/46', near, '2046-03-01'],
    ['of treatment, past that', '3/1/47', near, '1947-03-01'],
    ['of birth, this year', '2/28/26', birth, '2026-02-28'],
    ['of birth, today', '3/1/26', birth, '2026-03-01'],
    ['of birth, tomorrow', '3/2/26', birth, '1926-03-02'],
    ['of birth, next year', '1/1/27', birth, '1927-01-01'],
    ['of birth, turn of the century', '1/1/00', birth, '2000-01-01'],
    ['of birth, with a month name', '01-Dec-26', birth, '1926-12-01'],
    ['after the turn of a century', '1/1/99', { latestTwoDigitYear: 2101 }, '2099-01-01'],
  ])('%s: %s', (_, text, reading, date) => expect(dateIn(text, reading)).toBe(date));

  it('leaves a four-digit year as it stands, future or not', () => expect(dateIn('3/2/2026', birth)).toBe('2026-03-02'));

  it('looks for February 29 in the century that it settles on', () => {
    expect(dateIn('2/29/28', birth)).toBe('1928-02-29');
    expect(errorIn('2/29/00', birthDates('2000-01-15'))).toBe('February 1900 has only 28 days');
  });
});

describe('the date in words', () => {
  it('names the month', () => expect(formatPlainDate('2026-03-01')).toBe('March 1, 2026'));

  it('can be typed back, as any other way of writing it', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const date = day.toISOString().slice(0, 10);
        const [year, month, date2] = date.split('-');
        for (const text of [formatPlainDate(date), `${month}/${date2}/${year}`, `${month}${date2}${year}`, `${year}${month}${date2}`]) {
          expect(dateIn(text)).toBe(date);
        }
      }),
    );
  });

  it('is never made of something that is no day', () => {
    fc.assert(fc.property(fc.string(), (text) => dateIn(text) === undefined || !Number.isNaN(Date.parse(dateIn(text) ?? ''))));
  });
});
