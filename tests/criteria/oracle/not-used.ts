import { type Classes, classesOf, diseases, requestTypes, states, verdicts, yesNo, yesNoOpen } from './classes.ts';
import { continuedVerdicts } from './continued.ts';
import type { Given } from './given.ts';
import { initialVerdicts } from './initial.ts';
import { useOf } from './section.ts';
import { holdsWhen } from './table.ts';

type Question = keyof Given;

/** request type, disease */
const withoutInitial = holdsWhen([requestTypes, diseases], ['continued -', 'initial other']);
const withoutContinued = holdsWhen([requestTypes, diseases], ['initial -', 'continued other']);
const withoutEither = holdsWhen([requestTypes, diseases], ['initial|continued other']);
/** request type, disease, state */
const withoutRemission = holdsWhen([requestTypes, diseases, states], ['continued - -', 'initial other -', 'initial - relapsed|other']);
const withoutRelapse = holdsWhen([requestTypes, diseases, states], ['continued - -', 'initial other -', 'initial - remission|other']);
/** request type, disease, dose increase */
const withoutSupport = holdsWhen([requestTypes, diseases, yesNoOpen], ['initial|continued other -', 'continued - no']);

const anyVerdict = [...verdicts, 'not-applicable'] as const;
const uses = ['described', 'undetermined', 'not-described'] as const;

/** request type, disease, use, another top criterion not met, I.A.4 (II.A.3): I.B.1 (II.B.1) can no longer be consulted */
const withoutLabelRule = holdsWhen(
  [requestTypes, diseases, uses, yesNo, anyVerdict],
  ['initial b-all described yes -', 'initial b-all described no met', 'continued b-all - yes -', 'continued b-all - no met|not-applicable'],
);

/** request type, label change, no longer consulted */
const withoutLabelDate = holdsWhen([requestTypes, yesNoOpen, yesNo], ['initial|continued - yes', 'initial|continued no -']);

/** The questions on a branch that the answers do not take, answered or not (docs/policy-reading.md, Not used). */
export function notUsedOf(given: Given): ReadonlySet<Question> {
  const classes = classesOf(given);
  const { requestType, disease, state, doseIncrease, labelChange } = classes;
  const isLabelRuleOut = labelRuleIsOut(classes);
  const groups: readonly (readonly [boolean, readonly Question[]])[] = [
    [withoutInitial(requestType, disease), ['specialty', 'consultedSpecialty', 'cd19', 'state']],
    [withoutRemission(requestType, disease, state), ['remissionNumber', 'mrd', 'mrdPercent']],
    [withoutRelapse(requestType, disease, state), ['philadelphia', 'tkiHistory']],
    [withoutContinued(requestType, disease), ['viaPlanBenefit', 'documented', 'startedOn', 'responding', 'doseIncrease']],
    [withoutEither(requestType, disease), ['weightKg', 'heightCm', 'dailyDoseMcg']],
    [withoutSupport(requestType, disease, doseIncrease), ['guidelineSupport', 'nccnRecommended']],
    [isLabelRuleOut, ['labelChange']],
    [withoutLabelDate(requestType, labelChange, isLabelRuleOut ? 'yes' : 'no'), ['labelChangedOn', 'formulary']],
  ];
  return new Set(groups.flatMap(([isOut, questions]) => (isOut ? questions : [])));
}

function labelRuleIsOut(classes: Classes): boolean {
  const initial = initialVerdicts(classes);
  const continued = continuedVerdicts(classes);
  const [others, last] =
    classes.requestType === 'continued'
      ? [[continued['II.A.1'], continued['II.A.2']], continued['II.A.3']]
      : [[initial['I.A.1'], initial['I.A.2'], initial['I.A.3']], initial['I.A.4']];
  const hasFailed = others.some((verdict) => verdict === 'not-met') ? 'yes' : 'no';
  return withoutLabelRule(classes.requestType, classes.disease, useOf(classes), hasFailed, last);
}
