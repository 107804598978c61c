import type { PlainDate } from '../criteria/answers.ts';
import { daysBetween } from '../criteria/dates.ts';
import type { RegimenAdvisory } from './advisories.ts';
import { mcgText, type Ng, ngOf } from './amount.ts';
import type { Cycle, DosedDays } from './calendar.ts';
import type { DoseComparison } from './comparison.ts';
import type { Span } from './days.ts';
import type { MemberDose } from './dose.ts';
import { fullRate, type Indication, type Phase, vialMcg } from './label.ts';
import type { PlannedCycle, PlannedRegimen, RegimenNeed } from './plan.ts';
import { requestLeadDays } from './window.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A date in words: `March 1, 2026`. */
export function dateText(date: PlainDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${months[Number(month) - 1]} ${day}, ${year}`;
}

/** Days from the first to the last: `March 1 to March 28, 2026`; both years where they differ. */
export function spanText({ from, to }: Span): string {
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  const first = dateText(from);
  return `${sameYear ? first.slice(0, first.indexOf(',')) : first} to ${dateText(to)}`;
}

/** `1 unit`, `3,136 units`. */
const counted = (count: number, one: string, many = `${one}s`): string => `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;

const perDay = (dose: Ng) => `${mcgText(dose)} mcg a day`;

export const indicationText: Readonly<Record<Indication, string>> = {
  'mrd-positive': 'B-ALL in remission, MRD-positive',
  'relapsed-refractory': 'Relapsed or refractory B-ALL',
};

export const phaseText: Readonly<Record<Phase, string>> = {
  induction: 'Induction',
  consolidation: 'Consolidation',
  'continued-therapy': 'Continued therapy',
  'beyond-label': 'Beyond the label’s course',
};

export const needText: Readonly<Record<RegimenNeed, string>> = {
  indication: 'the indication',
  nextCycle: 'the number of the next cycle',
  plannedStart: 'the planned start',
  weightKg: 'the member’s weight',
  heightCm: 'the member’s height',
};

/** What a course waits for. */
export function needsSentence(needs: readonly RegimenNeed[]): string {
  const list = needs.map((need) => needText[need]);
  return `To lay out the course: ${list.join(', ')}.`;
}

/** The label's dose for the member and how it comes about. CP.PHAR.312 V. */
export function doseSentence(dose: MemberDose): string {
  switch (dose.basis) {
    case 'open':
      return `The label’s dose depends on ${needText[dose.needs]}.`;
    case 'fixed':
      return `The label’s dose is ${perDay(dose.full)}, the fixed dose from 45 kg on.`;
    case 'body-surface': {
      const rule = `${fullRate.mcgPerM2} mcg/m² for a body surface of ${(dose.bsaHundredths / 100).toFixed(2)} m² (Mosteller)`;
      return `The label’s dose is ${perDay(dose.full)}: ${rule}${dose.capped ? ', held at the maximum' : ''}.`;
    }
  }
}

/** A difference that a dose of more than three decimals can leave below the last of them is said, not shown as 0. */
const differenceText = (difference: Ng) => (difference === 0 ? 'less than 0.001 mcg' : `${mcgText(Math.abs(difference))} mcg`);

/** The requested dose beside the label's. CP.PHAR.312 V, I.A.4. */
export function comparisonSentence(comparison: DoseComparison): string {
  const requested = `The requested ${comparison.requestedMcg} mcg a day`;
  const amount = differenceText(comparison.difference);
  switch (comparison.relation) {
    case 'as-label':
      return `${requested} is the label’s dose for this member.`;
    case 'below-label':
      return `${requested} is ${amount} less than the label’s dose of ${perDay(comparison.label)}.`;
    case 'within-allowance':
      return `${requested} is ${amount} more than the label’s dose of ${perDay(comparison.label)}, within the 5 % allowed for rounding.`;
    case 'above-label':
      return `${requested} is ${amount} more than the label’s dose of ${perDay(comparison.label)}, and more than the 5 % allowed for rounding.`;
    case 'above-maximum': {
      const beside = comparison.label === undefined ? '' : ` The label’s dose for this member is ${perDay(comparison.label)}.`;
      return `${requested} is ${amount} above the maximum of ${perDay(ngOf(fullRate.fixedMcg))}.${beside}`;
    }
  }
}

/** The doses of a cycle in few words: `9, then 28 mcg a day`. */
export function cycleDoseText(doses: readonly DosedDays[]): string {
  return `${doses.map(({ dose }) => mcgText(dose)).join(', then ')} mcg a day`;
}

/** The doses of a cycle by its days: `Days 1 to 7: 9 mcg a day. Days 8 to 28: 28 mcg a day`. */
export function dosedDaysText(doses: readonly DosedDays[]): string {
  const [only, ...others] = doses;
  if (only === undefined || others.length === 0) return cycleDoseText(doses);
  const dayOf = (date: PlainDate) => daysBetween(only.from, date) + 1;
  return doses.map(({ from, to, dose }) => `Days ${dayOf(from)} to ${dayOf(to)}: ${perDay(dose)}`).join('. ');
}

/** What a course is of and how far it goes: `Relapsed or refractory B-ALL, cycles 1 to 9`. */
export function courseText({ indication, cycles }: Pick<PlannedRegimen, 'indication' | 'cycles'>): string {
  const [first, ...later] = cycles.map(({ number }) => number);
  const indicated = indicationText[indication];
  if (first === undefined) return indicated;
  return later.length === 0 ? `${indicated}, cycle ${first}` : `${indicated}, cycles ${first} to ${later.at(-1)}`;
}

export const noCycleSentence = 'No cycle of the label’s course is left to lay out.';

/** `Cycle 3, consolidation`. */
export const cycleText = ({ number, phase }: Pick<Cycle, 'number' | 'phase'>): string =>
  `Cycle ${number}, ${phaseText[phase].toLowerCase()}`;

/** How much of a cycle the approval covers. */
export function coverageText({ coverage, coveredDays }: PlannedCycle): string {
  switch (coverage) {
    case 'within':
      return 'Covered';
    case 'partly':
      return `Covered on ${coveredDays} of 28 days`;
    case 'outside':
      return 'Not covered';
  }
}

/** The days of the approval. CP.PHAR.312 I.A, II.A. */
export const windowSentence = ({ window, months: length }: Pick<PlannedRegimen, 'window' | 'months'>): string =>
  `Approval of ${length} months: ${spanText(window)}, both days included.`;

/** When the next request is due, or that none is. */
export const nextRequestSentence = ({ nextRequestDue }: Pick<PlannedRegimen, 'nextRequestDue'>): string =>
  nextRequestDue === undefined
    ? 'No infusion day is left after the approval: no further request is due.'
    : `Send the next request by ${dateText(nextRequestDue)}, ${requestLeadDays} days before the last covered day.`;

/** When the step dose ends; `undefined` where there is none. */
export function stepDoseSentence({ cycles }: Pick<PlannedRegimen, 'cycles'>): string | undefined {
  const [before, after] = cycles[0]?.doses ?? [];
  return (
    before && after && `On ${dateText(after.from)}, day 8, the dose goes from ${mcgText(before.dose)} to ${mcgText(after.dose)} mcg a day.`
  );
}

/** The billing units of the window. CP.PHAR.312 Coding. */
export const unitsSentence = ({ units }: Pick<PlannedRegimen, 'units'>): string =>
  `J9039, 1 microgram a unit: ${counted(units, 'unit')} for the covered infusion days.`;

export const unitsRule = 'Each cycle’s daily doses are added up and rounded up once; claims made bag by bag may round up at each.';

/** The vials of the window, with what is assumed. CP.PHAR.312 VI. */
export const vialsSentence = ({ vials }: Pick<PlannedRegimen, 'vials'>): string =>
  `At least ${counted(vials, 'vial')} of ${vialMcg} mcg, if each day has a bag of its own: overfill differs by bag, and the label’s preparation table decides.`;

export const discardedSentence =
  'Drug left in a single-dose vial is billed apart: modifier JW with the units discarded, or JZ where nothing is.';

export const advisoryText: Readonly<Record<RegimenAdvisory, string>> = {
  'cycles-beyond-label':
    'The request goes past the last cycle of the label’s course (4 in MRD-positive remission, 9 in relapsed or refractory disease).',
  'step-dose-not-ordered':
    'The first cycle in relapsed or refractory disease is ordered without the step dose that the label gives for days 1 to 7.',
};
