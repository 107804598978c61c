import { describe, expect, it } from 'vitest';
import { attachmentIdsIn, withAttachmentIds } from '../../src/request/attachment-ids.ts';
import { type CaseContent, finished, newCase } from '../../src/request/case.ts';
import { continuationOf, duplicateOf } from '../../src/request/case-copies.ts';
import { type Draft, type DraftDocument, emptyDraft } from '../../src/request/draft.ts';

const moment = { now: 99, today: '2026-03-01' };
const blank = emptyDraft('2025-09-01');

const document = (attachmentId: string): DraftDocument => ({
  id: 'd1',
  title: 'MRD report',
  kind: 'mrd',
  date: '2025-08-30',
  supports: ['I.A.3.a'],
  attachmentId,
  fileName: 'report.pdf',
  mediaType: 'application/pdf',
  byteLength: 3,
});

const old: Draft = {
  ...blank,
  requestType: 'initial',
  lineOfBusiness: 'him',
  urgency: 'expedited',
  urgencyReason: 'sample reason',
  plan: { name: 'Sample Plan' },
  member: {
    ...blank.member,
    givenName: 'Testcase',
    familyName: 'Sample',
    birthDate: '1980-03-01',
    memberId: 'ZZ1',
    weightKg: '70',
    measuredOn: '2025-08-01',
  },
  prescriber: { ...blank.prescriber, name: 'Dr. Sample', npi: '1234567893', specialty: 'oncologist' },
  contact: { name: 'Sample Contact', phone: '555-0100', fax: '' },
  diagnosis: {
    ...blank.diagnosis,
    disease: 'b-all',
    state: 'remission',
    mrd: 'positive',
    mrdPercent: '0.25',
    icd10: 'C91.01',
    cd19: 'positive',
  },
  regimen: { ...blank.regimen, dailyDoseMcg: '28' },
  service: { plannedStart: '2025-09-10', siteName: 'Sample Center', siteNpi: '1234567893', siteAddress: '1 Test Way' },
  documents: [document('x1')],
  notes: 'sample note',
  attestation: { name: 'K. Sample', role: 'Nurse', date: '2025-09-01' },
};

const oldCase: CaseContent = { ...finished(newCase(old, 1), 2), sent: { on: '2025-09-01', how: 'fax' }, authorizationNumber: 'PA1' };

describe('a duplicate', () => {
  const { draft, ...rest } = duplicateOf(oldCase, moment);

  it('has the same answers and documents, dated today and not signed', () => {
    expect(draft).toEqual({ ...old, requestedOn: '2026-03-01', attestation: emptyDraft('2026-03-01').attestation });
  });

  it('is a case of its own: not finished, not sent, not decided', () => {
    expect({ draft, ...rest }).toEqual(newCase(draft, 99));
  });
});

describe('a continuation', () => {
  const { draft } = continuationOf(oldCase, moment);

  it('is for the same member, plan, prescriber, contact, site and disease', () => {
    expect(draft).toMatchObject({
      requestType: 'continued',
      requestedOn: '2026-03-01',
      lineOfBusiness: 'him',
      plan: { name: 'Sample Plan' },
    });
    expect(draft.member).toEqual({ ...old.member, weightKg: '', measuredOn: '' });
    expect(draft.prescriber).toEqual(old.prescriber);
    expect(draft.contact).toEqual(old.contact);
    expect(draft.service).toEqual({ ...old.service, plannedStart: '' });
    expect(draft.diagnosis).toEqual({ ...blank.diagnosis, disease: 'b-all' });
  });

  it('leaves blank what is of the new day', () => {
    const fresh = emptyDraft('2026-03-01');
    for (const part of ['currentTherapy', 'otherUse', 'documents', 'notes', 'attestation', 'urgency', 'urgencyReason'] as const) {
      expect(draft[part]).toEqual(fresh[part]);
    }
    expect(draft.regimen).toEqual({ ...fresh.regimen, indication: 'mrd-positive' });
  });

  it.each([
    ['remission', 'mrd-positive'],
    ['relapsed', 'relapsed-refractory'],
    ['refractory', 'relapsed-refractory'],
    ['other', ''],
    ['unknown', ''],
    ['', ''],
  ])('of a disease in the state %j is for %j', (state, indication) => {
    const other = { ...oldCase, draft: { ...old, diagnosis: { ...old.diagnosis, state } } };
    expect(continuationOf(other, moment).draft.regimen.indication).toBe(indication);
  });

  it('of a continued request keeps its indication', () => {
    const continued = { ...old, requestType: 'continued', regimen: { ...old.regimen, indication: 'relapsed-refractory' } };
    expect(continuationOf({ ...oldCase, draft: continued }, moment).draft.regimen.indication).toBe('relapsed-refractory');
  });
});

describe('attachment ids', () => {
  const reopened: CaseContent = { ...oldCase, draft: { ...old, documents: [document('x2'), document('')] } };

  it('are found in the draft and in the revisions', () => {
    expect(attachmentIdsIn(reopened)).toEqual(['x2', 'x1']);
  });

  it('change in both; those without a new one stay, and so do documents sent by fax', () => {
    const renamed = withAttachmentIds(reopened, new Map([['x1', 'y1']]));
    expect(renamed.draft.documents.map(({ attachmentId }) => attachmentId)).toEqual(['x2', '']);
    expect(attachmentIdsIn(renamed)).toEqual(['x2', 'y1']);
  });
});
