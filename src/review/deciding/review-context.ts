import { createContext, useContext } from 'react';
import type { ReviewFacts } from './review-facts.ts';

/** What every field of the determination form reads beside its own text. */
export interface Review {
  readonly facts: ReviewFacts;
  /** YYYY-MM-DD */
  readonly today: string;
  /** whether the desk has a passphrase to sign with */
  readonly hasPassphrase: boolean;
  /** the sentences of the last check, by field */
  readonly errors: ReadonlyMap<string, string>;
}

const ReviewContext = createContext<Review | undefined>(undefined);

export const ReviewProvider = ReviewContext.Provider;

/** The review that a field belongs to; only inside a determination form. */
export function useReview(): Review {
  const review = useContext(ReviewContext);
  if (review === undefined) throw new Error('useReview is used outside a determination form');
  return review;
}
