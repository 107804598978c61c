/** The kind under which cases are stored. */
export const caseKind = 'case';
/** The kind under which the plan's desk stores requests under review. */
export const reviewKind = 'review-case';
/** The kind under which the office profile is stored; a desk has one at most. */
export const profileKind = 'profile';

/** Where a desk keeps what it has one of at most: under a fixed identifier, which no request that is imported may take. */
export const ownIds = { profile: '0'.repeat(32), acknowledgements: `${'0'.repeat(31)}1`, register: 'f'.repeat(32) };
