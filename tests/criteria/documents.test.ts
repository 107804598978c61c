import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/criteria/answers.ts';
import { evaluate } from '../../src/criteria/evaluate.ts';
import { continuedTherapy, firstRemission, relapse } from '../support/answers.ts';

/** I.A.4.a and I.A.4.b are both met. */
const eitherWay: Answers = { ...firstRemission, guidelineSupport: 'yes' };
const onRecords: Answers = { ...continuedTherapy, viaPlanBenefit: 'no', documented: 'yes', startedOn: '2023-01-01' };
const increased = { doseIncrease: 'yes', dailyDoseMcg: 35, guidelineSupport: 'yes', nccnRecommended: 'yes' } as const;

const remission = ['I.A.1', 'I.A.2', 'I.A.3.a'] as const;

describe('documents still missing, every criterion met', () => {
  it.each([
    ['none: the first way of two', eitherWay, [], [...remission, 'I.A.4.a', 'I.A.4*']],
    ['the second way documented', eitherWay, ['I.A.4.b'], [...remission, 'I.A.4*']],
    ['a group documents nothing', eitherWay, ['I.A', 'I.A.3', 'I.A.4'], [...remission, 'I.A.4.a', 'I.A.4*']],
    ['what is not met documents nothing', eitherWay, ['I.A.3.b.i', 'II.A.2'], [...remission, 'I.A.4.a', 'I.A.4*']],
    ['everything', eitherWay, [...remission, 'I.A.4.b', 'I.A.4*'], []],
    ['the way of a relapse', relapse, ['I.A.1', 'I.A.2', 'I.A.4.a'], ['I.A.3.b.ii', 'I.A.4*']],
    ['benefits of the plan need none', continuedTherapy, [], ['II.A.2']],
    ['nor do records beside them', { ...onRecords, viaPlanBenefit: 'yes' }, [], ['II.A.2']],
    ['records alone do', onRecords, ['II.A.2'], ['II.A.1.records']],
    ['a dose increase', { ...onRecords, ...increased }, ['II.A.1.records'], ['II.A.2', 'II.A.3.b', 'II.A.3*']],
    ['no dose increase needs none', { ...onRecords, ...increased, doseIncrease: 'no' }, ['II.A.1.records', 'II.A.2'], []],
  ] as const)('%s', (_, answers, supports, missing) => {
    const documents = supports.map((id) => ({ title: 'Note', supports: [id] }));
    const evaluation = evaluate(answers, documents);
    expect(evaluation.missing).toEqual(missing.map((criterion) => ({ criterion, need: 'documentation' })));
    expect(evaluation.outcome).toBe(missing.length === 0 ? 'meets' : 'incomplete');
  });
});
