import type { LineOfBusiness } from '../../criteria/answers.ts';
import type { PlanClock, PlanProfile } from '../../plan/plan.ts';
import { answersOf } from '../../request/answers.ts';
import { textAt } from '../../request/paths.ts';
import type { PaRequest } from '../../request/schema.ts';

export type Urgency = PlanClock['urgency'];

/** As the request says it; a request that does not is a standard one. */
export const urgencyOf = (request: PaRequest): Urgency => (textAt(request, 'urgency') === 'expedited' ? 'expedited' : 'standard');

export const lineOf = (request: PaRequest): LineOfBusiness | undefined => answersOf(request).lineOfBusiness;

/** The plan's clock for a line of business and urgency; `undefined` where the line is not given or the plan has no such clock. */
export function planClock(plan: PlanProfile, line: LineOfBusiness | undefined, urgency: Urgency): PlanClock | undefined {
  return line === undefined ? undefined : plan.linesOfBusiness[line].clocks.find((clock) => clock.urgency === urgency);
}
