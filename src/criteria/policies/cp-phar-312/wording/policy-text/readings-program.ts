import type { Reading } from './reading.ts';

/** The readings that bear on the whole: what is open, what is asked, what is left out. */
export const programReadings = [
  {
    name: 'open-is-not-no',
    places: ['documentation'],
    title: 'Answers that are missing or not known',
    doubt: 'The policy speaks of criteria that are met; it is silent on what is not known yet.',
    reading: 'An answer that is missing or not known leaves a criterion open. It never counts as no.',
    why: 'An open question is for the office to answer, not a reason to refuse.',
  },
  {
    name: 'every-leaf-documented',
    places: ['documentation'],
    title: 'How much must be documented',
    doubt: 'Must both of two alternatives be documented, and the criteria that do not apply?',
    reading:
      'Each criterion that the approval rests on: of alternatives one that is met, and none that does not apply. Where documents lack, the request is incomplete, not refused.',
    why: 'A document for what does not decide would be work for nothing.',
  },
  {
    name: 'section-certain',
    places: ['I.A', 'II.A'],
    title: 'A failed criterion before the section is certain',
    doubt: 'A criterion can fail while it is still open whether I.A or I.B governs.',
    reading: 'The request stays incomplete until the diagnosis, and in I.A the use, is known.',
    why: 'The open answer may still lead to a referral.',
  },
  {
    name: 'branch-first',
    places: ['I.A.3', 'II.A.3'],
    title: 'Questions behind a question',
    doubt: 'What is asked while the question that opens a branch is open?',
    reading:
      'Nothing of the branch: request type and diagnosis come before everything else, the state before MRD, Ph and the TKIs, a dose increase before its support, a label change before its date and the formulary.',
    why: 'One answer often makes the rest needless.',
  },
  {
    name: 'always-asked',
    places: ['I', 'II'],
    title: 'What is asked in every request',
    doubt: 'Some answers decide no criterion of the section that governs.',
    reading:
      'Request type, line of business and date are always asked. So are dose and weight, and the height below 45 kg, unless section B is known to govern.',
    why: 'The letter and the regimen need them.',
  },
  {
    name: 'not-used',
    places: ['I.A.3', 'II.A.3'],
    title: 'Answers on a branch not taken',
    doubt: 'An answer may be left from a branch that was taken before.',
    reading:
      'It is kept in the draft, left out of the request that is sent, and listed as not used. In another state both branches are not taken.',
    why: 'It must neither count nor be printed, and comes back when the branch does.',
  },
  {
    name: 'literature-alone',
    places: ['I.A.4.b', 'II.A.3.b'],
    title: 'Literature without NCCN',
    doubt: 'Literature can support a dose that is neither on label nor recommended by NCCN.',
    reading:
      'The footnote criterion of the part requested is then not met, and an advisory says that literature supports the dose. For another disease it is not given; while the request type is open the criteria of initial approval are read.',
    why: 'The reviewer should see both facts.',
  },
  {
    name: 'approval-days',
    places: ['I.A', 'II.A'],
    title: 'The days of an approval',
    doubt: 'The policy gives 6 and 12 months, without saying from when to when.',
    reading:
      'Calendar months, the first and the last day included: the last one is the day before the same day so many months later. The next request is due 14 days before it, if infusion days remain.',
    why: 'So two approvals follow each other without a gap and without a shared day.',
  },
  {
    name: 'planned-dose',
    places: ['V'],
    title: 'The dose that a course is laid out with',
    doubt:
      'Section V gives a dose a day; it does not say how an amount by body surface is rounded, nor what counts where another dose is requested.',
    reading:
      'The amount is exact and rounded half up to 0.1 mcg (below 1 mcg to 0.01), never above the fixed dose of the same days. The requested dose is what is planned and billed, and the step dose never passes it.',
    why: 'No result may depend on how a computer stores a fraction.',
  },
  {
    name: 'units-and-vials',
    places: ['coding', 'VI'],
    title: 'Billing units and vials',
    doubt: 'A unit is a microgram and a vial holds 35; parts of a unit and of a vial are left open.',
    reading:
      'Units are added up over a cycle and rounded up once. Vials assume a bag for each day; the preparation table of the label decides.',
    why: 'It is the least that is needed, and is said to be that.',
  },
  {
    name: 'names',
    places: ['scope', 'IV.B'],
    title: 'Names',
    doubt: 'The policy spells the names of two drugs in several ways, and once MRD.',
    reading: 'Blincyto, Tasigna and MRD throughout, as the makers and the field write them.',
    why: 'A misspelled name is not found by a search.',
  },
] as const satisfies readonly Reading[];
