import type { Block } from './content.ts';

const longest = 160;

/** Whether a block is a line that is nothing without the next one, as "Cited:" is: no page's end parts the two. */
export const announces = (block: Block | undefined): boolean =>
  block?.kind === 'paragraph' && block.text.length < longest && block.text.endsWith(':');
