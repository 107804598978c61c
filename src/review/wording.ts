import type { LineOfBusiness } from '../criteria/answers.ts';

/** Every sentence of the determination form. */

export const decisionOptions = [
  { value: 'approved', label: 'Approve' },
  { value: 'denied', label: 'Deny' },
  { value: 'pended', label: 'Ask for information', hint: 'The request is pended until what is missing has come.' },
  { value: 'referred', label: 'Refer to another policy', hint: 'No denial: the other policy decides.' },
] as const;

export const labels = {
  heading: 'Determination',
  decision: 'Decision',
  startsOn: 'Approved from',
  course: 'Course and units asked for',
  respondBy: 'Answer by',
  notMet: 'Criteria that the denial rests on',
  referTo: 'Policy to use',
  reason: 'Reason',
  decidedBy: 'Who decided',
  name: 'Name',
  role: 'Role',
  decidedOn: 'Decided on',
  confirmed: 'I have decided this; the program has not',
  confirm: 'Confirm the determination',
} as const;

export const hints = {
  startsOn: 'The later of the determination and the planned start, unless you set another day.',
  respondBy: 'The last day on which what is missing can be sent.',
  notMet: 'Each criterion not met is in the letter; mark those that the decision rests on.',
  reason: 'The decision departs from the evaluation. The letter says both, and this reason.',
  name: 'With the credential. The program does not verify who you are.',
  role: 'Medical director or pharmacist, say.',
} as const;

export const sentences = {
  evaluation: (summary: string) => `The evaluation: ${summary}`,
  window: (span: string, months: number) => `Approves ${months} calendar months: ${span}, both days included.`,
} as const;

export const faults = {
  decision: 'Choose a decision',
  approvalWithoutType: 'The request type is not answered, and the length of an approval follows from it: ask for information instead',
  startsOn: (what: string) => `Approved from: ${what}`,
  respondBy: (what: string) => `Answer by: ${what}`,
  respondByPast: 'The day to answer by lies before the decision: enter a later day',
  notMet: 'Mark at least one criterion that the denial rests on',
  referTo: 'Choose the policy to use',
  reason: 'Enter the reason for departing from the evaluation',
  name: 'Enter the name of the person who decided',
  role: 'Enter the role of the person who decided',
  decidedOn: (what: string) => `Decided on: ${what}`,
  decidedInFuture: 'The day of the decision lies in the future: enter today or an earlier day',
  confirmed: 'Confirm that you have decided this',
} as const;

export const lineOfBusinessNames: Readonly<Record<LineOfBusiness, string>> = {
  commercial: 'Commercial',
  him: 'Marketplace',
  medicaid: 'Medicaid',
};

export const referralUses = {
  listed: 'recent label change, drug listed',
  notListed: 'recent label change, drug not listed',
  offLabel: 'off-label use',
} as const;
