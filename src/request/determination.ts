import * as z from 'zod/mini';
import { isPlainDate } from '../criteria/dates.ts';
import type { Outcome } from '../criteria/evaluate.ts';

const plainDate = z.string().check(z.refine(isPlainDate));

/** What a person decides about a request. An evaluation never becomes one by itself. */
export const determinationSchema = z.looseObject({
  decision: z.enum(['approved', 'denied', 'pended', 'referred']),
  decidedOn: plainDate,
  decidedBy: z.object({ name: z.string().check(z.minLength(1)), role: z.string().check(z.minLength(1)) }),
  /** the first day approved; with `approved` only */
  startsOn: z.optional(plainDate),
  /** until when what is missing can be sent; with `pended` only */
  respondBy: z.optional(plainDate),
  /** the criteria named as not met; with `denied` only */
  notMet: z.optional(z.readonly(z.array(z.string()))),
  /** the policies that the request is referred to; with `referred` only */
  referTo: z.optional(z.readonly(z.array(z.string()))),
  /** why the decision departs from the evaluation; empty where it does not */
  reason: z.string(),
});

export type Determination = z.infer<typeof determinationSchema>;
export type Decision = Determination['decision'];

/** The decision that agrees with an evaluation; a denial agrees with `does-not-meet`, but is never offered by itself. */
const agreeing: Readonly<Record<Outcome, Decision>> = {
  meets: 'approved',
  'does-not-meet': 'denied',
  incomplete: 'pended',
  refer: 'referred',
};

/** Whether a decision departs from what the criteria say, and so needs a reason. */
export const departs = (decision: Decision, outcome: Outcome) => agreeing[outcome] !== decision;
