import { describe, expect, it } from 'vitest';
import { arrivalAt, readArrival, timeWords } from '../../../src/review/queue/arrival-draft.ts';

describe('when requests arrived', () => {
  it.each([
    ['00:05', '12:05 AM'],
    ['09:30', '9:30 AM'],
    ['11:59', '11:59 AM'],
    ['12:00', '12:00 PM'],
    ['15:05', '3:05 PM'],
    ['23:59', '11:59 PM'],
  ])('%s is written %s', (time, words) => {
    expect(timeWords(time)).toBe(words);
  });

  it('is now unless it is changed, in the words of a clock that reads back to the same minute', () => {
    const now = Date.parse('2026-11-28T20:05:30Z');
    const draft = arrivalAt(now, 'America/New_York');
    expect(draft).toEqual({ date: '2026-11-28', time: '3:05 PM', zone: 'America/New_York' });
    expect(readArrival(draft, now)).toEqual({
      ok: true,
      arrival: { receivedAt: Date.parse('2026-11-28T20:05:00Z'), zone: 'America/New_York' },
    });
  });
});
