import type { Question } from '../../answers.ts';
import { all, any, arm, asLeaf, type Criterion, choose, leaf, onlyIf } from '../../criterion.ts';
import { anyOf, negated, type Settled, verdictOf } from '../../verdict.ts';
import type { CriterionId } from './citations.ts';
import { doseWithinCap, doseWithinLabel, failedListedTki, labelChangedRecently, mrdAtLabelLevel, receivedLongEnough } from './facts.ts';

const verdictOfYesNo = { yes: 'met', no: 'not-met', unknown: 'unknown' } as const;
const specialtyVerdict = { oncologist: 'met', hematologist: 'met', other: 'not-met', none: 'not-met' } as const;

const isYes = (
  id: CriterionId | undefined,
  question: 'guidelineSupport' | 'nccnRecommended' | 'viaPlanBenefit' | 'responding' | 'documented',
) => leaf(id, [question], (answers) => verdictOfYesNo[answers[question] ?? 'unknown']);

const isSpecialist = (question: 'specialty' | 'consultedSpecialty') =>
  leaf(undefined, [question], (answers) => {
    const specialty = answers[question];
    return specialty === undefined ? 'unknown' : specialtyVerdict[specialty];
  });

const isDisease = (id: CriterionId | undefined) =>
  leaf(id, ['disease'], ({ disease }) => verdictOf(disease === undefined ? undefined : disease === 'b-all'));

const oneOf = (value: string | undefined, wanted: string, other: string): Settled => {
  if (value === wanted) return 'met';
  return value === other ? 'not-met' : 'unknown';
};

const always = leaf(undefined, [], () => 'met');

/** The dose is within the label's for the weight. CP.PHAR.312 V. */
const labelDose = leaf(undefined, ['dailyDoseMcg', 'weightKg', 'heightCm'], doseWithinLabel);

/** CP.PHAR.312, FDA approved indications: remission with MRD, or relapsed or refractory. */
const labelIndication = choose(undefined, 'state', [
  arm(
    ['remission'],
    all(undefined, [
      leaf(undefined, ['mrd', 'mrdPercent'], mrdAtLabelLevel),
      leaf(undefined, ['remissionNumber'], ({ remissionNumber }) =>
        verdictOf(remissionNumber === undefined ? undefined : remissionNumber <= 2),
      ),
    ]),
  ),
  arm(['relapsed', 'refractory'], always),
]);

const cd19Positive = leaf(undefined, ['cd19'], ({ cd19 }) => oneOf(cd19, 'positive', 'negative'));

/** CP.PHAR.312 I.A: initial approval for acute lymphoblastic leukemia. */
const initialApproval = all('I.A', [
  isDisease('I.A.1'),
  asLeaf(any('I.A.2', [isSpecialist('specialty'), isSpecialist('consultedSpecialty')])),
  choose('I.A.3', 'state', [
    arm(
      ['remission'],
      leaf('I.A.3.a', ['mrd'], ({ mrd }) => oneOf(mrd, 'positive', 'negative')),
    ),
    arm(
      ['relapsed', 'refractory'],
      any('I.A.3.b', [
        leaf('I.A.3.b.i', ['philadelphia'], ({ philadelphia }) => oneOf(philadelphia, 'negative', 'positive')),
        asLeaf(
          all('I.A.3.b.ii', [
            leaf(undefined, ['philadelphia'], ({ philadelphia }) => oneOf(philadelphia, 'positive', 'negative')),
            leaf(undefined, ['tkiHistory'], failedListedTki),
          ]),
        ),
      ]),
    ),
  ]),
  all('I.A.4', [
    any(undefined, [leaf('I.A.4.a', ['dailyDoseMcg'], doseWithinCap), isYes('I.A.4.b', 'guidelineSupport')]),
    asLeaf(any('I.A.4*', [all(undefined, [labelIndication, cd19Positive, labelDose]), isYes(undefined, 'nccnRecommended')])),
  ]),
]);

/** CP.PHAR.312 II.A: continued therapy. The disease is the section's heading, not a numbered criterion. */
const continuedTherapy = all('II.A', [
  isDisease(undefined),
  any('II.A.1', [
    isYes('II.A.1.benefit', 'viaPlanBenefit'),
    asLeaf(all('II.A.1.records', [isYes(undefined, 'documented'), leaf(undefined, ['startedOn', 'requestedOn'], receivedLongEnough)])),
  ]),
  isYes('II.A.2', 'responding'),
  onlyIf(
    'II.A.3',
    'doseIncrease',
    arm(
      ['yes'],
      all(undefined, [
        any(undefined, [leaf('II.A.3.a', ['dailyDoseMcg'], doseWithinCap), isYes('II.A.3.b', 'guidelineSupport')]),
        asLeaf(any('II.A.3*', [labelDose, isYes(undefined, 'nccnRecommended')])),
      ]),
    ),
  ),
]);

const recently = leaf(undefined, ['labelChangedOn', 'requestedOn'], labelChangedRecently);

const onFormulary = (wanted: 'listed' | 'not-listed', other: 'listed' | 'not-listed') =>
  leaf(undefined, ['formulary'], ({ formulary }) => oneOf(formulary, wanted, other));

const ifLabelChanged = (id: CriterionId, members: readonly Criterion[]) =>
  asLeaf(choose(id, 'labelChange', [arm(['yes'], all(undefined, members))]));

/** I.B.2 and II.B.2 hold where no recent label change applies: the complement of I.B.1, which asks the questions. */
const noRecentChange = (id: CriterionId) =>
  leaf(id, [], (answers) => {
    const changed = verdictOfYesNo[answers.labelChange ?? 'unknown'];
    const recent = labelChangedRecently(answers);
    return anyOf([negated(changed), negated(recent)]);
  });

const otherUses = (section: 'I.B' | 'II.B') =>
  any(section, [
    ifLabelChanged(`${section}.1`, [recently]),
    ifLabelChanged(`${section}.1.a`, [recently, onFormulary('listed', 'not-listed')]),
    ifLabelChanged(`${section}.1.b`, [recently, onFormulary('not-listed', 'listed')]),
    noRecentChange(`${section}.2`),
  ]);

/** One half of the policy: section A with its criteria, and section B, to which it sends what A does not cover. */
export interface Part {
  readonly requestType: 'initial' | 'continued';
  readonly listed: Criterion;
  readonly other: Criterion;
  readonly listedSection: 'I.A' | 'II.A';
  readonly otherSection: 'I.B' | 'II.B';
  /** the criterion on dose and regimen: a request that fails on nothing else is asked for a recent label change */
  readonly doseCriterion: 'I.A.4' | 'II.A.3';
  readonly labelChange: 'I.B.1' | 'II.B.1';
  readonly formulary: 'I.B.1.a' | 'II.B.1.a';
  /** the criteria directly under section A */
  readonly topCriteria: readonly CriterionId[];
  /** what is missing where the disease is not answered */
  readonly diseaseCriterion: 'I.A.1' | 'II.A';
  readonly approvalMonths: 6 | 12;
  /** whether a use that section A does not describe goes to section B: in II.A the indication was settled before */
  readonly asksTheUse: boolean;
}

const initial: Part = {
  requestType: 'initial',
  listed: initialApproval,
  other: otherUses('I.B'),
  listedSection: 'I.A',
  otherSection: 'I.B',
  doseCriterion: 'I.A.4',
  labelChange: 'I.B.1',
  formulary: 'I.B.1.a',
  topCriteria: ['I.A.1', 'I.A.2', 'I.A.3', 'I.A.4'],
  diseaseCriterion: 'I.A.1',
  approvalMonths: 6,
  asksTheUse: true,
};

const continued: Part = {
  requestType: 'continued',
  listed: continuedTherapy,
  other: otherUses('II.B'),
  listedSection: 'II.A',
  otherSection: 'II.B',
  doseCriterion: 'II.A.3',
  labelChange: 'II.B.1',
  formulary: 'II.B.1.a',
  topCriteria: ['II.A.1', 'II.A.2', 'II.A.3'],
  diseaseCriterion: 'II.A',
  approvalMonths: 12,
  asksTheUse: false,
};

/** The whole policy: the request type chooses the part. CP.PHAR.312 I and II; III adds no way of its own (reading.md). */
export const policy: Readonly<Record<'initial' | 'continued', Part>> = { initial, continued };

/** What the letter and the regimen need, whatever the criteria make of it (docs/policy-reading.md, Asked). */
export const alwaysNeeded: readonly Question[] = ['requestType', 'lineOfBusiness', 'requestedOn'];
export const regimenNeeds: readonly Question[] = ['dailyDoseMcg', 'weightKg', 'heightCm'];
