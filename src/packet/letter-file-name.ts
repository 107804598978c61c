import type { LetterContent } from '../letter/content.ts';

/**
 * The name of a letter's file: what kind of letter it is, to whom and in which language, and nothing of the member; it shows in the
 * browser's list of downloads. A letter to the prescriber has no language of its own.
 */
export function letterFileName({ kind, lang }: Pick<LetterContent, 'kind' | 'lang'>): string {
  if (kind === 'evaluation') return 'evaluation-summary.pdf';
  const reader = lang === undefined ? 'prescriber' : lang === 'en' ? 'member' : `member-${lang}`;
  return `determination-${kind}-${reader}.pdf`;
}
