/** How a criterion stands, as a person reads it. */
export type Mark = 'met' | 'not-met' | 'open' | 'not-applicable' | 'not-used';

export const markWords: Readonly<Record<Mark, string>> = {
  met: 'met',
  'not-met': 'not met',
  open: 'open',
  'not-applicable': 'not applicable',
  'not-used': 'not used',
};
