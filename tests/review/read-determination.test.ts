import { describe, expect, it } from 'vitest';
import { determinationSchema } from '../../src/request/determination.ts';
import { type DeterminationDraft, emptyDetermination, needsReason, readDetermination } from '../../src/review/read-determination.ts';
import { reviewFactsOf } from '../../src/review/review-facts.ts';
import { requestOf, workedCases } from '../letter/worked-cases.ts';

const today = '2023-03-03';
const meets = reviewFactsOf(requestOf('MRD-positive first remission, everything documented'));
const fails = reviewFactsOf(requestOf('dose above 28 and no specialist: a label change does not matter'));
const incomplete = reviewFactsOf(requestOf('MRD-positive, no document at all'));
const refers = reviewFactsOf(requestOf('other disease, Medicaid, listed'));
const untyped = reviewFactsOf(requestOf('nothing answered yet'));

const filled = { name: ' Robin Invented, MD ', role: 'Medical director', confirmed: true };
const draft = (facts: typeof meets, change: Partial<DeterminationDraft>): DeterminationDraft => ({
  ...emptyDetermination(facts, today),
  ...filled,
  ...change,
});

const read = (facts: typeof meets, change: Partial<DeterminationDraft>) => readDetermination(draft(facts, change), facts, today);

function determinationOf(facts: typeof meets, change: Partial<DeterminationDraft>) {
  const result = read(facts, change);
  if (!result.ok) throw new Error(result.errors.map(({ message }) => message).join('; '));
  return result.determination;
}

function errorsOf(facts: typeof meets, change: Partial<DeterminationDraft>): readonly string[] {
  const result = read(facts, change);
  return result.ok ? [] : result.errors.map(({ id, message }) => `${id}: ${message}`);
}

describe('an empty form', () => {
  it('has decided nothing, whatever the evaluation says', () => {
    for (const { request } of workedCases) {
      const { decision, notMet, referTo, confirmed, name, role, reason } = emptyDetermination(reviewFactsOf(request), today);
      expect({ decision, notMet, referTo, confirmed, name, role, reason }).toEqual({
        decision: '',
        notMet: [],
        referTo: '',
        confirmed: false,
        name: '',
        role: '',
        reason: '',
      });
    }
  });

  it('is dated today, and begins on the later of today and the planned start', () => {
    expect(emptyDetermination(meets, today)).toMatchObject({ decidedOn: '2023-03-03', startsOn: '2023-03-03' });
    const later = reviewFactsOf({ ...meets.request, service: { plannedStart: '2023-03-20' } });
    expect(emptyDetermination(later, today)).toMatchObject({ decidedOn: '2023-03-03', startsOn: '2023-03-20' });
  });

  it('names every fault in the form’s order', () => {
    const result = readDetermination({ ...emptyDetermination(meets, today), decidedOn: '' }, meets, today);
    expect(result.ok ? [] : result.errors.map(({ id }) => id)).toEqual(['decision', 'name', 'role', 'decidedOn', 'confirmed']);
  });
});

describe('a determination', () => {
  const by = { name: 'Robin Invented, MD', role: 'Medical director' };

  it('approves from a day', () => {
    expect(determinationOf(meets, { decision: 'approved', startsOn: '3/6/23' })).toEqual({
      decision: 'approved',
      decidedOn: '2023-03-03',
      decidedBy: by,
      startsOn: '2023-03-06',
      reason: '',
    });
  });

  it('denies for the criteria named', () => {
    expect(determinationOf(fails, { decision: 'denied', notMet: ['I.A.4'] })).toEqual({
      decision: 'denied',
      decidedOn: '2023-03-03',
      decidedBy: by,
      notMet: ['I.A.4'],
      reason: '',
    });
  });

  it('pends until a day', () => {
    expect(determinationOf(incomplete, { decision: 'pended', respondBy: 'March 20, 2023' })).toEqual({
      decision: 'pended',
      decidedOn: '2023-03-03',
      decidedBy: by,
      respondBy: '2023-03-20',
      reason: '',
    });
  });

  it('refers to the evaluation’s policy, or to the one chosen', () => {
    expect(determinationOf(refers, { decision: 'referred' })['referTo']).toEqual(['CP.PMN.255']);
    const chosen = determinationOf(meets, { decision: 'referred', referTo: 'CP.CPA.190', reason: 'Another regimen is ordered.' });
    expect(chosen['referTo']).toEqual(['CP.CPA.190']);
  });

  it('keeps nothing that was typed for another decision', () => {
    const all = {
      notMet: ['I.A.2'],
      respondBy: '2023-03-20',
      startsOn: '2023-03-06',
      referTo: 'CP.CPA.09',
      reason: 'Typed, then not needed.',
    };
    expect(Object.keys(determinationOf(fails, { ...all, decision: 'denied' })).sort()).toEqual([
      'decidedBy',
      'decidedOn',
      'decision',
      'notMet',
      'reason',
    ]);
    expect(determinationOf(fails, { ...all, decision: 'denied' }).reason).toBe('');
  });

  it('keeps to the stored format', () => {
    for (const [facts, change] of [
      [meets, { decision: 'approved' }],
      [fails, { decision: 'denied', notMet: ['I.A.2'] }],
      [incomplete, { decision: 'pended', respondBy: '2023-03-20' }],
      [refers, { decision: 'referred' }],
    ] as const) {
      expect(determinationSchema.safeParse(determinationOf(facts, change)).success).toBe(true);
    }
  });
});

describe('faults', () => {
  it.each([
    [
      'an approval with no day',
      meets,
      { decision: 'approved', startsOn: '' },
      ['startsOn: Approved from: Enter the date like 3/1/26 or March 1, 2026'],
    ],
    [
      'an approval while the request type is open',
      untyped,
      { decision: 'approved', reason: 'x' },
      [expect.stringMatching(/^decision: The request type/)],
    ],
    ['a denial that names no criterion', fails, { decision: 'denied' }, ['notMet: Mark at least one criterion that the denial rests on']],
    [
      'a denial that names a criterion that is met',
      fails,
      { decision: 'denied', notMet: ['I.A.1'] },
      ['notMet: Mark at least one criterion that the denial rests on'],
    ],
    ['a denial with no criterion to name', meets, { decision: 'denied' }, ['reason: Enter the reason for departing from the evaluation']],
    ['a pend without its day', incomplete, { decision: 'pended' }, ['respondBy: Answer by: Enter the date like 3/1/26 or March 1, 2026']],
    [
      'a pend that is over before it begins',
      incomplete,
      { decision: 'pended', respondBy: '2023-03-02' },
      ['respondBy: The day to answer by lies before the decision: enter a later day'],
    ],
    ['a pend until the same day', incomplete, { decision: 'pended', respondBy: '2023-03-03' }, []],
    ['a referral without its policy', meets, { decision: 'referred', reason: 'x' }, ['referTo: Choose the policy to use']],
    [
      'a referral to a policy of another line',
      meets,
      { decision: 'referred', reason: 'x', referTo: 'CP.PMN.53' },
      ['referTo: Choose the policy to use'],
    ],
    [
      'a decision dated tomorrow',
      fails,
      { decision: 'denied', notMet: ['I.A.2'], decidedOn: '2023-03-04' },
      ['decidedOn: The day of the decision lies in the future: enter today or an earlier day'],
    ],
    [
      'a day that does not exist',
      fails,
      { decision: 'denied', notMet: ['I.A.2'], decidedOn: '2/30/23' },
      ['decidedOn: Decided on: February 2023 has only 28 days'],
    ],
    ['no name', fails, { decision: 'denied', notMet: ['I.A.2'], name: '  ' }, ['name: Enter the name of the person who decided']],
    ['no role', fails, { decision: 'denied', notMet: ['I.A.2'], role: '' }, ['role: Enter the role of the person who decided']],
    [
      'no confirmation',
      fails,
      { decision: 'denied', notMet: ['I.A.2'], confirmed: false },
      ['confirmed: Confirm that you have decided this'],
    ],
    ['a decision that there is not', meets, { decision: 'modified' }, ['decision: Choose a decision']],
  ] as const)('are named: %s', (_, facts, change, errors) => {
    expect(errorsOf(facts, change)).toEqual(errors);
  });

  it('a reason is needed exactly where the decision departs from the evaluation', () => {
    const agreeing = { approved: meets, denied: fails, pended: incomplete, referred: refers };
    for (const [decision, agrees] of Object.entries(agreeing)) {
      for (const facts of Object.values(agreeing)) expect(needsReason({ decision }, facts)).toBe(facts !== agrees);
    }
    expect(needsReason({ decision: '' }, meets)).toBe(false);
  });

  it('a denial that can name no criterion always departs, and so always has a reason', () => {
    for (const { request } of workedCases) {
      const facts = reviewFactsOf(request);
      if (facts.failed.length === 0) expect(needsReason({ decision: 'denied' }, facts)).toBe(true);
    }
  });
});

describe('the policies to choose from', () => {
  const policiesOf = (change: object) =>
    reviewFactsOf({ ...meets.request, ...change }).policies.map(({ value, hint }) => `${value} ${hint}`);

  it('are those of the line of business, each once', () => {
    expect(policiesOf({})).toEqual([
      'CP.CPA.09 Commercial: off-label use',
      'CP.CPA.190 Commercial: recent label change, drug listed; recent label change, drug not listed',
    ]);
    expect(policiesOf({ lineOfBusiness: 'him' })).toHaveLength(3);
    expect(policiesOf({ lineOfBusiness: null })).toHaveLength(8);
  });

  it('are none where the evaluation names one', () => {
    expect(refers.policies).toEqual([]);
  });
});
