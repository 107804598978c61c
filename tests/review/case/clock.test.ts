import { describe, expect, it } from 'vitest';
import { clockOf, hoursLeft, waitFrom } from '../../../src/review/case/clock.ts';

const hour = 3_600_000;
const receivedAt = Date.parse('2026-09-21T13:00:00Z');
const at = (hours: number) => receivedAt + hours * hour;
const counted = { receivedAt, waits: [], decidedAt: undefined };

describe('the clock of a request', () => {
  it.each([
    [0, 72],
    [0.25, 71],
    [71.99, 0],
    [72, 0],
    [72.01, -1],
    [100, -28],
  ])('after %s hours of 72', (hours, left) => {
    const clock = clockOf(counted, 72, at(hours));
    expect(hoursLeft(clock)).toBe(left);
    expect(clock).toMatchObject({ kind: 'running', dueAt: at(72) });
  });

  const wait = waitFrom(at(10), 48, Number.POSITIVE_INFINITY);

  it('stands still while the office is waited for', () => {
    const clock = clockOf({ ...counted, waits: [wait] }, 72, at(40));
    expect(clock).toEqual({ kind: 'waiting', left: 62 * hour, until: at(58), dueAt: at(120) });
  });

  it('runs again once the answer is there', () => {
    const clock = clockOf({ ...counted, waits: [{ ...wait, to: at(20) }] }, 72, at(40));
    expect(clock).toEqual({ kind: 'running', left: 42 * hour, dueAt: at(82) });
  });

  it('runs again when the time given to the office is used up, and not before', () => {
    expect(clockOf({ ...counted, waits: [wait] }, 72, at(58) - 1).kind).toBe('waiting');
    expect(clockOf({ ...counted, waits: [wait] }, 72, at(58))).toMatchObject({ kind: 'running', left: 62 * hour });
    expect(hoursLeft(clockOf({ ...counted, waits: [wait] }, 72, at(60)))).toBe(60);
    expect(hoursLeft(clockOf({ ...counted, waits: [{ ...wait, to: at(90) }] }, 72, at(100)))).toBe(20);
  });

  it('stands still as soon as it is told to, on a screen whose time is a little old', () => {
    expect(clockOf({ ...counted, waits: [wait] }, 72, at(9.99))).toMatchObject({ kind: 'waiting', left: 62 * hour });
  });

  it('counts every wait once', () => {
    const second = { ...waitFrom(at(30), 48, Number.POSITIVE_INFINITY), to: at(35) };
    expect(hoursLeft(clockOf({ ...counted, waits: [{ ...wait, to: at(20) }, second] }, 72, at(50)))).toBe(37);
  });

  it('stops when the request is decided, also during a wait', () => {
    expect(clockOf({ ...counted, decidedAt: at(30) }, 72, at(500))).toEqual({ kind: 'stopped', left: 42 * hour });
    expect(clockOf({ ...counted, waits: [wait], decidedAt: at(30) }, 72, at(500))).toEqual({ kind: 'stopped', left: 62 * hour });
  });
});

describe('a wait', () => {
  it.each([
    ['the plan’s hours', 100, 58],
    ['an earlier day that was set', 20, 20],
    ['no time at all where the day lies before', 5, 10],
  ])('ends after %s', (_, setUntil, until) => expect(waitFrom(at(10), 48, at(setUntil)).until).toBe(at(until)));
});
