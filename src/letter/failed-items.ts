import type { Criterion } from '../criteria/criterion.ts';
import { type Finding, flatten } from '../criteria/finding.ts';
import type { CriterionId } from '../criteria/policies/cp-phar-312/citations.ts';
import { changeWording } from '../criteria/policies/cp-phar-312/wording/advisories.ts';
import { criterionWording } from '../criteria/policies/cp-phar-312/wording/criteria.ts';
import { questionWording } from '../criteria/policies/cp-phar-312/wording/questions.ts';
import { type Case, isListed } from './case.ts';
import type { ListItem } from './content.ts';
import { questionsOf } from './criteria-rows.ts';
import { answerFact, quoted } from './facts.ts';
import { changesFor } from './help.ts';
import { criterionLead } from './missing-items.ts';
import { reviewerNote } from './reviewer-note.ts';
import { wording } from './wording.ts';
import { planWording } from './wording-plan.ts';

/** The criteria directly under section A that are not met; none where section B governs, which refuses nothing. */
export const failedCriteria = (judged: Case): readonly CriterionId[] => (isListed(judged) ? (judged.judgement?.failed ?? []) : []);

/** Each criterion not met: what it says, the answers that it fails on, and what would help. */
export function failedItems(judged: Case): readonly ListItem[] {
  return failedCriteria(judged).map((id) => ({
    lead: criterionLead(id),
    lines: [criterionWording[id].sentence, ...whatFails(id, judged), helpFor(id, judged)],
  }));
}

/** The leaf criteria not met on the branch taken, each with its answers. */
const whatFails = (id: CriterionId, judged: Case): readonly string[] =>
  leavesUnder(id, judged).flatMap(({ node }) => [
    failsOn(node, node.id === id ? undefined : node.id, judged),
    ...reviewerNote(node.id, judged),
  ]);

function failsOn(node: Criterion, id: string | undefined, judged: Case): string {
  const isOverruled = node.id !== undefined && judged.overruled.has(node.id);
  return isOverruled ? wording.overruledFails(id) : wording.failsOn(id, answersBehind(node, judged));
}

/** Citations of the leaf criteria not met under a criterion, on the branch taken. */
export const failingLeaves = (id: CriterionId, judged: Case): readonly CriterionId[] =>
  leavesUnder(id, judged).flatMap(({ node }) => (node.id === undefined ? [] : [node.id]));

function leavesUnder(id: CriterionId, judged: Case): readonly Finding[] {
  const top = judged.judgement?.listed.parts.find(({ node }) => node.id === id);
  return top === undefined ? [] : flatten(top).filter(isFailingLeaf);
}

const isFailingLeaf = ({ node, verdict, onBranch }: Finding) => node.leafCriterion && onBranch && verdict === 'not-met';

const answersBehind = (node: Criterion, judged: Case): string =>
  questionsOf(node, judged)
    .map((question) => answerFact(question, judged.answers))
    .filter(({ isBlank }) => !isBlank)
    .map(quoted)
    .join(', ');

function helpFor(id: CriterionId, judged: Case): string {
  const changes = changesFor(id, failedCriteria(judged), judged.answers);
  if (changes.length > 0) return wording.wouldHelp(changes.map((change) => changeWording[change]));
  // the dose has to be within the limit and on label both: its own sentence says so; of the others' parts one is enough
  if (judged.judgement?.part.doseCriterion === id) return planWording.recordShows([criterionWording[id].sentence]);
  return recordsFor(leavesUnder(id, judged), judged);
}

/**
 * Records that were not sent: of what the reviewer does not find borne out, one that bears it out; of the office's own answers, one
 * of the fact, whatever it shows. No letter suggests another result.
 */
function recordsFor(leaves: readonly Finding[], judged: Case): string {
  const isOverruled = ({ node: { id } }: Finding) => id !== undefined && judged.overruled.has(id);
  const claimed = leaves.filter(isOverruled).flatMap(({ node: { id } }) => (id === undefined ? [] : [criterionWording[id].sentence]));
  const nouns = leaves
    .filter((leaf) => !isOverruled(leaf))
    .flatMap(({ node }) => questionsOf(node, judged))
    .filter((question) => !answerFact(question, judged.answers).isBlank)
    .map((question) => questionWording[question].noun);
  return [
    ...(claimed.length === 0 ? [] : [planWording.recordShows(claimed)]),
    ...(nouns.length === 0 ? [] : [planWording.recordOf([...new Set(nouns)])]),
  ].join(' ');
}
