import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/criteria/evaluate.ts';
import { notUsed } from '../../src/criteria/questions.ts';
import { letterOf } from '../../src/letter/letter.ts';
import { answersOf, documentsOf } from '../../src/request/answers.ts';
import { pathOf } from '../../src/request/fields.ts';
import { type JsonObject, valueAt, withValueAt } from '../../src/request/paths.ts';
import { readRequest } from '../../src/request/read.ts';
import type { PaRequest } from '../../src/request/schema.ts';
import { criteriaIn, textsOf } from './text-of.ts';
import { lettersFor, requestOf, workedCases } from './worked-cases.ts';

const rowsOf = (request: PaRequest) => criteriaIn(letterOf({ request, today: '2023-03-02' }));
const rowOf = (name: string, id: string) => rowsOf(requestOf(name)).find((row) => row.id === id);

describe('the table of criteria', () => {
  it.each(workedCases)('shows each criterion of the evaluation with its verdict: $name', ({ request, expect: evaluation }) => {
    for (const input of lettersFor(request)) {
      const rows = criteriaIn(letterOf(input));
      expect(Object.fromEntries(rows.map(({ id, verdict }) => [id, verdict]))).toEqual(evaluation.criteria);
      expect(rows).toHaveLength(Object.keys(evaluation.criteria).length);
    }
  });

  it('marks a verdict as it is, and a branch not taken as not used', () => {
    const marks = Object.fromEntries(
      rowsOf(requestOf('MRD-positive first remission, everything documented')).map(({ id, mark }) => [id, mark]),
    );
    expect(marks).toEqual({
      'I.A': 'met',
      'I.A.1': 'met',
      'I.A.2': 'met',
      'I.A.3': 'met',
      'I.A.3.a': 'met',
      'I.A.3.b': 'not-used',
      'I.A.3.b.i': 'not-used',
      'I.A.3.b.ii': 'not-used',
      'I.A.4': 'met',
      'I.A.4.a': 'met',
      'I.A.4.b': 'open',
      'I.A.4*': 'met',
    });
  });

  it('marks the parts of a dose increase that is not asked for as not applicable', () => {
    const rows = rowsOf(requestOf('continued through the plan, no dose increase')).filter(({ id }) => id.startsWith('II.A.3'));
    expect(rows.map(({ mark }) => mark)).toEqual(['not-applicable', 'not-applicable', 'not-applicable', 'not-applicable']);
    expect(rows[0]?.behind).toEqual([{ term: 'Dose increase', value: 'No', isBlank: false }]);
  });

  it('stands in the policy’s order, indented as the policy is', () => {
    const rows = rowsOf(requestOf('relapsed Ph-negative'));
    expect(rows.map(({ id, depth }) => `${depth} ${id}`)).toEqual([
      '0 I.A',
      '1 I.A.1',
      '1 I.A.2',
      '1 I.A.3',
      '2 I.A.3.a',
      '2 I.A.3.b',
      '3 I.A.3.b.i',
      '3 I.A.3.b.ii',
      '1 I.A.4',
      '2 I.A.4.a',
      '2 I.A.4.b',
      '2 I.A.4*',
    ]);
  });
});

describe('the answers behind a criterion', () => {
  const behind = (name: string, id: string) => rowOf(name, id)?.behind.map(({ term, value }) => `${term}: ${value}`);

  it('are in words, with their units', () => {
    expect(behind('MRD-positive first remission, everything documented', 'I.A.4*')).toEqual([
      'State of the disease: In complete remission',
      'MRD result: Positive',
      'MRD level: 0.25 %',
      'Number of the remission: 1',
      'CD19 status: Positive',
      'Highest daily dose: 28 mcg a day',
      'Weight: 70 kg',
      'Height: 175 cm',
    ]);
    expect(behind('relapsed Ph-positive, imatinib intolerant only', 'I.A.3.b.ii')).toEqual([
      'Philadelphia chromosome status: Positive',
      'TKI history: Imatinib (Gleevec): not tolerated',
    ]);
  });

  it('say "Not provided" for a blank that still matters, and nothing for one that does not', () => {
    expect(behind('44.9 kg without a height', 'I.A.4*')).toContain('Height: Not provided');
    const withoutDose = { ...requestOf('45 kg needs no height'), regimen: {} };
    const waiting = rowsOf(withoutDose)
      .find(({ id }) => id === 'I.A.4*')
      ?.behind.filter(({ isBlank }) => isBlank);
    expect(waiting?.map(({ term }) => term)).toEqual(['Highest daily dose', 'NCCN recommendation']);
    expect(behind('MRD-positive first remission, everything documented', 'I.A.2')).toEqual(['Specialty: Hematologist']);
  });

  it('keep "Not known", "Not tested" and "None tried" apart from a blank', () => {
    expect(behind('MRD not tested', 'I.A.3.a')).toEqual(['MRD result: Not tested']);
    expect(behind('state not known', 'I.A.3')).toEqual(['State of the disease: Not known']);
    expect(behind('relapsed Ph-positive, no TKI tried', 'I.A.3.b.ii')).toContain('TKI history: None tried');
    expect(behind('relapsed Ph-positive, TKI history not answered', 'I.A.3.b.ii')).toContain('TKI history: Not provided');
  });

  it('name the documents of each criterion, and where one is missing', () => {
    const name = 'MRD-positive, the document supports only the diagnosis';
    expect(rowOf(name, 'I.A.1')?.documents).toHaveLength(1);
    expect(rowOf(name, 'I.A.1')?.note).toBeUndefined();
    expect(rowOf(name, 'I.A.2')).toMatchObject({ documents: [], note: 'A document is missing.' });
    expect(rowOf(name, 'I.A.4.b')?.note).toBe('Not needed: the answers given decide without it.');
    expect(rowOf(name, 'I.A.3')?.note).toBeUndefined();
  });
});

/** One answer to every question, so that whatever branch is taken another one is answered too. */
const everything = {
  requestedOn: '2023-03-01',
  requestType: 'initial',
  lineOfBusiness: 'him',
  'member.weightKg': 71.5,
  'member.heightCm': 171.5,
  'prescriber.specialty': 'other',
  'prescriber.consultedSpecialty': 'hematologist',
  'diagnosis.disease': 'b-all',
  'diagnosis.cd19': 'positive',
  'diagnosis.state': 'relapsed',
  'diagnosis.remissionNumber': 7,
  'diagnosis.mrd': 'positive',
  'diagnosis.mrdPercent': 0.815,
  'diagnosis.philadelphia': 'positive',
  'diagnosis.tkiHistory': [{ agent: 'bosutinib', outcome: 'intolerant' }],
  'regimen.dailyDoseMcg': 27.25,
  'regimen.guidelineSupport': 'yes',
  'regimen.nccnRecommended': 'yes',
  'currentTherapy.viaPlanBenefit': 'no',
  'currentTherapy.documented': 'yes',
  'currentTherapy.startedOn': '2022-12-24',
  'currentTherapy.responding': 'yes',
  'currentTherapy.doseIncrease': 'yes',
  'otherUse.labelChange': 'yes',
  'otherUse.labelChangedOn': '2023-01-17',
  'otherUse.formulary': 'not-listed',
} as const;

function read(value: JsonObject): PaRequest {
  const result = readRequest(value);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.request;
}

/** The request with every question answered that it leaves open. */
function filled(request: PaRequest): PaRequest {
  const open = Object.entries(everything).filter(([path]) => valueAt(request, path) === undefined || valueAt(request, path) === null);
  return read(open.reduce<JsonObject>((full, [path, value]) => withValueAt(full, path, value), request));
}

const withoutUnused = (request: PaRequest): PaRequest =>
  read(notUsed(answersOf(request)).reduce<JsonObject>((used, question) => withValueAt(used, pathOf[question], undefined), request));

describe('answers that are not used', () => {
  it.each(workedCases)('print nothing, in any letter: $name', ({ request }) => {
    const full = filled(request);
    const sent = withoutUnused(full);
    expect(notUsed(answersOf(full)).length).toBeGreaterThan(0);
    for (const input of lettersFor(full)) expect(letterOf(input)).toEqual(letterOf({ ...input, request: sent }));
  });

  it('are on no page: the TKI history and Philadelphia status of a request in remission', () => {
    const text = textsOf(
      letterOf({ request: filled(requestOf('MRD-positive first remission, everything documented')), today: '2023-03-02' }),
    ).join('\n');
    expect(text).not.toMatch(/Bosutinib|Philadelphia chromosome status|0\.815|December 24, 2022|January 17, 2023/);
    expect(text).toContain('MRD level: 0.25 %');
  });
});

it('a letter shows the evaluation of its own answers', () => {
  for (const { request, expect: evaluation } of workedCases) expect(evaluate(answersOf(request), documentsOf(request))).toEqual(evaluation);
});
