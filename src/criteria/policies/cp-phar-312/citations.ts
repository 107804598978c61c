/** The criteria of CP.PHAR.312 that a request can be judged by, in the policy's order. */
export const criterionIds = [
  'I.A',
  'I.A.1',
  'I.A.2',
  'I.A.3',
  'I.A.3.a',
  'I.A.3.b',
  'I.A.3.b.i',
  'I.A.3.b.ii',
  'I.A.4',
  'I.A.4.a',
  'I.A.4.b',
  'I.A.4*',
  'I.B',
  'I.B.1',
  'I.B.1.a',
  'I.B.1.b',
  'I.B.2',
  'II.A',
  'II.A.1',
  'II.A.1.benefit',
  'II.A.1.records',
  'II.A.2',
  'II.A.3',
  'II.A.3.a',
  'II.A.3.b',
  'II.A.3*',
  'II.B',
  'II.B.1',
  'II.B.1.a',
  'II.B.1.b',
  'II.B.2',
] as const;

export type CriterionId = (typeof criterionIds)[number];

export type Section = 'I.A' | 'I.B' | 'II.A' | 'II.B';
