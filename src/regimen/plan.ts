import type { Answers, PlainDate, YesNo } from '../criteria/answers.ts';
import { asksStepDose, type RegimenAdvisory, regimenAdvisories } from './advisories.ts';
import { type Ng, ngOf } from './amount.ts';
import { type CourseOrder, type Cycle, courseCalendar } from './calendar.ts';
import type { Span } from './days.ts';
import { memberDose } from './dose.ts';
import type { Indication } from './label.ts';
import { totalOf, unitsWithin, vialsWithin } from './units.ts';
import { approvalWindow, type Coverage, coverageOf, coveredDays, nextRequestDue } from './window.ts';

/** What the regimen asks beside the clinical answers; `undefined` means not answered. */
export interface RegimenAnswers {
  /** asked of a continued request; an initial one has it in its diagnosis */
  readonly indication: Indication | undefined;
  /** number of the first cycle asked for, from 1; an initial request that does not say begins with 1 */
  readonly nextCycle: number | undefined;
  /** cycles asked for; not answered: all that the label's course has left */
  readonly cycleCount: number | undefined;
  /** whether the first week of a relapsed or refractory course is ordered at the step dose; open: as the label has it */
  readonly stepDose: YesNo | undefined;
  readonly plannedStart: PlainDate | undefined;
}

/** How long an approval runs, and from when; without a start it runs from the planned start. */
export interface ApprovalTerm {
  readonly startsOn: PlainDate | undefined;
  readonly months: 6 | 12;
  /** a last day of its own, where an approval is cut short */
  readonly endsOn?: PlainDate | undefined;
}

export interface PlannedCycle extends Cycle {
  readonly coverage: Coverage;
  readonly coveredDays: number;
  /** billing units of the whole cycle */
  readonly units: number;
  /** billing units of the covered days */
  readonly coveredUnits: number;
}

/** A course laid out in days, with the approval over it. */
export interface PlannedRegimen {
  readonly kind: 'planned';
  readonly indication: Indication;
  /** the requested dose, where there is one, is what is planned and billed */
  readonly doseFrom: 'request' | 'label';
  readonly cycles: readonly PlannedCycle[];
  readonly window: Span;
  readonly months: 6 | 12;
  /** day 8 of the first cycle, where it is given at the step dose before */
  readonly stepDoseChangesOn: PlainDate | undefined;
  readonly nextRequestDue: PlainDate | undefined;
  /** billing units of the covered days, all cycles */
  readonly units: number;
  /** vials of the covered days, at the least */
  readonly vials: number;
  readonly advisories: readonly RegimenAdvisory[];
}

export type RegimenNeed = 'indication' | 'nextCycle' | 'plannedStart' | 'weightKg' | 'heightCm';

export type Regimen = PlannedRegimen | { readonly kind: 'open'; readonly needs: readonly RegimenNeed[] };

/** The label's indication: from the diagnosis of an initial request, stated for a continued one. CP.PHAR.312 V. */
export function indicationOf({ requestType, state, mrd }: Answers, stated: Indication | undefined): Indication | undefined {
  if (requestType === 'continued') return stated;
  if (state === 'relapsed' || state === 'refractory') return 'relapsed-refractory';
  return state === 'remission' && mrd === 'positive' ? 'mrd-positive' : undefined;
}

interface Doses {
  readonly doseFrom: 'request' | 'label';
  readonly full: Ng;
  /** never above the full dose */
  readonly step: Ng | undefined;
}

/** The doses that are planned, or the measurement that they wait for. A step dose always follows the label. */
function plannedDoses({ dailyDoseMcg, weightKg, heightCm }: Answers, withStep: boolean): Doses | 'weightKg' | 'heightCm' {
  const label = memberDose(weightKg, heightCm);
  if (dailyDoseMcg !== undefined && !withStep) return { doseFrom: 'request', full: ngOf(dailyDoseMcg), step: undefined };
  if (label.basis === 'open') return label.needs;
  const full = dailyDoseMcg === undefined ? label.full : ngOf(dailyDoseMcg);
  return { doseFrom: dailyDoseMcg === undefined ? 'label' : 'request', full, step: withStep ? Math.min(label.step, full) : undefined };
}

function withCoverage(cycle: Cycle, window: Span): PlannedCycle {
  return {
    ...cycle,
    coverage: coverageOf(cycle, window),
    coveredDays: coveredDays(cycle, window),
    units: unitsWithin(cycle, cycle.infusion),
    coveredUnits: unitsWithin(cycle, window),
  };
}

function windowOf({ startsOn, months, endsOn }: ApprovalTerm, courseStartsOn: PlainDate): Span {
  const whole = approvalWindow(startsOn ?? courseStartsOn, months);
  return endsOn === undefined ? whole : { from: whole.from, to: endsOn };
}

function planned(order: CourseOrder, doseFrom: Doses['doseFrom'], stepDose: YesNo | undefined, term: ApprovalTerm): PlannedRegimen {
  const window = windowOf(term, order.startsOn);
  const cycles = courseCalendar(order).map((cycle) => withCoverage(cycle, window));
  return {
    kind: 'planned',
    indication: order.indication,
    doseFrom,
    cycles,
    window,
    months: term.months,
    stepDoseChangesOn: cycles[0]?.doses[1]?.from,
    nextRequestDue: nextRequestDue(cycles, window),
    units: totalOf(cycles.map(({ coveredUnits }) => coveredUnits)),
    vials: totalOf(cycles.map((cycle) => vialsWithin(cycle, window))),
    advisories: regimenAdvisories(order, stepDose),
  };
}

/** What a request asks for, as far as it is known. */
interface Asked {
  readonly indication: Indication | undefined;
  readonly firstCycle: number | undefined;
  readonly startsOn: PlainDate | undefined;
  readonly doses: Doses | 'weightKg' | 'heightCm';
}

function asked(answers: Answers, own: RegimenAnswers): Asked {
  const indication = indicationOf(answers, own.indication);
  const firstCycle = own.nextCycle ?? (answers.requestType === 'continued' ? undefined : 1);
  const hasStep = indication !== undefined && firstCycle !== undefined && asksStepDose({ indication, firstCycle });
  return { indication, firstCycle, startsOn: own.plannedStart, doses: plannedDoses(answers, hasStep && own.stepDose !== 'no') };
}

function needsOf({ indication, firstCycle, startsOn, doses }: Asked): readonly RegimenNeed[] {
  const needs: readonly (RegimenNeed | undefined)[] = [
    indication === undefined ? 'indication' : undefined,
    firstCycle === undefined ? 'nextCycle' : undefined,
    startsOn === undefined ? 'plannedStart' : undefined,
    typeof doses === 'string' ? doses : undefined,
  ];
  return needs.filter((need) => need !== undefined);
}

/**
 * The course that a request asks for, day by day, under an approval of 6 or 12 months: or what is still needed to lay it
 * out. The requested dose is planned; without one, the label's. CP.PHAR.312 V, I.A, II.A, Coding.
 */
export function planRegimen(answers: Answers, own: RegimenAnswers, term: ApprovalTerm): Regimen {
  const known = asked(answers, own);
  const { indication, firstCycle, startsOn, doses } = known;
  if (indication === undefined || firstCycle === undefined || startsOn === undefined || typeof doses === 'string') {
    return { kind: 'open', needs: needsOf(known) };
  }
  const order = { indication, startsOn, firstCycle, cycleCount: own.cycleCount, full: doses.full, step: doses.step };
  return planned(order, doses.doseFrom, own.stepDose, term);
}
