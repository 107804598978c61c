import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newCase } from '../../src/request/case.ts';
import { caseFileParts } from '../../src/request/case-files.ts';
import { readImport } from '../../src/request/case-import.ts';
import { type Draft, emptyDraft } from '../../src/request/draft.ts';
import { draftOf } from '../../src/request/open-request.ts';
import { readRequest } from '../../src/request/read.ts';
import { readDraft } from '../../src/request/read-draft.ts';

const today = '2026-03-02';

/** A request as a newer program, or another one, may write it: with fields of its own at every place. */
const request = {
  format: 'pa-request',
  formatVersion: 1,
  requestType: 'initial',
  requestedOn: '2026-03-01',
  later: { deep: [1, { x: null }], text: 'Sämple' },
  member: { familyName: 'Sample', weightKg: 70, nextOfKin: 'Testcase' },
  site: null,
  diagnosis: {
    disease: 'b-all',
    tkiHistory: [
      { agent: 'dasatinib', outcome: 'intolerant', stoppedOn: '2025-12-01' },
      { agent: 'ponatinib', batch: [7] },
    ],
    flow: { cytometry: true },
  },
  documents: [{ title: 'MRD report', supports: ['I.A.4*'], sentBy: 'fax', pages: 3 }],
  nothing: false,
};

function drafted(value: unknown): Draft {
  const read = readRequest(value);
  if (!read.ok) throw new Error('no request');
  return draftOf(read.request, () => 'document');
}

/** The draft as it comes back from a file of cases. */
function carried(draft: Draft): Draft {
  const read = readImport(caseFileParts([{ id: 'x', content: newCase(draft, 0), attachments: [] }]).join(''));
  const [entry] = read.ok ? read.entries : [];
  if (entry?.kind !== 'case') throw new Error('no case');
  return entry.portable.content.draft;
}

describe('what a request has that no field here is for', () => {
  it('goes on with it through the form', () => {
    expect(readDraft(drafted(request), today).request).toEqual(request);
  });

  it('goes on with it through a file of cases', () => {
    expect(readDraft(carried(drafted(request)), today).request).toEqual(request);
  });

  it('stays beside what is changed, and goes with the entry that is taken away', () => {
    const draft = drafted(request);
    const changed = {
      ...draft,
      member: { ...draft.member, familyName: 'Other' },
      diagnosis: { ...draft.diagnosis, tkiHistory: draft.diagnosis.tkiHistory.slice(1) },
      documents: [],
    };
    const { documents: _, ...rest } = request;
    expect(readDraft(changed, today).request).toEqual({
      ...rest,
      member: { ...request.member, familyName: 'Other' },
      diagnosis: { ...request.diagnosis, tkiHistory: request.diagnosis.tkiHistory.slice(1) },
    });
  });

  it('is whatever JSON can say', () => {
    const name = fc.string({ maxLength: 5 }).map((text) => `its own ${text}`);
    fc.assert(
      fc.property(fc.dictionary(name, fc.jsonValue(), { noNullPrototype: true }), fc.jsonValue(), (beside, value) => {
        // JSON has no -0
        const whole = JSON.parse(JSON.stringify({ requestType: 'initial', ...beside, regimen: { dailyDoseMcg: 28, more: value } }));
        expect(readDraft(drafted(whole), today).request).toEqual({ format: 'pa-request', formatVersion: 1, ...whole });
      }),
      { numRuns: 200 },
    );
  });

  it('is nothing in a request that this program wrote', () => {
    expect(drafted({ requestType: 'initial', requestId: 'r1', member: { familyName: 'Sample' }, documents: [] }).others).toBe('');
  });
});

describe('a text of others in a file of other hands', () => {
  const hidden = {
    requestType: 'continued',
    diagnosis: { mrd: 'positive', note: 1 },
    documents: [{ title: 'x', supports: [] }],
    member: 'x',
  };

  it('answers no question that the screens would not show', () => {
    const draft = { ...emptyDraft(today), others: JSON.stringify(hidden) };
    for (const one of [draft, carried(draft)]) {
      const { request: read, answers } = readDraft(one, today);
      expect(answers).toEqual(readDraft(emptyDraft(today), today).answers);
      expect(read).toMatchObject({ diagnosis: { note: 1 } });
      expect(Object.keys(read)).toEqual(expect.not.arrayContaining(['requestType', 'documents', 'member']));
    }
  });

  it('answers none in an entry either', () => {
    const trial = { agent: 'dasatinib', outcome: '', others: JSON.stringify({ outcome: 'intolerant', agent: 'other', seen: 1 }) };
    const blank = emptyDraft(today);
    const draft = { ...blank, diagnosis: { ...blank.diagnosis, tkiTried: 'some', tkiHistory: [trial] } };
    expect(readDraft(carried(draft), today).request).toMatchObject({ diagnosis: { tkiHistory: [{ agent: 'dasatinib', seen: 1 }] } });
    expect(readDraft(carried(draft), today).answers.tkiHistory).toEqual([{ agent: 'dasatinib', outcome: undefined }]);
  });

  it.each([
    ['no JSON', '{'],
    ['a list', '[1]'],
    ['a number', '7'],
    ['null', 'null'],
    ['deep', `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
  ])('is left out where it is %s', (_, others) => {
    const { request: read } = readDraft(carried({ ...emptyDraft(today), others }), today);
    expect(JSON.parse(JSON.stringify(read))).toEqual(readDraft(emptyDraft(today), today).request);
  });
});
