import { describe, expect, it } from 'vitest';
import { noAnswers } from '../../src/criteria/answers.ts';
import { partsOf } from '../../src/criteria/criterion.ts';
import { flatten } from '../../src/criteria/finding.ts';
import { judgeAs } from '../../src/criteria/judgement.ts';
import type { CriterionId } from '../../src/criteria/policies/cp-phar-312/citations.ts';
import { readsOf } from '../../src/criteria/questions.ts';
import { answered } from '../support/answers.ts';

const nodes = (['initial', 'continued'] as const).flatMap((type) => {
  const { listed, other } = judgeAs(type, noAnswers);
  return [...flatten(listed), ...flatten(other)].map(({ node }) => node);
});

const nodeOf = (wanted: CriterionId) => {
  const node = nodes.find(({ id }) => id === wanted);
  if (node === undefined) throw new Error(`The tree has no ${wanted}.`);
  return node;
};

/** What one criterion of section B reads, below I.B and II.B alike. */
const otherUses = (['I.B', 'II.B'] as const).flatMap(
  (section) =>
    [
      [`${section}.1`, ['labelChange', 'labelChangedOn', 'requestedOn']],
      [`${section}.1.a`, ['labelChange', 'labelChangedOn', 'requestedOn', 'formulary']],
      [`${section}.1.b`, ['labelChange', 'labelChangedOn', 'requestedOn', 'formulary']],
    ] as const,
);

describe('the answers behind a criterion that documents can support', () => {
  it.each([
    ['I.A.1', ['disease']],
    ['I.A.2', ['specialty', 'consultedSpecialty']],
    ['I.A.3.a', ['mrd']],
    ['I.A.3.b.i', ['philadelphia']],
    ['I.A.3.b.ii', ['philadelphia', 'tkiHistory']],
    ['I.A.4.a', ['dailyDoseMcg']],
    ['I.A.4.b', ['guidelineSupport']],
    ['I.A.4*', ['state', 'mrd', 'mrdPercent', 'remissionNumber', 'cd19', 'dailyDoseMcg', 'weightKg', 'heightCm', 'nccnRecommended']],
    ['II.A.1.benefit', ['viaPlanBenefit']],
    ['II.A.1.records', ['documented', 'startedOn', 'requestedOn']],
    ['II.A.2', ['responding']],
    ['II.A.3.a', ['dailyDoseMcg']],
    ['II.A.3.b', ['guidelineSupport']],
    ['II.A.3*', ['dailyDoseMcg', 'weightKg', 'heightCm', 'nccnRecommended']],
    ...otherUses,
  ] as const)('%s', (id, reads) => {
    const node = nodeOf(id);
    expect(node.leafCriterion).toBe(true);
    expect(readsOf(node, noAnswers, 'open')).toEqual(reads);
  });
});

describe('how the parts of a group count', () => {
  it.each([
    ['I.A', 'all'],
    ['I.A.2', 'any'],
    ['I.A.3', 'choose'],
    ['I.A.3.b', 'any'],
    ['I.A.3.b.ii', 'all'],
    ['I.A.4', 'all'],
    ['I.A.4*', 'any'],
    ['II.A', 'all'],
    ['II.A.1', 'any'],
    ['II.A.1.records', 'all'],
    ['II.A.3', 'choose'],
    ['II.A.3*', 'any'],
    ['I.B', 'any'],
    ['II.B', 'any'],
  ] as const)('%s: %s', (id, kind) => expect(nodeOf(id).kind).toBe(kind));

  it.each([
    ['I.A.1', []],
    ['I.A.3', ['I.A.3.a', 'I.A.3.b']],
    ['II.A', [undefined, 'II.A.1', 'II.A.2', 'II.A.3']],
  ] as const)('below %s', (id, parts) => expect(partsOf(nodeOf(id)).map((part) => part.id)).toEqual(parts));
});

describe('the disease', () => {
  it.each([
    ['b-all', 'met', 'unknown'],
    ['other', 'not-met', 'not-met'],
    [undefined, 'unknown', 'unknown'],
  ] as const)('%s: I.A.1 is %s, II.A %s', (disease, initial, continued) => {
    expect(judgeAs('initial', answered({ disease })).verdicts.get('I.A.1')).toBe(initial);
    expect(judgeAs('continued', answered({ disease })).verdicts.get('II.A')).toBe(continued);
  });
});
