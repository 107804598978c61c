import { type Classes, classesOf } from './classes.ts';
import { continuedSubjects, initialSubjects, otherSubjects, type Subject } from './dimensions.ts';
import { type Given, givenOf } from './given.ts';
import { type Lattice, latticeOf, type Observation } from './lattice.ts';
import { decision } from './oracle.ts';

/** What the open answers of a request can still bring. */
export interface Prospect {
  /** Whether some completion of the other subjects tells two of these values of a subject apart. */
  readonly tellsApart: (subject: string, values: readonly string[]) => boolean;
  /** Whether a subject is open, and its answer, or leaving it open, can be told. */
  readonly isUndecided: (subject: string) => boolean;
  /** Whether a section that refers can come to govern, with a label change that is recent. */
  readonly canUseFormulary: boolean;
}

/** The prospect of a request whose type and disease are known; `undefined` otherwise. */
export function prospectOf(classes: Classes, given: Given): Prospect | undefined {
  const { requestType, disease } = classes;
  if (requestType === 'open' || disease === 'open') return undefined;
  const subjects = subjectsOf(requestType, disease);
  const lattice = latticeFor(requestType, disease, subjects);
  const digits = subjects.map((subject) => subject.values.findIndex(({ name }) => name === subject.valueOf(classes, given)));
  const placeOf = (subject: string) => subjects.findIndex(({ name }) => name === subject);
  const isTold = (place: number, values: readonly number[]) => place !== -1 && lattice.differ(place, digits, values);
  return {
    tellsApart: (subject, values) => {
      const place = placeOf(subject);
      return isTold(
        place,
        values.map((value) => subjects[place]?.values.findIndex(({ name }) => name === value) ?? -1),
      );
    },
    isUndecided: (subject) => {
      const place = placeOf(subject);
      const digit = digits[place] ?? -1;
      const completions = subjects[place]?.values[digit]?.completions;
      return completions !== undefined && isTold(place, [...completions, digit]);
    },
    canUseFormulary: lattice.reaches(digits),
  };
}

function subjectsOf(requestType: string, disease: string): readonly Subject[] {
  if (disease === 'other') return otherSubjects;
  return requestType === 'initial' ? initialSubjects : continuedSubjects;
}

const lattices = new Map<string, Lattice>();

function latticeFor(requestType: string, disease: string, subjects: readonly Subject[]): Lattice {
  const key = `${requestType} ${disease}`;
  const known = lattices.get(key);
  if (known !== undefined) return known;
  const fixed = { ...classesOf(givenOf({})), requestType, disease, line: 'him', listed: 'yes' } as const;
  const classesAt = (digits: readonly number[]): Classes =>
    Object.assign({}, fixed, ...subjects.map(({ values }, place) => values[digits[place] ?? 0]?.classes));
  const lattice = latticeOf(
    subjects.map(({ values }) => values),
    (digits) => observationOf(classesAt(digits)),
  );
  lattices.set(key, lattice);
  return lattice;
}

const everyLeaf = new Set(
  ['I.A.1', 'I.A.2', 'I.A.3.a', 'I.A.3.b.i', 'I.A.3.b.ii', 'I.A.4.a', 'I.A.4.b', 'I.A.4*'].concat([
    'II.A.1.benefit',
    'II.A.1.records',
    'II.A.2',
    'II.A.3.a',
    'II.A.3.b',
    'II.A.3*',
  ]),
);

const topCriteria = ['I.A.1', 'I.A.2', 'I.A.3', 'I.A.4', 'II.A.1', 'II.A.2', 'II.A.3', 'I.B.1', 'II.B.1'];

/**
 * What a question can change: the outcome, the referral and the verdicts of the top criteria, all documents supplied. The
 * line of business and the formulary are taken as known: they change what another answer shows in no case.
 */
function observationOf(classes: Classes): Observation {
  const { section, outcome, referTo, criteria } = decision(classes, everyLeaf);
  const verdicts = new Map(Object.entries(criteria));
  const seen = [outcome, ...referTo, ...topCriteria.map((id) => verdicts.get(id) ?? '-')].join(' ');
  return { seen, isGoal: (section ?? '').endsWith('.B') && classes.labelChange === 'yes' && classes.recent === 'yes' };
}
