import type { CriterionId } from '../criteria/policies/cp-phar-312/citations.ts';
import type { Case } from './case.ts';
import { planWording } from './wording-plan.ts';

/** What the reviewer wrote on a criterion that they found otherwise than the answers say. */
export function reviewerNote(id: CriterionId | undefined, { notes }: Pick<Case, 'notes'>): readonly string[] {
  const note = id === undefined ? undefined : notes.get(id);
  return note === undefined ? [] : [planWording.reviewerNote(note)];
}
