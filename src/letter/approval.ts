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
  /** by when to ask for more, where treatment goes on */
  readonly requestBy: PlainDate;
  readonly regimen: Regimen;
}

/**
 * What a determination approves; `undefined` while the request type, which the length follows from, is not answered.
 * CP.PHAR.312 I.A (6 months), II.A (12 months).
 */
export function approvalOf({ request, answers }: Case, { decidedOn, startsOn }: Determination): Approval | undefined {
  if (answers.requestType === undefined) return undefined;
  const months = policy[answers.requestType].approvalMonths;
  const first = startsOn ?? approvedStart(decidedOn, request);
  const window = approvalWindow(first, months);
  const requestBy = addDays(window.to, -requestLeadDays);
  return { months, window, requestBy, regimen: planRegimen(answers, regimenAnswers(request, first), { startsOn: first, months }) };
}

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
