import type { Answers } from '../criteria/answers.ts';
import { daysBetween } from '../criteria/dates.ts';
import type { Contradiction } from './contradiction.ts';
import { textAt } from './paths.ts';
import type { PaRequest } from './schema.ts';

const daysPerYear = 365.25;
const adultFromYears = 18;

/** A child heavier than this (kg) is far beyond the growth charts' upper curve; more likely it is a weight in pounds. */
const heaviestChildKg = (years: number) => 20 + 6 * years;
/** Adults outside of these bounds exist, but a wrong unit is more likely. */
const adult = { lightestKg: 30, heaviestKg: 250, shortestCm: 100 } as const;
const tallestChildCm = (years: number) => 85 + 9 * years;

/** Age in years on the day of the request; `undefined` while a date is open. */
function ageAt({ requestedOn }: Answers, request: PaRequest): number | undefined {
  const birthDate = textAt(request, 'member.birthDate');
  if (birthDate === '' || requestedOn === undefined) return undefined;
  return daysBetween(birthDate, requestedOn) / daysPerYear;
}

/** Whether the member is a minor, for whom a parent, guardian or representative is named. */
export const isMinor = (answers: Answers, request: PaRequest) => (ageAt(answers, request) ?? adultFromYears) < adultFromYears;

/** Weights and heights that do not go with the age: pounds typed as kilograms, inches as centimetres. */
export function implausibleMeasures(answers: Answers, request: PaRequest): readonly Contradiction[] {
  const years = ageAt(answers, request);
  if (years === undefined || years < 0) return [];
  return [...weightFaults(answers.weightKg, years), ...heightFaults(answers.heightCm, years)];
}

const ageInWords = (years: number) => (years < 2 ? 'under 2 years' : `${Math.floor(years)} years`);

function weightFaults(weightKg: number | undefined, years: number): readonly Contradiction[] {
  if (weightKg === undefined) return [];
  const heaviest = years < adultFromYears ? heaviestChildKg(years) : adult.heaviestKg;
  const age = `the member's age is ${ageInWords(years)}`;
  if (weightKg > heaviest) return [{ at: ['member.weightKg'], sentence: `The weight is ${weightKg} kg, but ${age}. Is it in pounds?` }];
  if (years >= adultFromYears && weightKg < adult.lightestKg) {
    return [{ at: ['member.weightKg'], sentence: `The weight is ${weightKg} kg, but ${age}.` }];
  }
  return [];
}

function heightFaults(heightCm: number | undefined, years: number): readonly Contradiction[] {
  if (heightCm === undefined) return [];
  const age = `the member's age is ${ageInWords(years)}`;
  if (years >= adultFromYears && heightCm < adult.shortestCm) {
    return [{ at: ['member.heightCm'], sentence: `The height is ${heightCm} cm, but ${age}. Is it in inches?` }];
  }
  if (years < adultFromYears && heightCm > tallestChildCm(years)) {
    return [{ at: ['member.heightCm'], sentence: `The height is ${heightCm} cm, but ${age}.` }];
  }
  return [];
}
