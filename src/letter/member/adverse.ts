import type { CriterionId } from '../../criteria/policies/cp-phar-312/citations.ts';
import { type Case, isListed } from '../case.ts';
import { changedTerms } from '../changed-terms.ts';
import type { Block, ListItem, Section } from '../content.ts';
import type { Deciding } from '../deciding.ts';
import { failedCriteria, failingLeaves } from '../failed-items.ts';
import { changesFor } from '../help.ts';
import { openFindings } from '../missing-items.ts';
import { appealBlocks, contactBlocks, copiesBlocks } from '../plan-blocks.ts';
import { reliedOn } from '../statements.ts';
import { planWording } from '../wording-plan.ts';
import { factOf, headed, listOf, paragraph, rowsOf, written } from './blocks.ts';
import { missingItem } from './pended.ts';
import { topicOf } from './topics.ts';
import type { MemberWords } from './words.ts';

/** Why not, by which rule, what could change it, and every right that follows. */
export function adverseSections(deciding: Deciding, words: MemberWords): readonly Section[] {
  return [
    ...reasonsSection(deciding, words),
    ...ruleSection(deciding, words),
    ...headed('judgement', words, ...ownWords(deciding, words)),
    ...changeSection(deciding, words),
    ...headed('appeal', words, ...appealBlocks(deciding), ...contactBlocks(deciding, words.terms, 'contact')),
  ];
}

function reasonsSection(deciding: Deciding, words: MemberWords): readonly Section[] {
  const failed = failedCriteria(deciding.judged);
  const items = failed.map((id) => reasonItem(id, deciding, words));
  const heading = deciding.determination.decision === 'modified' ? 'changed' : 'reasons';
  const given = reasonGiven(deciding, words);
  const changed = changedBlocks(deciding, words);
  if (items.length === 0 && given.length === 0) return headed(heading, words, ...changed, paragraph(words.sentences.noCriterion));
  return headed(heading, words, ...changed, ...restsOnBlocks(deciding, words), ...listOf(items, 'reasons'), ...given);
}

/** What is approved otherwise than the doctor asked, beside what was asked for. */
function changedBlocks(deciding: Deciding, { terms, sentences, count, date }: MemberWords): readonly Block[] {
  const units = (number: number) => sentences.changedUnits(count(number));
  const changed = changedTerms(deciding, { dose: (mcg) => sentences.dose(count(mcg)), count, units, date });
  const rows = changed.map(({ key, approved, asked }) => factOf(terms[key], sentences.inPlaceOf(approved, asked)));
  return rows.length === 0 ? [] : [rowsOf(...rows)];
}

/** Where the decision names some of the points that are not met. */
function restsOnBlocks({ judged, determination }: Deciding, { sentences }: MemberWords): readonly Block[] {
  const relied = reliedOn(judged, determination);
  return relied.length === failedCriteria(judged).length ? [] : [paragraph(sentences.restsOn(relied))];
}

function reasonItem(id: CriterionId, { judged }: Deciding, words: MemberWords): ListItem {
  const leaves = failingLeaves(id, judged);
  const said = (leaves.length === 0 ? [id] : leaves).map((leaf) => notMet(leaf, judged, words));
  return { lead: words.sentences.rule(id), lines: [...new Set(said), words.topics[topicOf[id]].why] };
}

/** Why a point is not met. What the reviewer finds is no fact of the request, and is not told as one. */
const notMet = (id: CriterionId, { overruled }: Deciding['judged'], { topics, sentences }: MemberWords): string =>
  overruled.has(id) ? sentences.foundNotMet : topics[topicOf[id]].notMet;

/** What the person who decided wrote, in that person's words. */
function inTheirWords({ sentences }: MemberWords, ...texts: readonly string[]): readonly Block[] {
  const said = texts.map((text) => text.trim()).filter((text) => text !== '');
  return said.length === 0 ? [] : [paragraph(sentences.inTheirWords), ...said.map((text) => written(text, 'reasons'))];
}

const reasonGiven = ({ determination: { reason } }: Deciding, words: MemberWords): readonly Block[] => inTheirWords(words, reason);

function ruleSection(deciding: Deciding, words: MemberWords): readonly Section[] {
  const { judged } = deciding;
  return headed(
    'rule',
    words,
    paragraph(words.sentences.reliedOn(judged.evaluation.section), 'criterionReliedOn'),
    ...codeBlocks(deciding, words),
    ...copiesBlocks(deciding),
  );
}

function codeBlocks({ judged, determination, lineOfBusiness }: Deciding, words: MemberWords): readonly Block[] {
  if (lineOfBusiness !== 'him') return [];
  const { terms, sentences } = words;
  const own = determination.denialCode;
  const codes =
    own === undefined
      ? reliedOn(judged, determination).map((id) => `${id}: ${notMet(id, judged, words)}`)
      : [planWording.denialCode(own.code, own.meaning)];
  if (codes.length === 0) return [];
  return [rowsOf(factOf(terms.code, codes.join('\n'), 'denialCode'), factOf(terms.standard, sentences.standard))];
}

/** The clinical judgement and what it cites, as they were written; an approval's reason stands with them. */
export function ownWords({ determination }: Deciding, words: MemberWords): readonly Block[] {
  const { decision, reason, rationale = '', literature = [] } = determination;
  const items = literature.map((one) => ({ lead: undefined, lines: [one] }));
  const cited: readonly Block[] = items.length === 0 ? [] : [paragraph(words.sentences.literature), { kind: 'list', items, lang: 'en' }];
  return [...inTheirWords(words, decision === 'approved' ? reason : '', rationale), ...cited];
}

/** What the office may arrange, and what is still open. */
function changeSection({ judged, determination }: Deciding, words: MemberWords): readonly Section[] {
  const failed = failedCriteria(judged).map((id) => helpItem(id, judged, words));
  // a changed approval has settled what was open
  const open = determination.decision === 'modified' ? [] : openItems(judged, words);
  return headed('change', words, ...listOf([...failed, ...open]), paragraph(words.sentences.moreFacts, 'whatWouldPerfect'));
}

function helpItem(id: CriterionId, judged: Case, { sentences, changes, topics }: MemberWords): ListItem {
  const helping = changesFor(id, failedCriteria(judged), judged.answers).map((change) => changes[change]);
  const shown = new Set(failingLeaves(id, judged).map((leaf) => topics[topicOf[leaf]].about));
  return { lead: sentences.rule(id), lines: helping.length === 0 ? [...shown].map(sentences.recordHelps) : helping };
}

/** What is still missing; beside what is not met, what the points that are still open wait for. */
function openItems(judged: Case, words: MemberWords): readonly ListItem[] {
  const { missing } = judged.evaluation;
  if (missing.length > 0) return missing.map((one) => missingItem(one, judged, words));
  if (!isListed(judged)) return [];
  const open = openFindings(judged).flatMap(({ node: { id } }) => (id === undefined ? [] : [id]));
  return open.map((criterion) => missingItem({ criterion, need: 'answer' }, judged, words));
}
