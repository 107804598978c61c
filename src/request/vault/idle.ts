/** A moment on two clocks, ms: the wall clock runs on while the computer sleeps but can be set; the steady one is the opposite. */
export interface Instant {
  /** Date.now() */
  readonly wall: number;
  /** performance.now() */
  readonly steady: number;
}

export interface IdleLimits {
  readonly lockAfterMs: number;
  readonly warnAfterMs: number;
  /** a wall clock set back by more than this may hide any time of sleep */
  readonly setBackMs: number;
}

/** 45 CFR 164.312(a)(2)(iii), automatic logoff: 10 minutes, with a warning for the last two. */
export const idleLimits: IdleLimits = { lockAfterMs: 600_000, warnAfterMs: 480_000, setBackMs: 30_000 };

export type LockState =
  | { readonly kind: 'open' }
  | { readonly kind: 'warning'; readonly lockInMs: number }
  | { readonly kind: 'lock'; readonly because: 'idle' | 'clock' };

/**
 * What is due now. Idle time is the longer of what the two clocks say, so that neither sleep nor a clock set back
 * prolongs it; a wall clock set back since the last look locks at once, since it may hide a sleep.
 */
export function nextLockState(
  { lastActivity, lastLook, now }: { readonly lastActivity: Instant; readonly lastLook: Instant; readonly now: Instant },
  limits: IdleLimits = idleLimits,
): LockState {
  const setBack = now.steady - lastLook.steady - (now.wall - lastLook.wall);
  if (setBack > limits.setBackMs || now.steady < lastLook.steady) return { kind: 'lock', because: 'clock' };
  const idle = Math.max(now.wall - lastActivity.wall, now.steady - lastActivity.steady);
  if (idle >= limits.lockAfterMs) return { kind: 'lock', because: 'idle' };
  return idle >= limits.warnAfterMs ? { kind: 'warning', lockInMs: limits.lockAfterMs - idle } : { kind: 'open' };
}
