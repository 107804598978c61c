import {
  type Classes,
  diseases,
  hasUnlistedFailure,
  isImatinibAlone,
  lines,
  requestTypes,
  sections,
  states,
  verdicts,
  yesNo,
  yesNoOpen,
} from './classes.ts';
import type { ContinuedVerdicts } from './continued.ts';
import type { Given } from './given.ts';
import type { InitialVerdicts } from './initial.ts';
import { holdsWhen } from './table.ts';

const cd19NotConfirmed = holdsWhen([sections, yesNoOpen], ['I.A no|open']);
const doseAboveLabel = holdsWhen([sections, yesNoOpen], ['I.A|II.A no']);
/** disease, I.A.3.b, I.A.3.b.ii, imatinib alone */
const imatinibOnly = holdsWhen([diseases, verdicts, verdicts, yesNo], ['b-all|open met met yes']);
/** section, state, mrd, level */
const mrdBelowThreshold = holdsWhen([sections, states, yesNoOpen, yesNoOpen], ['I.A remission yes no']);
const beyondSecond = holdsWhen([sections, states, yesNoOpen], ['I.A remission no']);
/** section, through the plan, documented, thirty days */
const reviewAsInitial = holdsWhen([sections, yesNoOpen, yesNoOpen, yesNoOpen], ['II.A no|open yes no']);
const medicaid = holdsWhen([lines], ['medicaid']);
/** request type, disease, guideline support, I.A.4* (II.A.3*) */
const supportWithoutNccn = holdsWhen(
  [requestTypes, diseases, yesNoOpen, [...verdicts, 'not-applicable']],
  ['open|initial|continued b-all|open yes not-met'],
);
/** section, state, an unlisted agent failed */
const unlistedTki = holdsWhen([sections, states, yesNo], ['I.A relapsed yes']);

const cell = (is: boolean) => (is ? 'yes' : 'no');

/** The policy's last revision (template changes, September 21, 2022), and 12 months. */
const reviewDue = '2023-09-21';

/** The part of the policy that the request type chooses, its criteria, and the section that governs. */
export type Reading =
  /** rows that name no section apply with section null too: they then read the criteria of initial approval */
  | { readonly part: 'open'; readonly section: 'none'; readonly verdicts: InitialVerdicts }
  | { readonly part: 'initial'; readonly section: 'I.A' | 'I.B'; readonly verdicts: InitialVerdicts }
  | { readonly part: 'continued'; readonly section: 'II.A' | 'II.B'; readonly verdicts: ContinuedVerdicts };

/** The advisories, sorted. */
export function advisoriesOf(given: Given, classes: Classes, reading: Reading): readonly string[] {
  const { section } = reading;
  const { disease, state, mrd } = classes;
  const isOverdue = given.requestedOn !== undefined && given.requestedOn > reviewDue;
  const rules: readonly (readonly [string, boolean])[] = [
    ['cd19-not-confirmed', cd19NotConfirmed(section, classes.cd19)],
    ['dose-above-label', doseAboveLabel(section, classes.labelDose)],
    ['imatinib-only', isImatinibOnly(given, disease, reading)],
    ['mrd-below-label-threshold', mrdBelowThreshold(section, state, mrd, classes.level)],
    ['policy-review-overdue', isOverdue],
    ['remission-beyond-second', beyondSecond(section, state, classes.firstOrSecond)],
    ['review-as-initial', reviewAsInitial(section, classes.benefit, classes.documented, classes.thirtyDays)],
    ['state-medicaid-provisions', medicaid(classes.line)],
    ['support-without-nccn', supportWithoutNccn(reading.part, disease, classes.support, footnoteOf(reading))],
    ['unlisted-tki', unlistedTki(section, state, cell(hasUnlistedFailure(given)))],
  ];
  return rules.flatMap(([code, holds]) => (holds ? code : []));
}

const isImatinibOnly = (given: Given, disease: string, reading: Reading) =>
  reading.part !== 'continued' &&
  imatinibOnly(disease, reading.verdicts['I.A.3.b'], reading.verdicts['I.A.3.b.ii'], cell(isImatinibAlone(given)));

/** The verdict on I.A.4*, or on II.A.3*. */
function footnoteOf(reading: Reading): string {
  switch (reading.part) {
    case 'initial':
    case 'open':
      return reading.verdicts['I.A.4*'];
    case 'continued':
      return reading.verdicts['II.A.3*'];
  }
}
