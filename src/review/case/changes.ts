import type { Criterion } from '../../criteria/criterion.ts';
import { partsOf } from '../../criteria/criterion.ts';
import type { CriterionId } from '../../criteria/policies/cp-phar-312/citations.ts';
import { criterionIds } from '../../criteria/policies/cp-phar-312/citations.ts';
import { policy } from '../../criteria/policies/cp-phar-312/tree.ts';
import { readsOf } from '../../criteria/questions.ts';
import { answersOf } from '../../request/answers.ts';
import { fields, pathOf } from '../../request/fields.ts';
import { valueAt } from '../../request/paths.ts';
import type { PaRequest } from '../../request/schema.ts';
import { canonical } from './history.ts';
import type { ReviewCase, Submission } from './review-case.ts';
import { documentsFor } from './verdicts.ts';

/** One field that two submissions of a request say differently; `undefined` where one does not say it. */
export interface FieldChange {
  /** what the field is called: "the MRD level" */
  readonly name: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

const shown = (value: unknown): string | undefined => {
  if (value === undefined || value === null || value === '') return undefined;
  return typeof value === 'object' ? canonical(value) : String(value);
};

/** Every field and document in which a later submission differs from an earlier one, in the form's order. */
export function fieldChanges(before: PaRequest, after: PaRequest): readonly FieldChange[] {
  return [...singleChanges(before, after), ...trialChanges(before, after), ...documentChanges(before, after)];
}

function singleChanges(before: PaRequest, after: PaRequest): readonly FieldChange[] {
  return Object.entries(fields).flatMap(([path, { noun }]) => change(noun, valueAt(before, path), valueAt(after, path)));
}

function change(name: string, before: unknown, after: unknown): readonly FieldChange[] {
  const [one, other] = [shown(before), shown(after)];
  return one === other ? [] : [{ name, before: one, after: other }];
}

function trialChanges(before: PaRequest, after: PaRequest): readonly FieldChange[] {
  const words = (request: PaRequest) => {
    const trials = answersOf(request).tkiHistory;
    if (trials === undefined) return undefined;
    return trials.length === 0 ? 'none tried' : trials.map(({ agent, outcome }) => `${agent}: ${outcome ?? 'not provided'}`).join('; ');
  };
  return change('the TKIs tried', words(before), words(after));
}

/** Documents are compared by place: the form keeps their order. */
function documentChanges(before: PaRequest, after: PaRequest): readonly FieldChange[] {
  const [earlier, later] = [before.documents ?? [], after.documents ?? []];
  const words = (document: (typeof later)[number] | undefined) =>
    document === undefined ? undefined : [document.title, ...document.supports.toSorted()].join(' · ');
  return Array.from({ length: Math.max(earlier.length, later.length) }, (_, index) =>
    change(`document ${index + 1}`, words(earlier[index]), words(later[index])),
  ).flat();
}

/**
 * The findings that still stand on a further submission: those on the same answers and the same documents. What was not clear
 * was asked about, and is looked at again in any case.
 */
export function findingsThatStand(findings: ReviewCase['findings'], before: Submission, after: Submission): ReviewCase['findings'] {
  const kept = criterionIds.flatMap((id) => {
    const finding = findings[id];
    if (finding === undefined || finding.finding === 'not-clear') return [];
    return basisOf(id, before) === basisOf(id, after) ? [[id, finding] as const] : [];
  });
  return Object.fromEntries(kept);
}

/** All that a finding on a criterion rests on, as one text. */
function basisOf(id: CriterionId, { request, attachments }: Submission): string {
  const answers = answersOf(request);
  const node = [policy.initial.listed, policy.initial.other, policy.continued.listed, policy.continued.other]
    .map((root) => nodeOf(root, id))
    .find((found) => found !== undefined);
  const read = node === undefined ? [] : readsOf(node, answers, 'open').map((question) => [pathOf[question], answers[question] ?? null]);
  const documents = documentsFor(request, id).map(({ title, attachmentId }) => [
    title,
    attachments.find(({ from }) => from === attachmentId)?.sha256 ?? '',
  ]);
  return canonical([read, documents]);
}

function nodeOf(node: Criterion, id: CriterionId): Criterion | undefined {
  if (node.id === id) return node;
  for (const part of partsOf(node)) {
    const found = nodeOf(part, id);
    if (found !== undefined) return found;
  }
  return undefined;
}
