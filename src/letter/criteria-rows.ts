import type { Question } from '../criteria/answers.ts';
import type { Criterion } from '../criteria/criterion.ts';
import type { Finding } from '../criteria/finding.ts';
import type { CriterionId } from '../criteria/policies/cp-phar-312/citations.ts';
import { criterionWording } from '../criteria/policies/cp-phar-312/wording/criteria.ts';
import { readsOf } from '../criteria/questions.ts';
import { textAt } from '../request/paths.ts';
import type { Mark } from '../ui/mark.ts';
import { type Case, isListed } from './case.ts';
import type { CriterionRow, Fact } from './content.ts';
import { evidenceFacts } from './evidence-facts.ts';
import { answerFact } from './facts.ts';
import { waitingQuestions } from './waiting.ts';
import { wording } from './wording.ts';

/** Every criterion of the governing section, with what its verdict rests on; none while no section governs. */
export function criteriaRows(judged: Case): readonly CriterionRow[] {
  const { judgement } = judged;
  if (judgement === undefined) return [];
  const listed = isListed(judged);
  const root = listed ? judgement.listed : judgement.other;
  const below = root.parts.flatMap((part) => rowsBelow(part, judged, false));
  return listed ? [...rowOf(root, judged, false), ...below] : below;
}

/** `isDecided`: a group around it is decided, so that what is open here no longer matters. */
function rowsBelow(finding: Finding, judged: Case, isDecided: boolean): readonly CriterionRow[] {
  const decidesParts = isDecided || (finding.node.kind !== 'choose' && finding.verdict !== 'unknown');
  const parts = finding.node.leafCriterion ? [] : finding.parts;
  return [...rowOf(finding, judged, isDecided), ...parts.flatMap((part) => rowsBelow(part, judged, decidesParts))];
}

function rowOf(finding: Finding, judged: Case, isDecided: boolean): readonly CriterionRow[] {
  const { node, verdict, onBranch } = finding;
  const { id } = node;
  if (id === undefined) return [];
  const mark = markOf(verdict, onBranch);
  const isUsed = mark !== 'not-used';
  const behind = isUsed ? factsBehind(finding, id, isDecided ? [] : waitingQuestions(finding, judged), judged) : [];
  return [
    {
      id,
      depth: depthOf(id),
      verdict,
      mark,
      name: criterionWording[id].name,
      sentence: isUsed ? criterionWording[id].sentence : undefined,
      behind,
      documents: isUsed && node.leafCriterion ? titlesFor(id, judged) : [],
      note: noteOn(node, mark, isDecided, judged),
    },
  ];
}

/** A footnote made a criterion (I.A.4*) stands below the criterion that carries it. */
const depthOf = (id: CriterionId) => id.split('.').length - (id.endsWith('*') ? 1 : 2);

function markOf(verdict: Finding['verdict'], onBranch: boolean): Mark {
  if (verdict === 'not-applicable') return 'not-applicable';
  if (!onBranch) return 'not-used';
  return verdict === 'unknown' ? 'open' : verdict;
}

/** The answers that a criterion reads on the branch taken, and the blanks that it waits for. */
function factsBehind({ node }: Finding, id: CriterionId, waiting: readonly Question[], judged: Case): readonly Fact[] {
  const answers = questionsOf(node, judged)
    .map((question) => ({ question, fact: answerFact(question, judged.answers) }))
    .filter(({ question, fact }) => !fact.isBlank || waiting.includes(question));
  return [...answers.map(({ fact }) => fact), ...evidenceFacts(id, judged)];
}

/** A leaf criterion reads all its questions; a group shows the answer that chooses among its parts. */
export function questionsOf(node: Criterion, { answers }: Pick<Case, 'answers'>): readonly Question[] {
  if (node.leafCriterion) return [...new Set(readsOf(node, answers, 'settled'))];
  return node.kind === 'choose' ? [node.on] : [];
}

const titlesFor = (id: CriterionId, { documents }: Case): readonly string[] =>
  documents
    .filter(({ supports }) => supports.includes(id))
    .map((document) => (textAt(document, 'sentBy') === 'fax' ? wording.byFax(document.title) : document.title));

function noteOn(node: Criterion, mark: Mark, isDecided: boolean, { evaluation, overruled }: Case): string | undefined {
  if (node.id !== undefined && overruled.has(node.id) && mark !== 'not-used') return wording.notes.overruled;
  if (mark === 'not-used') return wording.notes.branchNotTaken;
  if (mark === 'open' && (isDecided || evaluation.outcome === 'refer')) return wording.notes.notNeeded;
  if (node.leafCriterion && node.kind === 'leaf' && node.reads.length === 0) return wording.notes.followsFrom;
  const lacksDocument = evaluation.missing.some(({ criterion, need }) => criterion === node.id && need === 'documentation');
  return lacksDocument ? wording.notes.documentMissing : undefined;
}
