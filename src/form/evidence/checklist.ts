import type { Answers } from '../../criteria/answers.ts';
import { armTaken } from '../../criteria/criterion.ts';
import type { Finding } from '../../criteria/finding.ts';
import { failsOnDoseAlone, type Judgement } from '../../criteria/judgement.ts';
import { criteriaRestedOn } from '../../criteria/missing.ts';
import type { CriterionId } from '../../criteria/policies/cp-phar-312/citations.ts';
import { type DocumentKind, evidenceWording, needsDocument } from '../../criteria/policies/cp-phar-312/wording/evidence.ts';
import type { Live } from '../live.ts';

/** A criterion that the outcome rests on, and the titles of the documents that support it. */
export interface ChecklistRow {
  readonly criterion: CriterionId;
  readonly needsDocument: boolean;
  readonly supportedBy: readonly string[];
}

/** The criteria met so far on which an approval, or a referral for a label change, would rest; in the policy's order. */
export function checklist({ judgement, reading }: Pick<Live, 'judgement' | 'reading'>): readonly ChecklistRow[] {
  if (judgement === undefined) return [];
  const ofListed = restsOnListed(judgement) ? criteriaRestedOn(judgement, reading.documents) : [];
  const ofOther = otherOffered(judgement).filter((id) => judgement.verdicts.get(id) === 'met');
  return [...ofListed, ...ofOther].map((criterion) => ({
    criterion,
    needsDocument: needsDocument(criterion),
    supportedBy: reading.documents.filter(({ supports }) => supports.includes(criterion)).map(({ title }) => title),
  }));
}

/** The leaf criteria of the path taken that a document may be said to support; in the policy's order. */
export function offeredCriteria(judgement: Judgement | undefined): readonly CriterionId[] {
  if (judgement === undefined) return [];
  const ofListed = restsOnListed(judgement) ? leavesOnPath(judgement.listed, judgement.answers) : [];
  return [...ofListed, ...otherOffered(judgement)].filter(needsDocument);
}

/** Section A matters where it governs, and where a new dose is all that keeps the request out of it. */
const restsOnListed = (judgement: Judgement) => judgement.section === judgement.part.listedSection || failsOnDoseAlone(judgement);

/** The label change, and the off-label use, where section B governs; the former also while it may still save a dose. */
function otherOffered(judgement: Judgement): readonly CriterionId[] {
  const { section, part, other, answers } = judgement;
  const leaves = leavesOnPath(other, answers).filter(needsDocument);
  if (section === part.otherSection) return leaves;
  return failsOnDoseAlone(judgement) ? leaves.filter((id) => id === part.labelChange) : [];
}

/** Met or open leaves; none under a branch whose question is open, and no open ones where another has decided. */
function leavesOnPath({ node, verdict, parts }: Finding, answers: Answers): readonly CriterionId[] {
  if (verdict === 'not-applicable') return [];
  if (node.leafCriterion && node.id !== undefined) return verdict === 'not-met' ? [] : [node.id];
  if (node.kind === 'choose' && armTaken(node, answers) === undefined) return [];
  const isDecided = node.kind === 'any' && verdict === 'met';
  return parts.filter((part) => part.onBranch && (!isDecided || part.verdict === 'met')).flatMap((part) => leavesOnPath(part, answers));
}

/** The document to suggest for a criterion: the NCCN page where it is NCCN's recommendation that is claimed. */
export function suggestedKind(criterion: CriterionId, answers: Answers): DocumentKind {
  const kinds = evidenceWording[criterion]?.kinds ?? [];
  const claimsNccn = answers.nccnRecommended === 'yes' && criterion.endsWith('*');
  return (claimsNccn ? kinds.find((kind) => kind === 'nccn-page') : kinds[0]) ?? 'other';
}

/** How far the documents are, in one sentence. */
export function checklistSentence(rows: readonly ChecklistRow[], { judgement }: Pick<Live, 'judgement'>): string {
  if (judgement === undefined) return 'Say first what is requested: the documents follow from the answers.';
  const needed = rows.filter((row) => row.needsDocument);
  if (judgement.section === judgement.part.otherSection)
    return 'Another policy decides this request; this one asks for no document. What you add goes along.';
  if (needed.length === 0) return 'No criterion that needs a document is met yet.';
  const lacking = needed.filter(({ supportedBy }) => supportedBy.length === 0).length;
  return lacking === 0
    ? 'Each of these criteria has a document.'
    : `${needed.length - lacking} of ${needed.length} criteria have a document.`;
}
