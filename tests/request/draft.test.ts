import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/criteria/evaluate.ts';
import { notUsed } from '../../src/criteria/questions.ts';
import { answersOf, documentsOf } from '../../src/request/answers.ts';
import { readStoredDraft } from '../../src/request/case.ts';
import { emptyDraft } from '../../src/request/draft.ts';
import { draftOf } from '../../src/request/open-request.ts';
import { type JsonObject, withValueAt } from '../../src/request/paths.ts';
import { readRequest } from '../../src/request/read.ts';
import { readDraft } from '../../src/request/read-draft.ts';
import cases from '../cases/cases.json' with { type: 'json' };

const today = '2026-03-01';
const typing = (...typed: readonly (readonly [path: string, text: unknown])[]) =>
  readStoredDraft(typed.reduce<JsonObject>((draft, [path, text]) => withValueAt(draft, path, text), { ...emptyDraft(today) }));

const opened = (value: unknown) => {
  const read = readRequest(value);
  if (!read.ok) throw new Error('the case breaks the format');
  return read.request;
};

describe('opening a request and reading the draft', () => {
  it.each(cases.map(({ name, request }) => [name, request] as const))('gives the same evaluation: %s', (_, value) => {
    const request = opened(value);
    const reading = readDraft(
      draftOf(request, () => 'document'),
      today,
    );
    expect(reading.faults.size).toBe(0);
    expect(evaluate(reading.answers, reading.documents)).toEqual(evaluate(answersOf(request), documentsOf(request)));
    expect(evaluate(reading.typed, reading.documents)).toEqual(evaluate(reading.answers, reading.documents));
  });

  it('leaves out exactly the answers that are not used', () => {
    const request = opened({
      requestType: 'initial',
      disease: null,
      diagnosis: { disease: 'b-all', state: 'relapsed', mrd: 'positive', mrdPercent: 1, philadelphia: 'negative' },
    });
    const reading = readDraft(
      draftOf(request, () => 'document'),
      today,
    );
    expect(reading.notUsed).toEqual(notUsed(answersOf(request)));
    expect(reading.request.diagnosis).toEqual({ disease: 'b-all', state: 'relapsed', philadelphia: 'negative' });
    expect(reading.typed.mrd).toBe('positive');
  });
});

describe('what is typed', () => {
  it.each([
    ['a date as offices write it', 'requestedOn', '3/1/26', { requestedOn: '2026-03-01' }],
    ['pounds', 'member.weightKg', '99.2', { weightKg: 44.996 }],
    ['a level', 'diagnosis.mrdPercent', '0.1', { mrdPercent: 0.1 }],
  ])('%s', (_, path, text, answers) => {
    const draft = typing([path, text], ['member.weightUnit', 'lb']);
    expect(readDraft(draft, today).answers).toMatchObject(answers);
  });

  it.each([
    ['regimen.dailyDoseMcg', 'twenty', /daily dose as a number/],
    ['regimen.dailyDoseMcg', '0', /daily dose: enter more than 0/],
    ['member.weightKg', '500', /weight: enter 400 or less/],
    ['requestedOn', '2/30/26', /28 days/],
    ['prescriber.npi', '1234567890', /check digit/],
    ['diagnosis.icd10', 'leukemia', /C91/],
  ])('%s "%s" is a fault and counts as not answered', (path, text, sentence) => {
    const reading = readDraft(typing([path, text]), today);
    expect(reading.faults.get(path)).toMatch(sentence);
    expect(readRequest(reading.request).ok).toBe(true);
  });

  it('reads a start after the request as a fault of the start', () => {
    const reading = readDraft(typing(['requestedOn', '3/1/26'], ['currentTherapy.startedOn', '3/2/26']), today);
    expect([...reading.faults.keys()]).toEqual(['currentTherapy.startedOn']);
  });

  it.each([
    ['none', [], []],
    ['some', [{ agent: 'dasatinib', outcome: '' }], [{ agent: 'dasatinib', outcome: undefined }]],
    ['some', [{ agent: '', outcome: 'refractory' }], undefined],
    ['unknown', [{ agent: 'dasatinib', outcome: 'refractory' }], undefined],
    ['', [{ agent: 'dasatinib', outcome: 'refractory' }], undefined],
  ])('TKIs tried "%s" with %j', (tried, trials, history) => {
    const reading = readDraft(typing(['diagnosis.tkiTried', tried], ['diagnosis.tkiHistory', trials]), today);
    expect(reading.typed.tkiHistory).toEqual(history);
  });

  it('reads any text whatever without failing, and sends only what keeps to the format', () => {
    const paths = [
      'requestedOn',
      'member.weightKg',
      'member.birthDate',
      'regimen.dailyDoseMcg',
      'diagnosis.mrdPercent',
      'diagnosis.remissionNumber',
      'member.givenName',
    ];
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...paths), fc.oneof(fc.string(), fc.stringMatching(/^[0-9./-]{0,9}$/)))), (typed) => {
        return readRequest(JSON.parse(JSON.stringify(readDraft(typing(...typed), today).request))).ok;
      }),
    );
  });
});
