import type { CriterionId } from '../../citations.ts';

/** The parts of CP.PHAR.312 that are no criterion, in the policy's order, with the name that a citation of each shows. */
export const partNames = {
  scope: 'Scope and dates',
  indications: 'FDA-approved indications',
  'indications*': 'Footnote to the indications',
  documentation: 'Documentation',
  I: 'Section I',
  'I.A.3.b.ii*': 'I.A.3.b.ii*',
  II: 'Section II',
  III: 'Section III',
  'III.A': 'III.A',
  IV: 'Section IV',
  'IV.A': 'Appendix A',
  'IV.B': 'Appendix B',
  'IV.B*': 'Footnote to Appendix B',
  'IV.C': 'Appendix C',
  V: 'Section V',
  VI: 'Section VI',
  VII: 'Section VII',
  coding: 'Coding',
  revisions: 'Revisions',
  reminder: 'Important Reminder',
  note: 'Note on Medicaid',
} as const;

/** What can be cited: a criterion, or another part of the policy. */
export type PolicyPlace = CriterionId | keyof typeof partNames;

const isPart = (place: PolicyPlace): place is keyof typeof partNames => place in partNames;

/** A place as a citation shows it: `I.A.3.b`, `Appendix C`. */
export const placeName = (place: PolicyPlace): string => (isPart(place) ? partNames[place] : place);
