import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, daysBetween, endOfMonth, isPlainDate } from '../../src/criteria/dates.ts';

describe('isPlainDate', () => {
  it.each(['0001-01-01', '2023-03-01', '2024-01-31', '2024-02-29', '2024-12-30', '2000-02-29', '9999-12-31'])('takes %s', (date) =>
    expect(isPlainDate(date)).toBe(true),
  );

  it.each([
    '0000-01-01',
    '2023-02-29',
    '1900-02-29',
    '2023-13-01',
    '2023-00-10',
    '2023-04-31',
    '2023-01-00',
    '2023-1-1',
    '23-01-01',
    '2023-01-01T00:00',
    ' 2023-01-01',
    '20230101',
    '',
  ])('refuses %s', (date) => expect(isPlainDate(date)).toBe(false));
});

/** Plain dates by the platform's own calendar, which the code does not use. */
const utcDate = (day: number) => new Date(Date.UTC(2000, 0, 1) + day * 86_400_000).toISOString().slice(0, 10);

describe('daysBetween', () => {
  it.each([
    ['2023-01-30', '2023-03-01', 30],
    ['2023-01-31', '2023-03-01', 29],
    ['2024-02-28', '2024-03-01', 2],
    ['2100-02-28', '2100-03-01', 1],
    ['2023-03-01', '2023-01-30', -30],
  ])('from %s to %s are %i days', (from, to, days) => expect(daysBetween(from, to)).toBe(days));

  it('agrees with the platform on any two days of eight centuries', () => {
    const day = fc.integer({ min: -146_097, max: 146_097 });
    fc.assert(fc.property(day, day, (from, to) => daysBetween(utcDate(from), utcDate(to)) === to - from));
  });
});

describe('addMonths', () => {
  it.each([
    ['2023-03-31', -1, '2023-02-28'],
    ['2024-08-31', -6, '2024-02-29'],
    ['2023-08-31', -6, '2023-02-28'],
    ['2023-01-15', -6, '2022-07-15'],
    ['2022-12-01', 1, '2023-01-01'],
    ['2022-01-31', 1, '2022-02-28'],
    ['2022-09-21', 12, '2023-09-21'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2023-12-31', 0, '2023-12-31'],
    ['2023-10-31', 3, '2024-01-31'],
    ['0009-12-31', 1, '0010-01-31'],
  ])('%s and %i months is %s', (date, months, expected) => expect(addMonths(date, months)).toBe(expected));
});

describe('endOfMonth', () => {
  it.each([
    ['2023-02-01', '2023-02-28'],
    ['2024-02-29', '2024-02-29'],
    ['2023-08-28', '2023-08-31'],
    ['2023-04-30', '2023-04-30'],
  ])('of %s is %s', (date, expected) => expect(endOfMonth(date)).toBe(expected));
});
