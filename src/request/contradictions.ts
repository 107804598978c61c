import type { Answers } from '../criteria/answers.ts';
import { daysBetween } from '../criteria/dates.ts';
import { doseCapMcgPerDay, labelDoseLimitMcgPerDay } from '../criteria/policies/cp-phar-312/facts.ts';
import type { Contradiction } from './contradiction.ts';
import type { FieldPath } from './fields.ts';
import { leukemiaCodes } from './icd10.ts';
import { textAt } from './paths.ts';
import { implausibleMeasures } from './plausibility.ts';
import type { DraftReading } from './read-draft.ts';

type Rule = (answers: Answers, request: DraftReading['request']) => readonly Contradiction[];

const contradiction = (at: readonly FieldPath[], sentence: string): readonly Contradiction[] => [{ at, sentence }];

const mrdLevel: Rule = ({ state, mrd, mrdPercent }) => {
  if (state !== 'remission' || mrdPercent === undefined) return [];
  if (mrd === 'negative' && mrdPercent > 0) {
    return contradiction(['diagnosis.mrdPercent'], `The MRD result is negative, but a level of ${mrdPercent} % is given.`);
  }
  if (mrd === 'positive' && mrdPercent === 0) {
    return contradiction(['diagnosis.mrdPercent'], 'The MRD result is positive, but the level is 0 %.');
  }
  if (mrd === 'not-tested') return contradiction(['diagnosis.mrdPercent'], `MRD was not tested, but a level of ${mrdPercent} % is given.`);
  return [];
};

const stateNames = { remission: 'in remission', relapsed: 'relapsed', refractory: 'refractory', other: 'in another state', unknown: '' };

/** A code offered for ALL speaks of a state; for another disease C91.0x may be T lineage and contradicts nothing. */
const icdCode: Rule = ({ disease, state, requestType }, request) => {
  const code = leukemiaCodes.find((offered) => offered.code === textAt(request, 'diagnosis.icd10'));
  if (code === undefined || disease !== 'b-all' || requestType !== 'initial' || state === undefined || state === 'unknown') return [];
  const fits = code.states.some((fitting) => fitting === state);
  if (fits) return [];
  const sentence = `The disease is ${stateNames[state]}, but the code ${code.code} says: ${code.label}.`;
  return contradiction(['diagnosis.state', 'diagnosis.icd10'], sentence);
};

const orderedDates: readonly (readonly [earlier: FieldPath, later: FieldPath, sentence: string])[] = [
  ['member.birthDate', 'requestedOn', 'The date of birth is later than the date of the request.'],
  ['member.birthDate', 'currentTherapy.startedOn', 'The first dose is dated before the date of birth.'],
  ['member.birthDate', 'diagnosis.mrdTestedOn', 'The MRD test is dated before the date of birth.'],
  ['diagnosis.mrdTestedOn', 'requestedOn', 'The MRD test is dated after the request.'],
  ['member.measuredOn', 'requestedOn', 'Weight and height are dated after the request.'],
  ['requestedOn', 'service.plannedStart', 'The planned start is before the date of the request.'],
  ['currentTherapy.startedOn', 'service.plannedStart', 'The planned start is before the first dose.'],
];

const datesInOrder: Rule = (_, request) =>
  orderedDates.flatMap(([earlier, later, sentence]) => {
    const [first, second] = [textAt(request, earlier), textAt(request, later)];
    if (first === '' || second === '' || daysBetween(first, second) >= 0) return [];
    return contradiction([earlier, later], sentence);
  });

/** From here on a dose is more likely the amount of a cycle: 28 mcg on 28 days are 784. */
const perCycleFromMcg = 100;

const dose: Rule = ({ dailyDoseMcg, weightKg, heightCm }) => {
  if (dailyDoseMcg === undefined) return [];
  const at: readonly FieldPath[] = ['regimen.dailyDoseMcg'];
  if (dailyDoseMcg >= perCycleFromMcg) {
    return contradiction(at, `${dailyDoseMcg} mcg a day is far above the label’s ${doseCapMcgPerDay}. Is it the amount of a whole cycle?`);
  }
  const limit = labelDoseLimitMcgPerDay(weightKg, heightCm);
  if (limit === undefined || dailyDoseMcg <= limit + 1e-9) return [];
  // 28 is exact, from 45 kg on and where a larger body surface is held at it; the others come of a body surface, and of 5 % more
  const most = limit === doseCapMcgPerDay ? `${limit} mcg a day` : `${limit.toFixed(2)} mcg a day (with the 5 % allowance)`;
  return contradiction(at, `The dose is ${dailyDoseMcg} mcg a day, but the label’s dose for ${weightKg ?? 0} kg is at most ${most}.`);
};

const rules: readonly Rule[] = [mrdLevel, icdCode, datesInOrder, dose, implausibleMeasures];

/** The contradictions among the answers that are used; texts that cannot be read contradict nothing. */
export function contradictionsIn({ answers, request }: DraftReading): readonly Contradiction[] {
  return rules.flatMap((rule) => rule(answers, request));
}
