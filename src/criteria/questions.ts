import { type Answers, isOpen, type Question } from './answers.ts';
import { staysUndecided } from './completions.ts';
import { armTaken, type Criterion, partsOf } from './criterion.ts';
import { type Judgement, judge } from './judgement.ts';
import { type Observation, observationsOf } from './observations.ts';
import type { CriterionId } from './policies/cp-phar-312/citations.ts';
import { heightMatters } from './policies/cp-phar-312/facts.ts';
import { alwaysNeeded, type Part, policy, regimenNeeds } from './policies/cp-phar-312/tree.ts';

/** A question worth asking, and the criteria that its answer can still move; none where only the letter needs it. */
export interface AskedQuestion {
  readonly question: Question;
  readonly for: readonly CriterionId[];
}

/**
 * The open questions that are asked, in the order to ask them: those whose answer can still change the outcome, the
 * referral or a top criterion, and those that the letter or the regimen needs. A question that opens a branch holds the
 * questions of its branch back (docs/policy-reading.md, Asked).
 */
export function askedQuestions(answers: Answers): readonly AskedQuestion[] {
  const judgement = judge(answers);
  const observations = judgement === undefined ? [] : observationsOf(judgement.part);
  return questionOrder(answers)
    .filter((question) => isOpen(answers, question))
    .map((question) => ({ question, for: movedBy(question, answers, observations) }))
    .filter((asked) => asked.for.length > 0 || isNeeded(asked.question, answers, judgement));
}

/** The criteria that an answer can still move. What it moves through another criterion is not named again. */
const movedBy = (question: Question, answers: Answers, observations: readonly Observation[]): readonly CriterionId[] =>
  observations.filter((observation) => staysUndecided(observation, question, answers)).map(({ criterion }) => criterion);

/** Whether the letter or the regimen needs an answer: dose, weight and height only for a use that section A may cover. */
function isNeeded(question: Question, answers: Answers, judgement: Judgement | undefined): boolean {
  if (alwaysNeeded.includes(question)) return true;
  if (judgement === undefined || judgement.section !== judgement.part.listedSection) return false;
  if (question === 'heightCm') return heightMatters(answers.weightKg);
  return regimenNeeds.includes(question);
}

/** Every question that the answers so far let be asked, answered or not, in the policy's order. */
export function questionOrder(answers: Answers): readonly Question[] {
  if (answers.requestType === undefined) return alwaysNeeded;
  const part = policy[answers.requestType];
  return [...new Set([...alwaysNeeded, 'disease', ...sectionQuestions(part, answers)] as const)];
}

function sectionQuestions(part: Part, answers: Answers): readonly Question[] {
  if (answers.disease === undefined) return [];
  const listed = answers.disease === 'b-all' ? [...readsOf(part.listed, answers, 'settled'), ...regimenNeeds] : [];
  return [...listed, ...readsOf(part.other, answers, 'settled')];
}

/**
 * The questions that a tree reads on the branches that the answers take, in the policy's order: `settled` holds an open
 * branch back, `open` counts each branch that may still be taken.
 */
export function readsOf(node: Criterion, answers: Answers, branches: 'settled' | 'open'): readonly Question[] {
  if (node.kind === 'leaf') return node.reads;
  if (node.kind !== 'choose') return partsOf(node).flatMap((part) => readsOf(part, answers, branches));
  const taken = armTaken(node, answers);
  const open = taken === undefined && branches === 'open';
  const arms = node.arms.filter((_, index) => open || index === taken);
  return [node.on, ...arms.flatMap((arm) => readsOf(arm.node, answers, branches))];
}

/**
 * The answers given that are not used: those on a branch not taken, and those of a section that neither governs nor leads
 * to the one that does. They are left out of the request that is sent (docs/policy-reading.md, Not used).
 */
export function notUsed(answers: Answers): readonly Question[] {
  const judgement = judge(answers);
  if (judgement === undefined) return [];
  const used = new Set([...alwaysNeeded, ...usedBy(judgement)]);
  return questionsOf(answers).filter((question) => !used.has(question) && answers[question] !== undefined);
}

const questionsOf = (answers: Answers) => Object.keys(answers).filter((key): key is Question => key in answers);

function usedBy(judgement: Judgement): readonly Question[] {
  const { part, answers } = judgement;
  const listed = answers.disease === 'other' ? [] : [...readsOf(part.listed, answers, 'open'), ...regimenNeeds];
  const other = consultsLabelChange(judgement) ? readsOf(part.other, answers, 'open') : [];
  return ['disease', ...listed, ...other];
}

/** Whether section B governs or may still be led to: not once the dose criterion is met or another one is not met. */
function consultsLabelChange({ section, part, use, answers, verdicts, failed }: Judgement): boolean {
  if (section === part.otherSection || answers.disease === undefined || use === 'unknown') return true;
  const dose = verdicts.get(part.doseCriterion);
  return (dose === 'not-met' || dose === 'unknown') && failed.every((id) => id === part.doseCriterion);
}
