/** The kind under which cases are stored. */
export const caseKind = 'case';
/** The kind under which the plan's desk stores requests under review. */
export const reviewKind = 'review-case';
/** The kind under which the office profile is stored; a desk has one at most. */
export const profileKind = 'profile';
