/** A line of the policy's revision log. */
export interface Revision {
  readonly date: string;
  /** the month in which the P&T committee approved it; none where the log gives none */
  readonly approved: string | undefined;
  readonly change: string;
}

/** CP.PHAR.312, Reviews, Revisions, and Approvals; dates as the policy writes them (month, day, year). */
export const revisions: readonly Revision[] = [
  {
    date: '05.08.18',
    approved: '08.18',
    change:
      'Review of 2018. One policy for Medicaid and, new, for commercial and the marketplace’s medical benefit; MRD-positive B-ALL added; one failed TKI is enough in Ph-positive disease, no longer two; a specialist must be involved.',
  },
  {
    date: '05.14.19',
    approved: '08.19',
    change: 'Review of 2019. MRD-positive disease: the first week of cycle 1 is given at the full dose, no longer at a lower one.',
  },
  { date: '05.12.20', approved: '08.20', change: 'Review of 2020. The marketplace was added as a line of business.' },
  { date: '03.24.21', approved: undefined, change: 'The indication now says that the disease is CD19-positive.' },
  {
    date: '03.29.21',
    approved: '08.21',
    change: 'Review of 2021. The off-label policy of the marketplace became HIM.PA.154; it had been HIM.PHAR.21.',
  },
  { date: '05.02.22', approved: '08.22', change: 'Review of 2022, the last so far: nothing of weight changed.' },
  {
    date: '09.21.22',
    approved: undefined,
    change: 'The last revision: the wording of B (other uses) and of continued therapy follows a new template.',
  },
];

/** A source of the policy. Its authors looked each up on May 2, 2022. */
export interface Reference {
  readonly source: string;
  readonly title: string;
  readonly edition: string | undefined;
}

/** CP.PHAR.312 VII, as bibliographic facts; the policy has the web addresses of its time. */
export const references: readonly Reference[] = [
  { source: 'Amgen', title: 'Blincyto: prescribing information', edition: 'February 2022' },
  { source: 'NCCN', title: 'Drugs and Biologics Compendium', edition: undefined },
  { source: 'NCCN', title: 'Guideline on acute lymphoblastic leukemia', edition: 'version 1.2022' },
  { source: 'NCCN', title: 'Guideline on pediatric acute lymphoblastic leukemia', edition: 'version 1.2022' },
  { source: 'Elsevier', title: 'Clinical Pharmacology (database)', edition: '2022' },
];

export const referencesAccessedOn = '2022-05-02';
