import type { CriterionId } from '../citations.ts';

/** A criterion in our own words: a short name, and the sentence that a person reads. The policy's text is not quoted. */
export interface CriterionWording {
  readonly name: string;
  readonly sentence: string;
}

const recentChange: CriterionWording = {
  name: 'Recent label change',
  sentence: 'A label change of the last six months, not yet in this policy, covers the requested use.',
};
const recentChangeListed: CriterionWording = {
  name: 'Label change, drug listed',
  sentence:
    'With a recent label change and the drug on the formulary or preferred drug list, the policy for drugs without coverage criteria decides.',
};
const recentChangeNotListed: CriterionWording = {
  name: 'Label change, drug not listed',
  sentence: 'With a recent label change and the drug on neither list, the non-formulary policy decides.',
};
const offLabelUse: CriterionWording = {
  name: 'Off-label use',
  sentence: 'Without a recent label change, the off-label policy of the line of business decides.',
};

export const criterionWording: Readonly<Record<CriterionId, CriterionWording>> = {
  'I.A': { name: 'Initial approval', sentence: 'Initial approval for B-cell precursor acute lymphoblastic leukemia, six months.' },
  'I.A.1': { name: 'B-ALL', sentence: 'The diagnosis is B-cell precursor acute lymphoblastic leukemia.' },
  'I.A.2': { name: 'Oncologist or hematologist', sentence: 'An oncologist or hematologist prescribes, or was consulted.' },
  'I.A.3': { name: 'Covered use', sentence: 'The drug treats MRD-positive remission, or relapsed or refractory disease.' },
  'I.A.3.a': { name: 'Remission, MRD-positive', sentence: 'The disease is in complete remission and MRD was found.' },
  'I.A.3.b': { name: 'Relapsed or refractory', sentence: 'The disease is relapsed or refractory, and i or ii holds.' },
  'I.A.3.b.i': { name: 'Ph-negative', sentence: 'The disease is Philadelphia chromosome-negative.' },
  'I.A.3.b.ii': {
    name: 'Ph-positive, TKI failed',
    sentence: 'The disease is Philadelphia chromosome-positive, and a listed TKI was not tolerated or failed.',
  },
  'I.A.4': {
    name: 'Dose and regimen',
    sentence: 'The dose is within the limit or supported, and the regimen is on label or recommended by NCCN.',
  },
  'I.A.4.a': { name: 'At most 28 mcg a day', sentence: 'The highest daily dose is 28 mcg or less.' },
  'I.A.4.b': { name: 'Dose supported', sentence: 'A practice guideline or peer-reviewed literature supports the dose.' },
  'I.A.4*': {
    name: 'On label, or NCCN',
    sentence: 'The regimen is on label (CD19, indication, dose for the weight), or NCCN recommends it.',
  },
  'I.B': { name: 'Other uses', sentence: 'Uses that section I.A does not describe are referred to another policy.' },
  'I.B.1': recentChange,
  'I.B.1.a': recentChangeListed,
  'I.B.1.b': recentChangeNotListed,
  'I.B.2': offLabelUse,
  'II.A': { name: 'Continued therapy', sentence: 'Continued therapy of B-cell precursor acute lymphoblastic leukemia, twelve months.' },
  'II.A.1': {
    name: 'Receiving it now',
    sentence: 'The member receives the drug now: through this plan, or by records for at least 30 days.',
  },
  'II.A.1.benefit': { name: 'Through this plan', sentence: 'The member receives the drug through this plan’s benefit.' },
  'II.A.1.records': {
    name: 'By records, 30 days',
    sentence: 'Records show current treatment of a covered indication, begun at least 30 days before the request.',
  },
  'II.A.2': { name: 'Responding', sentence: 'The member responds to the therapy.' },
  'II.A.3': {
    name: 'Dose increase',
    sentence: 'If a higher dose is requested: it is within the limit or supported, and on label or recommended by NCCN.',
  },
  'II.A.3.a': { name: 'At most 28 mcg a day', sentence: 'The new daily dose is 28 mcg or less.' },
  'II.A.3.b': { name: 'New dose supported', sentence: 'A practice guideline or peer-reviewed literature supports the new dose.' },
  'II.A.3*': {
    name: 'Label dose, or NCCN',
    sentence: 'The new dose is within the label’s for the weight, or NCCN recommends the regimen.',
  },
  'II.B': { name: 'Other uses', sentence: 'Uses that section II.A does not describe are referred to another policy.' },
  'II.B.1': recentChange,
  'II.B.1.a': recentChangeListed,
  'II.B.1.b': recentChangeNotListed,
  'II.B.2': offLabelUse,
};
