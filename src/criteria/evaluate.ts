import type { Answers, SupportingDocument } from './answers.ts';
import { flatten } from './finding.ts';
import { type Judgement, judge, judgeAs } from './judgement.ts';
import { type Missing, missingAnswers, missingDocumentation, missingReferral } from './missing.ts';
import { nothingOverruled, type Overruled } from './overruled.ts';
import { type AdvisoryCode, advisoriesOf } from './policies/cp-phar-312/advisories.ts';
import type { CriterionId, Section } from './policies/cp-phar-312/citations.ts';
import { referralOf } from './policies/cp-phar-312/routing.ts';
import type { Verdict } from './verdict.ts';

export type Outcome = 'meets' | 'does-not-meet' | 'incomplete' | 'refer';

/** What the criteria say of a request; a determination is what a reviewer decides. The public contract's shape. */
export interface Evaluation {
  /** the part of the policy that governs; null while the request type is not answered */
  readonly section: Section | null;
  readonly outcome: Outcome;
  /** months, only with `meets` */
  readonly approvalMonths: 6 | 12 | null;
  /** every criterion of the governing section */
  readonly criteria: Readonly<Partial<Record<CriterionId, Verdict>>>;
  /** in the policy's order */
  readonly missing: readonly Missing[];
  /** policy numbers, only with `refer` */
  readonly referTo: readonly string[];
  /** sorted codes */
  readonly advisories: readonly AdvisoryCode[];
}

type Decision = Pick<Evaluation, 'outcome' | 'approvalMonths' | 'missing' | 'referTo'>;

const undecided: Decision = { outcome: 'incomplete', approvalMonths: null, missing: [], referTo: [] };

/**
 * Evaluates answers and documents by CP.PHAR.312 as docs/policy-reading.md reads it. Total: any answers give an
 * evaluation; it never decides a denial. What a reviewer overrules takes the place of what the answers say.
 */
export function evaluate(answers: Answers, documents: readonly SupportingDocument[], overruled: Overruled = nothingOverruled): Evaluation {
  const judgement = judge(answers, overruled);
  const advisories = advisoriesOf(judgement ?? judgeAs('initial', answers), judgement?.section);
  if (judgement === undefined) return { section: null, ...undecided, criteria: {}, advisories };
  const governsListed = judgement.section === judgement.part.listedSection;
  const decision = governsListed ? decideListed(judgement, documents) : decideReferral(judgement);
  return { section: judgement.section, ...decision, criteria: criteriaOf(judgement, governsListed), advisories };
}

/** Outcome 2 to 5 of docs/policy-reading.md. */
function decideListed(judgement: Judgement, documents: readonly SupportingDocument[]): Decision {
  const answers = missingAnswers(judgement);
  if (answers.length > 0) return { ...undecided, missing: answers.map((criterion) => ({ criterion, need: 'answer' })) };
  if (judgement.failed.length > 0) return { ...undecided, outcome: 'does-not-meet' };
  const lacking = missingDocumentation(judgement, documents);
  if (lacking.length > 0) return { ...undecided, missing: lacking.map((criterion) => ({ criterion, need: 'documentation' })) };
  return { ...undecided, outcome: 'meets', approvalMonths: judgement.part.approvalMonths };
}

/** Outcome 1: referred as soon as the policy to use is certain. CP.PHAR.312 I.B, II.B. */
function decideReferral(judgement: Judgement): Decision {
  const referral = referralOf(judgement.answers, judgement.verdicts.get(judgement.part.labelChange));
  if (referral !== undefined) return { ...undecided, outcome: 'refer', referTo: [referral] };
  return { ...undecided, missing: missingReferral(judgement).map((criterion) => ({ criterion, need: 'answer' })) };
}

function criteriaOf({ listed, other }: Judgement, governsListed: boolean): Evaluation['criteria'] {
  const criteria: Partial<Record<CriterionId, Verdict>> = {};
  for (const { node, verdict } of flatten(governsListed ? listed : other)) {
    if (node.id !== undefined && node.id !== 'I.B' && node.id !== 'II.B') criteria[node.id] = verdict;
  }
  return criteria;
}
