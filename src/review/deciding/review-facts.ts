import type { LineOfBusiness } from '../../criteria/answers.ts';
import type { Evaluation } from '../../criteria/evaluate.ts';
import type { CriterionId } from '../../criteria/policies/cp-phar-312/citations.ts';
import { referrals } from '../../criteria/policies/cp-phar-312/routing.ts';
import { policy } from '../../criteria/policies/cp-phar-312/tree.ts';
import type { PlanProfile } from '../../plan/plan.ts';
import { courseOf } from '../../policy-view/course.ts';
import { approvalWindow } from '../../regimen/window.ts';
import { answersOf } from '../../request/answers.ts';
import type { PaRequest } from '../../request/schema.ts';
import type { Option } from '../../ui/Choice.tsx';
import { planClock, urgencyOf } from '../case/plan-clock.ts';
import { currentOf, type ReviewCase } from '../case/review-case.ts';
import { evaluationOf, judgementOf } from '../case/verdicts.ts';
import { lineNames } from '../words.ts';
import { referralUses } from './wording.ts';

/** What a determination is checked against: the evaluation by the reviewer's findings, what follows from it, and the plan's rules. */
export interface ReviewFacts {
  readonly request: PaRequest;
  readonly findings: ReviewCase['findings'];
  readonly evaluation: Evaluation;
  /** the criteria directly under section A that are not met; a denial names them all */
  readonly failed: readonly CriterionId[];
  /** the length of an approval; `undefined` while the request type is not answered */
  readonly approvalMonths: 6 | 12 | undefined;
  /** the policies to choose from where the evaluation names none */
  readonly policies: readonly Option[];
  readonly desk: PlanProfile['desk'];
  /** how long an office has to send what is missing, hours; `undefined` where the plan has no clock for the request */
  readonly pendHours: number | undefined;
  /** advisories that nobody has acknowledged yet */
  readonly unacknowledged: readonly string[];
}

/** Judges a case anew for its determination. */
export function reviewFactsOf(reviewed: Pick<ReviewCase, 'submissions' | 'findings' | 'acknowledged'>, plan: PlanProfile): ReviewFacts {
  const { request } = currentOf(reviewed);
  const { findings, acknowledged } = reviewed;
  const answers = answersOf(request);
  const evaluation = evaluationOf(request, findings);
  const judgement = judgementOf(request, findings);
  const governsListed = judgement !== undefined && judgement.section === judgement.part.listedSection;
  return {
    request,
    findings,
    evaluation,
    failed: governsListed ? judgement.failed : [],
    approvalMonths: answers.requestType === undefined ? undefined : policy[answers.requestType].approvalMonths,
    policies: evaluation.referTo.length > 0 ? [] : policiesFor(answers.lineOfBusiness),
    desk: plan.desk,
    pendHours: planClock(plan, answers.lineOfBusiness, urgencyOf(request))?.pendHours,
    unacknowledged: evaluation.advisories.filter((code) => !acknowledged.includes(code)),
  };
}

/** What the request asks for, from a first day (YYYY-MM-DD); what it does not say is `undefined`. */
export interface AskedTerms {
  readonly endsOn: string | undefined;
  readonly doseMcgPerDay: number | undefined;
  /** billing units within the approval */
  readonly units: number | undefined;
  readonly cycles: number | undefined;
}

export function askedTerms({ request, approvalMonths }: ReviewFacts, startsOn: string): AskedTerms {
  const course = courseOf(request, startsOn);
  const isPlanned = course?.kind === 'planned';
  return {
    endsOn: approvalMonths === undefined ? undefined : approvalWindow(startsOn, approvalMonths).to,
    doseMcgPerDay: answersOf(request).dailyDoseMcg,
    units: isPlanned ? course.units : undefined,
    cycles: isPlanned ? course.cycles.length : undefined,
  };
}

/** The policies of section I.B and II.B for a line of business, or of all while it is open; each once. */
function policiesFor(lineOfBusiness: LineOfBusiness | undefined): readonly Option[] {
  const lines = lineOfBusiness === undefined ? (['commercial', 'him', 'medicaid'] as const) : [lineOfBusiness];
  const uses = ['offLabel', 'listed', 'notListed'] as const;
  const all = lines.flatMap((line) => uses.map((use) => ({ value: referrals[line][use], line, use })));
  return [...new Set(all.map(({ value }) => value))].map((value) => ({ value, label: value, hint: wordsFor(value, all) }));
}

interface Referral {
  readonly value: string;
  readonly line: LineOfBusiness;
  readonly use: keyof typeof referralUses;
}

/** "Medicaid: off-label use", or both uses where one policy serves them. */
function wordsFor(policyNumber: string, all: readonly Referral[]): string {
  const served = all.filter(({ value }) => value === policyNumber);
  const [first] = served;
  return first === undefined ? '' : `${lineNames[first.line]}: ${served.map(({ use }) => referralUses[use]).join('; ')}`;
}
