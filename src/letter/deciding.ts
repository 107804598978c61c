import type { LineOfBusiness } from '../criteria/answers.ts';
import { addMonths, isPlainDate } from '../criteria/dates.ts';
import type { PlanProfile } from '../plan/plan.ts';
import { approves, criterionNotesOf, type Determination, overruledBy } from '../request/determination.ts';
import { textAt } from '../request/paths.ts';
import { type Approval, approvalOf } from './approval.ts';
import { type Case, caseOf, type LetterInput } from './case.ts';

export type LineTexts = PlanProfile['linesOfBusiness'][LineOfBusiness];

/** What every part of a determination's letter reads: the case, the decision and what the plan says to its line of business. */
export interface Deciding {
  readonly judged: Case;
  readonly determination: Determination;
  /** of an approval only, and only once the request type is answered */
  readonly approval: Approval | undefined;
  readonly plan: PlanProfile | undefined;
  readonly lineOfBusiness: LineOfBusiness | undefined;
  /** none without the profile, or while the line of business is not answered */
  readonly line: LineTexts | undefined;
  /** the language of the plan's texts */
  readonly language: string;
}

/** Puts together what a determination's letter is made from. */
export function decidingOf(input: LetterInput, determination: Determination, language: string): Deciding {
  const judged = caseOf(input.request, overruledBy(determination), criterionNotesOf(determination));
  const { lineOfBusiness } = judged.answers;
  const { plan } = input;
  return {
    judged,
    determination,
    approval: approves(determination.decision) ? approvalOf(judged, determination) : undefined,
    plan,
    lineOfBusiness,
    line: lineOfBusiness === undefined ? undefined : plan?.linesOfBusiness[lineOfBusiness],
    language,
  };
}

const monthsToAdulthood = 18 * 12;

/** Whether the member is under 18 on the day of the decision; unknown birth dates are taken for an adult's. */
export function isMinorOn({ request }: Pick<Case, 'request'>, date: string): boolean {
  const birthDate = textAt(request, 'member.birthDate');
  return isPlainDate(birthDate) && addMonths(birthDate, monthsToAdulthood) > date;
}
