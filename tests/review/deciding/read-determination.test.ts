import { describe, expect, it } from 'vitest';
import { determinationSchema } from '../../../src/request/determination.ts';
import { emptyDetermination } from '../../../src/review/deciding/determination-draft.ts';
import { decisionIn, readDetermination } from '../../../src/review/deciding/read-determination.ts';
import { workedCases } from '../../letter/worked-cases.ts';
import { factsOf } from '../../support/review-facts.ts';
import { determinationOf, draft, errorsOf, fails, incomplete, meets, now, planned, refers, today, untyped } from './drafts.ts';

describe('an empty form', () => {
  it('has decided nothing, whatever the evaluation says', () => {
    for (const { request } of workedCases) {
      const { decision, referTo, confirmed, name, role, reason, proof } = emptyDetermination(factsOf(request), today, now);
      expect([decision, referTo, confirmed, name, role, reason, proof]).toEqual(['', '', false, '', '', '', '']);
    }
  });

  it('is dated today, begins on the later of today and the planned start, and pends as long as the plan says', () => {
    expect(emptyDetermination(planned, today, now)).toMatchObject({
      decidedOn: '2023-03-03',
      startsOn: '2023-03-06',
      respondBy: '2023-04-17',
    });
    expect(emptyDetermination(untyped, today, now).respondBy).toBe('');
  });

  it('names every fault in the form’s order', () => {
    const empty = { ...emptyDetermination(meets, today, now), decidedOn: '' };
    const result = readDetermination(empty, { ...meets, unacknowledged: ['policy-review-overdue'] }, today);
    expect(result.ok ? [] : result.errors.map(({ id }) => id)).toEqual([
      'advisories',
      'decision',
      'decidedOn',
      'name',
      'credential',
      'role',
      'proof',
      'confirmed',
    ]);
  });
});

const by = { name: 'Robin Invented', role: 'Medical director', credential: 'MD' };
const decided = { decidedOn: '2023-03-03', decidedBy: by, reason: '' };

describe('a determination', () => {
  it('approves from a day, as requested', () => {
    expect(determinationOf(meets, { decision: 'approved', startsOn: '3/6/23' })).toEqual({
      ...decided,
      decision: 'approved',
      startsOn: '2023-03-06',
    });
  });

  it('is no other approval where what is typed is what was requested', () => {
    const same = { decision: 'approved', dose: '28', endsOn: '9/5/23' };
    expect(determinationOf(planned, same)).toEqual({ ...decided, decision: 'approved', startsOn: '2023-03-06' });
  });

  it.each([
    ['dose', { dose: '14.5' }, { approvedDoseMcgPerDay: 14.5 }],
    ['units', { units: '100' }, { approvedUnits: 100 }],
    ['cycles', { cycles: '1' }, { approvedCycles: 1 }],
    ['last day', { endsOn: '6/30/23' }, { endsOn: '2023-06-30' }],
  ] as const)('is modified by another %s', (_, change, terms) => {
    const modified = determinationOf(planned, { decision: 'approved', reason: 'A lower dose is safer.', ...change });
    expect(modified).toMatchObject({ decision: 'modified', reason: 'A lower dose is safer.', ...terms });
  });

  it('denies for each criterion not met', () => {
    expect(determinationOf(fails, { decision: 'denied' })).toEqual({ ...decided, decision: 'denied', notMet: ['I.A.2', 'I.A.4'] });
  });

  it('carries what the reviewer overrules, and denies for it', () => {
    const disputed = factsOf(meets.request, {
      'I.A.3.a': { finding: 'not-supported', note: 'No report' },
      'I.A.1': { finding: 'confirmed', note: 'For the desk alone' },
    });
    expect(determinationOf(disputed, { decision: 'denied' })).toMatchObject({
      notMet: ['I.A.3'],
      overruled: { 'I.A.3.a': 'not-met' },
      criterionNotes: { 'I.A.3.a': 'No report' },
      reason: '',
    });
  });

  it('carries no note of a criterion that is confirmed', () => {
    const noted = factsOf(meets.request, { 'I.A.1': { finding: 'confirmed', note: 'For the desk alone' } });
    expect(JSON.stringify(determinationOf(noted, { decision: 'approved' }))).not.toMatch(/For the desk alone|criterionNotes/);
  });

  it('pends until a day', () => {
    expect(determinationOf(incomplete, { decision: 'pended', respondBy: 'March 20, 2023' })).toEqual({
      ...decided,
      decision: 'pended',
      respondBy: '2023-03-20',
    });
  });

  it('refers to the evaluation’s policy, or to the one chosen', () => {
    expect(determinationOf(refers, { decision: 'referred' }).referTo).toEqual(['CP.PMN.255']);
    const chosen = determinationOf(meets, { decision: 'referred', referTo: 'CP.CPA.190', reason: 'Another regimen is ordered.' });
    expect(chosen.referTo).toEqual(['CP.CPA.190']);
  });

  it('cites literature, a work a line, and says the judgement', () => {
    const cited = determinationOf(meets, {
      decision: 'approved',
      literature: ' An invented guideline \n\nAnother\n',
      rationale: ' As found. ',
    });
    expect(cited).toMatchObject({ literature: ['An invented guideline', 'Another'], rationale: 'As found.' });
  });

  it('keeps nothing that was typed for another decision', () => {
    const all = { dose: '14.5', respondBy: '2023-03-20', startsOn: '2023-03-06', referTo: 'CP.CPA.09', reason: 'Typed, then not needed.' };
    expect(determinationOf(fails, { ...all, decision: 'denied' })).toEqual({ ...decided, decision: 'denied', notMet: ['I.A.2', 'I.A.4'] });
  });

  it('keeps to the stored format', () => {
    for (const [facts, change] of [
      [meets, { decision: 'approved' }],
      [planned, { decision: 'approved', dose: '20', units: '3', cycles: '2', endsOn: '3/31/23', reason: 'x' }],
      [fails, { decision: 'denied' }],
      [incomplete, { decision: 'pended' }],
      [refers, { decision: 'referred' }],
    ] as const) {
      expect(determinationSchema.safeParse(determinationOf(facts, change)).success).toBe(true);
    }
  });
});

describe('the policies to choose from', () => {
  const policiesOf = (change: object) => factsOf({ ...meets.request, ...change }).policies.map(({ value, hint }) => `${value} ${hint}`);

  it('are those of the line of business, each once', () => {
    expect(policiesOf({})).toEqual([
      'CP.CPA.09 Commercial: off-label use',
      'CP.CPA.190 Commercial: recent label change, drug listed; recent label change, drug not listed',
    ]);
    expect(policiesOf({ lineOfBusiness: 'him' })).toHaveLength(3);
    expect(policiesOf({ lineOfBusiness: null })).toHaveLength(8);
  });

  it('are none where the evaluation names one', () => expect(refers.policies).toEqual([]));
});

it('the decision follows from the choice and the terms', () => {
  expect(decisionIn(draft(planned, { decision: 'approved' }), planned, today)).toBe('approved');
  expect(decisionIn(draft(planned, { decision: 'approved', cycles: '1' }), planned, today)).toBe('modified');
  expect(decisionIn(draft(planned, { decision: 'denied', cycles: '1' }), planned, today)).toBe('denied');
  expect(decisionIn(draft(planned, {}), planned, today)).toBeUndefined();
});

describe('a marketplace letter with no criterion to name as its code', () => {
  const marketplace = factsOf({ ...meets.request, lineOfBusiness: 'him' });
  const departing = { decision: 'denied', reason: 'Not needed at this time.' };

  it.each([
    ['denied', departing],
    ['modified', { decision: 'approved', dose: '20', reason: 'Less is enough.' }],
  ])('%s: has the plan’s own code asked for', (decision, change) => {
    expect(errorsOf(marketplace, change)).toEqual(['denialCode: Enter the denial code', 'denialMeaning: Enter what the denial code means']);
    const given = determinationOf(marketplace, { ...change, denialCode: ' X-7 ', denialMeaning: 'Invented code' });
    expect(given).toMatchObject({ decision, denialCode: { code: 'X-7', meaning: 'Invented code' } });
  });

  it('is no matter of the other plans, nor where a criterion is not met', () => {
    expect(determinationOf(meets, { ...departing, denialCode: 'X-7', denialMeaning: 'Invented code' })).not.toHaveProperty('denialCode');
    const failing = factsOf({ ...fails.request, lineOfBusiness: 'him' });
    expect(errorsOf(failing, { decision: 'denied' })).toEqual([]);
  });
});
