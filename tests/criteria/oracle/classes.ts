import type { Given, GivenTki } from './given.ts';

/** The values of the columns of the decision tables. */
export const yesNoOpen = ['yes', 'no', 'open'] as const;
export const yesNo = ['yes', 'no'] as const;
export const states = ['remission', 'relapsed', 'other', 'open'] as const;
export const diseases = ['b-all', 'other', 'open'] as const;
export const requestTypes = ['initial', 'continued', 'open'] as const;
export const lines = ['commercial', 'him', 'medicaid', 'open'] as const;
export const verdicts = ['met', 'not-met', 'unknown'] as const;
export const sections = ['I.A', 'I.B', 'II.A', 'II.B', 'none'] as const;

export type Verdict = (typeof verdicts)[number] | 'not-applicable';
type Fact = (typeof yesNoOpen)[number];

/** What the tables know of a request: each answer, or pair of answers, as one of a few classes. */
export type Classes = ReturnType<typeof classesOf>;

/** The classes of the answers of a request (docs/policy-reading.md, and the values of the request format). */
export function classesOf(given: Given) {
  return {
    requestType: named(given.requestType),
    disease: named(given.disease),
    line: named(given.lineOfBusiness),
    specialist: fact(given.specialty, specialistWords),
    consulted: fact(given.consultedSpecialty, specialistWords),
    cd19: fact(given.cd19, testWords),
    state: given.state === 'refractory' ? 'relapsed' : named(given.state),
    firstOrSecond: bound(given.remissionNumber, (number) => number <= 2),
    mrd: fact(given.mrd, testWords),
    level: bound(given.mrdPercent, (percent) => percent >= 0.1),
    philadelphia: fact(given.philadelphia, testWords),
    failedTki: failedTki(given.tkiHistory),
    within28: bound(given.dailyDoseMcg, (mcg) => mcg <= 28),
    labelDose: labelDose(given),
    support: fact(given.guidelineSupport, plainWords),
    nccn: fact(given.nccnRecommended, plainWords),
    benefit: fact(given.viaPlanBenefit, plainWords),
    documented: fact(given.documented, plainWords),
    thirtyDays: thirtyDays(given),
    responding: fact(given.responding, plainWords),
    doseIncrease: fact(given.doseIncrease, plainWords),
    labelChange: fact(given.labelChange, plainWords),
    recent: recent(given),
    listed: fact(given.formulary, formularyWords),
  };
}

const plainWords = new Map<string, Fact>([
  ['yes', 'yes'],
  ['no', 'no'],
]);
const testWords = new Map<string, Fact>([
  ['positive', 'yes'],
  ['negative', 'no'],
]);
const formularyWords = new Map<string, Fact>([
  ['listed', 'yes'],
  ['not-listed', 'no'],
]);
const specialistWords = new Map<string, Fact>([
  ['oncologist', 'yes'],
  ['hematologist', 'yes'],
  ['other', 'no'],
  ['none', 'no'],
]);

/** Anything that is not one of the words (not answered, unknown, not tested) is open. */
const fact = (answer: string | undefined, words: ReadonlyMap<string, Fact>): Fact => words.get(answer ?? '') ?? 'open';

const named = (answer: string | undefined) => (answer === undefined || answer === 'unknown' ? 'open' : answer);

const bound = (value: number | undefined, isWithin: (value: number) => boolean): Fact => {
  if (value === undefined) return 'open';
  return isWithin(value) ? 'yes' : 'no';
};

const hasFailed = ({ outcome }: GivenTki) => outcome === 'intolerant' || outcome === 'refractory';

/** I.A.3.b.ii: the listed agents are all but `other`. */
function failedTki(trials: readonly GivenTki[] | undefined): Fact {
  if (trials === undefined) return 'open';
  const listed = trials.filter(({ agent }) => agent !== 'other');
  if (listed.some(hasFailed)) return 'yes';
  return listed.some(({ outcome }) => outcome === undefined || outcome === 'unknown') ? 'open' : 'no';
}

/** Imatinib is the only listed agent that failed. */
export function isImatinibAlone({ tkiHistory = [] }: Given): boolean {
  const failed = tkiHistory.filter((trial) => trial.agent !== 'other' && hasFailed(trial));
  return failed.length > 0 && failed.every(({ agent }) => agent === 'imatinib');
}

/** An agent that the policy does not list has failed. */
export const hasUnlistedFailure = ({ tkiHistory = [] }: Given) => tkiHistory.some((trial) => trial.agent === 'other' && hasFailed(trial));

const tolerance = 1e-9;

/** The dose condition of I.A.4*: 28 mcg a day from 45 kg, below it 15 mcg per m2 (Mosteller) and 5 %, 28 at most. */
function labelDose({ dailyDoseMcg, weightKg, heightCm }: Given): Fact {
  if (dailyDoseMcg === undefined) return 'open';
  if (dailyDoseMcg > 28 + tolerance) return 'no';
  if (weightKg === undefined) return 'open';
  if (weightKg >= 45) return 'yes';
  if (heightCm === undefined) return 'open';
  return dailyDoseMcg <= 15.75 * Math.sqrt((heightCm * weightKg) / 3600) + tolerance ? 'yes' : 'no';
}

/** II.A.1.records: 30 days or more from the first dose to the request. */
function thirtyDays({ startedOn, requestedOn }: Given): Fact {
  if (startedOn === undefined || requestedOn === undefined) return 'open';
  return Date.parse(requestedOn) - Date.parse(startedOn) >= 30 * 86_400_000 ? 'yes' : 'no';
}

/** I.B.1: not before the same day six calendar months earlier, or the last day of that month. */
function recent({ labelChangedOn, requestedOn }: Given): Fact {
  if (labelChangedOn === undefined || requestedOn === undefined) return 'open';
  return labelChangedOn >= sixMonthsBefore(requestedOn) ? 'yes' : 'no';
}

function sixMonthsBefore(date: string): string {
  const known = sixMonthsEarlier.get(date);
  if (known !== undefined) return known;
  const day = new Date(`${date.slice(0, 7)}-01T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() - 5, 0);
  day.setUTCDate(Math.min(day.getUTCDate(), Number(date.slice(8))));
  const earlier = day.toISOString().slice(0, 10);
  sixMonthsEarlier.set(date, earlier);
  return earlier;
}

const sixMonthsEarlier = new Map<string, string>();
