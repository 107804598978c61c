import { describe, expect, it } from 'vitest';
import type { DeterminationDraft } from '../../../src/review/deciding/determination-draft.ts';
import { needsReason } from '../../../src/review/deciding/read-determination.ts';
import type { ReviewFacts } from '../../../src/review/deciding/review-facts.ts';
import { draft, errorsOf, fails, incomplete, meets, planned, refers, today, untyped } from './drafts.ts';

const nurse = { role: 'nurse', credential: 'RN' };

describe('faults', () => {
  it.each<readonly [string, ReviewFacts, Partial<DeterminationDraft>, readonly unknown[]]>([
    [
      'an approval with no day',
      meets,
      { decision: 'approved', startsOn: '' },
      ['startsOn: Approved from: Enter the date like 3/1/26 or March 1, 2026'],
    ],
    [
      'an approval that ends first',
      meets,
      { decision: 'approved', endsOn: '3/2/23' },
      ['endsOn: The last day approved lies before the first: enter a later day'],
    ],
    [
      'terms that are no numbers',
      meets,
      { decision: 'approved', dose: '1,5', units: '2.5', cycles: '0' },
      [
        'dose: Enter the dose in micrograms a day, like 28 or 14.5',
        'units: Enter the units as a whole number, 1 or more',
        'cycles: Enter the cycles as a whole number, 1 or more',
      ],
    ],
    [
      'an approval while the request type is open',
      untyped,
      { decision: 'approved', reason: 'x' },
      [expect.stringMatching(/^decision: The request type/)],
    ],
    [
      'a modified approval without a reason',
      planned,
      { decision: 'approved', dose: '14' },
      ['reason: Enter the reason for departing from what the findings recommend'],
    ],
    [
      'a denial with no criterion to name',
      meets,
      { decision: 'denied' },
      ['reason: Enter the reason for departing from what the findings recommend'],
    ],
    [
      'a pend without its day',
      incomplete,
      { decision: 'pended', respondBy: '' },
      ['respondBy: Answer by: Enter the date like 3/1/26 or March 1, 2026'],
    ],
    [
      'a pend that is over before it begins',
      incomplete,
      { decision: 'pended', respondBy: '2023-03-02' },
      ['respondBy: The day to answer by lies before the decision: enter a later day'],
    ],
    ['a pend until the same day', incomplete, { decision: 'pended', respondBy: '2023-03-03' }, []],
    [
      'a pend for nothing',
      meets,
      { decision: 'pended', reason: 'x' },
      ['rationale: Enter what is asked for: by the findings nothing is missing'],
    ],
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
      { decision: 'denied', decidedOn: '2023-03-04' },
      ['decidedOn: The day of the decision lies in the future: enter today or an earlier day'],
    ],
    ['no credential', fails, { decision: 'denied', credential: ' ' }, ['credential: Enter the credential: MD, PharmD or RN, say']],
    [
      'a role that the plan does not have',
      fails,
      { decision: 'denied', role: 'director' },
      ['role: Choose the role of the person who decides'],
    ],
    [
      'no proof',
      fails,
      { decision: 'denied', proof: '' },
      ['proof: Sign: enter the passphrase of this desk, or your name once more where it has none'],
    ],
    ['no confirmation', fails, { decision: 'denied', confirmed: false }, ['confirmed: Confirm that you have decided this']],
    ['a decision that nobody chooses', meets, { decision: 'modified' }, ['decision: Choose a decision']],
    [
      'an advisory not acknowledged',
      { ...meets, unacknowledged: ['imatinib-only'] },
      { decision: 'approved' },
      ['advisories: Acknowledge every advisory before you decide'],
    ],
  ])('are named: %s', (_, facts, change, errors) => expect(errorsOf(facts, change)).toEqual(errors));

  it('a reason is needed exactly where the decision departs from the findings', () => {
    const agreeing = { approved: meets, denied: fails, pended: incomplete, referred: refers };
    for (const [decision, agrees] of Object.entries(agreeing)) {
      for (const facts of Object.values(agreeing)) expect(needsReason(draft(facts, { decision }), facts, today)).toBe(facts !== agrees);
    }
    expect(needsReason(draft(meets, { decision: '' }), meets, today)).toBe(false);
  });
});

describe('who may sign', () => {
  it.each<readonly [string, ReviewFacts, Partial<DeterminationDraft>, readonly string[]]>([
    ['a nurse an approval', meets, { ...nurse, decision: 'approved' }, []],
    ['a nurse a pend', incomplete, { ...nurse, decision: 'pended' }, []],
    [
      'a nurse no denial',
      fails,
      { ...nurse, decision: 'denied' },
      ['role: A review nurse is no clinician, and may not deny: a clinician must sign'],
    ],
    [
      'a nurse no modified approval',
      planned,
      { ...nurse, decision: 'approved', dose: '14', reason: 'x' },
      ['role: A review nurse is no clinician, and may not approve with other terms: a clinician must sign'],
    ],
    ['a pharmacist a denial', fails, { role: 'pharmacist', decision: 'denied' }, []],
  ])('%s', (_, facts, change, errors) => expect(errorsOf(facts, change)).toEqual(errors));

  it('no clinician where the profile does not let the role decide so', () => {
    const roles = [{ key: 'medical-director', title: { en: 'Medical director' }, mayDecide: ['pended' as const], isClinician: true }];
    const facts = { ...fails, desk: { ...fails.desk, roles } };
    expect(errorsOf(facts, { decision: 'denied' })).toEqual(['role: By the plan’s profile a medical director may not deny']);
  });

  it('no role may deny where the profile says that it is no clinician, whatever else it says', () => {
    const roles = [{ key: 'medical-director', title: { en: 'Clerk' }, mayDecide: ['denied' as const], isClinician: false }];
    const facts = { ...fails, desk: { ...fails.desk, roles } };
    expect(errorsOf(facts, { decision: 'denied' })).toEqual(['role: A clerk is no clinician, and may not deny: a clinician must sign']);
  });
});
