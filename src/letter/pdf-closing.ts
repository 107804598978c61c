import type { Sheet } from '../paper/sheet.ts';
import { area, lineHeight, styles } from '../paper/style.ts';
import type { Block, Section } from './content.ts';
import { announces } from './lead-in.ts';
import { blockGap, heightOf } from './pdf-blocks.ts';

/** Above a heading, pt. */
export const headingGap = 12;

/** One line of a heading with its rule and what is below it, pt. */
export const headingHeight = lineHeight(styles.section) + 6;

/** The end of a letter, which no page's end parts. */
export interface Closing {
  /** its first block */
  readonly from: Block | undefined;
  /** with the heading, where it begins with one, pt */
  readonly height: number;
}

/** What the last page of a letter holds at least: fourteen lines, pt. More than who decided with the signature takes. */
const least = lineHeight(styles.body) * 14;

/** How much is moved to the next page at most so that its section is not parted, pt: half a page. */
const most = 340;

/**
 * The last blocks of a letter, so many that the page that they stand on is no leaf with a line or two: whole sections where they are
 * short, as who decided with the notes on the letter.
 */
export function closingOf(sheet: Sheet, sections: readonly Section[]): Closing {
  const ends = endsOf(sheet, sections).filter(({ height }) => height <= area.bottom - area.top - 60);
  const enough = ends.filter(({ height }) => height >= least);
  const whole = enough.find(({ isFirst, height }) => isFirst && height <= most);
  return whole ?? enough[0] ?? ends.at(-1) ?? { from: undefined, height: 0 };
}

interface End extends Closing {
  readonly isFirst: boolean;
}

/** Every end of a letter, the shortest first. */
function endsOf(sheet: Sheet, sections: readonly Section[]): readonly End[] {
  const ends: End[] = [];
  let height = 0;
  for (const { heading, blocks } of sections.toReversed()) {
    for (const [at, block] of [...blocks.entries()].reverse()) {
      const isFirst = at === 0;
      height += heightOf(sheet, block) + blockGap + (isFirst && heading !== undefined ? headingGap + headingHeight : 0);
      if (!announces(blocks[at - 1])) ends.push({ from: block, height, isFirst });
    }
  }
  return ends;
}
