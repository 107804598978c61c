/** Cycles are counted from 1. The label's longest course has 9; more than this many are a slip, not a course. */
export const mostCycles = 20;

/** Whether a value is a cycle's number in its course, or a number of cycles. */
export const isCycles = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= mostCycles;
