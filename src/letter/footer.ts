import { approves } from '../request/determination.ts';
import type { LetterContent } from './content.ts';
import { wordsOf } from './member/languages.ts';
import { wording } from './wording.ts';

/** What a letter says at the foot of every page: a payment is spoken of only where one might be expected. */
export const footerOf = ({ kind, lang }: Pick<LetterContent, 'kind' | 'lang'>): string =>
  wording.footer(kind === 'evaluation' || approves(kind) ? wordsOf(lang).page.noGuarantee : undefined);
