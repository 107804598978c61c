import type { CriterionId } from '../../criteria/policies/cp-phar-312/citations.ts';
import type { Block, ListItem, Section } from '../content.ts';
import type { Deciding } from '../deciding.ts';
import { failedCriteria, failingLeaves } from '../failed-items.ts';
import { changesFor } from '../help.ts';
import { appealBlocks, contactBlocks, copiesBlocks } from '../plan-blocks.ts';
import { denialCodes } from '../provider-plan.ts';
import { factOf, headed, listOf, paragraph, rowsOf, written } from './blocks.ts';
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
  if (items.length === 0) return headed(heading, words, ...(given.length === 0 ? [paragraph(words.sentences.noCriterion)] : given));
  return headed(heading, words, ...listOf(items, 'reasons'), ...given);
}

function reasonItem(id: CriterionId, { judged }: Deciding, { topics, sentences }: MemberWords): ListItem {
  const leaves = failingLeaves(id, judged);
  const said = leaves.length === 0 ? [topics[topicOf[id]].notMet] : leaves.map((leaf) => topics[topicOf[leaf]].notMet);
  return { lead: sentences.rule(id), lines: [...new Set(said), topics[topicOf[id]].why] };
}

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

function codeBlocks({ judged, determination, lineOfBusiness }: Deciding, { terms, topics, sentences }: MemberWords): readonly Block[] {
  if (lineOfBusiness !== 'him') return [];
  const failed = failedCriteria(judged);
  const codes =
    determination.denialCode === undefined
      ? failed.map((id) => `${id}: ${topics[topicOf[id]].notMet}`)
      : denialCodes(failed, determination.denialCode);
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
function changeSection({ judged }: Deciding, words: MemberWords): readonly Section[] {
  const { sentences, changes } = words;
  const failed = failedCriteria(judged);
  const items = failed.map((id): ListItem => {
    const helping = changesFor(id, failed, judged.answers).map((change) => changes[change]);
    return { lead: sentences.rule(id), lines: helping.length === 0 ? [sentences.nothingHelps] : helping };
  });
  return headed('change', words, ...listOf(items), paragraph(sentences.moreFacts, 'whatWouldPerfect'));
}
