import type { SupportableChange } from '../../../changes.ts';
import type { AdvisoryCode } from '../advisories.ts';

/** What each advisory tells the reviewer, with the place of the policy that it rests on. */
export const advisoryWording: Readonly<Record<AdvisoryCode, string>> = {
  'cd19-not-confirmed': 'CD19 is not confirmed positive. The label is for CD19-positive disease (FDA approved indications).',
  'dose-above-label': 'The requested dose is above the label’s for the member’s weight (section V).',
  'imatinib-only': 'Imatinib is the only TKI that qualifies. The policy lists it, though it is a first-generation TKI (I.A.3.b.ii).',
  'mrd-below-label-threshold': 'The MRD level is below 0.1 %, the label’s threshold (FDA approved indications).',
  'policy-review-overdue':
    'The policy was last reviewed 08.22 and last revised September 21, 2022; more than 12 months have passed. The label may have changed since.',
  'remission-beyond-second': 'This is a third or later remission; the label covers the first and second (FDA approved indications).',
  'review-as-initial': 'Treatment began fewer than 30 days before the request. It may be reviewed as an initial request (II.A.1).',
  'state-medicaid-provisions':
    'Medicaid: where state provisions differ from this policy, they take precedence (note at the end of the policy).',
  'support-without-nccn':
    'Literature supports the dose, but the regimen is neither on label nor recommended by NCCN (footnote to the dose criterion).',
  'unlisted-tki': 'A TKI that the policy does not list was not tolerated or failed; it does not count towards I.A.3.b.ii.',
};

/** What an office may arrange so that a failed criterion can be met. */
export const changeWording: Readonly<Record<SupportableChange, string>> = {
  'consult-specialist': 'a consultation with an oncologist or hematologist (I.A.2)',
  'dose-within-label': 'a daily dose within the label’s for the member’s weight (section V)',
  'no-dose-increase': 'continuing without a dose increase (II.A.3)',
  'therapy-records': 'records of the current treatment (II.A.1)',
};
