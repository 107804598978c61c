import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers, Question } from '../../../src/criteria/answers.ts';
import { evaluate } from '../../../src/criteria/evaluate.ts';
import { answersOf, documentsOf } from '../../../src/request/answers.ts';
import { readRequest } from '../../../src/request/read.ts';
import { requests } from '../../support/arbitraries.ts';
import { isOpen, questions } from '../oracle/asked.ts';
import { oracle } from '../oracle/oracle.ts';

const settings = { seed: 312, numRuns: 1500 } as const;
const atMost = { timeout: 180_000 };

function read(request: unknown) {
  const result = readRequest(request);
  if (!result.ok) throw new Error(result.issues.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return { answers: answersOf(result.request), documents: documentsOf(result.request) };
}

const dates: readonly Question[] = ['requestedOn', 'startedOn', 'labelChangedOn'];
const completable = questions.filter((question) => question !== 'tkiHistory' && !dates.includes(question));

/** Where an answer is open, the other request's. Dates stay: another's may be later than this request. */
function completed(answers: Answers, other: Answers): Answers {
  const taken = completable.filter((question) => isOpen(answers, question)).map((question) => [question, other[question]]);
  return { ...answers, ...Object.fromEntries(taken), tkiHistory: completedHistory(answers, other) };
}

/** A history that is given keeps its entries; only their open outcomes are settled. */
const completedHistory = ({ tkiHistory }: Answers, other: Answers) =>
  tkiHistory?.map(({ agent, outcome }) => ({
    agent,
    outcome: outcome === undefined || outcome === 'unknown' ? settledOutcome : outcome,
  })) ?? other.tkiHistory;

const settledOutcome = 'intolerant';

describe('any request', () => {
  it('is evaluated as the oracle does', atMost, () => {
    fc.assert(
      fc.property(requests, (request) => {
        const { answers, documents } = read(request);
        expect(evaluate(answers, documents)).toStrictEqual(oracle(request));
      }),
      settings,
    );
  });

  it('keeps its outcome, once decided, and its decided criteria whatever else is answered', atMost, () => {
    fc.assert(
      fc.property(requests, requests, (request, more) => {
        const { answers, documents } = read(request);
        const before = evaluate(answers, documents);
        const after = evaluate(completed(answers, read(more).answers), documents);
        if (before.outcome !== 'incomplete') {
          expect([after.section, after.outcome, after.referTo]).toEqual([before.section, before.outcome, before.referTo]);
        }
        if (before.section === after.section) {
          const decided = Object.fromEntries(Object.entries(before.criteria).filter(([, verdict]) => verdict !== 'unknown'));
          expect(after.criteria).toMatchObject(decided);
        }
      }),
      settings,
    );
  });

  it('is evaluated the same with fields that a newer program wrote', atMost, () => {
    fc.assert(
      fc.property(requests, fc.jsonValue(), (request, value) => {
        const extended = Object.assign({ futureField: value, case: { number: value } }, request);
        expect(oracle(extended)).toEqual(oracle(request));
        const { answers, documents } = read(extended);
        expect(evaluate(answers, documents)).toStrictEqual(oracle(request));
      }),
      { ...settings, numRuns: 300 },
    );
  });
});
