import type { Question } from '../criteria/answers.ts';
import { lastReviewLabel, lastRevisedOn } from '../criteria/policies/cp-phar-312/advisories.ts';
import type { CriterionId, Section } from '../criteria/policies/cp-phar-312/citations.ts';
import { dateInWords } from '../policy-view/date-words.ts';
import { listInWords } from '../policy-view/summary.ts';
import type { LetterKind } from './content.ts';
import { type MissingKind, needed } from './needed.ts';

/** Every sentence of the letters that no other wording file has. The policy is cited, never quoted. */

const policyNumber = 'CP.PHAR.312';
const drug = 'blinatumomab (Blincyto)';

const criteria = (ids: readonly string[]) => `${ids.length === 1 ? 'criterion' : 'criteria'} ${listInWords(ids)}`;
const areNot = (ids: readonly string[]) => (ids.length === 1 ? 'is not' : 'are not');
const counted = (count: number, one: string) => `${count.toLocaleString('en-US')} ${one}${count === 1 ? '' : 's'}`;

/** Why an answer is needed, for the criteria that are no single test. */
export const whyNeeded: Readonly<Partial<Record<CriterionId, string>>> = {
  'I.B': 'The line of business decides which policy is used.',
  'II.A': 'Section II.A is for B-ALL; another diagnosis is sent to another policy.',
  'II.A.3': 'A higher dose has criteria of its own.',
  'II.B': 'The line of business decides which policy is used.',
};

/** Terms of clinical answers whose noun would read badly at the head of a line. */
export const terms: Readonly<Partial<Record<Question, string>>> = {
  requestType: 'Type',
  requestedOn: 'Requested on',
  lineOfBusiness: 'Line of business',
  specialty: 'Specialty',
  dailyDoseMcg: 'Highest daily dose',
  doseIncrease: 'Dose increase',
  labelChange: 'Recent label change',
};

export const titles: Readonly<Record<LetterKind, string>> = {
  evaluation: 'Evaluation, not a determination',
  approved: 'Prior authorization approved',
  modified: 'Prior authorization approved with changes',
  denied: 'Prior authorization denied',
  pended: 'Prior authorization: information needed',
  referred: 'Prior authorization referred to another policy',
};

export const headings = {
  missing: 'What is missing',
  failed: 'What is not met',
  notSettled: 'What is not settled',
  further: 'What can still be sent',
  referral: 'Which policy decides',
  request: 'The request',
  criteria: 'The criteria',
  advisories: 'Points to note',
  quantity: 'Dose and quantity approved',
  changed: 'What is approved otherwise than requested',
  conditions: 'Conditions',
  continuing: 'If treatment goes on',
  rule: 'The criteria used, and how to get them',
  judgement: 'The clinical judgement',
  peerToPeer: 'Talk with the person who decided',
  contact: 'Contact',
  help: 'Help',
  decidedBy: 'Who decided',
  reviewedBy: 'Who reviewed the request',
  attestation: 'Signed for the office',
  exhibits: 'Documents',
  appeal: 'Appeal',
  about: 'About this letter',
  aboutSummary: 'About this summary',
} as const;

export const wording = {
  notProvided: 'Not provided',
  planNotProvided: 'Health plan: not provided',
  draft: 'DRAFT',
  documents: {
    evaluation: 'Prior authorization evaluation',
    pended: 'Prior authorization, not decided yet',
    determination: 'Prior authorization determination',
  },
  drugWithCode: 'Blinatumomab (Blincyto), HCPCS J9039 (1 microgram a unit)',
  to: (name: string) => `To: ${name === '' ? 'prescriber not provided' : name}`,
  documentsAre: (titles: readonly string[]) => `${titles.length === 1 ? 'Document' : 'Documents'}: ${titles.join('; ')}`,
  byFax: (title: string) => `${title} (by fax)`,
  running: (member: string) => (member === '' ? 'Member: not provided' : `Member: ${member}`),
  memberId: (id: string) => `Member ID: ${id === '' ? 'not provided' : id}`,
  urgencies: new Map([
    ['standard', 'Standard'],
    ['expedited', 'Expedited'],
  ]),
  labels: {
    member: 'Member',
    request: 'Request',
    prescriber: 'Prescriber and site of care',
    name: 'Name',
    birthDate: 'Date of birth',
    memberId: 'Member ID',
    representative: 'Represented by',
    npi: 'NPI',
    site: 'Site of care',
    siteNpi: 'NPI of the site',
    urgency: 'Urgency',
    urgencyReason: 'Reason for urgency',
    drug: 'Drug',
    diagnosis: 'Diagnosis',
    icd10: 'ICD-10-CM',
    plannedStart: 'Planned start',
    literature: 'Guideline or article',
    citation: 'Its citation',
    consulted: 'Specialist consulted',
    testedOn: 'Tested on',
    from: 'Approved from',
    to: 'Last day approved',
    length: 'Length',
    decidedOn: 'Decided on',
    reviewedOn: 'Reviewed on',
    credential: 'Credential',
    coSignedBy: 'Second person who agrees',
    department: 'Department',
    cycles: 'Cycles approved',
    dose: 'Highest daily dose',
    office: 'Office',
    address: 'Address',
    hours: 'Hours',
    ourCode: 'Denial code and meaning',
    standard: 'Standard used',
    policyToUse: 'Policy to use',
    role: 'Role',
    signedOn: 'Signed on',
    phone: 'Phone',
    fax: 'Fax',
    units: 'Quantity, HCPCS J9039',
    vials: 'Vials',
  },
  /** at the foot of every page */
  footer: (noGuarantee: string | undefined) => (noGuarantee === undefined ? policyNumber : `${policyNumber} · ${noGuarantee}`),
  captions: {
    criteria: (section: Section) => `Every criterion of section ${section} of ${policyNumber}, with the answer behind it`,
    columns: ['Criterion', 'What it asks', 'Answer and document', 'Verdict'],
  },
  notes: {
    branchNotTaken: 'Branch not taken.',
    overruled: 'Found by the reviewer, in place of what the answers say.',
    notNeeded: 'Not needed: the answers given decide without it.',
    followsFrom: 'Follows from the criteria above.',
    documentMissing: 'A document is missing.',
  },

  needsAnswer: (nouns: string) => `Needed: an answer on ${nouns}.`,
  needsDocument: (sentence: string) => `Needed: a document that shows that ${within(sentence)}`,
  notClear: 'The reviewer finds that what was sent does not show this clearly.',
  whyDocuments: 'Why: the policy asks for a document behind each criterion that an approval rests on.',
  soFar: (noun: string, answer: string) => `${noun} (so far: ${answer})`,
  decides: (sentence: string) => `It decides whether ${within(sentence)}`,
  decidesSection: 'It decides which section of the policy governs.',
  oneIsEnough: (ids: readonly string[]) => `One of ${listInWords(ids)} is enough.`,
  labelChangeDecides: (id: string) =>
    `As things stand ${id} is not met. A label change of the last six months would send the request to another policy.`,
  failsOn: (id: string | undefined, answers: string) => `Not met${id === undefined ? '' : ` at ${id}`}: ${answers}.`,
  overruledFails: (id: string | undefined) =>
    `Not met${id === undefined ? '' : ` at ${id}`}: so the reviewer finds, in place of what the answers say.`,
  wouldHelp: (changes: readonly string[]) => `What would help: ${changes.join('; or ')}.`,
  nothingFailed: 'No criterion decides against the request. The decision rests on the reason given above.',
  restsOn: (ids: readonly string[]) => `The denial rests on ${criteria(ids)}.`,

  evaluation: {
    meets: (section: string, months: number) =>
      `The request meets section ${section} of ${policyNumber}: the criteria support an approval for ${months} months.`,
    doesNotMeet: (ids: readonly string[]) => `The request does not meet ${criteria(ids)} of ${policyNumber}.`,
    refer: (policies: readonly string[]) => `${policyNumber} does not decide this request: policy ${listInWords(policies)} does.`,
    incomplete: (count: number, need: MissingKind) => `The request is incomplete: ${needed(count, need)} missing.`,
    noType:
      'The request is incomplete: whether it asks for an initial approval or continued therapy is not answered, so no section of the policy governs yet.',
    asOf: (date: string) =>
      `As of ${date}, for the answers and documents listed here. The health plan decides; this summary says what the criteria of ${policyNumber} make of the request.`,
  },

  decision: {
    approved: (length: string, span: string) => `The request for ${drug} is approved${length}: ${span}, both days included.`,
    modified: (length: string, span: string) => `The request for ${drug} is approved with changes${length}: ${span}, both days included.`,
    length: (months: number) => ` for ${months} months`,
    approvedOpen: `The request for ${drug} is approved. How long is not stated: the request type is not answered.`,
    denied: (ids: readonly string[]) =>
      ids.length === 0 ? `The request for ${drug} is denied.` : `The request for ${drug} is denied: ${criteria(ids)} ${areNot(ids)} met.`,
    pended: (count: number, need: MissingKind, by: string | undefined) =>
      `The request for ${drug} is not decided yet: ${count === 0 ? 'further information is' : needed(count, need)} needed${by === undefined ? '' : ` by ${by}`}.`,
    referred: (policies: readonly string[]) =>
      policies.length === 0
        ? `The request for ${drug} is referred to another policy. This is not a denial.`
        : `The request for ${drug} is referred to policy ${listInWords(policies)}. This is not a denial.`,
  },

  sendMissing: (by: string | undefined) =>
    by === undefined
      ? 'Send what is missing to the health plan, in the way that the request was sent.'
      : `Send what is missing to the health plan by ${by}, in the way that the request was sent.`,
  sendMissingTo: (by: string | undefined) => `Send what is missing${by === undefined ? '' : ` by ${by}`} to:`,
  askedFor: 'What is asked for is said above.',
  askedInWords: (text: string) => `Asked for, in the words of the person who reviewed the request: ${text}`,

  referral: {
    otherDisease: (section: string) =>
      `The diagnosis is not B-ALL, the one disease that ${policyNumber} has criteria for; section ${section} sends such requests to another policy.`,
    otherUse: (answers: readonly string[]) =>
      `I.A.3 is for complete remission with MRD, and for relapsed or refractory disease. This request is for another use (${answers.join(', ')}), which I.B sends to another policy.`,
    newDose: (dose: string, change: string) =>
      `Of the criteria only ${dose} is not met, and a recent label change covers the use (${change}).`,
    offLabel: (id: string) =>
      `No label change of the last six months covers the use, so the off-label policy of the line of business applies (${id}).`,
    commercial: (id: string) =>
      `The label changed recently (${id}); for commercial members one policy applies, on the formulary or off it.`,
    labelChanged: (id: string, formulary: string) =>
      `The label changed recently, and the formulary or preferred drug list decides which policy applies (${id}; formulary status: ${formulary}).`,
    noDenial: 'A referral is no denial: the request is examined by the criteria of the other policy.',
    evidenceOfCoverage:
      'Section III authorizes no further use by itself. A use outside the label can still be covered where the off-label policy finds the evidence sufficient, or where the member’s evidence of coverage provides for it.',
    notSettled: 'The evaluation does not settle which policy is to be used.',
  },

  approval: {
    months: (months: number) => `${months} calendar months`,
    units: (units: number) => `${counted(units, 'unit')} for the infusion days approved`,
    unitsOpen: 'One unit for each microgram given on the days approved',
    vials: (vials: number) => `${counted(vials, 'vial')} of 35 micrograms at least, with a bag for each day`,
    course: (start: string) => `The course, if it begins on ${start}:`,
    noCycle: 'No cycle of the label’s course falls within the days approved.',
    cycle: (days: string, dose: string, coverage: string, units: number) => `${days}: ${dose}. ${coverage}: ${counted(units, 'unit')}`,
    conditions: [
      'The approval is for the drug, the dose and the use that this letter names.',
      'A higher dose is examined anew (I.A.4, II.A.3): ask before it is given.',
    ],
    continuing: (last: string, by: string) =>
      `For treatment after ${last}, send a request for continued therapy by ${by}, 14 days before the approval ends.`,
    continuingRule:
      'Section II.A then asks whether the member is receiving the drug and responding to it, and whether a higher dose is supported. It approves 12 months at a time.',
  },

  selfDeclared: 'Name and role are as the person who decided stated them; the program does not verify them.',
  selfDeclaredReviewer: 'Name and role are as the person who reviewed the request stated them; the program does not verify them.',
  evaluationOnly: 'This is an evaluation by the criteria, made for the office. It is not a determination, and not a guarantee of payment.',
  noGuarantee:
    'This letter is not a guarantee of payment. Eligibility on the day of service, the benefits and the coverage documents also count.',
  policy: `Policy ${policyNumber}, Blinatumomab (Blincyto): last review ${lastReviewLabel}, last revision ${dateInWords(lastRevisedOn)}. Criteria are cited by section, in this program’s words.`,
} as const;

/** A sentence as a part of another. */
export const within = (sentence: string) => `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
