import { type CaseContent, newCase } from './case.ts';
import { type Draft, emptyDraft } from './draft.ts';

/** When a case is made: `now` is ms since 1970, `today` the same day as YYYY-MM-DD. */
export interface Moment {
  readonly now: number;
  readonly today: string;
}

/**
 * A new case with the answers of another, dated today and not signed. Its documents still name the other's attachments:
 * copy those, then `withAttachmentIds` (attachment-ids.ts).
 */
export function duplicateOf({ draft }: CaseContent, { now, today }: Moment): CaseContent {
  return newCase({ ...draft, requestedOn: today, attestation: emptyDraft(today).attestation }, now);
}

/**
 * A new case that asks for continued therapy after another: the same member, plan, prescriber, contact, site and diagnosis.
 * Measurements, the response, the dose, the documents and the signature are of the new day, and so are left blank. The
 * indication under treatment follows from the state that the drug was first requested for (CP.PHAR.312 II.A, V).
 */
export function continuationOf({ draft }: CaseContent, { now, today }: Moment): CaseContent {
  const blank = emptyDraft(today);
  const { member, diagnosis, service } = draft;
  const { weightKg, heightCm, measuredOn } = blank.member;
  return newCase(
    {
      ...blank,
      requestType: 'continued',
      lineOfBusiness: draft.lineOfBusiness,
      plan: draft.plan,
      member: { ...member, weightKg, heightCm, measuredOn },
      prescriber: draft.prescriber,
      contact: draft.contact,
      diagnosis: { ...blank.diagnosis, disease: diagnosis.disease, otherDisease: diagnosis.otherDisease },
      regimen: { ...blank.regimen, indication: indicationOf(draft) },
      service: { ...service, plannedStart: '' },
    },
    now,
  );
}

/** Remission stands for MRD-positive remission here: no other is requested under I.A. A continued request has it already. */
function indicationOf({ requestType, regimen, diagnosis }: Draft): string {
  if (requestType === 'continued') return regimen.indication;
  if (diagnosis.state === 'remission') return 'mrd-positive';
  return diagnosis.state === 'relapsed' || diagnosis.state === 'refractory' ? 'relapsed-refractory' : '';
}
