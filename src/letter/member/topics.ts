import type { CriterionId } from '../../criteria/policies/cp-phar-312/citations.ts';

/** What a criterion is about, as far as a member's letter tells them apart. */
export type Topic =
  | 'diagnosis'
  | 'specialist'
  | 'use'
  | 'mrd'
  | 'philadelphia'
  | 'tki'
  | 'dose'
  | 'doseLimit'
  | 'doseSupport'
  | 'onLabel'
  | 'receiving'
  | 'responding'
  | 'doseIncrease'
  | 'lineOfBusiness'
  | 'labelChange'
  | 'formulary';

/** CP.PHAR.312 I and II, criterion by criterion. */
export const topicOf: Readonly<Record<CriterionId, Topic>> = {
  'I.A': 'use',
  'I.A.1': 'diagnosis',
  'I.A.2': 'specialist',
  'I.A.3': 'use',
  'I.A.3.a': 'mrd',
  'I.A.3.b': 'use',
  'I.A.3.b.i': 'philadelphia',
  'I.A.3.b.ii': 'tki',
  'I.A.4': 'dose',
  'I.A.4.a': 'doseLimit',
  'I.A.4.b': 'doseSupport',
  'I.A.4*': 'onLabel',
  'I.B': 'lineOfBusiness',
  'I.B.1': 'labelChange',
  'I.B.1.a': 'formulary',
  'I.B.1.b': 'formulary',
  'I.B.2': 'labelChange',
  'II.A': 'diagnosis',
  'II.A.1': 'receiving',
  'II.A.1.benefit': 'receiving',
  'II.A.1.records': 'receiving',
  'II.A.2': 'responding',
  'II.A.3': 'doseIncrease',
  'II.A.3.a': 'doseLimit',
  'II.A.3.b': 'doseSupport',
  'II.A.3*': 'onLabel',
  'II.B': 'lineOfBusiness',
  'II.B.1': 'labelChange',
  'II.B.1.a': 'formulary',
  'II.B.1.b': 'formulary',
  'II.B.2': 'labelChange',
};
