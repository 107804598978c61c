import { type Answers, isOpen, type PlainDate, type Question } from './answers.ts';
import { addMonths, endOfMonth } from './dates.ts';
import type { Observation, Stage } from './observations.ts';

/**
 * Whether some completion of the other open answers leaves an observation undecided while a question stays open: then an
 * answer to it decides. A settled observation stays settled (docs/policy-reading.md, Outcome 6), which ends the search of
 * a branch early.
 */
export function staysUndecided({ movedBy, stages }: Observation, question: Question, answers: Answers): boolean {
  if (!movedBy.has(question)) return false;
  return stages.every((stage) => search(stage, openOthers(stage, question, answers), 0, answers));
}

/** The other open questions of a stage, the day of the request first: the other dates are chosen around it. */
function openOthers({ reads }: Stage, question: Question, answers: Answers): readonly Question[] {
  const others = [...reads].filter((other) => other !== question && isOpen(answers, other));
  return others.includes('requestedOn') ? ['requestedOn', ...others.filter((other) => other !== 'requestedOn')] : others;
}

function search(stage: Stage, others: readonly Question[], index: number, answers: Answers): boolean {
  if (stage.value(answers) !== undefined) return false;
  const next = others[index];
  if (next === undefined) return true;
  return completionsOf(next, answers).some((completed) => search(stage, others, index + 1, completed));
}

/** The answers with one open answer completed, once for each class of answers that the criteria tell apart. */
function completionsOf(question: Question, answers: Answers): readonly Answers[] {
  return completers[question](answers);
}

type Completer = (answers: Answers) => readonly Answers[];

const values =
  <Q extends Question>(question: Q, ...options: readonly Exclude<Answers[Q], undefined>[]): Completer =>
  (answers) =>
    options.map((option) => ({ ...answers, [question]: option }));

const yesNo = ['yes', 'no'] as const;

/** A dose below any label limit, the highest at the cap, and one above it (mcg per day). */
const doses = [1e-4, 28, 29] as const;
/** The lowest weight (kg) and height (cm) of a request, and values at which the label's dose is the fixed one. */
const weights = [45, 0.3] as const;
const heights = [260, 20] as const;

/** A number of classes each: label limits rise with weight and height, so the ends of the ranges stand for all between. */
const completers: Readonly<Record<Question, Completer>> = {
  requestType: values('requestType', 'initial', 'continued'),
  lineOfBusiness: values('lineOfBusiness', 'him', 'medicaid', 'commercial'),
  requestedOn: (answers) => requestDates(answers).map((requestedOn) => ({ ...answers, requestedOn })),
  weightKg: values('weightKg', ...weights),
  heightCm: values('heightCm', ...heights),
  specialty: values('specialty', 'oncologist', 'other'),
  consultedSpecialty: values('consultedSpecialty', 'oncologist', 'none'),
  disease: values('disease', 'b-all', 'other'),
  cd19: values('cd19', 'positive', 'negative'),
  state: values('state', 'relapsed', 'remission', 'other'),
  remissionNumber: values('remissionNumber', 1, 3),
  mrd: values('mrd', 'positive', 'negative'),
  mrdPercent: values('mrdPercent', 1, 0),
  philadelphia: values('philadelphia', 'negative', 'positive'),
  tkiHistory: (answers) => tkiHistories(answers).map((tkiHistory) => ({ ...answers, tkiHistory })),
  dailyDoseMcg: values('dailyDoseMcg', ...doses),
  guidelineSupport: values('guidelineSupport', ...yesNo),
  nccnRecommended: values('nccnRecommended', ...yesNo),
  viaPlanBenefit: values('viaPlanBenefit', ...yesNo),
  documented: values('documented', ...yesNo),
  startedOn: (answers) => pastDates(answers, -2).map((startedOn) => ({ ...answers, startedOn })),
  responding: values('responding', ...yesNo),
  doseIncrease: values('doseIncrease', ...yesNo),
  labelChange: values('labelChange', ...yesNo),
  labelChangedOn: (answers) => pastDates(answers, -7).map((labelChangedOn) => ({ ...answers, labelChangedOn })),
  formulary: values('formulary', 'listed', 'not-listed'),
};

/** Any day, where nothing else dates the request. */
const someDay: PlainDate = '2023-01-01';

/** The day of the request, and a day long before it. */
function pastDates({ requestedOn = someDay }: Answers, months: number): readonly PlainDate[] {
  return [requestedOn, addMonths(requestedOn, months)];
}

/**
 * The earliest day that the dates given allow, the last ones with the label change still recent (the end of a month counts
 * longer), and one long after.
 */
function requestDates({ startedOn, labelChangedOn }: Answers): readonly PlainDate[] {
  const [earliest = someDay] = [startedOn, labelChangedOn]
    .filter((date) => date !== undefined)
    .sort()
    .reverse();
  const lastRecent = addMonths(labelChangedOn ?? earliest, 6);
  return [earliest, lastRecent, endOfMonth(lastRecent), addMonths(earliest, 7)].filter((date) => date >= earliest);
}

/** No trial or a qualifying one; where a history is given, its open outcomes settled either way. */
function tkiHistories({ tkiHistory }: Answers): readonly Exclude<Answers['tkiHistory'], undefined>[] {
  if (tkiHistory === undefined) return [[], [{ agent: 'dasatinib', outcome: 'refractory' }]];
  return (['refractory', 'responding'] as const).map((settled) =>
    tkiHistory.map(({ agent, outcome }) => ({ agent, outcome: outcome === undefined || outcome === 'unknown' ? settled : outcome })),
  );
}
