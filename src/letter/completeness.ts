import type { LineOfBusiness } from '../criteria/answers.ts';
import { answersOf } from '../request/answers.ts';
import { valueAt } from '../request/paths.ts';
import type { LetterInput } from './case.ts';
import type { Block, LetterContent } from './content.ts';
import type { ElementKey } from './elements.ts';
import { wordsOf } from './member/languages.ts';
import { type Remedy, remedies } from './remedies.ts';
import { type Requirement, requirementsOf } from './requirements.ts';

/** What a letter must contain and does not; without a profile, or before the line of business is answered, no more is known. */
export type LetterFault =
  | (Requirement & { readonly kind: 'missing'; readonly remedy: Remedy })
  | { readonly kind: 'no-line-of-business' }
  | { readonly kind: 'no-plan' };

/** Which required elements a letter lacks: looked for in what it prints, not in what it was made from. */
export function letterFaults(content: LetterContent, input: LetterInput): readonly LetterFault[] {
  const { lineOfBusiness } = answersOf(input.request);
  if (content.kind === 'evaluation') return missing(content, lineOfBusiness ?? 'commercial', input);
  if (input.plan === undefined) return [{ kind: 'no-plan' }];
  if (lineOfBusiness === undefined) return [{ kind: 'no-line-of-business' }];
  return missing(content, lineOfBusiness, input);
}

function missing(content: LetterContent, line: LineOfBusiness, input: LetterInput): readonly LetterFault[] {
  const printed = elementsIn(content);
  return requirementsOf(content.kind, line)
    .filter(({ element }) => !printed.has(element))
    .map((requirement) => ({ ...requirement, kind: 'missing', remedy: remedyFor(requirement.element, line, input) }));
}

/** A text of the plan that is there, but not in the letter's language, is named with it. */
function remedyFor(element: ElementKey, line: LineOfBusiness, { plan, voice, language }: LetterInput): Remedy {
  const remedy = remedies[element](line);
  const value = remedy.in === 'plan' ? valueAt(plan, remedy.path) : undefined;
  if (remedy.in !== 'plan' || value === undefined) return remedy;
  const { lang } = wordsOf(voice === 'member' ? language : undefined);
  const texts = valueAt(value, 'text') === undefined ? '' : '.text';
  return { ...remedy, path: `${remedy.path}${texts}.${lang}` };
}

/** The elements that a letter's printed parts are marked with; a part without a word counts for nothing. */
export function elementsIn({ sections, letterhead, runningElements = [] }: LetterContent): ReadonlySet<ElementKey> {
  const found = sections.flatMap(({ blocks, elements = [] }) => [
    ...(blocks.some(hasWords) ? elements : []),
    ...blocks.flatMap((block) => elementsOf(block)),
  ]);
  return new Set([...found, ...runningElements, ...(letterhead === undefined ? [] : (['letterhead'] as const))]);
}

function elementsOf(block: Block): readonly ElementKey[] {
  const own = hasWords(block) ? (block.elements ?? []) : [];
  if (block.kind !== 'facts') return own;
  return [...own, ...block.rows.flatMap(({ elements = [], isBlank }) => (isBlank ? [] : elements))];
}

const isFilled = (text: string) => text.trim() !== '';

function hasWords(block: Block): boolean {
  switch (block.kind) {
    case 'statement':
    case 'paragraph':
      return isFilled(block.text);
    case 'lines':
      return block.lines.some(isFilled);
    case 'facts':
      return block.rows.some(({ isBlank }) => !isBlank);
    case 'list':
      return block.items.some(({ lines }) => lines.some(isFilled));
    case 'criteria':
      return block.rows.length > 0;
  }
}
