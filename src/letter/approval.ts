import type { PlainDate } from '../criteria/answers.ts';
import { policy } from '../criteria/policies/cp-phar-312/tree.ts';
import { addDays, type Span } from '../regimen/days.ts';
import type { Indication } from '../regimen/label.ts';
import { planRegimen, type Regimen, type RegimenAnswers } from '../regimen/plan.ts';
import { approvalWindow, requestLeadDays } from '../regimen/window.ts';
import { approvedStart, plannedStartOf } from '../request/approved-start.ts';
import type { Determination } from '../request/determination.ts';
import { textAt, valueAt } from '../request/paths.ts';
import type { PaRequest } from '../request/schema.ts';
import type { Case } from './case.ts';

/** An approval's length, days and course. */
export interface Approval {
  readonly months: 6 | 12;
  readonly window: Span;
  /** whether the determination names a last day of its own, so that the months do not tell the length */
  readonly isCut: boolean;
  /** micrograms; the determination's, else the requested one */
  readonly doseMcgPerDay: number | undefined;
  /** J9039, 1 microgram each: the determination's, else as the course has it; none while it cannot be laid out */
  readonly units: number | undefined;
  /** whether the units are the determination's own, so that the course does not tell them */
  readonly hasOwnUnits: boolean;
  readonly cycles: number | undefined;
  /** by when to ask for more, where treatment goes on; none where that day was over when this was decided */
  readonly requestBy: PlainDate | undefined;
  readonly regimen: Regimen;
}

/**
 * What a determination approves; `undefined` while the request type, which the length follows from, is not answered.
 * CP.PHAR.312 I.A (6 months), II.A (12 months).
 */
export function approvalOf({ request, answers }: Case, determination: Determination): Approval | undefined {
  if (answers.requestType === undefined) return undefined;
  const { decidedOn, startsOn, endsOn, approvedDoseMcgPerDay, approvedUnits, approvedCycles } = determination;
  const months = policy[answers.requestType].approvalMonths;
  const first = startsOn ?? approvedStart(decidedOn, request);
  const window = endsOn === undefined ? approvalWindow(first, months) : { from: first, to: endsOn };
  const requestBy = addDays(window.to, -requestLeadDays);
  const doseMcgPerDay = approvedDoseMcgPerDay ?? answers.dailyDoseMcg;
  const asked = { ...regimenAnswers(request, first), cycleCount: approvedCycles };
  const regimen = planRegimen({ ...answers, dailyDoseMcg: doseMcgPerDay }, asked, { startsOn: first, months, endsOn });
  return {
    months,
    window,
    isCut: endsOn !== undefined,
    doseMcgPerDay,
    units: approvedUnits ?? (regimen.kind === 'planned' ? regimen.units : undefined),
    hasOwnUnits: approvedUnits !== undefined,
    cycles: approvedCycles,
    requestBy: requestBy < decidedOn ? undefined : requestBy,
    regimen,
  };
}

/** What would be approved from the same day on, were it as requested. */
export const asRequested = (judged: Case, { decision, decidedOn, decidedBy, startsOn, reason }: Determination): Approval | undefined =>
  approvalOf(judged, { decision, decidedOn, decidedBy, startsOn, reason });

/** The course is laid out from its planned start, and not before the approval begins. */
function regimenAnswers(request: PaRequest, first: PlainDate): RegimenAnswers {
  const planned = plannedStartOf(request);
  const nextCycle = valueAt(request, 'regimen.nextCycle');
  return {
    indication: indicationIn(request),
    nextCycle: typeof nextCycle === 'number' && Number.isInteger(nextCycle) && nextCycle >= 1 ? nextCycle : undefined,
    cycleCount: undefined,
    stepDose: stepDoseIn(request),
    plannedStart: planned === undefined || planned < first ? first : planned,
  };
}

function indicationIn(request: PaRequest): Indication | undefined {
  const indication = textAt(request, 'regimen.indication');
  return indication === 'mrd-positive' || indication === 'relapsed-refractory' ? indication : undefined;
}

function stepDoseIn(request: PaRequest): RegimenAnswers['stepDose'] {
  const stepDose = textAt(request, 'regimen.stepDose');
  return stepDose === 'yes' || stepDose === 'no' || stepDose === 'unknown' ? stepDose : undefined;
}
