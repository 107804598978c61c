/** Brackets within brackets; what people write has some five, and a file with thousands is made to break programs. */
const deepest = 64;

/** Bytes of one file. Read, it takes no more than 200 MB beside its own bytes (`tests/bench/import-memory.ts`). */
export const mostBytes = 45_000_000;

/** Values in one file, punctuation counted along: a request has 150 to 300. Each takes the memory of an object, however short its text. */
export const mostValues = 2_500_000;

const quote = 0x22;
const backslash = 0x5c;

/**
 * Whether a text would cost more than it is worth to be read as JSON: told from its brackets, commas and colons before
 * anything is built of it. Takes lists and lines of JSON alike, and any other text.
 */
export function boundsFault(text: string): 'too-deep' | 'too-many-values' | undefined {
  let depth = 0;
  let values = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === quote) at = closingQuote(text, at);
    else if (opens(sign)) depth += 1;
    else if (closes(sign)) depth -= 1;
    else if (!separates(sign)) continue;
    values += 1;
    if (depth > deepest) return 'too-deep';
    if (values > mostValues) return 'too-many-values';
  }
  return undefined;
}

const opens = (sign: number) => sign === 0x7b || sign === 0x5b; // { [
const closes = (sign: number) => sign === 0x7d || sign === 0x5d; // } ]
const separates = (sign: number) => sign === 0x2c || sign === 0x3a; // , :

/** The place of the quote that ends a text; the end of all where none does. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let escapes = 0;
    while (text.charCodeAt(at - 1 - escapes) === backslash) escapes += 1;
    if (escapes % 2 === 0) return at;
  }
  return text.length;
}
