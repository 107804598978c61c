import type { LineOfBusiness } from '../criteria/answers.ts';
import { type Evaluation, evaluate } from '../criteria/evaluate.ts';
import { judge } from '../criteria/judgement.ts';
import type { CriterionId } from '../criteria/policies/cp-phar-312/citations.ts';
import { referrals } from '../criteria/policies/cp-phar-312/routing.ts';
import { policy } from '../criteria/policies/cp-phar-312/tree.ts';
import { criterionWording } from '../criteria/policies/cp-phar-312/wording/criteria.ts';
import { answersOf, documentsOf } from '../request/answers.ts';
import type { PaRequest } from '../request/schema.ts';
import type { Option } from '../ui/Choice.tsx';
import { lineOfBusinessNames, referralUses } from './wording.ts';

/** What a determination is checked against: the evaluation of the request, and what follows from it. */
export interface ReviewFacts {
  readonly request: PaRequest;
  readonly evaluation: Evaluation;
  /** the criteria directly under section A that are not met; a denial names of them */
  readonly failed: readonly CriterionId[];
  /** the length of an approval; `undefined` while the request type is not answered */
  readonly approvalMonths: 6 | 12 | undefined;
  /** the policies to choose from where the evaluation names none */
  readonly policies: readonly Option[];
}

/** Judges a request anew for its review. */
export function reviewFactsOf(request: PaRequest): ReviewFacts {
  const answers = answersOf(request);
  const evaluation = evaluate(answers, documentsOf(request));
  const judgement = judge(answers);
  const governsListed = judgement !== undefined && judgement.section === judgement.part.listedSection;
  return {
    request,
    evaluation,
    failed: governsListed ? judgement.failed : [],
    approvalMonths: answers.requestType === undefined ? undefined : policy[answers.requestType].approvalMonths,
    policies: evaluation.referTo.length > 0 ? [] : policiesFor(answers.lineOfBusiness),
  };
}

export const criterionOptions = (ids: readonly CriterionId[]): readonly Option[] =>
  ids.map((id) => ({ value: id, label: `${id} ${criterionWording[id].name}`, hint: criterionWording[id].sentence }));

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
  return first === undefined ? '' : `${lineOfBusinessNames[first.line]}: ${served.map(({ use }) => referralUses[use]).join('; ')}`;
}
