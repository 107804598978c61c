import { describe, expect, it } from 'vitest';
import { readStoredDraft } from '../../src/request/case.ts';
import { contradictionsIn } from '../../src/request/contradictions.ts';
import { emptyDraft } from '../../src/request/draft.ts';
import { type JsonObject, withValueAt } from '../../src/request/paths.ts';
import { readDraft } from '../../src/request/read-draft.ts';

const today = '2026-03-01';
const base = { requestType: 'initial', 'diagnosis.disease': 'b-all', requestedOn: '3/1/26' };

const sentencesOf = (typed: Readonly<Record<string, string>>) => {
  const draft = Object.entries({ ...base, ...typed }).reduce<JsonObject>((filled, [path, text]) => withValueAt(filled, path, text), {
    ...emptyDraft(today),
  });
  return contradictionsIn(readDraft(readStoredDraft(draft), today)).map(({ sentence }) => sentence);
};

describe('contradictions name both sides', () => {
  it.each([
    [
      'MRD negative with a level',
      { 'diagnosis.state': 'remission', 'diagnosis.mrd': 'negative', 'diagnosis.mrdPercent': '0.5' },
      /negative.*0\.5 %/,
    ],
    ['MRD positive at zero', { 'diagnosis.state': 'remission', 'diagnosis.mrd': 'positive', 'diagnosis.mrdPercent': '0' }, /positive.*0 %/],
    [
      'MRD not tested with a level',
      { 'diagnosis.state': 'remission', 'diagnosis.mrd': 'not-tested', 'diagnosis.mrdPercent': '1' },
      /not tested.*1 %/,
    ],
    ['remission with a code of relapse', { 'diagnosis.state': 'remission', 'diagnosis.icd10': 'C91.02' }, /in remission.*C91\.02/],
    ['relapse with a code of remission', { 'diagnosis.state': 'relapsed', 'diagnosis.icd10': 'c9101' }, /relapsed.*C91\.01/],
    ['born after the request', { 'member.birthDate': '2026-03-02', requestedOn: '2026-03-01' }, /birth.*request/],
    [
      'MRD tested after the request',
      { 'diagnosis.state': 'remission', 'diagnosis.mrd': 'positive', 'diagnosis.mrdTestedOn': '3/2/26' },
      /MRD test.*after/,
    ],
    ['planned before the request', { 'service.plannedStart': '2/1/26' }, /planned start.*before/],
    ['a nine-year-old of 150 kg', { 'member.birthDate': '1/1/2017', 'member.weightKg': '150' }, /150 kg.*9 years.*pounds/],
    ['an adult of 70 cm', { 'member.birthDate': '1/1/1980', 'member.heightCm': '70' }, /70 cm.*inches/],
    ['a dose of a cycle', { 'regimen.dailyDoseMcg': '784' }, /784 mcg a day.*cycle/],
    [
      'a dose above the label for the weight',
      { 'regimen.dailyDoseMcg': '28', 'member.weightKg': '20', 'member.heightCm': '115' },
      /28 mcg a day.*20 kg is at most 12\.59 mcg a day \(with the 5 % allowance\)\.$/,
    ],
    [
      'a dose above the fixed one',
      { 'regimen.dailyDoseMcg': '30', 'member.weightKg': '45' },
      /^The dose is 30 mcg a day, but .* 45 kg is at most 28 mcg a day\.$/,
    ],
  ])('%s', (_, typed, sentence) => {
    expect(sentencesOf(typed)).toEqual([expect.stringMatching(sentence)]);
  });

  it.each([
    ['MRD positive with a level', { 'diagnosis.state': 'remission', 'diagnosis.mrd': 'positive', 'diagnosis.mrdPercent': '0.5' }],
    ['remission with its code', { 'diagnosis.state': 'remission', 'diagnosis.icd10': 'C91.01' }],
    ['relapse not having achieved remission', { 'diagnosis.state': 'relapsed', 'diagnosis.icd10': 'C91.00' }],
    ['another disease with any C91.0x', { 'diagnosis.disease': 'other', 'diagnosis.state': 'remission', 'diagnosis.icd10': 'C91.02' }],
    ['a nine-year-old of 60 kg', { 'member.birthDate': '1/1/2017', 'member.weightKg': '60' }],
    ['a dose exactly at the label', { 'regimen.dailyDoseMcg': '28', 'member.weightKg': '45' }],
    ['a dose while the weight is open', { 'regimen.dailyDoseMcg': '28' }],
    ['planned on the day of the request', { 'service.plannedStart': '3/1/26' }],
    ['an answer of a branch not taken', { 'diagnosis.state': 'relapsed', 'diagnosis.mrd': 'negative', 'diagnosis.mrdPercent': '0.5' }],
  ])('none: %s', (_, typed) => expect(sentencesOf(typed)).toEqual([]));
});
