/** The steps of a request, in the order in which the policy's tree first asks for what they hold. */
export const stepKeys = [
  'request',
  'member',
  'prescriber',
  'disease',
  'therapy',
  'dose',
  'service',
  'other-use',
  'evidence',
  'check',
] as const;

export type StepKey = (typeof stepKeys)[number];
