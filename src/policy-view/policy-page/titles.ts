/** The page's headings, by the anchor that they lead to; I.A to II.B are the roots of the trees. */
export const titles = {
  scope: 'Scope and dates',
  indications: 'FDA-approved indications',
  documentation: 'Documentation',
  I: 'I. Initial approval',
  'I.A': 'I.A B-ALL',
  'I.B': 'I.B Other uses',
  II: 'II. Continued therapy',
  'II.A': 'II.A B-ALL',
  'II.B': 'II.B Other uses',
  III: 'III. Uses that are not authorized',
  IV: 'IV. Appendices',
  'IV.A': 'Appendix A: Abbreviations',
  'IV.B': 'Appendix B: TKIs',
  'IV.C': 'Appendix C: Warnings',
  V: 'V. Dosage',
  VI: 'VI. Product',
  VII: 'VII. References',
  coding: 'Coding',
  revisions: 'Revisions',
  reminder: 'Important Reminder',
  note: 'Note on Medicaid',
  readings: 'Doubtful places and the readings chosen',
} as const;

export type SectionId = keyof typeof titles;

/** The table of contents in the policy's order, the readings last: a section and what lies within it. */
export const contents: readonly { readonly id: SectionId; readonly inner?: readonly SectionId[] }[] = [
  { id: 'scope' },
  { id: 'indications' },
  { id: 'documentation' },
  { id: 'I', inner: ['I.A', 'I.B'] },
  { id: 'II', inner: ['II.A', 'II.B'] },
  { id: 'III' },
  { id: 'IV', inner: ['IV.A', 'IV.B', 'IV.C'] },
  { id: 'V' },
  { id: 'VI' },
  { id: 'VII' },
  { id: 'coding' },
  { id: 'revisions' },
  { id: 'reminder' },
  { id: 'note' },
  { id: 'readings' },
];
