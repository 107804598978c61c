import { type Mark, markStrokes, markWords } from './mark.ts';

/**
 * A verdict as a glyph and a word, the same on every screen and on paper; the colour only repeats it.
 *
 *     <VerdictMark mark="not-met" />
 */
export function VerdictMark({ mark }: { readonly mark: Mark }) {
  return (
    <span className="ui-verdict" data-mark={mark}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
        <path d={markStrokes[mark]} />
      </svg>
      {markWords[mark]}
    </span>
  );
}
