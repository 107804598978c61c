import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/criteria/evaluate.ts';
import { flatten } from '../../src/criteria/finding.ts';
import { judge } from '../../src/criteria/judgement.ts';
import { overruledPart } from '../../src/criteria/overruled.ts';
import type { CriterionId } from '../../src/criteria/policies/cp-phar-312/citations.ts';
import { policy } from '../../src/criteria/policies/cp-phar-312/tree.ts';
import { readsOf } from '../../src/criteria/questions.ts';
import type { Settled } from '../../src/criteria/verdict.ts';
import { continuedTherapy, firstRemission, relapse } from '../support/answers.ts';

const everything = [{ title: 'Chart', supports: ['I.A.1', 'I.A.2', 'I.A.3.a', 'I.A.3.b.i', 'I.A.3.b.ii', 'I.A.4.a', 'I.A.4*'] }];

const found = (...pairs: readonly (readonly [CriterionId, Settled])[]) => new Map(pairs);

describe('what a reviewer overrules', () => {
  it('changes nothing where nothing is overruled', () => {
    expect(evaluate(firstRemission, everything, new Map())).toEqual(evaluate(firstRemission, everything));
    expect(overruledPart(policy.initial, new Map())).toBe(policy.initial);
  });

  it('decides the criterion and all above it', () => {
    expect(evaluate(firstRemission, everything).outcome).toBe('meets');
    const evaluation = evaluate(firstRemission, everything, found(['I.A.3.a', 'not-met']));
    expect(evaluation.outcome).toBe('does-not-meet');
    expect(evaluation.criteria).toMatchObject({ 'I.A': 'not-met', 'I.A.1': 'met', 'I.A.3': 'not-met', 'I.A.3.a': 'not-met' });
  });

  it('asks for what is not clear', () => {
    const evaluation = evaluate(firstRemission, everything, found(['I.A.3.a', 'unknown']));
    expect(evaluation).toMatchObject({ outcome: 'incomplete', missing: [{ criterion: 'I.A.3.a', need: 'answer' }] });
  });

  it('overrules a criterion whose test has parts', () => {
    expect(evaluate(relapse, everything, found(['I.A.4*', 'not-met'])).criteria).toMatchObject({ 'I.A.4*': 'not-met', 'I.A.4': 'not-met' });
    expect(evaluate(relapse, everything, found(['I.A.2', 'unknown'])).criteria).toMatchObject({ 'I.A.2': 'unknown' });
  });

  it('leaves a group alone: it follows from its parts', () => {
    expect(evaluate(firstRemission, everything, found(['I.A.3', 'not-met'])).outcome).toBe('meets');
  });

  it('reaches section B and continued therapy', () => {
    const judged = judge({ ...continuedTherapy, disease: 'b-all' }, found(['II.A.2', 'not-met'], ['II.B.1', 'met']));
    expect(judged?.verdicts.get('II.A.2')).toBe('not-met');
    expect(judged?.verdicts.get('II.B.1')).toBe('met');
    expect(judged?.verdicts.get('II.A')).toBe('not-met');
  });

  it.each(['initial', 'continued'] as const)('keeps the answers behind every leaf criterion of %s', (type) => {
    const answers = type === 'initial' ? firstRemission : continuedTherapy;
    const leaves = flatten(judgedListed(answers)).flatMap(({ node }) => (node.leafCriterion && node.id !== undefined ? [node] : []));
    expect(leaves.length).toBeGreaterThan(3);
    for (const node of leaves) {
      const part = overruledPart(policy[type], found([node.id ?? 'I.A', 'unknown']));
      const same = flatten(judgedListed(answers, node.id)).find(({ node: other }) => other.id === node.id)?.node;
      expect(same?.kind).toBe('leaf');
      expect(readsOf(same ?? node, answers, 'open')).toEqual(expect.arrayContaining([...readsOf(node, answers, 'open')]));
      expect(part.topCriteria).toBe(policy[type].topCriteria);
    }
  });
});

function judgedListed(answers: typeof firstRemission, id?: CriterionId) {
  const judged = judge(answers, id === undefined ? undefined : found([id, 'unknown']));
  if (judged === undefined) throw new Error('no request type');
  return judged.listed;
}
