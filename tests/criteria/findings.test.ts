import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/criteria/answers.ts';
import { arm, leaf, onlyIf } from '../../src/criteria/criterion.ts';
import { findingOf, flatten } from '../../src/criteria/finding.ts';
import { judgeAs } from '../../src/criteria/judgement.ts';
import { criteriaRestedOn } from '../../src/criteria/missing.ts';
import { answered, continuedTherapy, firstRemission, relapse } from '../support/answers.ts';

const offBranch = (type: 'initial' | 'continued', answers: Answers) =>
  flatten(judgeAs(type, answers).listed).flatMap(({ node, onBranch }) => (onBranch || node.id === undefined ? [] : [node.id]));

describe('the branch that the answers take', () => {
  it.each([
    ['remission', 'initial', firstRemission, ['I.A.3.b', 'I.A.3.b.i', 'I.A.3.b.ii']],
    ['relapse', 'initial', relapse, ['I.A.3.a']],
    ['a state still open: no branch is left out', 'initial', answered({ disease: 'b-all' }), []],
    ['a state not known', 'initial', answered({ state: 'unknown' }), []],
    ['another state: none is taken', 'initial', answered({ state: 'other' }), ['I.A.3.a', 'I.A.3.b', 'I.A.3.b.i', 'I.A.3.b.ii']],
    ['a dose increase', 'continued', { ...continuedTherapy, doseIncrease: 'yes' }, []],
    ['no dose increase', 'continued', { ...continuedTherapy, doseIncrease: 'no' }, ['II.A.3.a', 'II.A.3.b', 'II.A.3*']],
    ['a dose increase still open', 'continued', { ...continuedTherapy, doseIncrease: undefined }, []],
  ] as const)('%s', (_, type, answers, expected) => {
    expect(offBranch(type, answers)).toEqual(expected);
  });
});

describe('a branch that does not apply, or is open', () => {
  const verdictsBelow = (answers: Answers) => {
    const { listed } = judgeAs('continued', answers);
    const dose = flatten(listed).find(({ node }) => node.id === 'II.A.3');
    if (dose === undefined) throw new Error('There is no II.A.3.');
    return [...new Set(flatten(dose).map(({ verdict }) => verdict))];
  };

  it.each([
    ['no dose increase: no part of II.A.3 has a verdict of its own', 'no', ['not-applicable']],
    ['not known: every part is unknown', 'unknown', ['unknown']],
  ] as const)('%s', (_, doseIncrease, expected) => {
    expect(verdictsBelow({ ...continuedTherapy, doseIncrease })).toEqual(expected);
  });

  it('reaches a branch inside it', () => {
    const inside = onlyIf(
      undefined,
      'state',
      arm(
        ['relapsed'],
        leaf(undefined, [], () => 'met'),
      ),
    );
    const outside = onlyIf('II.A.3', 'doseIncrease', arm(['yes'], inside));
    const verdicts = (answers: Answers) => flatten(findingOf(outside, answers)).map(({ verdict }) => verdict);
    expect(verdicts({ ...relapse, doseIncrease: 'yes' })).toEqual(['met', 'met', 'met']);
    expect(verdicts({ ...relapse, doseIncrease: 'no' })).toEqual(['not-applicable', 'not-applicable', 'not-applicable']);
    expect(verdicts({ ...relapse, doseIncrease: undefined })).toEqual(['unknown', 'unknown', 'unknown']);
  });
});

const restedOn = (type: 'initial' | 'continued', answers: Answers, ...supports: readonly string[]) =>
  criteriaRestedOn(judgeAs(type, answers), supports.length === 0 ? [] : [{ title: 'Note', supports }]);

const dosedByGuideline: Answers = { ...relapse, dailyDoseMcg: 30, guidelineSupport: 'yes', nccnRecommended: 'yes' };
const eitherWay: Answers = { ...firstRemission, guidelineSupport: 'yes', dailyDoseMcg: 28 };

describe('the criteria that an approval rests on', () => {
  it.each([
    ['nothing met yet', 'initial', answered({}), [], []],
    ['the path of remission', 'initial', firstRemission, [], ['I.A.1', 'I.A.2', 'I.A.3.a', 'I.A.4.a', 'I.A.4*']],
    ['a dose above 28 on a guideline', 'initial', dosedByGuideline, [], ['I.A.1', 'I.A.2', 'I.A.3.b.ii', 'I.A.4.b', 'I.A.4*']],
    ['either of two: the first', 'initial', eitherWay, [], ['I.A.1', 'I.A.2', 'I.A.3.a', 'I.A.4.a', 'I.A.4*']],
    ['either of two: the documented one', 'initial', eitherWay, ['I.A.4.b'], ['I.A.1', 'I.A.2', 'I.A.3.a', 'I.A.4.b', 'I.A.4*']],
    ['both documented: the first', 'initial', eitherWay, ['I.A.4.b', 'I.A.4.a'], ['I.A.1', 'I.A.2', 'I.A.3.a', 'I.A.4.a', 'I.A.4*']],
    ['only what is met', 'initial', answered({ disease: 'b-all', mrd: 'positive', state: 'remission' }), [], ['I.A.1', 'I.A.3.a']],
    [
      'therapy through the plan, which its claims prove',
      'continued',
      { ...continuedTherapy, viaPlanBenefit: 'yes', documented: 'yes', startedOn: '2023-01-01', doseIncrease: 'no' },
      ['II.A.1.records'],
      ['II.A.1.benefit', 'II.A.2'],
    ],
  ] as const)('%s', (_, type, answers, supports, expected) => {
    expect(restedOn(type, answers, ...supports)).toEqual(expected);
  });
});
