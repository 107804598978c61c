import { expect, it } from 'vitest';
import type { Answers, Question } from '../../../src/criteria/answers.ts';
import { type Evaluation, evaluate } from '../../../src/criteria/evaluate.ts';
import { notUsed } from '../../../src/criteria/questions.ts';
import { notUsedOf } from '../oracle/not-used.ts';
import { forSomeAnswers } from './product.ts';
import { continuedRequests, initialRequests, otherRequests } from './requests.ts';
import { fullyDocumented } from './same.ts';

const without = (answers: Answers, questions: readonly Question[]): Answers => ({
  ...answers,
  ...Object.fromEntries(questions.map((question) => [question, undefined])),
});

/** The leaves of the arm of I.A.3 that is not taken: their answers are not used, and so they may lose their verdict. */
const ofArmNotTaken = (id: string, { state }: Answers) => (state === 'remission' || state === 'other') && id.startsWith('I.A.3.b.');

/** What leaving answers out must not change, as text; what is missing is held as well. */
function heldOf(evaluation: Evaluation, answers: Answers): string {
  const criteria = Object.entries(evaluation.criteria).filter(([id]) => !ofArmNotTaken(id, answers));
  const { section, outcome, approvalMonths, referTo, advisories, missing } = evaluation;
  return JSON.stringify({ section, outcome, approvalMonths, referTo, advisories, missing, criteria });
}

function check(answers: Answers): void {
  const found = notUsed(answers);
  const expected = [...notUsedOf(answers)].filter((question) => answers[question] !== undefined);
  const isSame = found.length === expected.length && found.every((question) => expected.includes(question));
  if (!isSame) throw new Error(`Not used, by the oracle: ${JSON.stringify({ answers, found, expected })}`);
  const [before, after] = [answers, without(answers, found)].map((each) => heldOf(evaluate(each, fullyDocumented), answers));
  if (before !== after) throw new Error(`Leaving out what is not used changes it: ${JSON.stringify({ answers, found, before, after })}`);
}

it.each([
  ['an initial request', initialRequests, 53, 66_848],
  ['a continued request', continuedRequests, 7, 42_178],
  ['a request for another use', otherRequests, 1, 2880],
])(
  'the answers of %s that are not used are the oracle’s, and can be left out',
  { timeout: 300_000 },
  (_, dimensions, step, combinations) => {
    expect(forSomeAnswers(dimensions, step, check)).toBe(combinations);
  },
);
