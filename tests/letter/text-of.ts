import type { Block, LetterContent } from '../../src/letter/content.ts';

/** Every text of a letter but the letterhead's address, in the order of reading. */
export function textsOf({ title, plan, document, watermark, running, notice, sections }: LetterContent): readonly string[] {
  const body = sections.flatMap(({ heading, blocks }) => [...(heading === undefined ? [] : [heading]), ...blocks.flatMap(textsOfBlock)]);
  const marks = (text: string | undefined) => (text === undefined ? [] : [text]);
  return [plan, document, ...marks(watermark), ...running, ...marks(notice), title, ...body];
}

function textsOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'statement':
    case 'paragraph':
      return [block.text];
    case 'lines':
      return block.lines;
    case 'facts':
      return [...(block.caption === undefined ? [] : [block.caption]), ...block.rows.map(({ term, value }) => `${term}: ${value}`)];
    case 'list':
      return block.items.flatMap(({ lead, lines }) => [...(lead === undefined ? [] : [lead]), ...lines]);
    case 'criteria':
      return block.rows.flatMap(({ id, name, sentence, mark, behind, documents, note }) => [
        `${id} ${name}: ${mark}`,
        ...(sentence === undefined ? [] : [sentence]),
        ...behind.map(({ term, value }) => `${term}: ${value}`),
        ...documents,
        ...(note === undefined ? [] : [note]),
      ]);
  }
}

/** The texts of one section; none where the letter does not have it. */
export function textsOfSection({ sections }: LetterContent, key: string): readonly string[] {
  return sections.filter((section) => section.key === key).flatMap(({ blocks }) => blocks.flatMap(textsOfBlock));
}

/** The table of criteria; empty where no section governs. */
export const criteriaIn = ({ sections }: LetterContent) =>
  sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'criteria' ? block.rows : [])));
