import { describe, expect, it } from 'vitest';
import type { LetterInput } from '../../src/letter/case.ts';
import { madeLetter } from '../../src/letter/letter.ts';
import type { Determination } from '../../src/request/determination.ts';
import type { PaRequest } from '../../src/request/schema.ts';
import { letterExamples } from '../support/letters.ts';
import { samplePlan } from '../support/sample-plan.ts';
import { criteriaIn, textsOf, textsOfSection } from './text-of.ts';

/** What a reviewer finds and writes, where it is not what the office's answers say. */

const { approved, denied } = letterExamples;
const continued = letterExamples['approved-continued'].request;
const undocumented: PaRequest = { ...approved.request, documents: [] };

const deciding = (decision: Determination['decision'], more: Partial<Determination> = {}): Determination => ({
  decision,
  decidedOn: '2026-09-21',
  decidedBy: { name: 'Robin Invented', role: 'Medical director', credential: 'MD' },
  reason: '',
  ...more,
});

function letter(request: PaRequest, determination: Determination, how: Pick<LetterInput, 'voice' | 'language'> = {}) {
  return madeLetter({ request, determination, today: '2026-09-20', plan: samplePlan, ...how });
}

const member = { voice: 'member', language: 'en' } as const;
const pended = (more: Partial<Determination>) => deciding('pended', { respondBy: '2026-10-05', ...more });
const whyDocuments = 'Why: the policy asks for a document behind each criterion that an approval rests on.';

describe('what the reviewer finds unclear', () => {
  it.each([
    [approved.request, 'I.A.1', 'I.A.1 B-ALL', 'the diagnosis is B-cell precursor acute lymphoblastic leukemia.'],
    [approved.request, 'I.A.2', 'I.A.2 Oncologist or hematologist', 'an oncologist or hematologist prescribes, or was consulted.'],
    [approved.request, 'I.A.3.a', 'I.A.3.a Remission, MRD-positive', 'the disease is in complete remission and MRD was found.'],
    [continued, 'II.A.2', 'II.A.2 Responding', 'the member responds to the therapy.'],
  ])('asks for a document that shows it, and for no answer: %#', (request, id, lead, shows) => {
    const { content, faults } = letter(request, pended({ overruled: { [id]: 'unknown' } }));
    expect(faults).toEqual([]);
    expect(textsOf(content)).toContain(
      'The request for blinatumomab (Blincyto) is not decided yet: information on 1 criterion is needed by October 5, 2026.',
    );
    expect(textsOfSection(content, 'missing').slice(0, 4)).toEqual([
      lead,
      'The reviewer finds that what was sent does not show this clearly.',
      `Needed: a document that shows that ${shows}`,
      whyDocuments,
    ]);
    expect(
      criteriaIn(content)
        .find((one) => one.id === id)
        ?.behind.filter(({ isBlank }) => isBlank),
    ).toEqual([]);
  });

  it('asks the member for a record of it', () => {
    const { content } = letter(approved.request, pended({ overruled: { 'I.A.3.a': 'unknown' } }), member);
    expect(textsOfSection(content, 'missing').slice(0, 3)).toEqual([
      'Rule I.A.3.a',
      'We need a health record that shows what the test for cancer cells that are left (the MRD test) found.',
      'The records we have do not make this clear.',
    ]);
  });

  it('is named beside what is not met', () => {
    const overruled = { 'I.A.1': 'unknown', 'I.A.2': 'not-met' } as const;
    const { content } = letter(approved.request, deciding('denied', { overruled }));
    expect(textsOfSection(content, 'notSettled')).toEqual([
      'I.A.1 B-ALL',
      'The reviewer finds that what was sent does not show this clearly.',
      'Needed: a document that shows that the diagnosis is B-cell precursor acute lymphoblastic leukemia.',
    ]);
  });
});

describe('what the reviewer finds not met', () => {
  it.each([
    ['en', 'The person who made this decision found that this point is not met.', /did not find cancer cells/],
    ['es', 'La persona que decidió vio que este punto no se cumple.', /no vio células/],
  ] as const)('is told to the member as a finding, and no fact is made up: %s', (language, found, fact) => {
    const determination = deciding('denied', { notMet: ['I.A.3'], overruled: { 'I.A.3.a': 'not-met' } });
    const { content } = letter(approved.request, determination, { voice: 'member', language });
    expect(textsOfSection(content, 'reasons')[1]).toBe(found);
    expect(textsOf(content).join('\n')).not.toMatch(fact);
  });

  it('is no fact in the meaning of the code either', () => {
    const request = { ...approved.request, lineOfBusiness: 'him' } as const;
    const { content } = letter(request, deciding('denied', { overruled: { 'I.A.1': 'not-met' } }), member);
    expect(textsOfSection(content, 'rule')).toContain(
      'Code and what it means: I.A.1: The person who made this decision found that this point is not met.',
    );
  });
});

describe('what the reviewer wrote on a criterion', () => {
  const note = 'The level is missing.';
  const criterionNotes = { 'I.A.3.a': ` ${note} `, 'I.A.1': 'Of a criterion that is confirmed.' };

  it.each([
    ['denied', 'not-met', 'failed', /^Not met at I\.A\.3\.a: so the reviewer finds/],
    ['modified', 'not-met', 'failed', /^Not met at I\.A\.3\.a: so the reviewer finds/],
    ['pended', 'unknown', 'missing', /^The reviewer finds that what was sent does not show this clearly/],
  ] as const)('stands at the criterion in the letter to the prescriber, right after what is found: %s', (decision, found, key, before) => {
    const determination = deciding(decision, { overruled: { 'I.A.3.a': found }, criterionNotes, reason: 'A reason.' });
    const { content } = letter(approved.request, determination);
    const texts = textsOfSection(content, key);
    const at = texts.indexOf(`In the reviewer’s words: ${note}`);
    expect(texts[at - 1]).toMatch(before);
    expect(textsOf(content).join('\n').split(note)).toHaveLength(2);
    expect(textsOf(content).join('\n')).not.toContain('Of a criterion that is confirmed.');
  });

  it('is in no approval and in no letter to the member', () => {
    const overruled = { 'I.A.3.a': 'not-met' } as const;
    const approval = letter(approved.request, deciding('approved', { overruled, criterionNotes, reason: 'A reason.' }));
    const denial = letter(approved.request, deciding('denied', { overruled, criterionNotes }), member);
    for (const { content } of [approval, denial]) expect(textsOf(content).join('\n')).not.toContain(note);
  });
});

describe('what would change a denial', () => {
  it('is a record of the facts that the failed parts rest on, in both voices, and never another result', () => {
    expect(textsOfSection(letter(denied.request, denied.determination).content, 'failed').at(-1)).toBe(
      'What would change it: where an answer is not right, a record, not sent before, of the Philadelphia chromosome status and the TKI history.',
    );
    expect(textsOfSection(letter(denied.request, denied.determination, member).content, 'change')).toEqual([
      'Rule I.A.2',
      'The doctor can ask a cancer or blood doctor and tell us.',
      'Rule I.A.3',
      'If our facts are not right, send us a record that shows if the cancer has a gene change called the Philadelphia chromosome.',
      'If our facts are not right, send us a record that shows if a kind of drug called a TKI was tried, and how it went.',
      'If you or the doctor have facts that we did not see, send them with an appeal.',
    ]);
  });

  it('is for the dose all that its criterion asks, of which no part is enough', () => {
    const request: PaRequest = {
      ...approved.request,
      diagnosis: { ...approved.request.diagnosis, cd19: 'negative' },
      regimen: { dailyDoseMcg: 40, guidelineSupport: 'no', nccnRecommended: 'no' },
    };
    expect(textsOfSection(letter(request, deciding('denied')).content, 'failed').at(-1)).toBe(
      'What would change it: a record, not sent before, that shows that the dose is within the limit or supported, ' +
        'and the regimen is on label or recommended by NCCN.',
    );
  });

  it('is for the member what is missing, where the request was not complete', () => {
    const { content } = letter(undocumented, deciding('denied', { reason: 'The office did not answer.' }), member);
    expect(textsOfSection(content, 'change').slice(0, 2)).toEqual([
      'Rule I.A.1',
      'We need a health record that shows what health problem the drug is for.',
    ]);
  });

  it('names to the member the point that the denial rests on, where more are not met', () => {
    expect(textsOfSection(letter(denied.request, denied.determination, member).content, 'reasons')[0]).toBe(
      'Our decision rests on rule I.A.3.',
    );
  });
});

describe('a request for information', () => {
  it('asks in the reviewer’s words with what is missing, and calls nobody the one who decided', () => {
    const rationale = 'Send the flow cytometry report.';
    const { content } = letter(undocumented, pended({ rationale, literature: ['An invented article.'] }));
    const texts = textsOfSection(content, 'missing');
    expect(texts.slice(texts.indexOf(whyDocuments) + 1, -5)).toEqual([
      `Asked for, in the words of the person who reviewed the request: ${rationale}`,
      'Cited:',
      'An invented article.',
      'Send what is missing by October 5, 2026 to:',
    ]);
    expect(textsOf(content).join('\n')).not.toMatch(/person who decided|said above/);
  });

  it('lacks what is missing where nothing is and the reviewer asks for nothing', () => {
    for (const how of [{}, member]) {
      expect(letter(approved.request, pended({}), how).faults).toMatchObject([{ element: 'missingItems' }]);
      expect(letter(approved.request, pended({ reason: 'The order names two doses.' }), how).faults).toEqual([]);
      expect(letter(approved.request, pended({ rationale: 'Send the order.' }), how).faults).toEqual([]);
    }
  });
});

describe('a referral that departs from the evaluation', () => {
  it('is complete with its reason, and lacks it without', () => {
    const departing = deciding('referred', { referTo: ['CP.CPA.09'], reason: 'Another regimen is ordered.' });
    expect(letter(approved.request, departing).faults).toEqual([]);
    expect(letter(approved.request, { ...departing, reason: '' }).faults).toMatchObject([{ element: 'whyReferred' }]);
  });
});

describe('an approval with changes', () => {
  const determination = deciding('modified', {
    startsOn: '2026-09-28',
    endsOn: '2026-12-31',
    approvedCycles: 2,
    reason: 'Response first.',
  });

  it('names each term that is not as requested, with what was', () => {
    expect(textsOfSection(letter(approved.request, determination).content, 'changed')).toEqual([
      'Last day approved: December 31, 2026, in place of March 27, 2027',
      'Cycles approved: 2, in place of 4',
      'Quantity, HCPCS J9039: 1,568 units, in place of 3,136 units',
    ]);
    expect(textsOfSection(letter(approved.request, determination, member).content, 'changed')).toEqual([
      'Last day: December 31, 2026, in place of March 27, 2027',
      'Treatment cycles: 2, in place of 4',
      'How much: 1,568 units, in place of 3,136 units',
      'In the words of the person who made this decision:',
      'Response first.',
    ]);
  });

  it('says once to the member which part of the rule was used', () => {
    const texts = textsOf(letter(approved.request, determination, member).content);
    expect(texts.filter((text) => text.startsWith('We used part I.A'))).toHaveLength(1);
  });
});

it.each(['Call the desk', 'Call the desk.'])('ends the sentence on a talk before the phone: %s', (how) => {
  const { content } = letter(denied.request, { ...denied.determination, peerToPeer: { offered: true, how } });
  expect(textsOfSection(content, 'peerToPeer')).toEqual(['Call the desk. Phone: 555-0102.']);
});
