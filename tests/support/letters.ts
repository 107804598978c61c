import type { LetterInput } from '../../src/letter/case.ts';
import type { Determination } from '../../src/request/determination.ts';
import type { PaRequest } from '../../src/request/schema.ts';
import { samplePlan } from './sample-plan.ts';

/** Invented requests, plainly so, with every administrative field: one for each kind of letter and what makes it long or odd. */

const documents = (...supported: readonly (readonly [title: string, ...supports: readonly string[]])[]): PaRequest['documents'] =>
  supported.map(([title, ...supports]) => ({ title, supports }));

const administrative = {
  plan: { name: 'Sample Health Plan of Nowhere' },
  urgency: 'standard',
  member: { givenName: 'Testcase', familyName: 'Sample-Nuñez', birthDate: '1979-04-30', memberId: 'TEST 000 123', stateOfResidence: 'OH' },
  prescriber: {
    name: 'Dr. Placeholder Example',
    npi: '1234567893',
    address: '1 Example Street, Suite 2\nSampleton, OH 00000',
    phone: '555-0100',
    fax: '555-0101',
    specialty: 'hematologist',
  },
  service: { plannedStart: '2026-09-28', siteName: 'Example University Infusion Center', siteNpi: '1679576722' },
  attestation: { name: 'Casey Invented', role: 'PA coordinator', date: '2026-09-18' },
} as const;

const mrdPositive: PaRequest = {
  ...administrative,
  requestedOn: '2026-09-18',
  requestType: 'initial',
  lineOfBusiness: 'commercial',
  member: { ...administrative.member, weightKg: 70, heightCm: 172 },
  diagnosis: {
    disease: 'b-all',
    icd10: 'C91.01',
    cd19: 'positive',
    state: 'remission',
    remissionNumber: 1,
    mrd: 'positive',
    mrdPercent: 0.25,
    mrdTestedOn: '2026-09-02',
  },
  regimen: { dailyDoseMcg: 28 },
  documents: documents(
    ['Bone marrow pathology report, September 2, 2026', 'I.A.1', 'I.A.4*'],
    ['Hematology consult note', 'I.A.2'],
    ['MRD report by flow cytometry', 'I.A.3.a', 'I.A.4*'],
    ['Order with dose', 'I.A.4.a', 'I.A.4*'],
  ),
};

const relapsed: PaRequest = {
  ...mrdPositive,
  lineOfBusiness: 'medicaid',
  urgency: 'expedited',
  urgencyReason: 'Blast count doubled within five days; waiting could cost the chance of remission.',
  member: { ...administrative.member, birthDate: '2016-02-29', weightKg: 27, heightCm: 128, representativeName: 'Parent Sample-Nuñez' },
  diagnosis: {
    disease: 'b-all',
    icd10: 'C91.02',
    cd19: 'positive',
    state: 'relapsed',
    philadelphia: 'positive',
    tkiHistory: [
      { agent: 'imatinib', outcome: 'intolerant' },
      { agent: 'dasatinib', outcome: 'refractory' },
      { agent: 'other', outcome: 'refractory' },
    ],
  },
  regimen: { dailyDoseMcg: 14.5, stepDose: 'yes' },
  documents: documents(
    ['Bone marrow pathology report', 'I.A.1', 'I.A.4*'],
    ['Oncology clinic note', 'I.A.2'],
    ['BCR-ABL1 report by PCR', 'I.A.3.b.ii'],
    ['TKI history with dates, doses and reasons for stopping, six pages', 'I.A.3.b.ii'],
    ['Order with dose by body surface', 'I.A.4.a', 'I.A.4*'],
  ),
};

const withoutTki: PaRequest = {
  ...relapsed,
  lineOfBusiness: 'him',
  member: { ...administrative.member, weightKg: 81, heightCm: 180 },
  prescriber: { ...administrative.prescriber, specialty: 'other', consultedSpecialty: 'none' },
  diagnosis: { ...relapsed.diagnosis, tkiHistory: [{ agent: 'nilotinib', outcome: 'responding' }] },
  regimen: { dailyDoseMcg: 28 },
};

const continued: PaRequest = {
  ...administrative,
  requestedOn: '2026-09-18',
  requestType: 'continued',
  lineOfBusiness: 'medicaid',
  member: { ...administrative.member, weightKg: 62, heightCm: 168 },
  diagnosis: { disease: 'b-all', icd10: 'C91.00' },
  regimen: {
    dailyDoseMcg: 30,
    guidelineSupport: 'yes',
    nccnRecommended: 'yes',
    literatureTitle: 'An invented guideline on dosing',
    literatureCitation: 'Journal of Examples 2026; 1: 1-9',
    indication: 'relapsed-refractory',
    nextCycle: 3,
  },
  currentTherapy: { viaPlanBenefit: 'no', documented: 'yes', startedOn: '2026-06-01', responding: 'yes', doseIncrease: 'yes' },
  documents: documents(
    ['Records of the other plan', 'II.A.1.records'],
    ['Response assessment', 'II.A.2'],
    ['Invented guideline, page 4', 'II.A.3.b', 'II.A.3*'],
  ),
};

const otherDisease: PaRequest = {
  ...administrative,
  requestedOn: '2026-09-18',
  requestType: 'initial',
  lineOfBusiness: 'medicaid',
  diagnosis: { disease: 'other', otherDisease: 'T-cell lymphoblastic lymphoma', icd10: 'C83.50' },
  otherUse: { labelChange: 'yes', labelChangedOn: '2026-07-01', formulary: 'not-listed' },
};

/** Nothing but the request type: every blank is said to be one. */
const bare: PaRequest = { requestType: 'initial' };

const decided = (decision: Determination['decision'], more: Partial<Determination> = {}): Determination => ({
  decision,
  decidedOn: '2026-09-21',
  decidedBy: { name: 'Robin Invented', role: 'Medical director', credential: 'MD' },
  reason: '',
  ...more,
});

const today = '2026-09-20';
const plan = samplePlan;

export const letterExamples = {
  'evaluation-meets': { request: mrdPositive, today, plan },
  'evaluation-fails': { request: withoutTki, today, plan },
  'evaluation-incomplete': { request: { ...mrdPositive, diagnosis: { ...mrdPositive.diagnosis, mrd: 'not-tested' } }, today, plan },
  'evaluation-refers': { request: otherDisease, today, plan },
  'evaluation-bare': { request: bare, today, plan },
  /** the profile is not there: a draft */
  'approved-draft': { request: mrdPositive, determination: decided('approved', { startsOn: '2026-09-28' }), today },
  approved: { request: mrdPositive, determination: decided('approved', { startsOn: '2026-09-28' }), today, plan },
  'approved-child': { request: relapsed, determination: decided('approved', { startsOn: '2026-09-28' }), today, plan },
  'approved-continued': { request: continued, determination: decided('approved'), today, plan },
  'approved-departing': {
    request: withoutTki,
    determination: decided('approved', {
      reason: 'Nilotinib is to be stopped for a cardiac contraindication, as peer-to-peer talk established.',
    }),
    today,
    plan,
  },
  denied: { request: withoutTki, determination: decided('denied', { notMet: ['I.A.3'] }), today, plan },
  /** one row of the table is longer than a page */
  'denied-long': {
    request: {
      ...withoutTki,
      documents: documents(...Array.from({ length: 150 }, (_, index) => [`Invented exhibit number ${index + 1}`, 'I.A.3.b.ii'] as const)),
    },
    determination: decided('denied'),
    today,
    plan,
  },
  'denied-departing': {
    request: bare,
    determination: decided('denied', { reason: 'The office withdrew its support for the request.' }),
    today,
    plan,
  },
  pended: { request: { ...mrdPositive, documents: [] }, determination: decided('pended', { respondBy: '2026-10-05' }), today, plan },
  'pended-answers': {
    request: {
      ...withoutTki,
      diagnosis: { ...withoutTki.diagnosis, philadelphia: 'unknown' },
      prescriber: { ...administrative.prescriber, specialty: 'other' },
    },
    determination: decided('pended'),
    today,
    plan,
  },
  referred: { request: otherDisease, determination: decided('referred'), today, plan },
  'referred-departing': {
    request: mrdPositive,
    determination: decided('referred', { referTo: ['CP.CPA.09'], reason: 'The order names a regimen that this policy does not cover.' }),
    today,
    plan,
  },
} as const satisfies Readonly<Record<string, LetterInput>>;

export type LetterExample = keyof typeof letterExamples;
