import type { Answers } from './answers.ts';
import { type Finding, findingOf, flatten } from './finding.ts';
import { nothingOverruled, type Overruled, overruledPart } from './overruled.ts';
import type { CriterionId, Section } from './policies/cp-phar-312/citations.ts';
import { describedUse } from './policies/cp-phar-312/routing.ts';
import { type Part, policy } from './policies/cp-phar-312/tree.ts';
import type { Settled, Verdict } from './verdict.ts';

/** The findings of both sections of the part that a request belongs to, and which of them governs. */
export interface Judgement {
  readonly part: Part;
  readonly answers: Answers;
  /** the findings of section A: I.A or II.A */
  readonly listed: Finding;
  /** the findings of section B: I.B or II.B */
  readonly other: Finding;
  readonly verdicts: ReadonlyMap<CriterionId, Verdict>;
  /** whether section A is for this use; `met` while the disease is the only thing open */
  readonly use: Settled;
  readonly section: Section;
  /** the criteria directly under section A that are not met */
  readonly failed: readonly CriterionId[];
}

/**
 * Judges the answers by the part that the request type chooses; `undefined` while the request type is not answered. What a
 * reviewer overrules takes the place of what the answers say.
 */
export function judge(answers: Answers, overruled: Overruled = nothingOverruled): Judgement | undefined {
  return answers.requestType === undefined ? undefined : judgeAs(answers.requestType, answers, overruled);
}

/** Judges the answers by one part of the policy, whatever request type they name. */
export function judgeAs(requestType: 'initial' | 'continued', answers: Answers, overruled: Overruled = nothingOverruled): Judgement {
  const part = overruledPart(policy[requestType], overruled);
  const listed = findingOf(part.listed, answers);
  const other = findingOf(part.other, answers);
  const verdicts = verdictsOf([listed, other]);
  const use = part.asksTheUse ? describedUse(answers) : 'met';
  const failed = part.topCriteria.filter((id) => verdicts.get(id) === 'not-met');
  const judged = { part, answers, listed, other, verdicts, use, failed };
  return { ...judged, section: governsOther(judged) ? part.otherSection : part.listedSection };
}

function verdictsOf(findings: readonly Finding[]): ReadonlyMap<CriterionId, Verdict> {
  const verdicts = new Map<CriterionId, Verdict>();
  for (const finding of findings) {
    for (const { node, verdict } of flatten(finding)) if (node.id !== undefined) verdicts.set(node.id, verdict);
  }
  return verdicts;
}

/** Section B governs another disease, a use that A does not describe, and a new dose that a label change may cover. */
function governsOther(judged: Omit<Judgement, 'section'>): boolean {
  const { answers, use, part, verdicts } = judged;
  if (answers.disease !== 'b-all') return answers.disease === 'other';
  if (use === 'not-met') return true;
  return failsOnDoseAlone(judged) && othersMet(judged) && verdicts.get(part.labelChange) === 'met';
}

/** Nothing but the dose and regimen criterion is not met; it is the last one, so nothing before it failed. */
export function failsOnDoseAlone({ failed, part }: Pick<Judgement, 'failed' | 'part'>): boolean {
  return failed[0] === part.doseCriterion;
}

const othersMet = ({ part, verdicts }: Pick<Judgement, 'part' | 'verdicts'>) =>
  part.topCriteria.every((id) => id === part.doseCriterion || verdicts.get(id) === 'met');
