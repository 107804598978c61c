import type { LetterContent } from '../../src/letter/content.ts';
import type { MemberWords } from '../../src/letter/member/words.ts';
import { isObject } from '../../src/request/paths.ts';
import { samplePlanFile } from './sample-plan.ts';

export interface ShippedText {
  /** where it stands: `topics.tki.notMet`, `linesOfBusiness.him.appeal.external.text` */
  readonly at: string;
  readonly text: string;
}

/** What the blanks of a sentence are filled with to be measured. */
const filling: Readonly<Record<string, readonly unknown[]>> = {
  date: ['2026-09-21'],
  count: [28],
  list: [['I.A.1', 'I.A.2']],
  'addressee.representative': ['Pat Sample', 'parent', 'Sam Sample'],
  'sentences.reliedOn': ['I.A'],
};

/** Every text of a language file: the sentences as they stand, those with blanks filled in. */
export function textsOfWords(words: MemberWords): readonly ShippedText[] {
  return textsIn(words, '').filter(({ at }) => at !== 'lang');
}

function textsIn(value: unknown, at: string): readonly ShippedText[] {
  if (typeof value === 'string') return [{ at, text: value }];
  if (typeof value === 'function') return textsIn(Reflect.apply(value, undefined, filling[at] ?? ['X', 'X', 'X']), at);
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, `${at}.${index}`));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, at === '' ? key : `${at}.${key}`));
}

/** Every text of the profile that we ship, in a language; the taglines are in languages of their own. */
export function textsOfPlan(language: string): readonly ShippedText[] {
  const find = (value: unknown, at: string): readonly ShippedText[] => {
    if (Array.isArray(value) || !isObject(value)) return [];
    const own = value[language];
    if (typeof own === 'string') return [{ at, text: own }];
    return Object.entries(value).flatMap(([key, part]) => find(part, at === '' ? key : `${at}.${key}`));
  };
  return find(samplePlanFile(), '');
}

/** The running text of a letter: what is in its language and is a sentence, without names, addresses and rows of facts. */
export function proseOf({ sections, title, lang }: LetterContent): string {
  const blocks = sections.flatMap((section) => section.blocks).filter((block) => block.lang === undefined || block.lang === lang);
  const texts = blocks.flatMap((block) => {
    if (block.kind === 'paragraph' || block.kind === 'statement') return [block.text];
    return block.kind === 'list' ? block.items.flatMap(({ lines }) => lines) : [];
  });
  return [title, ...texts].map((text) => (/[.:?!]$/.test(text) ? text : `${text}.`)).join('\n');
}
