import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Instant, idleLimits, nextLockState } from '../../../src/request/vault/idle.ts';

const minutes = (count: number) => count * 60_000;
const start: Instant = { wall: Date.UTC(2026, 2, 1, 9), steady: 5000 };
const later = (wall: number, steady = wall): Instant => ({ wall: start.wall + wall, steady: start.steady + steady });

/** Last activity at the start; the last look a second before now, unless the test says otherwise. */
const stateAt = (now: Instant, lastLook: Instant = { wall: now.wall - 1000, steady: now.steady - 1000 }) =>
  nextLockState({ lastActivity: start, lastLook, now });

describe('automatic locking', () => {
  it.each([
    ['at once', 0, { kind: 'open' }],
    ['just before 8 minutes', minutes(8) - 1, { kind: 'open' }],
    ['at 8 minutes', minutes(8), { kind: 'warning', lockInMs: minutes(2) }],
    ['just before 10 minutes', minutes(10) - 1, { kind: 'warning', lockInMs: 1 }],
    ['at 10 minutes', minutes(10), { kind: 'lock', because: 'idle' }],
    ['a day later', minutes(1440), { kind: 'lock', because: 'idle' }],
  ])('%s', (_, idle, state) => {
    expect(stateAt(later(idle))).toEqual(state);
  });

  it('locks after sleep, through which the steady clock stands still', () => {
    expect(stateAt(later(minutes(60), 2000), later(1000))).toEqual({ kind: 'lock', because: 'idle' });
  });

  it('warns after a shorter sleep', () => {
    expect(stateAt(later(minutes(9), 2000), later(1000))).toEqual({ kind: 'warning', lockInMs: minutes(1) });
  });

  it('counts on by the steady clock when the wall clock was corrected backwards a little', () => {
    expect(stateAt(later(minutes(10) - 20_000, minutes(10)))).toEqual({ kind: 'lock', because: 'idle' });
  });

  it.each([
    ['by an hour', -minutes(60), 'lock'],
    ['by more than 30 seconds', 1000 - 30_001, 'lock'],
    ['by 30 seconds', 1000 - 30_000, 'open'],
  ])('set back %s', (_, wall, kind) => {
    expect(stateAt(later(wall, 1000), start).kind).toBe(kind);
  });

  it('locks when the steady clock is not steady', () => {
    expect(stateAt(later(1000, 0), later(0, 1))).toEqual({ kind: 'lock', because: 'clock' });
  });

  it('locks when the clock is set back while the computer sleeps', () => {
    expect(stateAt(later(-minutes(30), 500), start)).toEqual({ kind: 'lock', because: 'clock' });
  });

  it('never stays open for longer than the limit, whatever the clocks do between two looks', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ sleep: fc.nat(minutes(5)), awake: fc.nat(minutes(2)), set: fc.integer({ min: -minutes(120), max: minutes(120) }) }),
          { minLength: 1, maxLength: 40 },
        ),
        (steps) => {
          let now = start;
          let awake = 0;
          for (const step of steps) {
            const lastLook = now;
            awake += step.awake;
            now = { wall: now.wall + step.sleep + step.awake + step.set, steady: now.steady + step.awake };
            if (nextLockState({ lastActivity: start, lastLook, now }).kind === 'lock') return;
            expect(awake).toBeLessThan(idleLimits.lockAfterMs);
            expect(step.set + step.sleep).toBeGreaterThanOrEqual(-idleLimits.setBackMs);
          }
        },
      ),
    ));

  it('an undisturbed clock: open, then warning, then locked, and never back', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(30_000), { minLength: 1 }), (gaps) => {
        const order = ['open', 'warning', 'lock'];
        let elapsed = 0;
        let reached = 0;
        for (const gap of gaps) {
          const lastLook = later(elapsed);
          elapsed += gap;
          const at = order.indexOf(stateAt(later(elapsed), lastLook).kind);
          expect(at).toBeGreaterThanOrEqual(reached);
          reached = at;
        }
      }),
    ));
});
