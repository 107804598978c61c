import * as z from 'zod/mini';
import { criterionIds } from '../../criteria/policies/cp-phar-312/citations.ts';
import type { LetterContent } from '../../letter/content.ts';
import { determinationSchema } from '../../request/determination.ts';
import { isObject } from '../../request/paths.ts';
import { requestSchema } from '../../request/schema.ts';
import { entrySchema } from './history.ts';

/** What a reviewer finds of one criterion's evidence. */
export const findingKinds = ['confirmed', 'not-supported', 'not-clear'] as const;

const reviewerFinding = z.object({ finding: z.optional(z.enum(findingKinds)), note: z.string() });

/** A file that came with a submission, kept with the case. */
const attachment = z.object({
  /** in the desk's store */
  id: z.string(),
  /** as the request's documents name it */
  from: z.string(),
  name: z.string(),
  mediaType: z.string(),
  /** bytes */
  size: z.number(),
  sha256: z.string(),
});

/** What the file that a submission came in says of itself. */
const origin = z.object({
  kind: z.enum(['packet', 'request', 'case']),
  /** `unsealed`: the file carries no checksum */
  integrity: z.enum(['unsealed', 'intact', 'altered']),
  /** the parts that do not fit their checksum */
  altered: z.readonly(z.array(z.string())),
  program: z.optional(z.string()),
  policyRevision: z.optional(z.string()),
  /** the outcome that the office's program came to */
  outcome: z.optional(z.string()),
});

/** A request as it arrived; a pend brings a further one. */
const submission = z.object({
  number: z.int(),
  /** ms since 1970 */
  receivedAt: z.number(),
  /** the time zone that the arrival was given in (IANA) */
  zone: z.string(),
  request: requestSchema,
  /** SHA-256 of the request */
  digest: z.string(),
  origin,
  attachments: z.readonly(z.array(attachment)),
});

const wait = z.object({ from: z.number(), until: z.number(), to: z.optional(z.number()) });

/** The seal keeps what this program wrote, and the history has its digest: its inside is not checked again. */
const letter = z.custom<LetterContent>((value) => isObject(value) && Array.isArray(value['sections']));

/** A determination as it was issued, with its letters. */
const decision = z.object({
  number: z.int(),
  /** ms since 1970 */
  issuedAt: z.number(),
  /** the submission that it decides */
  submission: z.int(),
  determination: determinationSchema,
  letters: z.readonly(z.array(letter)),
  /** SHA-256 of the determination and the letters */
  digest: z.string(),
});

/** A determination that waits for a second signature. */
const awaiting = z.object({ determination: determinationSchema, at: z.number() });

const talk = z.object({ at: z.number(), kind: z.enum(['offered', 'held']), note: z.string() });

const caseSchema = z.looseObject({
  format: z.literal('pa-review-case'),
  formatVersion: z.literal(1),
  /** the number that the request carries; empty where it carries none */
  requestId: z.string(),
  submissions: z.readonly(z.array(submission).check(z.minLength(1))),
  findings: z.partialRecord(z.enum(criterionIds), reviewerFinding),
  acknowledged: z.readonly(z.array(z.string())),
  /** stays off every letter */
  internalNote: z.string(),
  peerToPeer: z.readonly(z.array(talk)),
  waits: z.readonly(z.array(wait)),
  decisions: z.readonly(z.array(decision)),
  awaiting: z.optional(awaiting),
  /** why the last decision is being corrected; the case is read only while it is decided and this is not given */
  correcting: z.optional(z.string()),
  history: z.readonly(z.array(entrySchema)),
});

/** A request under review, as the plan's desk keeps it. */
export type ReviewCase = z.infer<typeof caseSchema>;
export type Submission = ReviewCase['submissions'][number];
export type Decided = ReviewCase['decisions'][number];
export type ReviewerFinding = z.infer<typeof reviewerFinding>;
export type FindingKind = (typeof findingKinds)[number];
export type CaseFile = Submission['attachments'][number];
export type Origin = Submission['origin'];

export const reviewFormat = { format: 'pa-review-case', formatVersion: 1 } as const;

/** Reads a stored case; `undefined` where it is none of this version. */
export function readReviewCase(content: unknown): ReviewCase | undefined {
  const read = caseSchema.safeParse(content);
  return read.success ? read.data : undefined;
}

/** The submission under review: the newest. */
export function currentOf({ submissions }: Pick<ReviewCase, 'submissions'>): Submission {
  const last = submissions.at(-1);
  if (last === undefined) throw new Error('a review case without a submission is not read');
  return last;
}

export const stages = ['new', 'in-review', 'pended', 'decided'] as const;
export type Stage = (typeof stages)[number];

/** Where a case stands. A pend is no decision: it waits for the office until a further submission comes. */
export function stageOf({ decisions, submissions, findings, acknowledged, awaiting: waiting, correcting }: ReviewCase): Stage {
  const last = decisions.at(-1);
  if (correcting !== undefined || waiting !== undefined) return 'in-review';
  if (last !== undefined && last.determination.decision !== 'pended') return 'decided';
  if (last !== undefined && last.submission === submissions.at(-1)?.number) return 'pended';
  const isTouched = last !== undefined || Object.keys(findings).length > 0 || acknowledged.length > 0;
  return isTouched ? 'in-review' : 'new';
}

/** Whether nothing may be changed: decided, and not being corrected. */
export const isClosed = (reviewed: ReviewCase): boolean => stageOf(reviewed) === 'decided';

/** When the clock stopped: at the first decision that is no pend. A correction does not start it again. */
export const decidedAt = ({ decisions }: ReviewCase): number | undefined =>
  decisions.find(({ determination }) => determination.decision !== 'pended')?.issuedAt;
