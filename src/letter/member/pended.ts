import type { Missing } from '../../criteria/missing.ts';
import type { Case } from '../case.ts';
import type { Block, ListItem, Section } from '../content.ts';
import type { Deciding } from '../deciding.ts';
import { contactBlocks } from '../plan-blocks.ts';
import { headed, listOf, paragraph, written } from './blocks.ts';
import { topicOf } from './topics.ts';
import type { MemberWords } from './words.ts';

/** Each missing answer or record with the rule it serves and why, how to send it, and until when. */
export function pendedSections(deciding: Deciding, words: MemberWords): readonly Section[] {
  const { judged, determination } = deciding;
  const { sentences } = words;
  const items = judged.evaluation.missing.map((missing) => missingItem(missing, judged, words));
  const by = determination.respondBy === undefined ? undefined : words.date(determination.respondBy);
  const send = by === undefined ? paragraph(sentences.send(by)) : paragraph(sentences.send(by), 'respondBy');
  return headed(
    'missing',
    words,
    ...listOf(items, 'missingItems'),
    ...askedInWords(deciding, words, items.length === 0),
    send,
    ...contactBlocks(deciding, words.terms, 'howToSend', 'contact'),
    paragraph(sentences.afterwards),
  );
}

/** An answer or a record that is missing, and why; a record too where the reviewer finds what was sent unclear. */
export function missingItem({ criterion, need }: Missing, { overruled }: Pick<Case, 'overruled'>, words: MemberWords): ListItem {
  const { topics, sentences } = words;
  const { about, why } = topics[topicOf[criterion]];
  const isUnclear = overruled.has(criterion);
  const needed = need === 'answer' && !isUnclear ? sentences.needsAnswer(about) : sentences.needsRecord(about);
  return { lead: sentences.rule(criterion), lines: [needed, ...(isUnclear ? [sentences.notClear] : []), why] };
}

/** Where the evaluation misses nothing, the reviewer's own words say what is asked for. */
function askedInWords({ determination }: Deciding, { sentences }: MemberWords, isAll: boolean): readonly Block[] {
  const asked = [determination.reason, determination.rationale ?? ''].map((text) => text.trim()).filter((text) => text !== '');
  if (asked.length === 0) return [];
  return [paragraph(sentences.askedFor), ...asked.map((text) => (isAll ? written(text, 'missingItems') : written(text)))];
}
