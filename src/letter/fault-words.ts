import type { LetterFault } from './completeness.ts';
import type { ElementKey } from './elements.ts';
import type { Remedy } from './remedies.ts';
import type { Requirement } from './requirements.ts';

/** What a letter lacks, in words: for the screen of whoever finishes it, and for no letter. */

const elementWords: Readonly<Record<ElementKey, string>> = {
  letterhead: 'The plan’s letterhead',
  member: 'The member’s name',
  decidedOn: 'The date of the decision',
  decision: 'What was decided',
  service: 'For what service',
  provider: 'Who provides the service',
  effectiveDate: 'From when the decision counts',
  serviceDate: 'The date of service',
  reasons: 'The specific reasons',
  denialCode: 'The denial code with its meaning, and the standard used',
  criterionReliedOn: 'The criterion relied on',
  criteriaCopy: 'That a copy of the criterion is free',
  clinicalJudgement: 'That the clinical judgement is explained, or for free on request',
  whatWouldPerfect: 'What further information would help, and why',
  appeal: 'How to appeal, with the time limits',
  expeditedAppeal: 'The expedited appeal',
  externalReview: 'The external review, and how to start it',
  stateFairHearing: 'The state fair hearing',
  continuedBenefits: 'Continued benefits during an appeal, and their possible cost',
  civilAction: 'The right to sue under section 502(a)',
  codesMeaning: 'That diagnosis and treatment codes and their meaning are told on request',
  consumerAssistance: 'The consumer assistance or ombudsman to turn to',
  languageAssistance: 'Language assistance',
  stateProvisions: 'That state provisions prevail where they differ',
  decidedBy: 'Who decided',
  credential: 'The credential of the clinician who decided',
  signature: 'The signature block',
  dose: 'The dose approved',
  units: 'The quantity approved, in units of J9039',
  window: 'From when to when it is approved',
  criteriaMet: 'The criteria met',
  conditions: 'The conditions',
  continuing: 'How to continue after the approval',
  contact: 'Whom to contact',
  missingItems: 'Each missing answer or document, and why',
  howToSend: 'How to send what is missing',
  respondBy: 'Until when it can be sent',
  policyToUse: 'Which other policy is used',
  whyReferred: 'Why this policy does not decide',
  noDenial: 'That it is no denial',
  request: 'The request',
  asOf: 'The date of the evaluation',
  attestation: 'The office’s signature',
  exhibits: 'The exhibits',
};

/** "How to appeal, with the time limits (29 CFR 2560.503-1(g)(1)(iv))." */
export function faultSentence(fault: LetterFault): string {
  switch (fault.kind) {
    case 'no-plan':
      return 'There is no profile of the health plan that can be used: letterhead, contacts, appeal rights and signature come from it.';
    case 'no-line-of-business':
      return 'The line of business is not answered: what the letter must contain follows from it.';
    case 'missing':
      return `${elementWords[fault.element]} (${sourceWords(fault)}).`;
  }
}

function sourceWords({ basis, source }: Requirement): string {
  return basis === 'secondary' ? `${source}, by a secondary source` : source;
}

/** A field as its screen names it. */
const fieldWords: Readonly<Record<string, string>> = {
  decision: 'the decision',
  decidedOn: 'the day of the decision',
  'decidedBy.name': 'the name of who decided',
  'decidedBy.credential': 'the credential of who decided',
  rationale: 'the clinical reasons',
  reason: 'the reason',
  denialCode: 'the denial code',
  approvedUnits: 'the units approved',
  approvedDoseMcgPerDay: 'the dose approved',
  respondBy: 'the last day to answer',
  referTo: 'the policy to use',
  requestType: 'what is requested',
  'member.familyName': 'the member’s name',
  'service.plannedStart': 'the planned start',
  'prescriber.name': 'the prescriber’s name',
  'attestation.name': 'the signature, on the check page,',
  documents: 'the documents',
};

/** Where to fill in what is missing. */
export function remedySentence(fault: LetterFault): string {
  switch (fault.kind) {
    case 'no-plan':
      return 'Put a plan.json without faults beside the program’s index.html.';
    case 'no-line-of-business':
      return 'Answer it in the request.';
    case 'missing':
      return whereToFillIn(fault.remedy);
  }
}

function whereToFillIn(remedy: Remedy): string {
  switch (remedy.in) {
    case 'plan':
      return `Fill in ${remedy.path} in plan.json.`;
    case 'determination':
      return `Give ${fieldWords[remedy.field] ?? remedy.field} in the determination.`;
    case 'request':
      return `Give ${fieldWords[remedy.path] ?? remedy.path} in the request.`;
  }
}
