import * as z from 'zod/mini';
import { isPlainDate } from '../criteria/dates.ts';
import type { Outcome } from '../criteria/evaluate.ts';
import type { Overruled } from '../criteria/overruled.ts';
import { type CriterionId, criterionIds } from '../criteria/policies/cp-phar-312/citations.ts';

const plainDate = z.string().check(z.refine(isPlainDate));

const filled = z.string().check(z.minLength(1));
const count = z.int().check(z.minimum(1));

/** Who signs. Identity is self-declared; the letter says so. */
const signatory = z.looseObject({ name: filled, role: filled, credential: z.optional(z.string()) });

/** What a person decides about a request. An evaluation never becomes one by itself. */
export const determinationSchema = z.looseObject({
  /** `modified`: approved, but not as requested */
  decision: z.enum(['approved', 'modified', 'denied', 'pended', 'referred']),
  decidedOn: plainDate,
  decidedBy: signatory,
  /** a second person who agrees */
  coSignedBy: z.optional(signatory),
  /** the first day approved; with `approved` and `modified` only */
  startsOn: z.optional(plainDate),
  /** the last day approved; without it the policy's months count from `startsOn` */
  endsOn: z.optional(plainDate),
  /** what is approved, where it is not what was requested; with `modified` only */
  approvedDoseMcgPerDay: z.optional(z.number().check(z.gt(0), z.maximum(1000))),
  approvedUnits: z.optional(count),
  approvedCycles: z.optional(count),
  /** the clinical judgement in words, printed on the letter */
  rationale: z.optional(z.string()),
  /** literature and guidelines that the decision cites, printed on the letter */
  literature: z.optional(z.readonly(z.array(z.string()))),
  /** whether a talk between the prescriber and the plan's clinician was offered, and how to ask for it */
  peerToPeer: z.optional(z.looseObject({ offered: z.boolean(), how: z.optional(z.string()) })),
  /** the determination that this one corrects, and why */
  corrects: z.optional(z.looseObject({ decidedOn: plainDate, reason: filled })),
  /** until when what is missing can be sent; with `pended` only */
  respondBy: z.optional(plainDate),
  /** the criteria named as not met; with `denied` and `modified` */
  notMet: z.optional(z.readonly(z.array(z.string()))),
  /** the plan's own code for a denial; without it each criterion's citation is the code */
  denialCode: z.optional(z.looseObject({ code: filled, meaning: filled })),
  /** the policies that the request is referred to; with `referred` only */
  referTo: z.optional(z.readonly(z.array(z.string()))),
  /** what the reviewer finds of a leaf criterion otherwise than the office's answers say; letters judge the request with it */
  overruled: z.optional(z.record(z.string(), z.enum(['met', 'not-met', 'unknown']))),
  /** in the reviewer's words, why such a criterion is found so; the letter to the prescriber prints it at the criterion */
  criterionNotes: z.optional(z.record(z.string(), z.string())),
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

/** The criteria that a determination finds otherwise than the office's answers say. */
export function overruledBy(determination: Pick<Determination, 'overruled'> | undefined): Overruled {
  const overruled = determination?.overruled ?? {};
  return new Map(
    criterionIds.flatMap((id) => {
      const verdict = overruled[id];
      return verdict === undefined ? [] : [[id, verdict] as const];
    }),
  );
}

/** What the reviewer wrote on each of them, as a letter prints it. */
export function criterionNotesOf(determination: Pick<Determination, 'overruled' | 'criterionNotes'> | undefined): CriterionNotes {
  const notes = [...overruledBy(determination).keys()].map((id) => [id, determination?.criterionNotes?.[id]?.trim() ?? ''] as const);
  return new Map(notes.filter(([, note]) => note !== ''));
}

export type CriterionNotes = ReadonlyMap<CriterionId, string>;

/** Whether something is approved, as requested or otherwise. */
export const approves = (decision: Decision): boolean => decision === 'approved' || decision === 'modified';
