import type { YesNo } from '../criteria/answers.ts';
import { type CourseOrder, cyclesAsked } from './calendar.ts';
import { cyclesInCourse, labelCycle } from './label.ts';

/** They rest on fields outside the request contract, inform the reviewer and never change the outcome. */
export type RegimenAdvisory = 'cycles-beyond-label' | 'step-dose-not-ordered';

type Asked = Pick<CourseOrder, 'indication' | 'firstCycle' | 'cycleCount'>;

/** Whether the step dose is a question: where the label has one and the course begins with it. CP.PHAR.312 V. */
export const asksStepDose = ({ indication, firstCycle }: Pick<Asked, 'indication' | 'firstCycle'>): boolean =>
  labelCycle(indication, firstCycle).stepDose;

/**
 * What a reviewer should know of a course, sorted: its first cycle ordered without the label's step dose, or cycles past
 * the label's course. A step dose that is not answered for raises nothing. CP.PHAR.312 V.
 */
export function regimenAdvisories(asked: Asked, stepDose: YesNo | undefined): readonly RegimenAdvisory[] {
  const lastCycle = asked.firstCycle + cyclesAsked(asked) - 1;
  const beyond = Math.max(asked.firstCycle, lastCycle) > cyclesInCourse(asked.indication);
  const withoutStep = asksStepDose(asked) && stepDose === 'no';
  return [...(beyond ? (['cycles-beyond-label'] as const) : []), ...(withoutStep ? (['step-dose-not-ordered'] as const) : [])];
}
