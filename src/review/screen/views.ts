/** The parts of the review screen, in order. */
export const views = ['criteria', 'submissions', 'determination', 'letters', 'history'] as const;
export type View = (typeof views)[number];

export const viewNames: Readonly<Record<View, string>> = {
  criteria: 'Criteria and evidence',
  submissions: 'Submissions',
  determination: 'Determination',
  letters: 'Letters',
  history: 'History',
};
