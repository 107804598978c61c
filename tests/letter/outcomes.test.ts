import { describe, expect, it } from 'vitest';
import { criterionWording } from '../../src/criteria/policies/cp-phar-312/wording/criteria.ts';
import { letterOf } from '../../src/letter/letter.ts';
import type { Determination } from '../../src/request/determination.ts';
import type { PaRequest } from '../../src/request/schema.ts';
import { criteriaIn, textsOf, textsOfSection } from './text-of.ts';
import { decided, lettersFor, requestOf, workedCases } from './worked-cases.ts';

const today = '2023-03-02';
const summary = (name: string) => letterOf({ request: requestOf(name), today });
const letter = (name: string, determination: Determination) => letterOf({ request: requestOf(name), today, determination });
const opening = (content: ReturnType<typeof letterOf>) => textsOfSection(content, 'opening');

const meets = 'MRD-positive first remission, everything documented';
const fails = 'relapsed Ph-positive, no TKI tried';
const undocumented = 'MRD-positive, no document at all';
const refers = 'other disease, Medicaid, listed';

describe('the summary of an evaluation', () => {
  it.each([
    [meets, 'The request meets section I.A of CP.PHAR.312: the criteria support an approval for 6 months.'],
    ['continued, dose increase to 28', 'The request meets section II.A of CP.PHAR.312: the criteria support an approval for 12 months.'],
    [fails, 'The request does not meet criterion I.A.3 of CP.PHAR.312.'],
    [
      'dose above 28 and no specialist: a label change does not matter',
      'The request does not meet criteria I.A.2 and I.A.4 of CP.PHAR.312.',
    ],
    [undocumented, 'The request is incomplete: documents for 5 criteria are missing.'],
    ['MRD not tested', 'The request is incomplete: answers for 2 criteria are missing.'],
    ['relapsed Ph-positive, TKI outcome unknown', 'The request is incomplete: an answer for 1 criterion is missing.'],
    [refers, 'CP.PHAR.312 does not decide this request: policy CP.PMN.255 does.'],
    [
      'nothing answered yet',
      'The request is incomplete: whether it asks for an initial approval or continued therapy is not answered, so no section of the policy governs yet.',
    ],
  ])('says of "%s" what the criteria say', (name, sentence) => {
    const content = summary(name);
    expect(content.title).toBe('Evaluation, not a determination');
    expect(opening(content)[0]).toBe(sentence);
    expect(opening(content)[1]).toContain('As of March 2, 2023');
  });

  it('is signed by the office, blank or not', () => {
    const signed = { ...requestOf(meets), attestation: { name: 'Casey Invented', role: 'PA coordinator', date: '2023-03-01' } };
    expect(textsOfSection(letterOf({ request: signed, today }), 'attestation')).toEqual([
      'Name: Casey Invented',
      'Role: PA coordinator',
      'Signed on: March 1, 2023',
    ]);
    expect(textsOfSection(summary(meets), 'attestation')).toEqual(['Not signed yet.']);
  });
});

describe('a request for information', () => {
  const pended = (name: string) => letter(name, decided('pended', { respondBy: '2023-03-20' }));

  it('says in one sentence how much is missing, and until when', () => {
    expect(opening(pended(undocumented))[1]).toBe(
      'The request for blinatumomab (Blincyto) is not decided yet: documents for 5 criteria are needed by March 20, 2023.',
    );
  });

  it('names each missing document with what it must show', () => {
    expect(textsOfSection(pended(undocumented), 'missing')).toEqual([
      ...(['I.A.1', 'I.A.2', 'I.A.3.a', 'I.A.4.a', 'I.A.4*'] as const).flatMap((id) => [
        `${id} ${criterionWording[id].name}`,
        expect.stringMatching(/^Needed: a document that shows that /),
      ]),
      'Why: the policy asks for a document behind each criterion that an approval rests on.',
      'Send what is missing to the health plan by March 20, 2023, in the way that the request was sent.',
    ]);
  });

  it('names each missing answer with the criterion that it serves, and why', () => {
    expect(textsOfSection(pended('MRD not tested'), 'missing').slice(0, 3)).toEqual([
      'I.A.3.a Remission, MRD-positive',
      'Needed: an answer on the MRD result (so far: Not tested).',
      'It decides whether the disease is in complete remission and MRD was found.',
    ]);
    expect(textsOfSection(pended('other disease, line of business not answered'), 'missing').slice(0, 3)).toEqual([
      'I.B Other uses',
      'Needed: an answer on the line of business.',
      'The line of business decides which policy is used.',
    ]);
    expect(textsOfSection(pended('continued, disease not answered'), 'missing')[1]).toBe('Needed: an answer on the diagnosis.');
    expect(textsOfSection(pended('44.9 kg without a height'), 'missing')[1]).toBe(
      'Needed: an answer on the member’s height and the NCCN recommendation.',
    );
  });

  it('asks for the state of the disease where no state would meet the use, and the state decides the section', () => {
    const request = requestOf(undocumented);
    const diagnosis: PaRequest['diagnosis'] = {
      ...request.diagnosis,
      state: undefined,
      mrd: 'negative',
      philadelphia: 'positive',
      tkiHistory: [{ agent: 'nilotinib', outcome: 'responding' }],
    };
    const content = letterOf({ request: { ...request, diagnosis }, today: '2023-03-02' });
    expect(textsOfSection(content, 'missing')).toEqual([
      'I.A.3 Covered use',
      'Needed: an answer on the state of the disease.',
      'It decides which section of the policy governs.',
    ]);
  });

  it('says where one of several answers is enough', () => {
    const texts = textsOfSection(pended('dose above 28, support not answered'), 'missing');
    expect(texts.filter((text) => text.includes('is enough'))).toEqual([]);
    const both = textsOfSection(pended('request type alone'), 'missing');
    expect(both.filter((text) => text.includes('is enough'))).toEqual([
      'One of I.A.4.a and I.A.4.b is enough.',
      'One of I.A.4.a and I.A.4.b is enough.',
    ]);
  });

  it('says that a label change decides over a dose not met, and what else would help', () => {
    const content = pended('dose above 28, no support');
    expect(textsOfSection(content, 'missing')).toContain(
      'As things stand I.A.4 is not met. A label change of the last six months would send the request to another policy.',
    );
    expect(textsOfSection(content, 'failed').join()).toContain('What would help: a daily dose within the label’s');
  });

  it('points to the reason where the evaluation misses nothing', () => {
    const content = letter(meets, decided('pended', { respondBy: '2023-03-20', reason: 'The order names two doses.' }));
    expect(textsOfSection(content, 'missing')[0]).toBe('What is asked for is said above.');
    expect(opening(content)).toContain('Why, and what is asked for: The order names two doses.');
  });
});

describe('a denial', () => {
  it('rests on each criterion not met, with its answers', () => {
    const content = letter(fails, decided('denied'));
    expect(opening(content)[1]).toBe('The request for blinatumomab (Blincyto) is denied: criterion I.A.3 is not met.');
    expect(textsOfSection(content, 'failed')).toEqual([
      'I.A.3 Covered use',
      criterionWording['I.A.3'].sentence,
      'Not met at I.A.3.b.i: Philadelphia chromosome status “Positive”.',
      'Not met at I.A.3.b.ii: Philadelphia chromosome status “Positive”, TKI history “None tried”.',
      'What would change it: where an answer is not right, a record, not sent before, of the Philadelphia chromosome status and the TKI history.',
    ]);
  });

  it('names the criteria that it rests on, and every one that is not met', () => {
    const name = 'dose above 28 and no specialist: a label change does not matter';
    const content = letter(name, decided('denied', { notMet: ['I.A.2'] }));
    expect(opening(content)[1]).toBe('The request for blinatumomab (Blincyto) is denied: criterion I.A.2 is not met.');
    const texts = textsOfSection(content, 'failed');
    expect(texts[0]).toBe('The denial rests on criterion I.A.2.');
    expect(texts).toContain('I.A.2 Oncologist or hematologist');
    expect(texts).toContain('I.A.4 Dose and regimen');
    expect(texts.filter((text) => text.startsWith('What would help'))).toEqual([
      'What would help: a consultation with an oncologist or hematologist (I.A.2).',
      'What would help: a daily dose within the label’s for the member’s weight (section V).',
    ]);
  });

  it('says which finding is the reviewer’s, and not what the answers say', () => {
    const content = letter(meets, decided('denied', { overruled: { 'I.A.3.a': 'not-met' } }));
    expect(textsOfSection(content, 'failed')).toContain('Not met at I.A.3.a: so the reviewer finds, in place of what the answers say.');
    const row = criteriaIn(content).find(({ id }) => id === 'I.A.3.a');
    expect(row).toMatchObject({ mark: 'not-met', note: 'Found by the reviewer, in place of what the answers say.' });
    expect(criteriaIn(content).filter(({ note }) => note?.startsWith('Found by'))).toHaveLength(1);
  });

  it('offers nothing that no office may arrange', () => {
    const texts = textsOfSection(letter('continued, not responding', decided('denied')), 'failed').join();
    expect(texts).not.toContain('What would help');
  });

  it('says so where no criterion is found not met', () => {
    const content = letter(meets, decided('denied', { reason: 'The member is not enrolled.' }));
    expect(opening(content)[1]).toBe('The request for blinatumomab (Blincyto) is denied.');
    expect(textsOfSection(content, 'failed')).toEqual([
      'No criterion decides against the request. The decision rests on the reason given above.',
      'Information that answers the reason given above can be sent with an appeal or with a new request.',
    ]);
  });

  it('names what is still open beside what is not met', () => {
    const request: PaRequest = { ...requestOf('prescriber not a specialist, none consulted'), regimen: {} };
    const content = letterOf({ request, today, determination: decided('denied') });
    expect(textsOfSection(content, 'notSettled').slice(0, 2)).toEqual([
      'I.A.4 Dose and regimen',
      expect.stringContaining('the daily dose'),
    ]);
  });

  it('alone speaks of an appeal, and leaves its text to the plan’s notice', () => {
    for (const { request } of workedCases) {
      for (const input of lettersFor(request)) {
        const content = letterOf(input);
        expect(/appeal/i.test(textsOf(content).join('\n'))).toBe(content.kind === 'denied');
      }
    }
  });
});

describe('a referral', () => {
  it('names the policy and the line of business, and is no denial', () => {
    const content = letter(refers, decided('referred'));
    expect(opening(content)[1]).toBe('The request for blinatumomab (Blincyto) is referred to policy CP.PMN.255. This is not a denial.');
    const texts = textsOfSection(content, 'referral');
    expect(texts.slice(0, 2)).toEqual(['Policy to use: CP.PMN.255', 'Line of business: Medicaid']);
    expect(texts).toContain('A referral is no denial: the request is examined by the criteria of the other policy.');
    expect(texts.at(-1)).toMatch(/^Section III .*evidence of coverage/);
  });

  it.each([
    ['MRD-negative remission, no label change', 'MRD result “Negative”', '(I.B.2)'],
    ['other disease, marketplace, no label change', 'not B-ALL', '(I.B.2)'],
    ['other disease, commercial, formulary cannot matter', 'not B-ALL', 'on the formulary or off it'],
    ['dose above 28, no support, a label change last month covers it', 'only I.A.4 is not met', '(I.B.1)'],
    ['continued, dose increase unsupported, recent label change', 'only II.A.3 is not met', 'II.B.1.b'],
    ['continued for another disease', 'section II.B', 'II.B.1.a'],
  ])('says why, and how the policy follows: %s', (name, why, how) => {
    const texts = textsOfSection(letter(name, decided('referred')), 'referral').join('\n');
    expect(texts).toContain(why);
    expect(texts).toContain(how);
  });

  it('names the reviewer’s policy where the evaluation has none', () => {
    const content = letter(meets, decided('referred', { referTo: ['CP.CPA.09'], reason: 'Another regimen is ordered.' }));
    expect(opening(content)[1]).toContain('policy CP.CPA.09');
    expect(textsOfSection(letter(meets, decided('referred', { reason: 'x' })), 'referral')).toContain(
      'The evaluation does not settle which policy is to be used.',
    );
  });
});

describe('a decision that departs from the evaluation', () => {
  it.each(['approved', 'denied', 'pended', 'referred'] as const)('is said with the evaluation and the reason: %s', (decision) => {
    const agreeing = { approved: meets, denied: fails, pended: undocumented, referred: refers }[decision];
    for (const name of [meets, fails, undocumented, refers]) {
      const texts = opening(letter(name, decided(decision, { reason: name === agreeing ? '' : 'A reason of its own.' })));
      const evaluation = opening(summary(name))[0];
      const [said, because] =
        decision === 'pended'
          ? [`The evaluation reads: “${evaluation}” The health plan asks for information all the same.`, 'Why, and what is asked for']
          : [`The decision departs from the evaluation, which reads: “${evaluation}”`, 'Reason for the decision'];
      expect(texts.filter((text) => /\bevaluation(,|\b.* reads:)/.test(text))).toEqual(name === agreeing ? [] : [said]);
      expect(texts.includes(`${because}: A reason of its own.`)).toBe(name !== agreeing);
    }
  });
});
