import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { memoryAttachments } from '../../src/form/evidence/attachment-store.ts';
import { newDocument } from '../../src/form/evidence/new-document.ts';
import { CheckStep } from '../../src/form/steps/CheckStep.tsx';
import type { Draft } from '../../src/request/draft.ts';
import { FormHarness, mrdDraft, relapsedDraft } from '../support/form-harness.tsx';

afterEach(cleanup);

function show(draft: Draft) {
  render(
    <FormHarness draft={draft} attachments={memoryAttachments()}>
      <CheckStep readOnly={false} />
    </FormHarness>,
  );
}

const terms = () => screen.getAllByRole('term').map(({ textContent }) => textContent);
const asked = [
  'Step dose',
  'Method of the MRD test',
  'Guideline or article',
  'Reason for an expedited review',
  "Representative's name",
  'Name of the diagnosis',
];

it('lists nothing that is not asked', () => {
  show(mrdDraft());
  expect(asked.filter((term) => terms().includes(term))).toEqual(['Method of the MRD test']);
  cleanup();
  show(relapsedDraft());
  expect(asked.filter((term) => terms().includes(term))).toEqual(['Step dose']);
});

it('lists what a minor and an expedited review are asked for besides', () => {
  const draft = mrdDraft();
  show({ ...draft, urgency: 'expedited', member: { ...draft.member, birthDate: '3/1/2017' } });
  expect(terms()).toEqual(
    expect.arrayContaining([
      'Reason for an expedited review',
      "Representative's name",
      "Representative's relation",
      "Contact person's fax",
    ]),
  );
});

it('says of a document what it is and of which day, and nothing twice', () => {
  const paper = newDocument({ title: 'Report 7', kind: 'mrd-report', date: '2/20/26', supports: ['I.A.3.a'] });
  show({ ...mrdDraft(), documents: [paper, newDocument({ title: 'MRD report', kind: 'mrd-report', supports: ['I.A.3.a'] })] });
  expect(screen.getByText('Report 7 · MRD report · February 20, 2026 · I.A.3.a · sent by fax')).toBeTruthy();
  expect(screen.getByText('MRD report · I.A.3.a · sent by fax')).toBeTruthy();
});

it('lists what stood beside an answer given no longer as not used', () => {
  const draft = relapsedDraft();
  show({ ...draft, urgency: 'standard', urgencyReason: 'Example reason', diagnosis: { ...draft.diagnosis, mrdMethod: 'flow-cytometry' } });
  const unused = within(screen.getByRole('region', { name: 'Not used' }));
  expect(unused.getByText('Example reason (not used)')).toBeTruthy();
  expect(unused.getByText(/^Flow cytometry.* \(not used\)$/)).toBeTruthy();
});
