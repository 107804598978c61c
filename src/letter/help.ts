import type { Answers } from '../criteria/answers.ts';
import { type SupportableChange, supportableChanges } from '../criteria/changes.ts';
import type { CriterionId } from '../criteria/policies/cp-phar-312/citations.ts';

/** Answers under which a criterion is met, whatever else was said: they only take it out of the reckoning, and are never shown. */
const asIfMet: Readonly<Partial<Record<CriterionId, Partial<Answers>>>> = {
  'I.A.2': { specialty: 'oncologist' },
  'I.A.3': { philadelphia: 'negative' },
  'I.A.4': { guidelineSupport: 'yes', nccnRecommended: 'yes' },
  'II.A.1': { viaPlanBenefit: 'yes' },
  'II.A.2': { responding: 'yes' },
  'II.A.3': { doseIncrease: 'no' },
};

/**
 * What an office may rightly arrange to meet one of the criteria that are not met, the others left out of account:
 * each change is enough by itself. None where nothing that it may arrange helps.
 */
export function changesFor(id: CriterionId, failed: readonly CriterionId[], answers: Answers): readonly SupportableChange[] {
  const others = failed.filter((other) => other !== id);
  return supportableChanges(withMet(others, answers)).flat();
}

function withMet([first, ...rest]: readonly CriterionId[], answers: Answers): Answers {
  return first === undefined ? answers : withMet(rest, { ...answers, ...asIfMet[first] });
}
