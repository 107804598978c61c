import { useLayoutEffect } from 'react';
import type { LetterContent } from './content.ts';
import { footerOf } from './footer.ts';
import { wordsOf } from './member/languages.ts';

/** Gives what stands at the foot of every printed page to print.css, where a browser counts the pages: in the letter's language. */
export function usePageFeet({ kind, lang }: LetterContent): void {
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    const feet = feetOf({ kind, lang });
    for (const [name, text] of feet) style.setProperty(name, JSON.stringify(text));
    return () => {
      for (const [name] of feet) style.removeProperty(name);
    };
  }, [kind, lang]);
}

/** A page holds properties of the root element alone. */
function feetOf(content: Pick<LetterContent, 'kind' | 'lang'>): readonly (readonly [property: string, text: string])[] {
  const [before = '', between = '', after = ''] = wordsOf(content.lang).page.number('\n', '\n').split('\n');
  return [
    ['--letter-foot', footerOf(content)],
    ['--letter-page', before],
    ['--letter-pages', between],
    ['--letter-pages-end', after],
  ];
}
