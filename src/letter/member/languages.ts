import { english } from './en.ts';
import { spanish } from './es.ts';
import type { MemberWords } from './words.ts';

/** The languages that a member's letter can be made in. A further one is a file beside en.ts, named here; its plan texts are in plan.json. */
const known: readonly MemberWords[] = [english, spanish];

/** By their tags, in the order in which they are offered. */
export const languages = new Map(known.map((words) => [words.lang, words]));

/** The words of a language; English for one that is not known, and where none is asked for. */
export const wordsOf = (language: string | undefined): MemberWords => languages.get(language ?? english.lang) ?? english;

/** Whether a letter has to be complete in a language, and not only where the plan's texts are there. */
export const isAlwaysWritten = (language: string): boolean => language === english.lang;
