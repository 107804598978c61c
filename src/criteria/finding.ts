import type { Answers } from './answers.ts';
import { armTaken, type ChooseNode, type Criterion } from './criterion.ts';
import { allOf, anyOf, type Verdict } from './verdict.ts';

/** What the answers make of one node of the policy's tree; findings have the tree's shape. */
export interface Finding {
  readonly node: Criterion;
  readonly verdict: Verdict;
  /** on the branch that the answers take, or on one that they may still take */
  readonly onBranch: boolean;
  readonly parts: readonly Finding[];
}

/** Whether a part of the tree is judged by its own answers, or all alike because its branch is open or does not apply. */
type Scope = 'judged' | 'unknown' | 'not-applicable';

/** The findings of a node: Kleene's verdicts, folded upward (docs/policy-reading.md). */
export function findingOf(node: Criterion, answers: Answers, scope: Scope = 'judged', onBranch = true): Finding {
  if (node.kind === 'choose') return findingOfChoice(node, answers, scope, onBranch);
  if (node.kind === 'leaf') return { node, verdict: scope === 'judged' ? node.verdict(answers) : scope, onBranch, parts: [] };
  const parts = node.members.map((member) => findingOf(member, answers, scope, onBranch));
  if (scope !== 'judged') return { node, verdict: scope, onBranch, parts };
  const verdicts = parts.map(({ verdict }) => verdict);
  return { node, verdict: node.kind === 'all' ? allOf(verdicts) : anyOf(verdicts), onBranch, parts };
}

function findingOfChoice(node: ChooseNode, answers: Answers, scope: Scope, onBranch: boolean): Finding {
  const taken = armTaken(node, answers);
  const inner = scopeInside(node, scope, taken);
  const parts = node.arms.map((arm, index) => {
    const finding = findingOf(arm.node, answers, inner, onBranch && (taken === undefined || taken === index));
    return inner === 'judged' ? gated(finding, taken === undefined ? undefined : taken === index) : finding;
  });
  return { node, verdict: inner === 'judged' ? anyOf(parts.map(({ verdict }) => verdict)) : inner, onBranch, parts };
}

function scopeInside(node: ChooseNode, scope: Scope, taken: number | undefined): Scope {
  if (scope !== 'judged' || node.otherwise === 'not-met') return scope;
  if (taken === undefined) return 'unknown';
  return taken === -1 ? 'not-applicable' : 'judged';
}

/** An arm holds where its answer is given and its criterion is met: the answer counts as one more condition of an `all`. */
function gated(finding: Finding, isTaken: boolean | undefined): Finding {
  if (isTaken === true) return finding;
  return { ...finding, verdict: isTaken === false ? 'not-met' : allOf(['unknown', finding.verdict]) };
}

/** Every finding of a tree, the root first, in the policy's order. */
export function flatten(finding: Finding): readonly Finding[] {
  const found: Finding[] = [];
  collect(finding, found);
  return found;
}

function collect(finding: Finding, into: Finding[]): void {
  into.push(finding);
  for (const part of finding.parts) collect(part, into);
}
