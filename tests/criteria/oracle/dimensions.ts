import { type Classes, classesOf } from './classes.ts';
import type { Given } from './given.ts';
import { specialistOf } from './initial.ts';
import type { Value } from './lattice.ts';
import { labelRuleOf } from './other-uses.ts';

interface SubjectValue extends Value {
  readonly classes: Partial<Classes>;
}

/** A dimension of the lattice: its values as classes of answers, and which of them a request has. */
export interface Subject {
  readonly name: string;
  readonly values: readonly SubjectValue[];
  readonly valueOf: (classes: Classes, given: Given) => string;
}

/** An answer of its own: `values` are its known classes. */
function single(name: keyof Classes, values: readonly string[] = ['yes', 'no']): Subject {
  const known = values.map((value) => ({ name: value, classes: { [name]: value } }));
  const open = { name: 'open', classes: { [name]: 'open' }, completions: values.map((_, at) => at) };
  return { name, values: [...known, open], valueOf: (classes) => classes[name] };
}

/** The prescriber and the one consulted, by what they make of I.A.2. */
const specialist: Subject = {
  name: 'specialist',
  values: [
    { name: 'met', classes: { specialist: 'yes', consulted: 'open' } },
    { name: 'not-met', classes: { specialist: 'no', consulted: 'no' } },
    { name: 'unknown', classes: { specialist: 'open', consulted: 'open' }, completions: [0, 1] },
  ],
  valueOf: specialistOf,
};

/** The label change and its date, by what they make of I.B.1. */
const labelRule: Subject = {
  name: 'labelRule',
  values: [
    { name: 'met', classes: { labelChange: 'yes', recent: 'yes' } },
    { name: 'not-met', classes: { labelChange: 'no', recent: 'open' } },
    { name: 'unknown', classes: { labelChange: 'open', recent: 'open' }, completions: [0, 1] },
  ],
  valueOf: labelRuleOf,
};

const within = { within28: 'yes', labelDose: 'yes' } as const;
const between = { within28: 'yes', labelDose: 'no' } as const;
const above = { within28: 'no', labelDose: 'no' } as const;
const noBody = { within28: 'yes', labelDose: 'open' } as const;
const noDose = { within28: 'open', labelDose: 'open' } as const;

/**
 * Dose, weight and height, by what they make of I.A.4.a and of the dose condition of I.A.4*. Open ones are told apart by
 * what they can turn out to be: at 45 kg, say, no dose is above the label's without being above 28.
 */
const dose: Subject = {
  name: 'dose',
  values: [
    { name: 'within', classes: within },
    { name: 'between', classes: between },
    { name: 'above', classes: above },
    { name: 'within?', classes: noBody, completions: [0] },
    { name: 'between?', classes: noBody, completions: [1] },
    { name: 'within|between', classes: noBody, completions: [0, 1] },
    { name: 'within|above', classes: noDose, completions: [0, 2] },
    { name: 'within|between|above', classes: noDose, completions: [0, 1, 2] },
  ],
  valueOf: ({ within28, labelDose }, given) => {
    if (within28 === 'no') return 'above';
    if (within28 === 'open') return mayBeBelowCap(given) ? 'within|between|above' : 'within|above';
    if (labelDose !== 'open') return labelDose === 'yes' ? 'within' : 'between';
    return doseForSomeBody(given);
  },
};

/** The ranges of the request format: weights from 0.3 to 400 kg, heights from 20 to 260 cm. */
const heights = (given: Given) => (given.heightCm === undefined ? [20, 260] : [given.heightCm]);
const bodies = (given: Given) =>
  (given.weightKg === undefined ? [0.3, 400] : [given.weightKg]).flatMap((weightKg) =>
    heights(given).map((heightCm) => ({ weightKg, heightCm })),
  );

/** Whether a dose of up to 28 is above the label's for some body: then doses between the two exist. */
const mayBeBelowCap = (given: Given) => bodies(given).some((body) => classesOf({ ...given, ...body, dailyDoseMcg: 28 }).labelDose === 'no');

/** A known dose of up to 28 and a body not known: the label's dose grows with weight and height, so the ends decide. */
function doseForSomeBody(given: Given): string {
  const doses = bodies(given).map((body) => classesOf({ ...given, ...body }).labelDose);
  if (doses.every((fact) => fact === 'yes')) return 'within?';
  return doses.some((fact) => fact === 'yes') ? 'within|between' : 'between?';
}

/** What an initial request for B-ALL depends on. */
export const initialSubjects: readonly Subject[] = [
  specialist,
  single('cd19'),
  single('state', ['remission', 'relapsed', 'other']),
  single('firstOrSecond'),
  single('mrd'),
  single('level'),
  single('philadelphia'),
  single('failedTki'),
  single('support'),
  single('nccn'),
  labelRule,
  dose,
];

/** What a continued request for B-ALL depends on. */
export const continuedSubjects: readonly Subject[] = [
  single('benefit'),
  single('documented'),
  single('thirtyDays'),
  single('responding'),
  single('doseIncrease'),
  single('support'),
  single('nccn'),
  labelRule,
  dose,
];

/** What a request for another disease depends on, but for the line of business and the formulary. */
export const otherSubjects: readonly Subject[] = [labelRule];
