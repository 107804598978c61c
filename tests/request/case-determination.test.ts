import { describe, expect, it } from 'vitest';
import { finished, newCase } from '../../src/request/case.ts';
import type { Determination } from '../../src/request/determination.ts';
import {
  answeredCase,
  type DeterminationFile,
  determinationFormat,
  readDeterminationFile,
  withDetermination,
} from '../../src/request/determination-file.ts';
import { emptyDraft } from '../../src/request/draft.ts';

const approved: Determination = {
  decision: 'approved',
  decidedOn: '2026-03-05',
  decidedBy: { name: 'R. Reviewer', role: 'Pharmacist' },
  startsOn: '2026-03-10',
  reason: '',
};
const pended: Determination = { ...approved, decision: 'pended', startsOn: undefined, respondBy: '2026-03-20' };
const determinationFile = (answer: Pick<DeterminationFile, 'requestId' | 'authorizationNumber' | 'determination'>): DeterminationFile => ({
  ...determinationFormat,
  ...answer,
});
const content = { ...finished(newCase(emptyDraft('2026-03-01'), 1), 2), pendedUntil: '2026-03-12' };

describe('the file', () => {
  it('is read as it was made', () => {
    const file = determinationFile({ requestId: 'r1', determination: approved });
    expect(readDeterminationFile(JSON.parse(JSON.stringify(file)))).toEqual({ ok: true, file });
  });

  it.each([
    ['no number of the request', determinationFile({ determination: approved }), 'requestId', 'Neither'],
    ['empty numbers', determinationFile({ requestId: '', authorizationNumber: '', determination: approved }), 'requestId', 'Neither'],
    [
      'another decision',
      { ...determinationFile({ requestId: 'r1', determination: approved }), determination: { ...approved, decision: 'maybe' } },
      'determination.decision',
      'Use one of',
    ],
    [
      'nobody who decided',
      {
        ...determinationFile({ requestId: 'r1', determination: approved }),
        determination: { ...approved, decidedBy: { name: '', role: 'x' } },
      },
      'determination.decidedBy.name',
      'Fill this in',
    ],
    [
      'an impossible day',
      { ...determinationFile({ requestId: 'r1', determination: approved }), determination: { ...approved, decidedOn: '2026-02-30' } },
      'determination.decidedOn',
      'YYYY-MM-DD',
    ],
  ])('is refused with %s', (_, value, path, words) => {
    const read = readDeterminationFile(value);
    expect(read.ok ? [] : read.issues).toMatchObject([{ path, message: expect.stringContaining(words) }]);
  });
});

describe('the case that it answers', () => {
  const cases = [
    { id: 'r1', authorizationNumber: '' },
    { id: 'r2', authorizationNumber: 'PA2' },
    { id: 'r3', authorizationNumber: 'PA3' },
    { id: 'r4', authorizationNumber: 'PA3' },
  ];
  it.each([
    ['by the number of the request', { requestId: 'r1' }, 'r1'],
    ['by that number, whatever the other says', { requestId: 'r1', authorizationNumber: 'PA2' }, 'r1'],
    ['by the authorization number', { authorizationNumber: 'PA2' }, 'r2'],
    ['by that where the request is of another desk', { requestId: 'r9', authorizationNumber: 'PA2' }, 'r2'],
    ['not by a number that two have', { authorizationNumber: 'PA3' }, undefined],
    ['not by a blank number', { requestId: 'r9', authorizationNumber: '' }, undefined],
  ])('is found %s', (_, numbers, id) => {
    expect(answeredCase(determinationFile({ ...numbers, determination: approved }), cases)?.id).toBe(id);
  });
});

describe('the case with its answer', () => {
  it('is closed by a decision, and no longer pended', () => {
    const draftAgain = { ...content, status: 'draft' } as const;
    const answered = withDetermination(
      draftAgain,
      determinationFile({ requestId: 'r1', authorizationNumber: 'PA9', determination: approved }),
    );
    expect(answered).toEqual({ ...content, determination: approved, authorizationNumber: 'PA9', pendedUntil: '', status: 'finished' });
  });

  it.each([
    [pended, '2026-03-20'],
    [{ ...pended, respondBy: undefined }, ''],
  ])('is open again where it is pended, with the last day given', (determination, pendedUntil) => {
    const answered = withDetermination(content, determinationFile({ requestId: 'r1', determination }));
    expect(answered).toMatchObject({ status: 'draft', pendedUntil, determination: { decision: 'pended' } });
    expect(answered.revisions).toEqual(content.revisions);
  });

  it('keeps its authorization number where the file has none', () => {
    const numbered = { ...content, authorizationNumber: 'PA1' };
    expect(withDetermination(numbered, determinationFile({ requestId: 'r1', determination: pended })).authorizationNumber).toBe('PA1');
  });
});
