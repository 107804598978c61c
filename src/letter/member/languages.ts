import type { Language } from '../case.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import type { MemberWords } from './words.ts';

/** The languages that a member's letter can be made in, each named in itself. A further one is one more file and line. */
export const languages: Readonly<Record<Language, { readonly name: string; readonly words: MemberWords }>> = {
  en: { name: 'English', words: english },
  es: { name: 'Español', words: spanish },
};

export const wordsOf = (language: Language | undefined): MemberWords => languages[language ?? 'en'].words;
