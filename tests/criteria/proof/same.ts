import type { Answers, SupportingDocument } from '../../../src/criteria/answers.ts';
import { type Evaluation, evaluate } from '../../../src/criteria/evaluate.ts';
import { type OracleEvaluation, oracleOf } from '../oracle/oracle.ts';

/** Every criterion that a document can support. */
export const leafCriteria = [
  ...['I.A.1', 'I.A.2', 'I.A.3.a', 'I.A.3.b.i', 'I.A.3.b.ii', 'I.A.4.a', 'I.A.4.b', 'I.A.4*'],
  ...['II.A.1.benefit', 'II.A.1.records', 'II.A.2', 'II.A.3.a', 'II.A.3.b', 'II.A.3*'],
];

export const fullyDocumented: readonly SupportingDocument[] = [{ title: 'Chart note', supports: leafCriteria }];
const supports = new Set(leafCriteria);

/** The evaluation of fully documented answers, once the oracle has given the same; throws where it differs. */
export function agreedEvaluation(answers: Answers): Evaluation {
  const evaluation = evaluate(answers, fullyDocumented);
  mustAgree(evaluation, oracleOf(answers, supports), answers);
  return evaluation;
}

/** The same with the documents given. */
export function agreedWithDocuments(answers: Answers, documents: readonly SupportingDocument[]): Evaluation {
  const evaluation = evaluate(answers, documents);
  mustAgree(evaluation, oracleOf(answers, new Set(documents.flatMap((document) => document.supports))), answers);
  return evaluation;
}

function mustAgree(evaluation: Evaluation, expected: OracleEvaluation, answers: Answers): void {
  if (isSame(evaluation, expected)) return;
  throw new Error(`The oracle disagrees: ${JSON.stringify({ answers, evaluation, expected }, undefined, 1)}`);
}

/** Field by field: a million comparisons leave no time for text. */
function isSame(evaluation: Evaluation, expected: OracleEvaluation): boolean {
  return (
    evaluation.section === expected.section &&
    evaluation.outcome === expected.outcome &&
    evaluation.approvalMonths === expected.approvalMonths &&
    hasSameEntries(evaluation.criteria, expected.criteria) &&
    evaluation.missing.length === expected.missing.length &&
    evaluation.missing.every((missing, at) => isSameMissing(missing, expected.missing[at])) &&
    isSameList(evaluation.referTo, expected.referTo) &&
    isSameList(evaluation.advisories, expected.advisories)
  );
}

function hasSameEntries(criteria: Evaluation['criteria'], expected: OracleEvaluation['criteria']): boolean {
  const found: Readonly<Record<string, string | undefined>> = criteria;
  const ids = Object.keys(expected);
  return ids.length === Object.keys(found).length && ids.every((id) => found[id] === expected[id]);
}

const isSameMissing = (one: Evaluation['missing'][number], other: OracleEvaluation['missing'][number] | undefined) =>
  one.criterion === other?.criterion && one.need === other.need;

const isSameList = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((text, at) => text === other[at]);
