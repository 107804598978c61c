import { type Mark, markWords } from './mark.ts';

/** Strokes on a square of 16: a tick, a cross, a ring, a dash. Drawn, so that they are alike in every font and on paper. */
const strokes = {
  met: 'M2.5 8.5 6.5 12.5 13.5 4',
  'not-met': 'M3.5 3.5 12.5 12.5M12.5 3.5 3.5 12.5',
  open: 'M8 3a5 5 0 1 0 0 10a5 5 0 1 0 0-10',
  'not-applicable': 'M4 8H12',
  'not-used': 'M4 8H12',
} as const;

/**
 * A verdict as a glyph and a word, the same on every screen and on paper; the colour only repeats it.
 *
 *     <VerdictMark mark="not-met" />
 */
export function VerdictMark({ mark }: { readonly mark: Mark }) {
  return (
    <span className="ui-verdict" data-mark={mark}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
        <path d={strokes[mark]} />
      </svg>
      {markWords[mark]}
    </span>
  );
}
