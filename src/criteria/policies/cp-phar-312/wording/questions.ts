import type { Question } from '../../../answers.ts';

/** A question as the form asks it, in our own words. */
export interface QuestionWording {
  readonly label: string;
  readonly hint?: string;
  /** a noun phrase for lists: "Missing: the MRD result" */
  readonly noun: string;
  /** the answers offered, in order; none for dates, numbers and lists */
  readonly options?: readonly (readonly [value: string, label: string])[];
}

const yesNo = [
  ['yes', 'Yes'],
  ['no', 'No'],
  ['unknown', 'Not known'],
] as const;

const specialties = [
  ['oncologist', 'Oncologist'],
  ['hematologist', 'Hematologist'],
  ['other', 'Another specialty'],
] as const;

export const questionWording: Readonly<Record<Question, QuestionWording>> = {
  requestType: {
    label: 'What is requested?',
    noun: 'the request type',
    options: [
      ['initial', 'Initial approval'],
      ['continued', 'Continued therapy'],
    ],
  },
  lineOfBusiness: {
    label: 'Line of business',
    noun: 'the line of business',
    options: [
      ['commercial', 'Commercial'],
      ['him', 'Marketplace (HIM)'],
      ['medicaid', 'Medicaid'],
    ],
  },
  requestedOn: { label: 'Date of the request', hint: 'Time limits are counted from this day.', noun: 'the date of the request' },
  disease: {
    label: 'Diagnosis',
    noun: 'the diagnosis',
    options: [
      ['b-all', 'B-cell precursor acute lymphoblastic leukemia (B-ALL)'],
      ['other', 'Another diagnosis'],
    ],
  },
  specialty: { label: 'Prescriber’s specialty', noun: 'the prescriber’s specialty', options: specialties },
  consultedSpecialty: {
    label: 'Specialist consulted',
    hint: 'Only needed where the prescriber is neither an oncologist nor a hematologist.',
    noun: 'the consulted specialty',
    options: [...specialties, ['none', 'None consulted']],
  },
  state: {
    label: 'Current state of the disease',
    noun: 'the state of the disease',
    options: [
      ['remission', 'In complete remission'],
      ['relapsed', 'Relapsed'],
      ['refractory', 'Refractory'],
      ['other', 'Another state'],
      ['unknown', 'Not known'],
    ],
  },
  remissionNumber: {
    label: 'Which remission is it?',
    hint: '1 for the first, 2 for the second, up to 9.',
    noun: 'the number of the remission',
  },
  mrd: {
    label: 'MRD result',
    hint: 'Minimal residual disease, by the latest test.',
    noun: 'the MRD result',
    options: [
      ['positive', 'Positive'],
      ['negative', 'Negative'],
      ['not-tested', 'Not tested'],
      ['unknown', 'Not known'],
    ],
  },
  mrdPercent: { label: 'MRD level', hint: '0.1 % is one cell in 1,000.', noun: 'the MRD level' },
  philadelphia: {
    label: 'Philadelphia chromosome',
    hint: 'BCR-ABL1, by cytogenetics, FISH or PCR.',
    noun: 'the Philadelphia chromosome status',
    options: [
      ['negative', 'Negative'],
      ['positive', 'Positive'],
      ['unknown', 'Not known'],
    ],
  },
  tkiHistory: { label: 'Tyrosine kinase inhibitors tried', hint: 'Each agent with what came of it.', noun: 'the TKI history' },
  cd19: {
    label: 'CD19 on the leukemic cells',
    noun: 'the CD19 status',
    options: [
      ['positive', 'Positive'],
      ['negative', 'Negative'],
      ['unknown', 'Not known'],
    ],
  },
  dailyDoseMcg: { label: 'Highest daily dose requested', hint: 'Micrograms a day, not a cycle.', noun: 'the daily dose' },
  weightKg: { label: 'Weight', noun: 'the member’s weight' },
  heightCm: { label: 'Height', hint: 'Needed below 45 kg, where the dose goes by body surface.', noun: 'the member’s height' },
  guidelineSupport: {
    label: 'Does a practice guideline or peer-reviewed literature support this dose?',
    noun: 'support for the dose',
    options: yesNo,
  },
  nccnRecommended: { label: 'Does NCCN recommend this regimen?', noun: 'the NCCN recommendation', options: yesNo },
  viaPlanBenefit: {
    label: 'Does the member receive it now through this plan’s benefit?',
    noun: 'receipt through the plan',
    options: yesNo,
  },
  documented: {
    label: 'Do records show that the member receives it now, for a covered indication?',
    noun: 'the therapy records',
    options: yesNo,
  },
  startedOn: { label: 'First dose on', hint: 'Treatment-free intervals count towards the 30 days.', noun: 'the date of the first dose' },
  responding: { label: 'Is the member responding to therapy?', noun: 'the response to therapy', options: yesNo },
  doseIncrease: { label: 'Is a higher dose requested than before?', noun: 'whether the dose increases', options: yesNo },
  labelChange: {
    label: 'Has the label changed to cover this use, too recently for the policy?',
    hint: 'A new indication, age group or dosing regimen within the last six months.',
    noun: 'a recent label change',
    options: yesNo,
  },
  labelChangedOn: { label: 'Date of the label change', noun: 'the date of the label change' },
  formulary: {
    label: 'Is the drug on the plan’s formulary or preferred drug list?',
    noun: 'the formulary status',
    options: [
      ['listed', 'Listed'],
      ['not-listed', 'Not listed'],
      ['unknown', 'Not known'],
    ],
  },
};

export const tkiAgentNames = {
  imatinib: 'Imatinib (Gleevec)',
  dasatinib: 'Dasatinib (Sprycel)',
  nilotinib: 'Nilotinib (Tasigna)',
  bosutinib: 'Bosutinib (Bosulif)',
  ponatinib: 'Ponatinib (Iclusig)',
  other: 'Another TKI',
} as const;

export const tkiOutcomeNames = {
  intolerant: 'Not tolerated',
  refractory: 'Refractory: no response, lost or progressed',
  responding: 'Still responding',
  unknown: 'Not known',
} as const;
