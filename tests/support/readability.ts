import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/**
 * Terms that a letter must use and that no plainer word stands for. Each counts as a word of one syllable, in the figures of
 * both languages; everything else is measured as it stands.
 */
const excludedTerms: readonly RegExp[] = [
  // the drug, the policy, the billing code and the law, by name
  /blinatumomab \(Blincyto\)|blinatumomab|Blincyto/gi,
  /CP\.[A-Z]+\.\d+/g,
  /\bJ9039\b/g,
  /\bERISA\b/g,
  /\b502\(a\)/g,
  /\bMedicaid\b/g,
  // citations of the policy
  /\bI{1,2}\.[AB](\.\d)?(\.[a-z]+)*\*?/g,
  // names of medical things
  /Philadelphia chromosome|cromosoma Filadelfia/g,
  /micrograms?|microgramos?/g,
  /B-cell ALL|LLA de células B/g,
  /\b(MRD|TKI|NCCN)\b/g,
  // names, numbers of phones, addresses
  /Sampleton[A-Za-z ]*?(Office|OH \d{5})|Sampleton, OH \d{5}|5 Example Street/g,
  /555-01\d\d/g,
];

const plain = (text: string) => excludedTerms.reduce((rest, term) => rest.replace(term, 'x'), text);

/** Sentences end at a full stop, a question or an exclamation mark or a colon before a space or the end. */
const sentencesOf = (text: string) =>
  plain(text)
    .split(/[.!?:]+(?:\s|$)/)
    .filter((sentence) => wordsOf(sentence).length > 0);

/** Words of a text, an excluded term being one. */
export const wordCount = (text: string): number => wordsOf(plain(text)).length;

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

interface Counts {
  readonly sentence: number;
  readonly word: number;
  readonly syllable: number;
}

function countsOf(text: string, syllablesIn: (word: string) => number): Counts {
  const sentences = sentencesOf(text);
  const words = sentences.flatMap(wordsOf);
  return { sentence: sentences.length, word: words.length, syllable: sum(words.map((word) => Math.max(1, syllablesIn(word)))) };
}

/** The school grade of an English text by Flesch and Kincaid (1975), with the packages flesch-kincaid and syllable. */
export const gradeOf = (text: string): number => fleschKincaid({ ...countsOf(text, syllable) });

/** Vowels of Spanish: a weak one (i, u, ü) beside another belongs to its syllable, unless it carries the accent. */
const nuclei = /[aeoáéóíú]|[iuü]/gi;
const diphthongs = /[iuü](?=[aeoáéó])|(?<=[aeoáéó])[iuüy]|[iuü](?=[iuü])/gi;

/**
 * Syllables of a Spanish word: its vowels, without the weak ones that belong to a neighbour (ia, ue, ai, ui …), the mute u
 * of que, qui, gue, gui, and with a y that ends the word as a vowel. Two strong vowels, and an accented weak one, part.
 * Numbers count as one.
 */
export function spanishSyllables(word: string): number {
  const sounded = word
    .toLowerCase()
    .normalize('NFC')
    .replace(/qu(?=[eiéí])/g, 'k')
    .replace(/gu(?=[eiéí])/g, 'g')
    .replace(/(?<![aeiouáéíóú])y$/, 'i');
  const vowels = sounded.match(nuclei)?.length ?? 0;
  const joined = sounded.match(diphthongs)?.filter((letter) => letter !== 'y').length ?? 0;
  return Math.max(1, vowels - joined);
}

/**
 * The reading ease of a Spanish text by Fernández Huerta: 206.84 - 60 P - 1.02 F, with P syllables a word and F words a
 * sentence. J. Fernández Huerta, "Medidas sencillas de lecturabilidad", Consigna 214 (1959), 29-32. F is often handed down
 * as the sentences of a hundred words, by which long sentences would read more easily; it is read here as G. Law corrected
 * it ("Error in the Fernandez Huerta Readability Formula", LINGUIST List 22.2332, 2011). 70 to 80 is fairly easy, 80 to 90 easy, from 90 very easy.
 */
export function fernandezHuertaOf(text: string): number {
  const { sentence, word, syllable: syllables } = countsOf(text, spanishSyllables);
  return 206.84 - (60 * syllables) / word - (1.02 * word) / sentence;
}
