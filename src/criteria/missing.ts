import { isOpen, type SupportingDocument } from './answers.ts';
import { armTaken } from './criterion.ts';
import type { Finding } from './finding.ts';
import { failsOnDoseAlone, type Judgement } from './judgement.ts';
import type { CriterionId } from './policies/cp-phar-312/citations.ts';

/** What a criterion still needs before an approval can rest on it. */
export interface Missing {
  readonly criterion: CriterionId;
  readonly need: 'answer' | 'documentation';
}

/** The criteria of section A that no document needs to prove: receipt through the plan is the plan's own claims data. */
const needsNoDocument: ReadonlySet<CriterionId> = new Set(['II.A.1.benefit']);

/**
 * The answers missing in section A, in the policy's order (docs/policy-reading.md, Outcome 2, 3 and 5). Empty where none
 * is, and where a failed criterion of a certain section decides.
 */
export function missingAnswers(judgement: Judgement): readonly CriterionId[] {
  const { part, verdicts, failed, listed } = judgement;
  if (failed.length === 0) return unknownLeaves(listed, judgement);
  if (failsOnDoseAlone(judgement) && verdicts.get(part.labelChange) !== 'not-met') return missingForLabelChange(judgement);
  return missingForSection(judgement);
}

/** What makes it certain which section governs: the disease, and the use. Nothing where both are known. */
function missingForSection({ part, use, answers }: Judgement): readonly CriterionId[] {
  const disease = answers.disease === undefined ? [part.diseaseCriterion] : [];
  if (use !== 'unknown') return disease;
  return [...disease, isOpen(answers, 'state') ? 'I.A.3' : 'I.A.3.a'];
}

/** A request that fails on its dose alone needs everything else and a recent label change. */
function missingForLabelChange(judgement: Judgement): readonly CriterionId[] {
  const { part, verdicts, listed } = judgement;
  const others = listed.parts.flatMap((top) => unknownLeaves(top, judgement));
  return verdicts.get(part.labelChange) === 'unknown' ? [...others, part.labelChange] : others;
}

/** The undecided leaf criteria of undecided groups; an open branch stands for its parts. */
function unknownLeaves({ node, verdict, parts }: Finding, judgement: Judgement): readonly CriterionId[] {
  if (verdict !== 'unknown') return [];
  const isOpenBranch = node.kind === 'choose' && armTaken(node, judgement.answers) === undefined;
  if (node.id !== undefined && (node.leafCriterion || isOpenBranch)) return [node.id];
  if (node.kind === 'leaf') return [judgement.part.diseaseCriterion];
  return parts.flatMap((part) => unknownLeaves(part, judgement));
}

/**
 * The answers missing where section B governs and the policy to use is not certain: the line of business, the label change,
 * the formulary. For commercial the formulary cannot matter: a label change that is met makes the policy certain.
 */
export function missingReferral({ part, answers, verdicts, section }: Judgement): readonly CriterionId[] {
  const labelChange = verdicts.get(part.labelChange);
  const missing: CriterionId[] = [];
  if (answers.lineOfBusiness === undefined) missing.push(section);
  if (labelChange === 'unknown') missing.push(part.labelChange);
  if (labelChange === 'met' && isOpen(answers, 'formulary')) missing.push(part.formulary);
  return missing;
}

/** The leaf criteria that an approval rests on and no document supports (docs/policy-reading.md, Outcome 4). */
export function missingDocumentation({ listed }: Judgement, documents: readonly SupportingDocument[]): readonly CriterionId[] {
  return undocumented(listed, new Set(documents.flatMap(({ supports }) => supports)));
}

function undocumented({ node, parts }: Finding, supported: ReadonlySet<string>): readonly CriterionId[] {
  if (node.leafCriterion && node.id !== undefined) return supported.has(node.id) || needsNoDocument.has(node.id) ? [] : [node.id];
  const lacking = parts.filter(({ verdict }) => verdict === 'met').map((part) => undocumented(part, supported));
  if (node.kind === 'all') return lacking.flat();
  return lacking.find((ids) => ids.length === 0) ?? lacking[0] ?? [];
}

/** The leaf criteria that an approval of these findings rests on, documented or not: what the evidence checklist lists. */
export function criteriaRestedOn({ listed }: Judgement, documents: readonly SupportingDocument[]): readonly CriterionId[] {
  return restedOn(listed, new Set(documents.flatMap(({ supports }) => supports)));
}

function restedOn(finding: Finding, supported: ReadonlySet<string>): readonly CriterionId[] {
  const { node, parts } = finding;
  if (node.leafCriterion && node.id !== undefined) return [node.id];
  const met = parts.filter(({ verdict }) => verdict === 'met');
  if (node.kind === 'all') return met.flatMap((part) => restedOn(part, supported));
  const chosen = met.find((part) => undocumented(part, supported).length === 0) ?? met[0];
  return chosen === undefined ? [] : restedOn(chosen, supported);
}
