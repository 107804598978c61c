import { useRef, useState } from 'react';
import type { Act, Actor } from '../case/acts.ts';
import { withEntry } from '../case/history.ts';
import type { ReviewCase } from '../case/review-case.ts';

/** Changes the case: `make` gets it as it is now, and who acts. */
export type Do = (make: (reviewed: ReviewCase, actor: Actor) => Act) => void;

interface Acting {
  readonly reviewed: ReviewCase;
  readonly act: Do;
}

/**
 * The case as it changes. What is done shows at once; its line is then chained to the history, one after the other, and the
 * case is saved with it: never a change without its line.
 */
export function useActs(stored: ReviewCase, by: string, save: (next: ReviewCase) => void): Acting {
  const [reviewed, setReviewed] = useState(stored);
  const latest = useRef(stored);
  const history = useRef(Promise.resolve(stored.history));
  const act: Do = (make) => {
    const { next, entry } = make(latest.current, { by, at: Date.now() });
    latest.current = next;
    setReviewed(next);
    if (entry === undefined) history.current = history.current.then((lines) => written(lines));
    else history.current = history.current.then(async (lines) => written(await withEntry(lines, entry)));
  };
  /** Only once the last line is written is there a whole to save: lines that follow at once save what came before with them. */
  const written = (lines: ReviewCase['history']) => {
    latest.current = { ...latest.current, history: lines };
    setReviewed(latest.current);
    save(latest.current);
    return lines;
  };
  return { reviewed, act };
}
