import { policy } from '../criteria/policies/cp-phar-312/tree.ts';
import type { RegimenAnswers } from '../regimen/plan.ts';
import { planRegimen, type Regimen } from '../regimen/plan.ts';
import { answersOf } from '../request/answers.ts';
import { isCycles } from '../request/cycles.ts';
import { textAt, valueAt } from '../request/paths.ts';
import type { PaRequest } from '../request/schema.ts';

const cycles = (value: unknown) => (isCycles(value) ? value : undefined);

const oneOf = <Value extends string>(text: string, ...values: readonly Value[]) => values.find((value) => value === text);

/** What a request says of its course beside the criteria; fields of our own, outside the public contract. */
function regimenAnswersOf(request: PaRequest): RegimenAnswers {
  return {
    indication: oneOf(textAt(request, 'regimen.indication'), 'mrd-positive', 'relapsed-refractory'),
    nextCycle: cycles(valueAt(request, 'regimen.nextCycle')),
    cycleCount: cycles(valueAt(request, 'regimen.cycleCount')),
    stepDose: oneOf(textAt(request, 'regimen.stepDose'), 'yes', 'no', 'unknown'),
    plannedStart: textAt(request, 'service.plannedStart') || undefined,
  };
}

/** Dates as YYYY-MM-DD sort as texts. */
const laterOf = (one: string, other: string | undefined) => (other !== undefined && other > one ? other : one);

/**
 * The course that a request asks for, with the approval over it. The approval runs from `startsOn` (YYYY-MM-DD), and the course
 * does not begin before it, as in the letter; without it, both begin at the planned start. `undefined` while the request type is open and where the policy's other section governs.
 */
export function courseOf(request: PaRequest, startsOn?: string): Regimen | undefined {
  const answers = answersOf(request);
  if (answers.requestType === undefined || answers.disease !== 'b-all') return undefined;
  const asked = regimenAnswersOf(request);
  const plannedStart = startsOn === undefined ? asked.plannedStart : laterOf(startsOn, asked.plannedStart);
  return planRegimen(answers, { ...asked, plannedStart }, { startsOn, months: policy[answers.requestType].approvalMonths });
}
