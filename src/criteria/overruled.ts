import type { Question } from './answers.ts';
import { type Criterion, leaf } from './criterion.ts';
import type { CriterionId } from './policies/cp-phar-312/citations.ts';
import type { Part } from './policies/cp-phar-312/tree.ts';
import type { Settled } from './verdict.ts';

/** Leaf criteria that a reviewer finds otherwise than the office's answers say, with what the reviewer finds. */
export type Overruled = ReadonlyMap<CriterionId, Settled>;

/** Nothing is overruled: the answers alone decide. */
export const nothingOverruled: Overruled = new Map();

/**
 * The part of the policy with the reviewer's verdict in place of each overruled leaf criterion; everything above it follows.
 * What is no leaf criterion cannot be overruled: it has no evidence of its own.
 */
export function overruledPart(part: Part, overruled: Overruled): Part {
  if (overruled.size === 0) return part;
  return { ...part, listed: overruledNode(part.listed, overruled), other: overruledNode(part.other, overruled) };
}

function overruledNode(node: Criterion, overruled: Overruled): Criterion {
  const verdict = node.leafCriterion && node.id !== undefined ? overruled.get(node.id) : undefined;
  if (verdict !== undefined) return leaf(node.id, everythingRead(node), () => verdict);
  switch (node.kind) {
    case 'leaf':
      return node;
    case 'choose':
      return { ...node, arms: node.arms.map((one) => ({ ...one, node: overruledNode(one.node, overruled) })) };
    default:
      return { ...node, members: node.members.map((member) => overruledNode(member, overruled)) };
  }
}

/** Every question of a node, so that the answers behind an overruled criterion can still be told. */
function everythingRead(node: Criterion): readonly Question[] {
  switch (node.kind) {
    case 'leaf':
      return node.reads;
    case 'choose':
      return [...new Set([node.on, ...node.arms.flatMap((one) => everythingRead(one.node))])];
    default:
      return [...new Set(node.members.flatMap(everythingRead))];
  }
}
