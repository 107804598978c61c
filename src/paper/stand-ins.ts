import type { FontkitFont } from 'pdfkit';

/** A text with characters that the fonts do not have: each would print as an empty box. */
export interface MissingText {
  /** the field's name, where it has one, and the text, cut where it is long */
  readonly where: string;
  readonly characters: readonly string[];
}

/** `[U+738B]`, in the place of a character that the fonts do not have. */
const standIn = (character: string): string => `[${unicodeNumber(character)}]`;

/** `U+738B` */
export const unicodeNumber = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Which characters of a text, each once, a font does not have. The ends of lines and tabs are no characters to print. */
export const missingIn = (text: string, font: FontkitFont): readonly string[] =>
  [...new Set(text)].filter((letter) => !/[\t\n\r\u2028\u2029]/.test(letter) && !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));

/** A text with each of some characters' numbers in its place. */
export const withStandIns = (text: string, characters: ReadonlySet<string>): string =>
  [...text].map((letter) => (characters.has(letter) ? standIn(letter) : letter)).join('');

/** Numbers that the sentence lists; a whole text in another script is told by the first of them. */
const maxListed = 12;

/** The stand-ins as a sentence lists them, and whether there are more. */
export const listedStandIns = (characters: readonly string[]): { readonly listed: string; readonly areMore: boolean } => ({
  listed: characters.slice(0, maxListed).map(standIn).join(', '),
  areMore: characters.length > maxListed,
});

/** A text for a list of what is missing: its beginning, or what is around its first missing character. */
export function excerpt(text: string, character: string): string {
  const flat = text.replace(/\s+/g, ' ');
  const from = Math.max(0, flat.indexOf(character) - 40);
  const cut = flat.slice(from, from + 80);
  return `${from > 0 ? '…' : ''}${cut}${from + 80 < flat.length ? '…' : ''}`;
}
