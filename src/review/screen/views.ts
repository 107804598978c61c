/** The parts of the review screen, in order. */
export const views = ['criteria', 'submissions', 'determination', 'letters', 'history'] as const;
export type View = (typeof views)[number];
