import { describe, expect, it } from 'vitest';
import type { Determination } from '../../../src/request/determination.ts';
import {
  acknowledged,
  awaitingSignature,
  correcting,
  decided,
  found,
  noted,
  notedSoFar,
  resubmitted,
} from '../../../src/review/case/acts.ts';
import { fieldChanges, findingsThatStand } from '../../../src/review/case/changes.ts';
import { decisionDigest, historyFaults } from '../../../src/review/case/integrity.ts';
import { type Decided, decidedAt, type ReviewCase, readReviewCase, stageOf } from '../../../src/review/case/review-case.ts';
import { differencesOf, evaluationOf, leavesToReview, overruledRecord, progressOf } from '../../../src/review/case/verdicts.ts';
import { acted, arrivedAt, hour, mrdRequest, newReview, nurse, submission } from '../../support/review-cases.ts';

const determination = (decision: Determination['decision'], more: Partial<Determination> = {}): Determination => ({
  decision,
  decidedOn: '2026-09-22',
  decidedBy: { name: 'Robin Invented', role: 'Medical director' },
  reason: '',
  ...more,
});

async function issued(decision: Determination['decision'], number = 1, submissionNumber = 1): Promise<Decided> {
  const content = { determination: determination(decision), letters: [] };
  return { number, issuedAt: arrivedAt + hour, submission: submissionNumber, ...content, digest: await decisionDigest(content) };
}

const pend = { pendHours: 48, setUntil: Number.POSITIVE_INFINITY };

describe('a case under review', () => {
  it('is read as it was stored, and nothing else is', async () => {
    const reviewed = await newReview();
    expect(readReviewCase(JSON.parse(JSON.stringify(reviewed)))).toEqual(reviewed);
    expect(readReviewCase({ ...reviewed, formatVersion: 2 })).toBeUndefined();
    expect(readReviewCase({ ...reviewed, submissions: [] })).toBeUndefined();
    expect(readReviewCase(undefined)).toBeUndefined();
  });

  it('goes from new through review to a pend, back, and to a decision', async () => {
    const start = await newReview();
    expect(stageOf(start)).toBe('new');
    const reviewing = await acted(start, (one) => found(one, 'I.A.3.a', 'not-clear', nurse));
    expect(stageOf(reviewing)).toBe('in-review');
    const pendIssued = await issued('pended');
    const pended = await acted(reviewing, (one) => decided(one, pendIssued, pend, nurse));
    expect(stageOf(pended)).toBe('pended');
    expect(decidedAt(pended)).toBeUndefined();
    const second = await submission(2, mrdRequest, { receivedAt: arrivedAt + 20 * hour });
    const back = await acted(pended, (one) => resubmitted(one, second, nurse));
    expect(stageOf(back)).toBe('in-review');
    expect(back.waits).toEqual([{ from: arrivedAt, until: arrivedAt + 48 * hour, to: arrivedAt + 20 * hour }]);
    const approval = await issued('approved', 2, 2);
    const closed = await acted(back, (one) => decided(one, approval, undefined, nurse));
    expect(stageOf(closed)).toBe('decided');
    expect(decidedAt(closed)).toBe(approval.issuedAt);
    const open = await acted(closed, (one) => correcting(one, 'Wrong dates', nurse));
    expect(stageOf(open)).toBe('in-review');
    expect(decidedAt(open)).toBe(approval.issuedAt);
    expect(await historyFaults(open)).toEqual([]);
  });

  it('is not decided while a second signature is waited for', async () => {
    const waiting = await acted(await newReview(), (one) => awaitingSignature(one, determination('denied'), nurse));
    expect(stageOf(waiting)).toBe('in-review');
  });
});

describe('what the reviewer finds', () => {
  it('is judged anew, and every difference is named', async () => {
    const office = evaluationOf(mrdRequest);
    expect(office.outcome).toBe('meets');
    const reviewed = await acted(
      await newReview(),
      (one) => found(one, 'I.A.1', 'confirmed', nurse),
      (one) => found(one, 'I.A.3.a', 'not-supported', nurse),
      (one) => found(one, 'I.A.2', 'not-clear', nurse),
    );
    const own = evaluationOf(mrdRequest, reviewed.findings);
    expect(differencesOf(office, own)).toEqual([
      { kind: 'outcome', office: 'meets', reviewer: 'does-not-meet' },
      { kind: 'criterion', id: 'I.A', office: 'met', reviewer: 'not-met' },
      { kind: 'criterion', id: 'I.A.2', office: 'met', reviewer: 'unknown' },
      { kind: 'criterion', id: 'I.A.3', office: 'met', reviewer: 'not-met' },
      { kind: 'criterion', id: 'I.A.3.a', office: 'met', reviewer: 'not-met' },
    ]);
    expect(overruledRecord(reviewed.findings)).toEqual({ 'I.A.2': 'unknown', 'I.A.3.a': 'not-met' });
    expect(progressOf(reviewed)).toEqual({ done: 3, all: 6 });
  });

  it('has no difference where all is confirmed', async () => {
    const all = leavesToReview(mrdRequest);
    expect(all).toEqual(['I.A.1', 'I.A.2', 'I.A.3.a', 'I.A.4.a', 'I.A.4.b', 'I.A.4*']);
    const reviewed = await acted(await newReview(), ...all.map((id) => (one: ReviewCase) => found(one, id, 'confirmed', nurse)));
    expect(differencesOf(evaluationOf(mrdRequest), evaluationOf(mrdRequest, reviewed.findings))).toEqual([]);
    expect(overruledRecord(reviewed.findings)).toBeUndefined();
  });

  it('keeps a note beside a finding, and a finding beside a note', async () => {
    const reviewed = await acted(
      await newReview(),
      (one) => notedSoFar(one, 'I.A.1', 'See page 2'),
      (one) => found(one, 'I.A.1', 'confirmed', nurse),
      (one) => notedSoFar(one, 'I.A.1', 'See page 3'),
      (one) => noted(one, 'I.A.1', nurse),
    );
    expect(reviewed.findings['I.A.1']).toEqual({ finding: 'confirmed', note: 'See page 3' });
    expect(reviewed.history.map(({ did }) => did)).toEqual(['received', 'found', 'noted']);
  });

  it('acknowledges and takes it back', async () => {
    const once = await acted(await newReview(), (one) => acknowledged(one, 'imatinib-only', true, nurse));
    expect(once.acknowledged).toEqual(['imatinib-only']);
    expect((await acted(once, (one) => acknowledged(one, 'imatinib-only', false, nurse))).acknowledged).toEqual([]);
  });
});

describe('two submissions of one request', () => {
  const later = {
    ...mrdRequest,
    diagnosis: { ...mrdRequest.diagnosis, mrdPercent: 0.4 },
    documents: [...(mrdRequest.documents ?? []), { title: 'Second MRD report', supports: ['I.A.3.a'] }],
  };

  it('are compared field by field and document by document', () => {
    expect(fieldChanges(mrdRequest, mrdRequest)).toEqual([]);
    expect(fieldChanges(mrdRequest, later)).toEqual([
      { name: 'the MRD level', before: '0.25', after: '0.4' },
      { name: 'document 5', before: undefined, after: 'Second MRD report · I.A.3.a' },
    ]);
    expect(fieldChanges({ diagnosis: { tkiHistory: [] } }, { diagnosis: { tkiHistory: [{ agent: 'imatinib' }] } })).toEqual([
      { name: 'the TKIs tried', before: 'none tried', after: 'imatinib: not provided' },
    ]);
  });

  it('look again at what was not clear, though nothing of it changed', async () => {
    const reviewed = await acted(
      await newReview(),
      (one) => found(one, 'I.A.1', 'not-supported', nurse),
      (one) => found(one, 'I.A.2', 'not-clear', nurse),
    );
    const again = await submission(2, mrdRequest);
    expect(Object.keys(findingsThatStand(reviewed.findings, await submission(1), again))).toEqual(['I.A.1']);
  });

  it('keep the findings whose answers and documents are the same', async () => {
    const reviewed = await acted(
      await newReview(),
      (one) => found(one, 'I.A.1', 'confirmed', nurse),
      (one) => found(one, 'I.A.3.a', 'not-clear', nurse),
      (one) => found(one, 'I.A.4*', 'confirmed', nurse),
    );
    const second = await submission(2, later);
    expect(Object.keys(findingsThatStand(reviewed.findings, await submission(1), second))).toEqual(['I.A.1']);
    const back = await acted(reviewed, (one) => resubmitted(one, second, nurse));
    expect(back.history.at(-1)?.about['kept']).toEqual(['I.A.1']);
    expect(await historyFaults(back)).toEqual([]);
  });
});

describe('a case that was tampered with', () => {
  async function closed(): Promise<ReviewCase> {
    const denial = await issued('denied');
    return acted(
      await newReview(),
      (one) => found(one, 'I.A.3.a', 'not-supported', nurse),
      (one) => decided(one, denial, undefined, nurse),
    );
  }

  it('fits where nothing was changed', async () => expect(await historyFaults(await closed())).toEqual([]));

  it.each<readonly [string, (reviewed: ReviewCase) => ReviewCase, object]>([
    ['a line', (one) => ({ ...one, history: one.history.map((entry) => ({ ...entry, by: 'someone else' })) }), { kind: 'line', line: 1 }],
    ['the last line', (one) => ({ ...one, history: one.history.slice(0, -1) }), { kind: 'incomplete' }],
    ['all lines', (one) => ({ ...one, history: [] }), { kind: 'incomplete' }],
    [
      'the request',
      (one) => ({
        ...one,
        submissions: one.submissions.map((sent) => ({ ...sent, request: { ...sent.request, requestType: 'continued' } })),
      }),
      { kind: 'submission', number: 1 },
    ],
    [
      'the decision',
      (one) => ({ ...one, decisions: one.decisions.map((made) => ({ ...made, determination: determination('approved') })) }),
      { kind: 'decision', number: 1 },
    ],
    [
      'a finding',
      (one) => ({ ...one, findings: { 'I.A.3.a': { finding: 'confirmed', note: '' } } }),
      { kind: 'finding', criterion: 'I.A.3.a' },
    ],
    ['a finding taken away', (one) => ({ ...one, findings: {} }), { kind: 'finding', criterion: 'I.A.3.a' }],
  ])('shows %s', async (_, tamper, fault) => {
    const faults = await historyFaults(tamper(await closed()));

    expect(faults).toContainEqual(fault);
  });
});
