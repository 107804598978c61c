import type { Question } from '../criteria/answers.ts';

/** How the text of a field is read. */
export type FieldKind = 'text' | 'choice' | 'date' | 'birth-date' | 'number' | 'cycles' | 'weight' | 'height' | 'npi' | 'icd10';

export interface FieldFacts {
  readonly kind: FieldKind;
  /** what the field is called in a sentence: "the MRD level" */
  readonly noun: string;
}

/** The fields of a draft that are single texts, by their path in the draft and in the request alike. */
export const fields = {
  requestType: { kind: 'choice', noun: 'the request type' },
  lineOfBusiness: { kind: 'choice', noun: 'the line of business' },
  requestedOn: { kind: 'date', noun: 'the date of the request' },
  urgency: { kind: 'choice', noun: 'the urgency' },
  urgencyReason: { kind: 'text', noun: 'the reason for an expedited review' },
  'plan.name': { kind: 'text', noun: 'the health plan' },
  'member.givenName': { kind: 'text', noun: "the member's given name" },
  'member.familyName': { kind: 'text', noun: "the member's family name" },
  'member.birthDate': { kind: 'birth-date', noun: 'the date of birth' },
  'member.sex': { kind: 'choice', noun: 'the sex' },
  'member.memberId': { kind: 'text', noun: 'the member ID' },
  'member.stateOfResidence': { kind: 'text', noun: 'the state of residence' },
  'member.representativeName': { kind: 'text', noun: "the representative's name" },
  'member.representativeRelation': { kind: 'choice', noun: "the representative's relation" },
  'member.weightKg': { kind: 'weight', noun: 'the weight' },
  'member.heightCm': { kind: 'height', noun: 'the height' },
  'member.measuredOn': { kind: 'date', noun: 'the date of the measurements' },
  'prescriber.name': { kind: 'text', noun: "the prescriber's name" },
  'prescriber.npi': { kind: 'npi', noun: "the prescriber's NPI" },
  'prescriber.phone': { kind: 'text', noun: "the prescriber's phone" },
  'prescriber.fax': { kind: 'text', noun: "the prescriber's fax" },
  'prescriber.address': { kind: 'text', noun: "the prescriber's address" },
  'prescriber.specialty': { kind: 'choice', noun: "the prescriber's specialty" },
  'prescriber.consultedSpecialty': { kind: 'choice', noun: 'the consulted specialty' },
  'prescriber.consultedName': { kind: 'text', noun: "the consulted specialist's name" },
  'contact.name': { kind: 'text', noun: "the contact person's name" },
  'contact.phone': { kind: 'text', noun: "the contact person's phone" },
  'contact.fax': { kind: 'text', noun: "the contact person's fax" },
  'diagnosis.disease': { kind: 'choice', noun: 'the diagnosis' },
  'diagnosis.otherDisease': { kind: 'text', noun: 'the name of the diagnosis' },
  'diagnosis.icd10': { kind: 'icd10', noun: 'the ICD-10-CM code' },
  'diagnosis.state': { kind: 'choice', noun: 'the state of the disease' },
  'diagnosis.mrd': { kind: 'choice', noun: 'the MRD result' },
  'diagnosis.mrdPercent': { kind: 'number', noun: 'the MRD level' },
  'diagnosis.mrdMethod': { kind: 'choice', noun: 'the method of the MRD test' },
  'diagnosis.mrdTestedOn': { kind: 'date', noun: 'the date of the MRD test' },
  'diagnosis.remissionNumber': { kind: 'number', noun: 'the number of the remission' },
  'diagnosis.philadelphia': { kind: 'choice', noun: 'the Philadelphia chromosome status' },
  'diagnosis.cd19': { kind: 'choice', noun: 'the CD19 status' },
  'regimen.dailyDoseMcg': { kind: 'number', noun: 'the daily dose' },
  'regimen.indication': { kind: 'choice', noun: 'the indication under treatment' },
  'regimen.nextCycle': { kind: 'cycles', noun: 'the next cycle' },
  'regimen.cycleCount': { kind: 'cycles', noun: 'the number of cycles' },
  'regimen.stepDose': { kind: 'choice', noun: 'the step dose' },
  'regimen.guidelineSupport': { kind: 'choice', noun: 'support for the dose' },
  'regimen.literatureTitle': { kind: 'text', noun: 'the guideline or article' },
  'regimen.literatureCitation': { kind: 'text', noun: 'the citation' },
  'regimen.nccnRecommended': { kind: 'choice', noun: 'the NCCN recommendation' },
  'currentTherapy.viaPlanBenefit': { kind: 'choice', noun: 'receipt through the plan' },
  'currentTherapy.documented': { kind: 'choice', noun: 'the therapy records' },
  'currentTherapy.startedOn': { kind: 'date', noun: 'the date of the first dose' },
  'currentTherapy.responding': { kind: 'choice', noun: 'the response to therapy' },
  'currentTherapy.doseIncrease': { kind: 'choice', noun: 'whether the dose increases' },
  'service.plannedStart': { kind: 'date', noun: 'the planned start' },
  'service.siteName': { kind: 'text', noun: 'the site of care' },
  'service.siteNpi': { kind: 'npi', noun: "the site's NPI" },
  'service.siteAddress': { kind: 'text', noun: "the site's address" },
  'otherUse.labelChange': { kind: 'choice', noun: 'a recent label change' },
  'otherUse.labelChangedOn': { kind: 'date', noun: 'the date of the label change' },
  'otherUse.formulary': { kind: 'choice', noun: 'the formulary status' },
  notes: { kind: 'text', noun: 'the clinical notes' },
  'attestation.name': { kind: 'text', noun: "the signer's name" },
  'attestation.role': { kind: 'text', noun: "the signer's role" },
  'attestation.date': { kind: 'date', noun: 'the date of the signature' },
} as const satisfies Readonly<Record<string, FieldFacts>>;

/** The path of a field that is a single text. */
export type FieldPath = keyof typeof fields;

export const fieldPaths = Object.keys(fields).filter((path): path is FieldPath => path in fields);

/** Where each clinical answer stands in a request and in a draft. */
export const pathOf: Readonly<Record<Question, FieldPath | 'diagnosis.tkiHistory'>> = {
  requestedOn: 'requestedOn',
  requestType: 'requestType',
  lineOfBusiness: 'lineOfBusiness',
  weightKg: 'member.weightKg',
  heightCm: 'member.heightCm',
  specialty: 'prescriber.specialty',
  consultedSpecialty: 'prescriber.consultedSpecialty',
  disease: 'diagnosis.disease',
  cd19: 'diagnosis.cd19',
  state: 'diagnosis.state',
  remissionNumber: 'diagnosis.remissionNumber',
  mrd: 'diagnosis.mrd',
  mrdPercent: 'diagnosis.mrdPercent',
  philadelphia: 'diagnosis.philadelphia',
  tkiHistory: 'diagnosis.tkiHistory',
  dailyDoseMcg: 'regimen.dailyDoseMcg',
  guidelineSupport: 'regimen.guidelineSupport',
  nccnRecommended: 'regimen.nccnRecommended',
  viaPlanBenefit: 'currentTherapy.viaPlanBenefit',
  documented: 'currentTherapy.documented',
  startedOn: 'currentTherapy.startedOn',
  responding: 'currentTherapy.responding',
  doseIncrease: 'currentTherapy.doseIncrease',
  labelChange: 'otherUse.labelChange',
  labelChangedOn: 'otherUse.labelChangedOn',
  formulary: 'otherUse.formulary',
};
