import type { Style } from './style.ts';

/** Measures a text in a style, in points. */
export type Measure = (text: string, style: Style) => number;

/** Words are measured once: a letter repeats them, and shaping is the slow part of it. */
export function cachedMeasure(measure: Measure): Measure {
  const known = new Map<string, number>();
  return (text, style) => {
    const key = `${style.font} ${style.size} ${text}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const width = measure(text, style);
    known.set(key, width);
    return width;
  };
}

/**
 * Breaks a text into lines no wider than `width` points, at its own line breaks and between words; a word wider than a line is
 * broken between characters. Composed (NFC): a decomposed name extracts wrongly from a PDF.
 */
export function wrap(text: string, style: Style, width: number, measure: Measure): readonly string[] {
  return text
    .normalize('NFC')
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .flatMap((line) => wrapLine(line, style, width, measure));
}

function wrapLine(line: string, style: Style, width: number, measure: Measure): readonly string[] {
  const space = measure(' ', style);
  const lines: string[] = [];
  let current = '';
  let used = 0;
  for (const word of wordsThatFit(line, style, width, measure)) {
    const wide = measure(word, style);
    const isFirst = current === '';
    if (!isFirst && used + space + wide > width) {
      lines.push(current);
      current = word;
      used = wide;
      continue;
    }
    current = isFirst ? word : `${current} ${word}`;
    used += isFirst ? wide : space + wide;
  }
  return [...lines, current];
}

const wordsThatFit = (line: string, style: Style, width: number, measure: Measure): readonly string[] =>
  line
    .split(/[ \t]+/)
    .filter((word) => word !== '')
    .flatMap((word) => (measure(word, style) <= width ? [word] : pieces(word, style, width, measure)));

/** A word in pieces that fit; a letter stays with its marks. */
function pieces(word: string, style: Style, width: number, measure: Measure): readonly string[] {
  const found: string[] = [];
  let piece = '';
  for (const letter of word.match(/\P{M}\p{M}*/gu) ?? [word]) {
    if (piece !== '' && measure(piece + letter, style) > width) {
      found.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...found, piece];
}
