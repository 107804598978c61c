import { createContext, type RefObject, useContext } from 'react';
import type { PlanProfile } from '../../plan/plan.ts';
import type { Desk } from '../../request/vault/desk.ts';
import type { ReviewCase } from '../case/review-case.ts';
import type { KeptDraft } from '../deciding/determination-draft.ts';
import type { Do } from './use-acts.ts';

/** What every part of the review screen reads. */
export interface Reviewing {
  readonly desk: Desk;
  /** of the case's record */
  readonly id: string;
  readonly plan: PlanProfile;
  readonly reviewed: ReviewCase;
  readonly act: Do;
  /** decided, or open in another tab: nothing can be changed */
  readonly isReadOnly: boolean;
  /** YYYY-MM-DD */
  readonly today: string;
  /** the determination as far as it was typed, while another part of the review is looked at */
  readonly draft: RefObject<KeptDraft | undefined>;
}

const ReviewingContext = createContext<Reviewing | undefined>(undefined);

export const ReviewingProvider = ReviewingContext.Provider;

/** The case under review; only inside a review screen. */
export function useReviewing(): Reviewing {
  const reviewing = useContext(ReviewingContext);
  if (reviewing === undefined) throw new Error('useReviewing is used outside a review screen');
  return reviewing;
}
