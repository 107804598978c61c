import { describe, expect, it } from 'vitest';
import type { Answers, Question } from '../../../src/criteria/answers.ts';
import { evaluate } from '../../../src/criteria/evaluate.ts';
import { askedQuestions, questionOrder } from '../../../src/criteria/questions.ts';
import { askedOf, holdersOf } from '../oracle/asked.ts';
import { forSomeAnswers } from './product.ts';
import { continuedRequests, initialRequests, otherRequests, undatedRequests } from './requests.ts';
import { fullyDocumented } from './same.ts';

/** The answers that a missing criterion can be missing. */
const answersBehind = new Map<string, readonly Question[]>([
  ['I.A.1', ['disease']],
  ['I.A.2', ['specialty', 'consultedSpecialty']],
  ['I.A.3', ['state']],
  ['I.A.3.a', ['mrd']],
  ['I.A.3.b.i', ['philadelphia']],
  ['I.A.3.b.ii', ['philadelphia', 'tkiHistory']],
  ['I.A.4.a', ['dailyDoseMcg']],
  ['I.A.4.b', ['guidelineSupport']],
  ['I.A.4*', ['cd19', 'state', 'remissionNumber', 'mrd', 'mrdPercent', 'dailyDoseMcg', 'weightKg', 'heightCm', 'nccnRecommended']],
  ['II.A', ['disease']],
  ['II.A.1.benefit', ['viaPlanBenefit']],
  ['II.A.1.records', ['documented', 'startedOn', 'requestedOn']],
  ['II.A.2', ['responding']],
  ['II.A.3', ['doseIncrease']],
  ['II.A.3.a', ['dailyDoseMcg']],
  ['II.A.3.b', ['guidelineSupport']],
  ['II.A.3*', ['dailyDoseMcg', 'weightKg', 'heightCm', 'nccnRecommended']],
  ...['I.B', 'II.B'].flatMap((section): readonly (readonly [string, readonly Question[]])[] => [
    [section, ['lineOfBusiness']],
    [`${section}.1`, ['labelChange', 'labelChangedOn', 'requestedOn']],
    [`${section}.1.a`, ['formulary']],
  ]),
]);

function must(holds: boolean, law: string, answers: Answers, seen: unknown): void {
  if (!holds) throw new Error(`${law}: ${JSON.stringify({ answers, seen })}`);
}

/** Asked is exactly what the oracle asks, by the definition. */
function isAskedExactly(answers: Answers, asked: readonly Question[]): void {
  const expected = askedOf(answers);
  const isSame = asked.length === expected.size && asked.every((question) => expected.has(question));
  must(isSame, 'Not asked exactly', answers, { asked, expected: [...expected] });
}

/** The order is one order for all; what opens a branch comes before the branch, and alone while it is open. */
function isInOrder(answers: Answers, asked: readonly Question[]): void {
  const order = questionOrder(answers);
  const places = asked.map((question) => order.indexOf(question));
  must(
    places.every((place, at) => place > (places[at - 1] ?? -1)),
    'Out of order',
    answers,
    { asked, order },
  );
  for (const question of order) {
    const late = holdersOf(question, answers).filter((opener) => order.indexOf(opener) > order.indexOf(question));
    must(late.length === 0, 'A branch before its opener', answers, { question, late });
  }
}

/**
 * Of the criteria that miss an answer, one at least is asked about, itself or by what opens its branch: not each, because
 * a missing leaf may have ceased to matter (I.A.4.b while the dose is open and no dose above 28 could meet I.A.4*). So
 * nothing asked means nothing missing.
 */
function asksWhatIsMissing(answers: Answers, asked: readonly Question[]): void {
  const { missing, outcome } = evaluate(answers, fullyDocumented);
  const behind = missing.flatMap(({ criterion }) => answersBehind.get(criterion) ?? []);
  const reached = behind.flatMap((question) => [question, ...holdersOf(question, answers)]);
  must(missing.length === 0 || reached.some((question) => asked.includes(question)), 'Missing but not asked', answers, { missing, asked });
  must(asked.length > 0 || outcome !== 'incomplete', 'Incomplete without a question', answers, missing);
}

describe('the questions', () => {
  it.each([
    ['an initial request', initialRequests, 157, 22_566],
    ['a continued request', continuedRequests, 13, 22_711],
    ['a continued request whose day is open', undatedRequests, 31, 3174],
    ['a request for another use', otherRequests, 1, 2880],
  ])('asked of %s are those that can still matter, in order', { timeout: 600_000 }, (_, dimensions, step, combinations) => {
    const count = forSomeAnswers(dimensions, step, (answers) => {
      const asked = askedQuestions(answers).map(({ question }) => question);
      isAskedExactly(answers, asked);
      isInOrder(answers, asked);
      asksWhatIsMissing(answers, asked);
    });
    expect(count).toBe(combinations);
  });
});
