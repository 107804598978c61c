import { describe, expect, it } from 'vitest';
import { letterFaults } from '../../src/letter/completeness.ts';
import type { Block, LetterContent } from '../../src/letter/content.ts';
import type { ElementKey } from '../../src/letter/elements.ts';
import { madeLetter } from '../../src/letter/letter.ts';
import { requirementsOf } from '../../src/letter/requirements.ts';
import { completeLetters } from '../support/complete-letters.ts';

describe('the check looks at what is printed', () => {
  it('each part taken out of a complete letter is found missing', () => {
    for (const { name, kind, line, input } of completeLetters) {
      const { content } = madeLetter(input);
      for (const { element } of requirementsOf(kind, line)) {
        const without = withoutElement(content, element);
        const missing = letterFaults(without, input).flatMap((fault) => (fault.kind === 'missing' ? [fault.element] : []));
        expect(missing, `${name}: ${element}`).toContain(element);
      }
    }
  });
});

/** A letter without the parts that are marked as an element. */
function withoutElement(content: LetterContent, element: ElementKey): LetterContent {
  const isOther = ({ elements = [] }: { readonly elements?: readonly ElementKey[] | undefined }) => !elements.includes(element);
  const sections = content.sections.map((section) => ({
    ...section,
    blocks: section.blocks
      .filter(isOther)
      .map((block): Block => (block.kind === 'facts' ? { ...block, rows: block.rows.filter(isOther) } : block)),
  }));
  const runningElements = content.runningElements?.filter((one) => one !== element);
  return element === 'letterhead' ? { ...content, letterhead: undefined } : { ...content, sections, runningElements };
}
