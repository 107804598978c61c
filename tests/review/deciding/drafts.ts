import type { Determination } from '../../../src/request/determination.ts';
import { type DeterminationDraft, emptyDetermination } from '../../../src/review/deciding/determination-draft.ts';
import { readDetermination } from '../../../src/review/deciding/read-determination.ts';
import type { ReviewFacts } from '../../../src/review/deciding/review-facts.ts';
import { requestOf } from '../../letter/worked-cases.ts';
import { factsOf } from '../../support/review-facts.ts';

export const today = '2023-03-03';
export const now = Date.parse('2023-03-03T15:00:00Z');
export const meets = factsOf(requestOf('MRD-positive first remission, everything documented'));
export const fails = factsOf(requestOf('dose above 28 and no specialist: a label change does not matter'));
export const incomplete = factsOf(requestOf('MRD-positive, no document at all'));
export const refers = factsOf(requestOf('other disease, Medicaid, listed'));
export const untyped = factsOf(requestOf('nothing answered yet'));
export const planned = factsOf({ ...meets.request, service: { plannedStart: '2023-03-06' } });

const signed = { name: ' Robin Invented ', credential: 'MD', role: 'medical-director', proof: 'x', confirmed: true };
export const draft = (facts: ReviewFacts, change: Partial<DeterminationDraft>): DeterminationDraft => ({
  ...emptyDetermination(facts, today, now),
  ...signed,
  ...change,
});

const read = (facts: ReviewFacts, change: Partial<DeterminationDraft>) => readDetermination(draft(facts, change), facts, today);

export function determinationOf(facts: ReviewFacts, change: Partial<DeterminationDraft>): Determination {
  const result = read(facts, change);
  if (!result.ok) throw new Error(result.errors.map(({ message }) => message).join('; '));
  return result.determination;
}

export function errorsOf(facts: ReviewFacts, change: Partial<DeterminationDraft>): readonly string[] {
  const result = read(facts, change);
  return result.ok ? [] : result.errors.map(({ id, message }) => `${id}: ${message}`);
}
