import type { Block, Fact, FactsBlock, ListItem, ParagraphBlock, Section } from '../content.ts';
import type { ElementKey } from '../elements.ts';
import type { MemberHeading, MemberWords } from './words.ts';

export const paragraph = (text: string, ...elements: readonly ElementKey[]): ParagraphBlock => ({ kind: 'paragraph', text, elements });

export const factOf = (term: string, value: string, ...elements: readonly ElementKey[]): Fact => ({
  term,
  value,
  isBlank: value.trim() === '',
  elements,
});

/** A row that is there only with its value. */
export const line = (term: string, value: string | undefined, ...elements: readonly ElementKey[]): readonly Fact[] =>
  value === undefined || value.trim() === '' ? [] : [factOf(term, value, ...elements)];

export const rowsOf = (...rows: readonly Fact[]): FactsBlock => ({ kind: 'facts', caption: undefined, rows });

export const listOf = (items: readonly ListItem[], ...elements: readonly ElementKey[]): readonly Block[] =>
  items.length === 0 ? [] : [{ kind: 'list', items, elements }];

/** A section with its heading; none where it would be empty. */
export const headed = (key: MemberHeading, { headings }: MemberWords, ...blocks: readonly Block[]): readonly Section[] =>
  blocks.length === 0 ? [] : [{ key, heading: headings[key], blocks }];

/** Words that a person wrote, in the language that they wrote them in: English at the plan's desk. */
export const written = (text: string, ...elements: readonly ElementKey[]): ParagraphBlock => ({
  kind: 'paragraph',
  text,
  lang: 'en',
  elements,
});
