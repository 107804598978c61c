import type { FieldPath } from '../../request/fields.ts';

type Choices = readonly (readonly [value: string, label: string])[];

export const urgencies: Choices = [
  ['standard', 'Standard'],
  ['expedited', 'Expedited'],
];

export const sexes: Choices = [
  ['female', 'Female'],
  ['male', 'Male'],
  ['unspecified', 'Not specified'],
];

export const relations: Choices = [
  ['parent', 'Parent'],
  ['guardian', 'Guardian'],
  ['representative', 'Authorized representative'],
];

export const mrdMethods: Choices = [
  ['flow-cytometry', 'Flow cytometry'],
  ['pcr', 'PCR'],
  ['ngs', 'Next-generation sequencing'],
  ['other', 'Another method'],
];

export const indications: Choices = [
  ['mrd-positive', 'MRD-positive remission'],
  ['relapsed-refractory', 'Relapsed or refractory disease'],
];

export const stepDoses: Choices = [
  ['yes', 'Yes'],
  ['no', 'No'],
  ['unknown', 'Not known'],
];

const choices: Readonly<Partial<Record<FieldPath, Choices>>> = {
  urgency: urgencies,
  'member.sex': sexes,
  'member.representativeRelation': relations,
  'diagnosis.mrdMethod': mrdMethods,
  'regimen.indication': indications,
  'regimen.stepDose': stepDoses,
};

/** The words of an administrative choice; the value itself where it is no choice. */
export const choiceInWords = (path: FieldPath, value: string): string => choices[path]?.find(([option]) => option === value)?.[1] ?? value;
