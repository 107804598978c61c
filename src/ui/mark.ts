/** How a criterion stands, as a person reads it. */
export type Mark = 'met' | 'not-met' | 'open' | 'not-applicable' | 'not-used';

/** Strokes on a square of 16: a tick, a cross, a ring, a dash. Drawn, so that they are alike in every font and on paper. */
export const markStrokes: Readonly<Record<Mark, string>> = {
  met: 'M2.5 8.5 6.5 12.5 13.5 4',
  'not-met': 'M3.5 3.5 12.5 12.5M12.5 3.5 3.5 12.5',
  open: 'M8 3a5 5 0 1 0 0 10a5 5 0 1 0 0-10',
  'not-applicable': 'M4 8H12',
  'not-used': 'M4 8H12',
};

export const markWords: Readonly<Record<Mark, string>> = {
  met: 'met',
  'not-met': 'not met',
  open: 'open',
  'not-applicable': 'not applicable',
  'not-used': 'not used',
};
