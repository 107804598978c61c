import type { Evaluation } from '../../criteria/evaluate.ts';
import type { Decision } from '../../request/determination.ts';

/** Every sentence of the determination form. */

export const decisionOptions = [
  { value: 'approved', label: 'Approve', hint: 'As requested, or with other terms: then it is a modified approval.' },
  { value: 'denied', label: 'Deny', hint: 'Only a clinician signs a denial.' },
  { value: 'pended', label: 'Ask for information', hint: 'The clock stands still until what is missing has come, or its time is over.' },
  { value: 'referred', label: 'Refer to another policy', hint: 'No denial: the other policy decides.' },
] as const;

export const labels = {
  heading: 'Determination',
  decision: 'Decision',
  startsOn: 'Approved from',
  endsOn: 'Approved to',
  dose: 'Approved dose',
  units: 'Approved units (J9039)',
  cycles: 'Approved cycles',
  respondBy: 'Answer by',
  notMet: 'Criteria not met',
  referTo: 'Policy to use',
  reason: 'Reason',
  denialCode: 'Denial code',
  denialMeaning: 'What the code means',
  rationale: 'Clinical judgement in words',
  course: 'Course and units asked for',
  asked: 'What else is asked for',
  literature: 'Literature and guidelines cited',
  signature: 'Signature',
  name: 'Name',
  credential: 'Credential',
  role: 'Role',
  decidedOn: 'Decided on',
  passphrase: 'Passphrase of this desk',
  nameAgain: 'Your name once more',
  coSign: 'Ask for a co-signature before it is issued',
  confirmed: 'I have decided this; the program has not',
  confirm: 'Sign the determination',
} as const;

export const hints = {
  startsOn: 'The later of the determination and the planned start, unless you set another day.',
  asRequested: (what: string | undefined) => (what === undefined ? 'Blank: as requested.' : `Blank: as requested, ${what}.`),
  respondBy: 'The last day on which what is missing can be sent. The clock runs again then, or earlier where the plan gives less time.',
  reason: 'The decision departs from what the findings recommend. The letter says both, and this reason.',
  denialCode: 'By your plan’s list. No criterion is not met, so the letter has none to name in its place.',
  denialMeaning: 'In words that the member understands; printed on the letter.',
  rationale: 'Printed on the letter.',
  literature: 'One work a line; printed on the letter.',
  name: 'The program does not verify who you are: the letter and the history say that it is self-declared.',
  passphrase: 'Proves that you are at your own desk.',
  nameAgain: 'A desk in memory has no passphrase: type your name once more to sign.',
} as const;

const recommendations: Readonly<Record<Evaluation['outcome'], string>> = {
  meets: 'The findings recommend an approval.',
  'does-not-meet': 'By the findings, criteria are not met: a clinician may deny, or more may be asked for.',
  incomplete: 'The findings recommend asking for what is missing.',
  refer: 'The findings recommend a referral.',
};

export const sentences = {
  recommendation: ({ outcome }: Pick<Evaluation, 'outcome'>) => recommendations[outcome],
  window: (span: string, months: number) => `Approves ${months} calendar months: ${span}, both days included.`,
  modified: 'The terms differ from the request: this is a modified approval, and a clinician signs it.',
} as const;

/** The decision as a verb, for sentences about who may. */
export const decisionWords: Readonly<Record<Decision, string>> = {
  approved: 'approve',
  modified: 'approve with other terms',
  denied: 'deny',
  pended: 'ask for information',
  referred: 'refer to another policy',
};

export const faults = {
  advisories: 'Acknowledge every advisory before you decide',
  decision: 'Choose a decision',
  approvalWithoutType: 'The request type is not answered, and the length of an approval follows from it: ask for information instead',
  startsOn: (what: string) => `Approved from: ${what}`,
  endsOn: (what: string) => `Approved to: ${what}`,
  endsBefore: 'The last day approved lies before the first: enter a later day',
  dose: 'Enter the dose in micrograms a day, like 28 or 14.5',
  units: 'Enter the units as a whole number, 1 or more',
  cycles: 'Enter the cycles as a whole number, 1 or more',
  respondBy: (what: string) => `Answer by: ${what}`,
  respondByPast: 'The day to answer by lies before the decision: enter a later day',
  whatIsMissing: 'Enter what is asked for: by the findings nothing is missing',
  referTo: 'Choose the policy to use',
  reason: 'Enter the reason for departing from what the findings recommend',
  denialCode: 'Enter the denial code',
  denialMeaning: 'Enter what the denial code means',
  name: 'Enter the name of the person who decides',
  credential: 'Enter the credential: MD, PharmD or RN, say',
  role: 'Choose the role of the person who decides',
  clinician: (title: string, what: string) => `A ${title.toLowerCase()} is no clinician, and may not ${what}: a clinician must sign`,
  mayNot: (title: string, what: string) => `By the plan’s profile a ${title.toLowerCase()} may not ${what}`,
  proof: 'Sign: enter the passphrase of this desk, or your name once more where it has none',
  wrongPassphrase: 'This is not the passphrase of this desk',
  nameAgain: 'The name is not the same as above: type it once more as it stands there',
  notVerified: 'The passphrase could not be verified: unlock the desk again',
  sameSigner: 'A co-signature is another person’s: enter another name than the first',
  decidedOn: (what: string) => `Decided on: ${what}`,
  decidedInFuture: 'The day of the decision lies in the future: enter today or an earlier day',
  confirmed: 'Confirm that you have decided this',
} as const;

export const referralUses = {
  listed: 'recent label change, drug listed',
  notListed: 'recent label change, drug not listed',
  offLabel: 'off-label use',
} as const;
