import { type FontkitFont, type Glyph, type GlyphRun, PDFDocument } from 'pdfkit';

/** Words whose setting is kept, of each font; a letter has some 500 different ones. */
const maxWords = 4000;

const opened = new WeakMap<Uint8Array, FontkitFont>();

/**
 * A font read from its bytes, once: reading it and setting its words is most of the work of a letter. The same bytes give the same
 * font, which knows the words that were set in it before.
 */
export function openFont(bytes: Uint8Array): FontkitFont {
  const known = opened.get(bytes);
  if (known !== undefined) return known;
  const font = new PDFDocument({ autoFirstPage: false, font: '' }).registerFont('font', bytes).font('font')._font.font;
  const remembering = rememberingWords(withCharacters(font));
  opened.set(bytes, remembering);
  return remembering;
}

/**
 * A glyph says which characters it stands for, so that text can be copied out and read aloud. fontkit keeps what it was first asked for,
 * and the end of a file asks for the parts of a glyph, the Y of a Ý, without characters: a later file's Y would be read as nothing.
 */
function withCharacters(font: FontkitFont): FontkitFont {
  const glyphOf = font.getGlyph.bind(font);
  const getGlyph = (id: number, characters: readonly number[] = []): Glyph => {
    const glyph = glyphOf(id, characters);
    return glyph.codePoints.length === 0 && characters.length > 0 ? Object.assign(glyph, { codePoints: characters }) : glyph;
  };
  return Object.assign(font, { getGlyph });
}

function rememberingWords(font: FontkitFont): FontkitFont {
  const runs = new Map<string, GlyphRun>();
  const layout = (text: string, features?: readonly string[]): GlyphRun => {
    if (features !== undefined) return font.layout(text, features);
    const known = runs.get(text);
    if (known !== undefined) return copyOf(known);
    if (runs.size >= maxWords) runs.clear();
    const run = font.layout(text);
    runs.set(text, copyOf(run));
    return run;
  };
  const found = new Map<number, boolean>();
  const hasGlyphForCodePoint = (codePoint: number): boolean => {
    const has = found.get(codePoint) ?? font.hasGlyphForCodePoint(codePoint);
    found.set(codePoint, has);
    return has;
  };
  return Object.assign(Object.create(font), { layout, hasGlyphForCodePoint });
}

/** pdfkit scales the positions that it is given. */
const copyOf = ({ glyphs, positions, advanceWidth }: GlyphRun): GlyphRun => ({
  glyphs,
  positions: positions.map((position) => ({ ...position })),
  advanceWidth,
});
