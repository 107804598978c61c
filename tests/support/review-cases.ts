import type { PaRequest } from '../../src/request/schema.ts';
import { type Act, type Actor, received } from '../../src/review/case/acts.ts';
import { submissionOf, withHistory } from '../../src/review/case/arrival.ts';
import type { Origin, ReviewCase, Submission } from '../../src/review/case/review-case.ts';
import { letterExamples } from './letters.ts';

export const arrivedAt = Date.parse('2026-09-21T13:00:00Z');
export const hour = 3_600_000;
export const nurse: Actor = { by: 'desk Plan', at: arrivedAt };

const unsealed: Origin = { kind: 'request', integrity: 'unsealed', altered: [] };

/** An invented request that meets section I.A. */
export const mrdRequest: PaRequest = { ...letterExamples['evaluation-meets'].request, requestId: 'a'.repeat(32) };

export const submission = (number = 1, request: PaRequest = mrdRequest, more: Partial<Submission> = {}): Promise<Submission> =>
  submissionOf(request, { number, origin: unsealed, attachments: [], receivedAt: arrivedAt, zone: 'America/New_York', ...more });

export async function newReview(request: PaRequest = mrdRequest): Promise<ReviewCase> {
  return withHistory(received(await submission(1, request), 'a'.repeat(32), nurse));
}

/** A case after several acts, one after the other. */
export async function acted(start: ReviewCase, ...acts: readonly ((reviewed: ReviewCase) => Act)[]): Promise<ReviewCase> {
  let reviewed = start;
  for (const make of acts) reviewed = await withHistory(make(reviewed));
  return reviewed;
}
