import { expect, it } from 'vitest';
import { newCase, readCase } from '../../src/request/case.ts';
import { emptyDraft } from '../../src/request/draft.ts';

/** A case as it was written before the field with the focus was kept. */
const old = {
  format: 'pa-case',
  formatVersion: 1,
  createdAt: 1_772_000_000_000,
  step: 'disease',
  status: 'draft',
  revisions: [],
  pendedUntil: '',
  authorizationNumber: '',
  draft: { requestType: 'initial', member: { givenName: 'Example' } },
};

it('an older case opens on its step', () => {
  expect(readCase(old)).toMatchObject({ step: 'disease', field: '', draft: { requestType: 'initial' } });
});

it('a case is read with the field that had the focus', () => {
  const content = { ...newCase(emptyDraft('2026-03-01'), 0), step: 'disease', field: 'diagnosis.mrd' };
  expect(readCase(JSON.parse(JSON.stringify(content)))).toMatchObject({ step: 'disease', field: 'diagnosis.mrd' });
});

it('a field that is no text is none', () => {
  expect(readCase({ ...old, field: 7 })).toMatchObject({ field: '' });
});
