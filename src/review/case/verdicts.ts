import { type Evaluation, evaluate } from '../../criteria/evaluate.ts';
import { flatten } from '../../criteria/finding.ts';
import { type Judgement, judge } from '../../criteria/judgement.ts';
import type { Overruled } from '../../criteria/overruled.ts';
import { type CriterionId, criterionIds } from '../../criteria/policies/cp-phar-312/citations.ts';
import type { Verdict } from '../../criteria/verdict.ts';
import { answersOf, documentsOf } from '../../request/answers.ts';
import type { PaRequest } from '../../request/schema.ts';
import { currentOf, type FindingKind, type ReviewCase, type ReviewerFinding } from './review-case.ts';

type Findings = ReviewCase['findings'];

/** What a finding makes of its criterion; `confirmed` leaves it as the office's answers have it. */
const verdictOf: Readonly<Record<FindingKind, 'not-met' | 'unknown' | undefined>> = {
  confirmed: undefined,
  'not-supported': 'not-met',
  'not-clear': 'unknown',
};

/** The criteria that the reviewer's findings overrule. */
function overruledIn(findings: Findings): Overruled {
  return new Map(
    criterionIds.flatMap((id) => {
      const finding = findings[id]?.finding;
      const verdict = finding === undefined ? undefined : verdictOf[finding];
      return verdict === undefined ? [] : [[id, verdict] as const];
    }),
  );
}

/** The same as a determination keeps it; `undefined` where nothing is overruled. */
export function overruledRecord(findings: Findings): Readonly<Record<string, 'not-met' | 'unknown'>> | undefined {
  const overruled = [...overruledIn(findings)].flatMap(([id, verdict]) => (verdict === 'met' ? [] : [[id, verdict] as const]));
  return overruled.length === 0 ? undefined : Object.fromEntries(overruled);
}

/** What was written on each of them; a note on a criterion that is confirmed, or not looked at, stays at the desk. */
export function notesRecord(findings: Findings): Readonly<Record<string, string>> | undefined {
  const notes = [...overruledIn(findings).keys()].map((id) => [id, findings[id]?.note.trim() ?? ''] as const);
  const written = notes.filter(([, note]) => note !== '');
  return written.length === 0 ? undefined : Object.fromEntries(written);
}

export const evaluationOf = (request: PaRequest, findings: Findings = {}): Evaluation =>
  evaluate(answersOf(request), documentsOf(request), overruledIn(findings));

export const judgementOf = (request: PaRequest, findings: Findings = {}): Judgement | undefined =>
  judge(answersOf(request), overruledIn(findings));

/** The leaf criteria of the governing section on the branches that the answers take: what a reviewer goes through, in order. */
export function leavesToReview(request: PaRequest): readonly CriterionId[] {
  const judgement = judgementOf(request);
  if (judgement === undefined) return [];
  const governing = judgement.section === judgement.part.listedSection ? judgement.listed : judgement.other;
  return flatten(governing).flatMap(({ node, onBranch }) => (node.leafCriterion && onBranch && node.id !== undefined ? [node.id] : []));
}

/** A document said to support a criterion, with the file that is it, where one came along. */
export interface ExhibitedDocument {
  readonly title: string;
  /** its place among the request's documents, from 1 */
  readonly number: number;
  readonly attachmentId: string | undefined;
  readonly sentBy: string | undefined;
}

/** The documents that the office says support a criterion. */
export function documentsFor(request: PaRequest, id: CriterionId): readonly ExhibitedDocument[] {
  return documentsOf(request).flatMap((document, index) =>
    document.supports.includes(id)
      ? [{ title: document.title, number: index + 1, attachmentId: textOf(document, 'attachmentId'), sentBy: textOf(document, 'sentBy') }]
      : [],
  );
}

function textOf(document: object, key: string): string | undefined {
  const value: unknown = Object.getOwnPropertyDescriptor(document, key)?.value;
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** One point at which the reviewer's evaluation is another than the office's. */
export type Difference =
  | { readonly kind: 'criterion'; readonly id: CriterionId; readonly office: Verdict | undefined; readonly reviewer: Verdict | undefined }
  | { readonly kind: 'outcome'; readonly office: Evaluation['outcome']; readonly reviewer: Evaluation['outcome'] }
  | { readonly kind: 'referTo'; readonly office: readonly string[]; readonly reviewer: readonly string[] };

/** Every difference between two evaluations, the outcome first, then by criterion in the policy's order. */
export function differencesOf(office: Evaluation, reviewer: Evaluation): readonly Difference[] {
  const outcome: readonly Difference[] =
    office.outcome === reviewer.outcome ? [] : [{ kind: 'outcome', office: office.outcome, reviewer: reviewer.outcome }];
  const referTo: readonly Difference[] =
    office.referTo.join() === reviewer.referTo.join() ? [] : [{ kind: 'referTo', office: office.referTo, reviewer: reviewer.referTo }];
  const criteria = criterionIds.flatMap((id): readonly Difference[] => {
    const [one, other] = [office.criteria[id], reviewer.criteria[id]];
    return one === other ? [] : [{ kind: 'criterion', id, office: one, reviewer: other }];
  });
  return [...outcome, ...referTo, ...criteria];
}

/** How many of the criteria to review have a finding. */
export function progressOf(reviewed: ReviewCase): { readonly done: number; readonly all: number } {
  const leaves = leavesToReview(currentOf(reviewed).request);
  return { done: leaves.filter((id) => hasFinding(reviewed.findings[id])).length, all: leaves.length };
}

const hasFinding = (found: ReviewerFinding | undefined): boolean => found?.finding !== undefined;
