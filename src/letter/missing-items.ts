import type { Question } from '../criteria/answers.ts';
import { type Finding, flatten } from '../criteria/finding.ts';
import type { Missing } from '../criteria/missing.ts';
import type { CriterionId } from '../criteria/policies/cp-phar-312/citations.ts';
import { criterionWording } from '../criteria/policies/cp-phar-312/wording/criteria.ts';
import { questionWording } from '../criteria/policies/cp-phar-312/wording/questions.ts';
import { answerInWords } from '../policy-view/answer-words.ts';
import { listInWords } from '../policy-view/summary.ts';
import type { Case } from './case.ts';
import type { ListItem } from './content.ts';
import { reviewerNote } from './reviewer-note.ts';
import { unclearIn, waitingQuestions } from './waiting.ts';
import { whyNeeded, wording } from './wording.ts';

/** What is missing, criterion by criterion: the answer or the document, and what the criterion says. */
export const missingItems = (judged: Case): readonly ListItem[] => judged.evaluation.missing.map((missing) => itemOf(missing, judged));

function itemOf({ criterion, need }: Missing, judged: Case): ListItem {
  const { sentence } = criterionWording[criterion];
  const asked = need === 'documentation' ? [wording.needsDocument(sentence)] : needsAnswer(criterion, sentence, judged);
  const lines = judged.overruled.has(criterion) ? needsClearer(criterion, judged) : asked;
  return { lead: criterionLead(criterion), lines: [...lines, ...alternatives(criterion, judged)] };
}

/** The office has answered; what it sent does not bear the answer out. */
const needsClearer = (criterion: CriterionId, judged: Case): readonly string[] => [
  wording.notClear,
  ...reviewerNote(criterion, judged),
  wording.needsDocument(criterionWording[criterion].sentence),
];

/** Whether a document is among what is missing, so that the letter says why one is asked for. */
export const asksForDocuments = ({ evaluation, overruled }: Pick<Case, 'evaluation' | 'overruled'>): boolean =>
  evaluation.missing.some(({ criterion, need }) => need === 'documentation' || overruled.has(criterion));

/** "I.A.2 Oncologist or hematologist" */
export const criterionLead = (id: CriterionId): string => `${id} ${criterionWording[id].name}`;

function needsAnswer(criterion: CriterionId, sentence: string, judged: Case): readonly string[] {
  const questions = openQuestions(criterion, judged);
  const nouns = (questions.length > 0 ? questions : sectionQuestions).map((question) => openNoun(question, judged));
  const failed = judged.judgement?.part.labelChange === criterion ? (judged.judgement?.failed ?? []) : [];
  const why = questions.length > 0 ? (whyNeeded[criterion] ?? wording.decides(sentence)) : wording.decidesSection;
  return [wording.needsAnswer(listInWords(nouns)), why, ...failed.map((id) => wording.labelChangeDecides(id))];
}

/** A use that is refused in each state of the disease waits for nothing more: the state still decides whether I.A or I.B governs. */
const sectionQuestions: readonly Question[] = ['state'];

/** The open questions that a missing criterion waits for; the section itself waits for the disease or the line of business. */
function openQuestions(criterion: CriterionId, judged: Case): readonly Question[] {
  if (criterion === 'I.B' || criterion === 'II.B') return ['lineOfBusiness'];
  if (criterion === 'II.A') return ['disease'];
  const finding = findingsOf(judged).find(({ node }) => node.id === criterion);
  return finding === undefined ? [] : waitingQuestions(finding, judged);
}

/** "the MRD result (so far: Not tested)" */
function openNoun(question: Question, { answers }: Pick<Case, 'answers'>): string {
  const soFar = answerInWords(question, answers);
  const { noun } = questionWording[question];
  return soFar === undefined ? noun : wording.soFar(noun, soFar);
}

const findingsOf = ({ judgement }: Case): readonly Finding[] =>
  judgement === undefined ? [] : [...flatten(judgement.listed), ...flatten(judgement.other)];

/** The other missing criteria of the same "any of" group, of which one is enough. */
function alternatives(criterion: CriterionId, judged: Case): readonly string[] {
  const missing = new Set(judged.evaluation.missing.map((one) => one.criterion));
  const group = findingsOf(judged).find(
    ({ node, parts }) => node.kind === 'any' && !node.leafCriterion && parts.some((part) => part.node.id === criterion),
  );
  const others = (group?.parts ?? []).flatMap(({ node: { id } }) => (id !== undefined && id !== criterion && missing.has(id) ? [id] : []));
  return others.length === 0 ? [] : [wording.oneIsEnough([criterion, ...others].sort())];
}

/** What the criteria directly under the section still wait for, where the outcome does not. */
export function openItems(judged: Case): readonly ListItem[] {
  return openFindings(judged).flatMap((finding) => {
    const nouns = waitingQuestions(finding, judged).map((question) => openNoun(question, judged));
    const asked = nouns.length === 0 ? [] : [wording.needsAnswer(listInWords(nouns))];
    const lines = [...asked, ...unclearIn(finding, judged).flatMap((id) => needsClearer(id, judged))];
    return finding.node.id === undefined ? [] : [{ lead: criterionLead(finding.node.id), lines }];
  });
}

/** The criteria directly under the section that are still open. */
export const openFindings = ({ judgement }: Pick<Case, 'judgement'>): readonly Finding[] =>
  judgement?.listed.parts.filter(({ verdict }) => verdict === 'unknown') ?? [];
