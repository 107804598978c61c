import { isOpen, type Question } from '../criteria/answers.ts';
import { armTaken } from '../criteria/criterion.ts';
import { type Finding, flatten } from '../criteria/finding.ts';
import type { CriterionId } from '../criteria/policies/cp-phar-312/citations.ts';
import { heightMatters } from '../criteria/policies/cp-phar-312/facts.ts';
import type { Case } from './case.ts';

type Judged = Pick<Case, 'answers' | 'overruled'>;

/**
 * The open questions that keep a finding undecided, in the policy's order: those of its undecided parts, a branch not yet
 * chosen standing for its parts. The same walk as `missing` makes, down to the questions (docs/policy-reading.md, Outcome 5).
 * What the reviewer finds unclear waits for a document and for no answer.
 */
export function waitingQuestions(finding: Finding, judged: Judged): readonly Question[] {
  const { weightKg } = judged.answers;
  return [...new Set(waiting(finding, judged))].filter((question) => question !== 'heightCm' || heightMatters(weightKg));
}

function waiting({ node, verdict, parts }: Finding, judged: Judged): readonly Question[] {
  const { answers, overruled } = judged;
  if (verdict !== 'unknown' || (node.id !== undefined && overruled.has(node.id))) return [];
  if (node.kind === 'leaf') return node.reads.filter((question) => isOpen(answers, question));
  if (node.kind === 'choose' && armTaken(node, answers) === undefined) return [node.on];
  return parts.flatMap((part) => waiting(part, judged));
}

/** The criteria of a finding that the reviewer finds unclear. */
export const unclearIn = (finding: Finding, { overruled }: Judged): readonly CriterionId[] =>
  flatten(finding).flatMap(({ node: { id } }) => (id !== undefined && overruled.get(id) === 'unknown' ? [id] : []));
