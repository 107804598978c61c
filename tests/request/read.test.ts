import { describe, expect, it } from 'vitest';
import { answersOf, documentsOf } from '../../src/request/answers.ts';
import { readRequest } from '../../src/request/read.ts';

const pathsOf = (value: unknown) => {
  const read = readRequest(value);
  return read.ok ? [] : read.issues.map(({ path }) => path);
};

describe('a request that keeps to the format', () => {
  it.each([
    ['nothing answered', {}],
    ['null groups and fields', { member: null, diagnosis: { mrd: null, tkiHistory: null }, documents: null, requestedOn: null }],
    [
      'the ends of every range',
      { member: { weightKg: 0.3, heightCm: 260 }, diagnosis: { remissionNumber: 9, mrdPercent: 0 }, regimen: { dailyDoseMcg: 1000 } },
    ],
    ['a smallest dose', { regimen: { dailyDoseMcg: 1e-9 } }],
    ['an open outcome', { diagnosis: { tkiHistory: [{ agent: 'imatinib' }, { agent: 'other', outcome: null }] } }],
    ['a start on the day of the request', { requestedOn: '2023-03-01', currentTherapy: { startedOn: '2023-03-01' } }],
    ['unknown fields', { note: 1, member: { given: ['x'] }, documents: [{ title: '', supports: ['no criterion'], page: 3 }] }],
    ['answers that contradict each other', { diagnosis: { state: 'relapsed', remissionNumber: 2, mrd: 'negative', mrdPercent: 5 } }],
  ])('%s', (_, value) => {
    expect(readRequest(value)).toMatchObject({ ok: true });
  });

  it('keeps fields that it does not know', () => {
    const value = { later: { a: 1 }, member: { weightKg: 70, nickname: 'T' } };
    const read = readRequest(value);
    expect(read.ok && read.request).toEqual(value);
  });

  it('reads missing, null and absent groups as open', () => {
    const read = readRequest({ member: null, diagnosis: { state: null, tkiHistory: [{ agent: 'imatinib', outcome: null }] } });
    if (!read.ok) throw new Error('not read');
    expect(answersOf(read.request)).toMatchObject({
      weightKg: undefined,
      state: undefined,
      tkiHistory: [{ agent: 'imatinib', outcome: undefined }],
    });
    expect(documentsOf(read.request)).toEqual([]);
  });
});

describe('a request that breaks the format', () => {
  it.each([
    ['no object', 7, ['']],
    ['a list', [], ['']],
    ['null', null, ['']],
    ['a number as a string', { member: { weightKg: '70' } }, ['member.weightKg']],
    ['an infinite number', { member: { weightKg: Number.POSITIVE_INFINITY } }, ['member.weightKg']],
    ['below a range', { member: { weightKg: 0.29, heightCm: 19.9 } }, ['member.weightKg', 'member.heightCm']],
    [
      'above a range',
      { member: { weightKg: 400.1 }, diagnosis: { mrdPercent: 100.1, remissionNumber: 10 } },
      ['member.weightKg', 'diagnosis.remissionNumber', 'diagnosis.mrdPercent'],
    ],
    ['a dose of zero', { regimen: { dailyDoseMcg: 0 } }, ['regimen.dailyDoseMcg']],
    ['half a remission', { diagnosis: { remissionNumber: 1.5 } }, ['diagnosis.remissionNumber']],
    ['no such value', { requestType: 'renewal', lineOfBusiness: 'medicare' }, ['requestType', 'lineOfBusiness']],
    ['an impossible date', { requestedOn: '2023-02-29' }, ['requestedOn']],
    ['an agent missing', { diagnosis: { tkiHistory: [{ outcome: 'refractory' }] } }, ['diagnosis.tkiHistory[0].agent']],
    [
      'an outcome unknown to the format',
      { diagnosis: { tkiHistory: [{ agent: 'imatinib' }, { agent: 'bosutinib', outcome: 'failed' }] } },
      ['diagnosis.tkiHistory[1].outcome'],
    ],
    ['a document without its fields', { documents: [{}] }, ['documents[0].title', 'documents[0].supports']],
    ['supports that is no list', { documents: [{ title: 'Note', supports: 'I.A.1' }] }, ['documents[0].supports']],
    ['a start after the request', { requestedOn: '2023-03-01', currentTherapy: { startedOn: '2023-03-02' } }, ['currentTherapy.startedOn']],
    [
      'a label change after the request',
      { requestedOn: '2023-03-01', otherUse: { labelChangedOn: '2023-03-02' } },
      ['otherUse.labelChangedOn'],
    ],
    [
      'several faults at once',
      { requestedOn: '2023-03-01', requestType: 1, otherUse: { labelChangedOn: '2024-01-01' } },
      ['requestType', 'otherUse.labelChangedOn'],
    ],
  ])('%s', (_, value, paths) => {
    expect([...pathsOf(value)].sort()).toEqual([...paths].sort());
  });

  it('says what to do and never repeats what was entered', () => {
    const secret = 'Testcase-4711';
    const read = readRequest({ requestedOn: secret, requestType: secret, member: { weightKg: secret }, documents: [secret] });
    expect(read.ok).toBe(false);
    expect(JSON.stringify(read)).not.toContain(secret);
    expect(read.ok ? [] : read.issues.map(({ message }) => message)).toEqual([
      'Enter a day of the calendar as YYYY-MM-DD, for example 2026-03-01.',
      'Use one of: "initial", "continued"; or leave it out while it is not answered.',
      'Expected a number without quotes.',
      'Expected an object in braces { }.',
    ]);
  });

  it.each([
    ['a list given as a text', { documents: [{ title: 'x', supports: 'I.A.1' }] }, 'Expected a list in brackets [ ].'],
    ['a field that an entry must have', { documents: [{ title: 'x' }] }, 'This field is required here; add it.'],
    ['an infinite dose', { regimen: { dailyDoseMcg: Number.POSITIVE_INFINITY } }, 'Enter a finite number.'],
    [
      'an entry without its agent',
      { diagnosis: { tkiHistory: [{}] } },
      'Use one of: "imatinib", "dasatinib", "nilotinib", "bosutinib", "ponatinib", "other".',
    ],
  ])('tells %s by its remedy', (_, value, message) => {
    expect(readRequest(value)).toMatchObject({ ok: false, issues: [{ message }] });
  });

  it('takes a key named __proto__ for nothing but data', () => {
    const read = readRequest(JSON.parse('{"__proto__":{"requestType":"initial"},"requestType":null}'));
    expect(read.ok && answersOf(read.request).requestType).toBeUndefined();
  });
});
