import { type Answers, noAnswers } from '../../../src/criteria/answers.ts';

/** A class of answers: any of `answers` may stand for it. An open one names the classes that it may turn out to be. */
export interface Class {
  readonly answers: readonly Partial<Answers>[];
  readonly becomes?: readonly number[];
}

/** Answers that count together, by their classes. */
export type Dimension = readonly Class[];

type Draft = { -readonly [Question in keyof Answers]: Answers[Question] };

/**
 * Visits every combination of the classes of all dimensions, the last dimension fastest, each class stood for by one of
 * its answers (drawn by a fixed sequence, so that every run is the same). Returns how many there were.
 */
export function forEachAnswers(dimensions: readonly Dimension[], visit: (answers: Answers, index: number) => void): number {
  const draft: Draft = { ...noAnswers };
  let count = 0;
  let drawn = 1;
  const descend = (depth: number): void => {
    const dimension = dimensions[depth];
    if (dimension === undefined) {
      visit({ ...draft }, count);
      count += 1;
      return;
    }
    for (const { answers } of dimension) {
      drawn = (Math.imul(drawn, 1_103_515_245) + 12_345) & 0x7fff_ffff;
      Object.assign(draft, answers[(drawn >>> 8) % answers.length]);
      descend(depth + 1);
    }
  };
  descend(0);
  return count;
}

/**
 * The same on some combinations alone: on the first, and then on one in each `step` of them, drawn by a fixed sequence, so that no
 * class of a late dimension is passed over.
 */
export function forSomeAnswers(dimensions: readonly Dimension[], step: number, visit: (answers: Answers) => void): number {
  let count = 0;
  let next = 0;
  let drawn = 1;
  forEachAnswers(dimensions, (answers, index) => {
    if (index !== next) return;
    drawn = (Math.imul(drawn, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    next = (Math.floor(index / step) + 1) * step + ((drawn >>> 8) % step);
    visit(answers);
    count += 1;
  });
  return count;
}

/** A class of one question that several answers stand for. */
export const one = <Question extends keyof Answers>(question: Question, ...answers: readonly Answers[Question][]): Class => ({
  answers: answers.map((answer) => ({ [question]: answer })),
});

/** The open class of one question, after its known ones: it may turn out to be any of them. */
export const open = <Question extends keyof Answers>(
  question: Question,
  known: number,
  ...answers: readonly Answers[Question][]
): Class => ({
  ...one(question, undefined, ...answers),
  becomes: Array.from({ length: known }, (_, at) => at),
});

/** A dimension of one question, each of its answers a class of its own, none of them completed. */
export const raw = <Question extends keyof Answers>(question: Question, ...answers: readonly Answers[Question][]): Dimension =>
  answers.map((answer) => one(question, answer));

/** A dimension of one class: the answers that all combinations share. */
export const fixed = (answers: Partial<Answers>): Dimension => [{ answers: [answers] }];
