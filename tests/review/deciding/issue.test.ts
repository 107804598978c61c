import { describe, expect, it } from 'vitest';
import { faultSentence } from '../../../src/letter/fault-words.ts';
import { talked } from '../../../src/review/case/acts.ts';
import { decisionDigest } from '../../../src/review/case/integrity.ts';
import { completed, issue, lackingWords } from '../../../src/review/deciding/issue.ts';
import { decided, requestOf } from '../../letter/worked-cases.ts';
import { acted, arrivedAt, newReview, nurse } from '../../support/review-cases.ts';
import { samplePlan } from '../../support/sample-plan.ts';

const by = { name: 'Robin Invented', role: 'Medical director', credential: 'MD' };
const meets = requestOf('MRD-positive first remission, everything documented');

const flows = [
  ['approved', meets, { startsOn: '2023-03-06' }],
  [
    'modified',
    { ...meets, service: { plannedStart: '2023-03-06' } },
    { startsOn: '2023-03-06', approvedCycles: 1, reason: 'One cycle first.' },
  ],
  ['denied', requestOf('relapsed Ph-positive, no TKI tried'), { notMet: ['I.A.3'] }],
  ['denied', { ...meets, lineOfBusiness: 'him' }, { notMet: ['I.A.3'], overruled: { 'I.A.3.a': 'not-met' } }],
  [
    'denied',
    { ...meets, lineOfBusiness: 'him' },
    { notMet: [], reason: 'Not needed at this time.', denialCode: { code: 'X-7', meaning: 'Invented code' } },
  ],
  ['pended', requestOf('MRD-positive, no document at all'), { respondBy: '2023-03-20' }],
  ['referred', requestOf('other disease, Medicaid, listed'), { referTo: ['CP.PMN.255'] }],
] as const;

const service = { plannedStart: '2023-03-06' };
const member = { givenName: 'Testcase', familyName: 'Sample', memberId: 'TEST 000 123' };
const prescriber = { name: 'Dr. Placeholder Example', specialty: 'hematologist' } as const;

describe('a determination that is issued', () => {
  it.each(flows)(
    '%s: has every letter that the sample plan can make, complete, and a digest over them',
    async (decision, request, more) => {
      const reviewed = await newReview({
        service,
        ...request,
        member: { ...request.member, ...member },
        prescriber: { ...request.prescriber, ...prescriber },
      });
      const determination = decided(decision, { decidedBy: by, ...more });
      const issued = await issue(determination, { reviewed, plan: samplePlan, at: arrivedAt, today: '2023-03-03' });
      expect(issued.ok ? [] : issued.faults.map(faultSentence)).toEqual([]);
      if (!issued.ok) return;
      expect(issued.decision.letters.map(({ kind, watermark }) => [kind, watermark])).toEqual(
        issued.decision.letters.map(() => [decision, undefined]),
      );
      expect(issued.decision.letters.length).toBeGreaterThanOrEqual(2);
      expect(issued.decision.digest).toBe(await decisionDigest(issued.decision));
      expect(issued.pend === undefined).toBe(decision !== 'pended');
    },
  );

  it('is not issued while a letter lacks what it must contain', async () => {
    const reviewed = await newReview(requestOf('relapsed Ph-positive, no TKI tried'));
    const { appeal: _, ...commercial } = samplePlan.linesOfBusiness.commercial;
    const plan = { ...samplePlan, linesOfBusiness: { ...samplePlan.linesOfBusiness, commercial: { ...commercial, appeal: {} } } };
    const issued = await issue(decided('denied', { decidedBy: by, notMet: ['I.A.3'] }), {
      reviewed,
      plan,
      at: arrivedAt,
      today: '2023-03-03',
    });
    expect(issued.ok).toBe(false);
    const words = issued.ok ? [] : lackingWords(issued.faults);
    expect(words.length).toBeGreaterThan(0);
    expect(words).toEqual([...new Set(words)]);
  });

  it('is not issued without the member’s name, unless it asks for information: a letter names whose it is', async () => {
    const reviewed = await newReview({ ...requestOf('MRD-positive, no document at all'), member: {} });
    const into = { reviewed, plan: samplePlan, at: arrivedAt, today: '2023-03-03' };
    const issued = await issue(decided('referred', { decidedBy: by, reason: 'Another policy.', referTo: ['CP.CPA.09'] }), into);
    expect(issued.ok ? [] : lackingWords(issued.faults)).toContain(
      'The member’s name (this project’s checklist). Give the member’s name in the request.',
    );
    expect((await issue(decided('pended', { decidedBy: by, respondBy: '2023-03-20' }), into)).ok).toBe(true);
  });

  it('says that a talk was offered once it was, and what it corrects', async () => {
    const reviewed = await newReview();
    expect(completed(decided('denied'), reviewed, samplePlan)).toEqual(decided('denied'));
    const offered = await acted(reviewed, (one) => talked(one, 'offered', 'Dr. Placeholder', nurse));
    expect(completed(decided('denied'), offered, samplePlan).peerToPeer).toMatchObject({ offered: true });
  });

  it('waits for the office until its day is over on the plan’s clocks, or the plan’s hours', async () => {
    const reviewed = await newReview({ ...requestOf('MRD-positive, no document at all'), member });
    const issued = await issue(decided('pended', { decidedBy: by, respondBy: '2023-03-20' }), {
      reviewed,
      plan: samplePlan,
      at: arrivedAt,
      today: '2023-03-03',
    });
    expect(issued.ok && issued.pend).toEqual({ pendHours: 1080, setUntil: Date.parse('2023-03-21T04:00:00Z') });
  });
});
