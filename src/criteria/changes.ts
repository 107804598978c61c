import type { Answers } from './answers.ts';
import { judge } from './judgement.ts';
import { doseCapMcgPerDay, labelDoseLimitMcgPerDay } from './policies/cp-phar-312/facts.ts';

/** What an office may rightly arrange: a consultation, records, a dose that the label supports, or no dose increase. */
export type SupportableChange = 'consult-specialist' | 'dose-within-label' | 'no-dose-increase' | 'therapy-records';

interface Move {
  readonly change: SupportableChange;
  readonly requestType: 'initial' | 'continued';
  readonly apply: (answers: Answers) => Answers;
}

const withLabelDose = (answers: Answers): Answers => ({
  ...answers,
  dailyDoseMcg: labelDoseLimitMcgPerDay(answers.weightKg, answers.heightCm) ?? doseCapMcgPerDay,
});

/** Never another diagnosis, disease state, test result or treatment history. */
const moves: readonly Move[] = [
  { change: 'consult-specialist', requestType: 'initial', apply: (answers) => ({ ...answers, consultedSpecialty: 'oncologist' }) },
  { change: 'dose-within-label', requestType: 'initial', apply: withLabelDose },
  { change: 'therapy-records', requestType: 'continued', apply: (answers) => ({ ...answers, documented: 'yes' }) },
  { change: 'dose-within-label', requestType: 'continued', apply: withLabelDose },
  { change: 'no-dose-increase', requestType: 'continued', apply: (answers) => ({ ...answers, doseIncrease: 'no' }) },
];

/**
 * The smallest sets of supportable changes that leave no criterion of section A failed, each set as small as any; none
 * where nothing has failed, or where no supportable change helps.
 */
export function supportableChanges(answers: Answers): readonly (readonly SupportableChange[])[] {
  if (failures(answers) === 0) return [];
  const available = moves.filter(({ requestType }) => requestType === answers.requestType);
  const helpful = subsets(available).filter((chosen) => failures(chosen.reduce((changed, { apply }) => apply(changed), answers)) === 0);
  const smallest = Math.min(...helpful.map(({ length }) => length));
  return helpful.filter(({ length }) => length === smallest).map((chosen) => chosen.map(({ change }) => change));
}

/** How many criteria directly under section A are not met; none where section B governs. */
function failures(answers: Answers): number {
  const judgement = judge(answers);
  if (judgement === undefined || judgement.section !== judgement.part.listedSection) return 0;
  return judgement.failed.length;
}

/** Every subset of a short list, in the list's order. */
function subsets<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const [first, ...rest] = items;
  if (first === undefined) return [[]];
  const others = subsets(rest);
  return [...others.map((other) => [first, ...other]), ...others];
}
