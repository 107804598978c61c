import type { LineOfBusiness } from '../criteria/answers.ts';
import type { ElementKey } from './elements.ts';

/** Where what is missing is filled in. */
export type Remedy =
  | { readonly in: 'plan'; readonly path: string }
  | { readonly in: 'determination'; readonly field: string }
  | { readonly in: 'request'; readonly path: string };

const plan = (path: string): Remedy => ({ in: 'plan', path });
const determination = (field: string): Remedy => ({ in: 'determination', field });
const request = (path: string): Remedy => ({ in: 'request', path });

/** Below `linesOfBusiness.<line>` in plan.json. */
const ofLine =
  (path: string) =>
  (line: LineOfBusiness): Remedy =>
    plan(`linesOfBusiness.${line}.${path}`);

const always = (remedy: Remedy) => () => remedy;

/** How each element that is missing is mended. */
export const remedies: Readonly<Record<ElementKey, (line: LineOfBusiness) => Remedy>> = {
  letterhead: always(plan('letterhead')),
  signature: always(plan('signature.closing')),
  criteriaCopy: ofLine('criteriaCopy'),
  clinicalJudgement: ofLine('clinicalJudgement'),
  appeal: ofLine('appeal.internal'),
  expeditedAppeal: ofLine('appeal.expedited'),
  externalReview: ofLine('appeal.external'),
  stateFairHearing: ofLine('appeal.stateFairHearing'),
  continuedBenefits: ofLine('appeal.continuedBenefits'),
  civilAction: ofLine('appeal.civilAction'),
  codesMeaning: ofLine('codesMeaning'),
  consumerAssistance: ofLine('consumerAssistance'),
  languageAssistance: ofLine('languageAssistance'),
  stateProvisions: ofLine('stateProvisions'),
  contact: ofLine('contact'),
  howToSend: ofLine('contact'),
  member: always(request('member.familyName')),
  decidedOn: always(determination('decidedOn')),
  decision: always(determination('decision')),
  service: always(determination('decision')),
  effectiveDate: always(determination('decidedOn')),
  decidedBy: always(determination('decidedBy.name')),
  credential: always(determination('decidedBy.credential')),
  reasons: always(determination('rationale')),
  denialCode: always(determination('denialCode')),
  criterionReliedOn: always(determination('rationale')),
  whatWouldPerfect: always(determination('rationale')),
  units: always(determination('approvedUnits')),
  dose: always(determination('approvedDoseMcgPerDay')),
  window: always(request('requestType')),
  criteriaMet: always(request('requestType')),
  conditions: always(request('requestType')),
  continuing: always(request('requestType')),
  missingItems: always(determination('rationale')),
  respondBy: always(determination('respondBy')),
  policyToUse: always(determination('referTo')),
  whyReferred: always(determination('reason')),
  noDenial: always(determination('decision')),
  serviceDate: always(request('service.plannedStart')),
  provider: always(request('prescriber.name')),
  request: always(request('requestType')),
  asOf: always(request('requestType')),
  attestation: always(request('attestation.name')),
  exhibits: always(request('documents')),
};
