import { describe, expect, it } from 'vitest';
import { instantOf, readTime, wallTimeAt } from '../../src/typed/zoned-time.ts';

describe('the wall clock of a zone', () => {
  it.each([
    ['America/New_York', '2026-01-15', '09:30', '2026-01-15T14:30:00Z'],
    ['America/New_York', '2026-07-15', '09:30', '2026-07-15T13:30:00Z'],
    ['America/Phoenix', '2026-07-15', '00:00', '2026-07-15T07:00:00Z'],
    ['Pacific/Honolulu', '2026-12-31', '23:59', '2027-01-01T09:59:00Z'],
    ['UTC', '2026-03-01', '12:00', '2026-03-01T12:00:00Z'],
  ])('%s %s %s', (zone, date, time, utc) => {
    expect(instantOf({ date, time }, zone)).toBe(Date.parse(utc));
    expect(wallTimeAt(Date.parse(utc), zone)).toEqual({ date, time });
  });

  it('reads a time that comes twice as the first', () => {
    expect(instantOf({ date: '2026-11-01', time: '01:30' }, 'America/New_York')).toBe(Date.parse('2026-11-01T05:30:00Z'));
  });

  it('reads a time that is skipped by the clock before the change', () => {
    expect(instantOf({ date: '2026-03-08', time: '02:30' }, 'America/New_York')).toBe(Date.parse('2026-03-08T07:30:00Z'));
  });
});

describe('a time as typed', () => {
  it.each([
    ['9:05', '09:05'],
    ['905', '09:05'],
    ['14:30', '14:30'],
    ['2:30 pm', '14:30'],
    ['12:10 am', '00:10'],
    ['12 PM', '12:00'],
    ['9 a.m.', '09:00'],
    ['24:00', undefined],
    ['9:60', undefined],
    ['13 pm', undefined],
    ['0 am', undefined],
    ['noon', undefined],
    ['', undefined],
  ])('%s', (text, time) => expect(readTime(text)).toBe(time));
});
