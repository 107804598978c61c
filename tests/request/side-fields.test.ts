import { describe, expect, it } from 'vitest';
import { readStoredDraft } from '../../src/request/case.ts';
import { emptyDraft } from '../../src/request/draft.ts';
import { type JsonObject, valueAt, withValueAt } from '../../src/request/paths.ts';
import { readDraft } from '../../src/request/read-draft.ts';

type Typed = Readonly<Record<string, string>>;

const today = '2026-03-01';
const reading = (typed: Typed) =>
  readDraft(
    readStoredDraft(
      Object.entries(typed).reduce<JsonObject>((draft, [path, text]) => withValueAt(draft, path, text), { ...emptyDraft(today) }),
    ),
    today,
  );

const relapsed: Typed = { requestType: 'initial', 'diagnosis.disease': 'b-all', 'diagnosis.state': 'relapsed' };
const remission: Typed = { ...relapsed, 'diagnosis.state': 'remission' };
const continued: Typed = { requestType: 'continued', 'diagnosis.disease': 'b-all' };

/** Each field with the answers that it stands beside, and with others that leave it behind. */
const beside: readonly (readonly [path: string, text: string, used: Typed, left: Typed])[] = [
  ['urgencyReason', 'Example', { urgency: 'expedited' }, { urgency: 'standard' }],
  [
    'prescriber.consultedName',
    'Example',
    { ...relapsed, 'prescriber.specialty': 'other', 'prescriber.consultedSpecialty': 'oncologist' },
    { ...relapsed, 'prescriber.specialty': 'other', 'prescriber.consultedSpecialty': 'none' },
  ],
  ['diagnosis.otherDisease', 'Example', { 'diagnosis.disease': 'other' }, relapsed],
  ['diagnosis.mrdMethod', 'flow', { ...remission, 'diagnosis.mrd': 'negative' }, { ...relapsed, 'diagnosis.mrd': 'negative' }],
  ['diagnosis.mrdTestedOn', '2026-02-01', { ...remission, 'diagnosis.mrd': 'positive' }, { ...remission, 'diagnosis.mrd': 'not-tested' }],
  ['regimen.indication', 'mrd-positive', continued, remission],
  ['regimen.nextCycle', '3', continued, relapsed],
  ['regimen.stepDose', 'no', relapsed, remission],
  ['regimen.stepDose', 'no', { ...relapsed, 'diagnosis.state': 'refractory' }, continued],
  ['regimen.literatureTitle', 'Example', { ...relapsed, 'regimen.dailyDoseMcg': '40', 'regimen.guidelineSupport': 'yes' }, relapsed],
  [
    'regimen.literatureCitation',
    'Example',
    { ...relapsed, 'regimen.dailyDoseMcg': '40', 'regimen.guidelineSupport': 'yes' },
    { ...relapsed, 'regimen.guidelineSupport': 'no' },
  ],
];

describe('a field asked beside an answer', () => {
  it.each(beside)('%s is sent with that answer alone', (path, text, used, left) => {
    const kept = reading({ ...used, [path]: text });
    expect(String(valueAt(kept.request, path))).toBe(text);
    expect(kept.unusedFields).toEqual([]);
    const without = reading({ ...left, [path]: text });
    expect(valueAt(without.request, path)).toBeUndefined();
    expect(without.unusedFields).toEqual([path]);
  });
});

describe('a number of cycles', () => {
  it.each(['1', '4', '20'])('%s is read', (text) => {
    expect(reading({ ...continued, 'regimen.nextCycle': text }).request.regimen).toMatchObject({ nextCycle: Number(text) });
    expect(reading({ ...relapsed, 'regimen.cycleCount': text }).request.regimen).toMatchObject({ cycleCount: Number(text) });
  });

  it.each(['0', '21', '2.5', '-1', 'three', '1e1'])('%s is a fault that says what can be', (text) => {
    const { faults, request } = reading({ ...continued, 'regimen.nextCycle': text, 'regimen.cycleCount': text });
    expect(faults.get('regimen.nextCycle')).toBe('Enter the next cycle as a whole number from 1 to 20');
    expect(faults.get('regimen.cycleCount')).toBe('Enter the number of cycles as a whole number from 1 to 20');
    expect(valueAt(request, 'regimen.nextCycle')).toBeUndefined();
  });
});
