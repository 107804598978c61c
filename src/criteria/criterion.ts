import { type Answers, isOpen, type Question } from './answers.ts';
import type { CriterionId } from './policies/cp-phar-312/citations.ts';
import type { Settled } from './verdict.ts';

/**
 * The policy as a tree. Four kinds of node: `all` and `any` follow Kleene's logic, `choose` has exclusive arms on one
 * answer, `leaf` reads answers. A node with an id is a criterion of the policy and is reported; one without is a part of
 * its criterion's test. `leafCriterion` marks the criteria that a document can support: the leaves, and those whose test
 * has parts of its own (I.A.4*, say).
 */
export type Criterion = AllNode | AnyNode | ChooseNode | LeafNode;

interface Named {
  readonly id: CriterionId | undefined;
  readonly leafCriterion: boolean;
}

export interface AllNode extends Named {
  readonly kind: 'all';
  readonly members: readonly Criterion[];
}

export interface AnyNode extends Named {
  readonly kind: 'any';
  readonly members: readonly Criterion[];
}

export interface ChooseNode extends Named {
  readonly kind: 'choose';
  /** the question that opens the branch; it is asked before the questions of any arm */
  readonly on: Question;
  readonly arms: readonly Arm[];
  /** what an answer that belongs to no arm makes of the whole */
  readonly otherwise: 'not-met' | 'not-applicable';
}

/** One arm of a `choose`: the answers that take it, and the criterion that then decides. */
export interface Arm {
  readonly values: readonly string[];
  readonly node: Criterion;
}

export interface LeafNode extends Named {
  readonly kind: 'leaf';
  readonly reads: readonly Question[];
  readonly verdict: (answers: Answers) => Settled;
}

type Id = CriterionId | undefined;

export const all = (id: Id, members: readonly Criterion[]): AllNode => ({ kind: 'all', id, leafCriterion: false, members });

export const any = (id: Id, members: readonly Criterion[]): AnyNode => ({ kind: 'any', id, leafCriterion: false, members });

/** Exclusive arms on one answer; an answer of no arm makes the whole not met. */
export const choose = (id: Id, on: Question, arms: readonly Arm[]): ChooseNode => ({
  kind: 'choose',
  id,
  leafCriterion: false,
  on,
  arms,
  otherwise: 'not-met',
});

/** Applies only where the answer takes the arm; while it is open, the whole and its parts are unknown. */
export const onlyIf = (id: Id, on: Question, arm: Arm): ChooseNode => ({ ...choose(id, on, [arm]), otherwise: 'not-applicable' });

export const arm = (values: readonly string[], node: Criterion): Arm => ({ values, node });

export const leaf = (id: Id, reads: readonly Question[], verdict: (answers: Answers) => Settled): LeafNode => ({
  kind: 'leaf',
  id,
  leafCriterion: id !== undefined,
  reads,
  verdict,
});

/** Makes a group one leaf criterion: its parts are asked and shown, but cited and documented only as a whole. */
export const asLeaf = <Node extends Criterion>(node: Node): Node => ({ ...node, leafCriterion: true });

/** Which arm an answer takes: an arm's index, -1 for none, `undefined` while the answer is open. */
export function armTaken(node: ChooseNode, answers: Answers): number | undefined {
  if (isOpen(answers, node.on)) return undefined;
  const value = String(answers[node.on]);
  return node.arms.findIndex(({ values }) => values.includes(value));
}

/** The nodes directly below a node, in the policy's order. */
export function partsOf(node: Criterion): readonly Criterion[] {
  if (node.kind === 'leaf') return [];
  return node.kind === 'choose' ? node.arms.map(({ node: part }) => part) : node.members;
}
