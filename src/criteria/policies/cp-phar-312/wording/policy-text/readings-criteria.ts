import type { Reading } from './reading.ts';

/** The readings of single criteria, in the policy's order. */
export const criteriaReadings = [
  {
    name: 'use-not-described',
    places: ['I.A.3', 'I.B', 'I.B.2'],
    title: 'A use that I.A.3 does not describe',
    doubt:
      'I.A asks that every criterion is met, and I.B takes the uses that are not listed. Is MRD-negative remission refused, or sent on?',
    reading:
      'It is sent on by I.B, as is every other state. A use that is described but fails a condition (Ph-positive without a failed TKI, say) does not meet I.A.',
    why: 'I.B.2 is for the uses that the policy does not list. Refusing them in I.A would leave it nothing to do.',
  },
  {
    name: 'mrd-not-tested',
    places: ['I.A.3.a'],
    title: 'MRD that was not tested',
    doubt: 'The policy knows MRD-positive disease only; it does not say what holds without a test.',
    reading: 'Not tested is open, not negative.',
    why: 'A test can settle it. Taking it for negative would send the member elsewhere on no finding.',
  },
  {
    name: 'mrd-level',
    places: ['I.A.3.a', 'I.A.4*', 'indications'],
    title: 'The MRD level and the number of the remission',
    doubt: 'The indication names a level of 0.1 % and the first two remissions; I.A.3.a names neither.',
    reading:
      'I.A.3.a asks for a positive result alone. Level and number count in I.A.4*, whether the regimen is on label; outside the label NCCN may recommend it.',
    why: 'The criterion is read as it stands, and the footnote is where the label comes in.',
  },
  {
    name: 'imatinib',
    places: ['I.A.3.b.ii', 'IV.B'],
    title: 'Imatinib among the TKIs',
    doubt: 'I.A.3.b.ii wants a TKI of the second or a later generation, and lists imatinib, which is of the first.',
    reading: 'Imatinib counts. Where it is the only one that does, an advisory says so.',
    why: 'The list is explicit; the reviewer sees what it rests on.',
  },
  {
    name: 'listed-agents',
    places: ['I.A.3.b.ii', 'IV.B'],
    title: 'TKIs that are not listed',
    doubt: 'Could a newer TKI stand in for a listed one?',
    reading: 'No: the five that are listed are all that count. One that is not listed and failed gives an advisory.',
    why: 'The policy introduces the list as complete, not as examples.',
  },
  {
    name: 'tki-outcome',
    places: ['I.A.3.b.ii'],
    title: 'A TKI whose outcome is not known',
    doubt: 'Has a TKI failed of which nobody knows what came of it?',
    reading:
      'A listed TKI with an open outcome leaves the criterion open, unless another one qualifies. One to which the disease still responds does not count; none tried is not met.',
    why: 'The answer may still be found.',
  },
  {
    name: 'tki-footnote',
    places: ['I.A.3.b.ii*'],
    title: 'The footnote on the TKIs',
    doubt: 'It says that those agents may need prior authorization. Is that a condition?',
    reading: 'It is information, shown where the TKIs are asked for.',
    why: 'It concerns other requests than this one.',
  },
  {
    name: 'footnote-criterion',
    places: ['I.A.4*', 'II.A.3*'],
    title: 'The footnote to the dose',
    doubt:
      'A footnote to I.A.4 and II.A.3 says that the regimen must be approved by the FDA or recommended by NCCN. Is it one more criterion?',
    reading:
      'It is a criterion of its own, I.A.4* and II.A.3*, beside the dose limit and its alternative. On label means CD19-positive, an indication of the label, and a dose within it for the weight.',
    why: 'It says what must be so, and literature alone does not satisfy it.',
  },
  {
    name: 'body-surface',
    places: ['I.A.4*', 'II.A.3*', 'V'],
    title: 'Body surface and rounding',
    doubt: 'Below 45 kg section V gives a dose by body surface, but no formula and no rounding.',
    reading:
      'Body surface is computed after Mosteller. A dose up to 5 % above 15 mcg/m² is within the label, never one above 28 mcg a day. A dose equal to a limit is within it.',
    why: 'Formulas differ by a few percent and doses are rounded to what can be prepared; 5 % is this project’s allowance.',
  },
  {
    name: 'dose-only',
    places: ['I.A.4', 'II.A.3', 'I.B.1', 'II.B.1'],
    title: 'A request that fails on its dose alone',
    doubt: 'The examples of a label change in I.B.1 include new dosing. Does a dose above the limit fail, or may the label have changed?',
    reading:
      'Where nothing but the dose or the regimen fails, the program asks for a recent label change before it says "does not meet". With one, the request is referred.',
    why: 'Otherwise a dose that the new label allows would be refused by the old one.',
  },
  {
    name: 'label-change-months',
    places: ['I.B.1', 'II.B.1'],
    title: 'Six months since a label change',
    doubt: 'Six months can be counted in days or by the calendar.',
    reading: 'Calendar months, back from the date of the request: the same day of the month counts, or the last day of a shorter month.',
    why: 'It is how the approval itself is counted.',
  },
  {
    name: 'commercial-formulary',
    places: ['I.B.1.a', 'I.B.1.b', 'II.B.1.a', 'II.B.1.b'],
    title: 'The commercial formulary',
    doubt: 'I.B.1 tells drugs on the formulary from those that are not. What if nobody knows, for commercial?',
    reading: 'It cannot matter: both ways lead to CP.CPA.190. It is never missing.',
    why: 'A question without a consequence is not asked.',
  },
  {
    name: 'heading-disease',
    places: ['II.A'],
    title: 'The diagnosis in continued therapy',
    doubt: 'II.A numbers no criterion for the diagnosis; its heading names it.',
    reading:
      'The diagnosis is a condition of the section. While it is not answered II.A itself is missing it; another diagnosis goes through II.B. No document is asked for it.',
    why: 'The heading limits the section, and the initial approval has seen the diagnosis.',
  },
  {
    name: 'plan-benefit',
    places: ['II.A.1.benefit'],
    title: 'Received through the plan',
    doubt: 'Every criterion wants a document. Does this one?',
    reading: 'No: what the plan’s benefit paid for is in the plan’s own claims.',
    why: 'An office cannot prove it better than the plan can look it up.',
  },
  {
    name: 'thirty-days',
    places: ['II.A.1.records'],
    title: 'Thirty days of therapy',
    doubt: 'Do the 30 days bind both ways of II.A.1, and which days count?',
    reading:
      'They bind the records only. They run from the first dose to the request, free intervals included; exactly 30 is enough. With fewer, an advisory suggests a review as an initial request.',
    why: 'The 30 days stand with the records; a free interval is part of a course.',
  },
  {
    name: 'no-increase',
    places: ['II.A.3'],
    title: 'Continued therapy without a higher dose',
    doubt: 'II.A.3 begins with an "if".',
    reading: 'Without a dose increase it does not apply and is neither met nor failed. While the question is open, so are its parts.',
    why: 'A condition that does not apply must not decide.',
  },
  {
    name: 'dose-alone',
    places: ['II.A.3*'],
    title: 'The footnote in continued therapy',
    doubt: 'Does a higher dose reopen CD19 and the indication?',
    reading: 'II.A.3* looks at the dose for the weight alone.',
    why: 'The indication was settled at the initial approval.',
  },
  {
    name: 'section-three',
    places: ['III.A', 'I.B.2', 'II.B.2'],
    title: 'Section III and its exception',
    doubt: 'It lists uses that are not authorized, and sends them to the off-label policies in the same sentence.',
    reading:
      'It refuses nothing by itself: such a use goes to the off-label policy, as by I.B.2, or to the member’s evidence of coverage, which the letter mentions.',
    why: 'The two places name the same policies, and the exception leaves the decision to them.',
  },
] as const satisfies readonly Reading[];
