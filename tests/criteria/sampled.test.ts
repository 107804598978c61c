import { describe, expect, it } from 'vitest';
import { type Answers, noAnswers } from '../../src/criteria/answers.ts';
import { askedQuestions, notUsed } from '../../src/criteria/questions.ts';
import { seeded } from '../support/random-answers.ts';
import { askedOf } from './oracle/asked.ts';
import { notUsedOf } from './oracle/not-used.ts';
import type { Dimension } from './proof/product.ts';
import { continuedRequests, initialRequests, otherRequests } from './proof/requests.ts';
import { agreedEvaluation, agreedWithDocuments, leafCriteria } from './proof/same.ts';

/** A seeded share of the proofs, small enough to be run for each mutant; the proofs themselves take every combination. */
const products = [
  ['initial', initialRequests],
  ['continued', continuedRequests],
  ['another use', otherRequests],
] as const;

function drawn(dimensions: readonly Dimension[], random: () => number): Answers {
  const picked = dimensions.map((dimension) => {
    const { answers = [] } = dimension[Math.floor(random() * dimension.length)] ?? {};
    return answers[Math.floor(random() * answers.length)];
  });
  return Object.assign({ ...noAnswers }, ...picked);
}

const sorted = (questions: Iterable<string>) => [...questions].sort();

describe.each(products)('%s: a seeded share', (_, dimensions) => {
  it('is evaluated as the oracle does, fully documented and partly', () => {
    const random = seeded(312);
    for (let count = 0; count < 1500; count += 1) {
      const answers = drawn(dimensions, random);
      const supports = leafCriteria.filter(() => random() < 0.8);
      expect(() => agreedEvaluation(answers)).not.toThrow();
      expect(() => agreedWithDocuments(answers, [{ title: 'Note', supports }])).not.toThrow();
    }
  });

  it('has the answers not used that the oracle has', () => {
    const random = seeded(42);
    for (let count = 0; count < 300; count += 1) {
      const answers = drawn(dimensions, random);
      const expected = [...notUsedOf(answers)].filter((question) => answers[question] !== undefined);
      expect(sorted(notUsed(answers))).toEqual(sorted(expected));
    }
  });

  it('asks what the oracle asks', () => {
    const random = seeded(7);
    for (let count = 0; count < 60; count += 1) {
      const answers = drawn(dimensions, random);
      expect(sorted(askedQuestions(answers).map(({ question }) => question))).toEqual(sorted(askedOf(answers)));
    }
  });
});

describe('why a question is asked', () => {
  const reasons = (answers: Partial<Answers>) =>
    Object.fromEntries(askedQuestions({ ...noAnswers, ...answers }).map(({ question, for: criteria }) => [question, criteria]));

  it('names the criteria that its answer can move, and none where only the letter needs it', () => {
    expect(reasons({})).toEqual({ requestType: [], lineOfBusiness: [], requestedOn: [] });
    const relapse = reasons({
      requestType: 'initial',
      disease: 'b-all',
      state: 'relapsed',
      lineOfBusiness: 'him',
      requestedOn: '2023-03-01',
    });
    expect(relapse).toEqual({
      specialty: ['I.A.2'],
      consultedSpecialty: ['I.A.2'],
      philadelphia: ['I.A.3'],
      tkiHistory: ['I.A.3'],
      dailyDoseMcg: ['I.A.4'],
      guidelineSupport: ['I.A.4'],
      cd19: ['I.A.4'],
      weightKg: ['I.A.4'],
      heightCm: ['I.A.4'],
      nccnRecommended: ['I.A.4'],
      labelChange: ['I.B.1', 'I.B.1.a'],
    });
    expect(
      reasons({ requestType: 'initial', disease: 'other', lineOfBusiness: 'commercial', requestedOn: '2023-03-01', labelChange: 'yes' }),
    ).toEqual({
      labelChangedOn: ['I.B.1', 'I.B.1.a'],
    });
  });
});
