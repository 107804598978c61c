import { type Answers, isOpen, type Question } from '../criteria/answers.ts';
import { armTaken } from '../criteria/criterion.ts';
import type { Finding } from '../criteria/finding.ts';
import { heightMatters } from '../criteria/policies/cp-phar-312/facts.ts';

/**
 * The open questions that keep a finding undecided, in the policy's order: those of its undecided parts, a branch not yet
 * chosen standing for its parts. The same walk as `missing` makes, down to the questions (docs/policy-reading.md, Outcome 5).
 */
export function waitingQuestions(finding: Finding, answers: Answers): readonly Question[] {
  return [...new Set(waiting(finding, answers))].filter((question) => question !== 'heightCm' || heightMatters(answers.weightKg));
}

function waiting({ node, verdict, parts }: Finding, answers: Answers): readonly Question[] {
  if (verdict !== 'unknown') return [];
  if (node.kind === 'leaf') return node.reads.filter((question) => isOpen(answers, question));
  if (node.kind === 'choose' && armTaken(node, answers) === undefined) return [node.on];
  return parts.flatMap((part) => waiting(part, answers));
}
