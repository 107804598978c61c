/** Why no file came of it, and what to do. */
export const failureSentences = {
  failed: 'The file could not be made. Close other tabs and programs, reload the page, and try again.',
  stuck:
    'One of the files takes too long to read, and the work was stopped. Take the newest file off the request, or note it as sent by fax.',
  cancelled: 'Nothing was made.',
} as const;

/** Which characters the fonts of printed files do not have. */
export const glyphSentence = (missing: readonly string[]): string =>
  `The PDF's fonts do not have ${missing.length === 1 ? 'this character' : 'these characters'}: ${missing.slice(0, 30).map(named).join(', ')}. Print from the browser instead, which takes the fonts of this computer.`;

const named = (letter: string) => `${letter} (U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`;
