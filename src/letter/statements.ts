import type { CriterionId } from '../criteria/policies/cp-phar-312/citations.ts';
import { dateInWords } from '../policy-view/date-words.ts';
import { spanText } from '../regimen/wording.ts';
import type { Determination } from '../request/determination.ts';
import type { Approval } from './approval.ts';
import type { Case } from './case.ts';
import { failedCriteria } from './failed-items.ts';
import { listAt } from './listed-texts.ts';
import type { MissingKind } from './needed.ts';
import { wording } from './wording.ts';

/** For how many criteria something is missing, and what: documents are missing only once no answer is, or where the reviewer finds them unclear. */
function missingIn({ evaluation: { missing }, overruled }: Case): readonly [count: number, need: MissingKind] {
  const isUnclear = missing.some(({ criterion }) => overruled.has(criterion));
  return [missing.length, isUnclear ? 'information' : (missing[0]?.need ?? 'answer')];
}

/** What the criteria say, in one sentence. */
export function evaluationStatement(judged: Case): string {
  const { section, outcome, approvalMonths, referTo } = judged.evaluation;
  if (section === null) return wording.evaluation.noType;
  switch (outcome) {
    case 'meets':
      return wording.evaluation.meets(section, approvalMonths ?? 0);
    case 'does-not-meet':
      return wording.evaluation.doesNotMeet(failedCriteria(judged));
    case 'refer':
      return wording.evaluation.refer(referTo);
    case 'incomplete':
      return wording.evaluation.incomplete(...missingIn(judged));
  }
}

/** What a person decided, in one sentence. */
export function decisionStatement(judged: Case, determination: Determination, approval: Approval | undefined): string {
  switch (determination.decision) {
    case 'approved':
    case 'modified':
      return approval === undefined ? wording.decision.approvedOpen : approvalStatement(determination.decision, approval);
    case 'denied':
      return wording.decision.denied(reliedOn(judged, determination));
    case 'pended':
      return wording.decision.pended(...missingIn(judged), respondBy(determination));
    case 'referred':
      return wording.decision.referred(policiesToUse(judged, determination));
  }
}

function approvalStatement(decision: 'approved' | 'modified', { months, window, isCut }: Approval): string {
  return wording.decision[decision](isCut ? '' : wording.decision.length(months), spanText(window));
}

/** The criteria that a denial names; all that are not met where it names none. */
export function reliedOn(judged: Case, determination: Determination): readonly CriterionId[] {
  const failed = failedCriteria(judged);
  const named = failed.filter((id) => listAt(determination, 'notMet').includes(id));
  return named.length > 0 ? named : failed;
}

/** The policies that a referral names: the evaluation's, else the reviewer's. */
export function policiesToUse({ evaluation }: Case, determination: Determination): readonly string[] {
  return evaluation.referTo.length > 0 ? evaluation.referTo : listAt(determination, 'referTo');
}

/** The day to answer by, in words. */
export const respondBy = ({ respondBy: date }: Pick<Determination, 'respondBy'>): string | undefined =>
  date === undefined ? undefined : dateInWords(date);
