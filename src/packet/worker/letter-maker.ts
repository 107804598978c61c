import type { LetterContent } from '../../letter/content.ts';
import type { Made } from '../../paper/sheet.ts';
import { newWorker, type Outcome, outcomeOf } from './run-job.ts';

/** A worker that has the program, the fonts and the shown letter's words at hand, and nothing to do. */
let idle: Worker | undefined;
/** Screens that show a letter now. */
let keepers = 0;
/** what the idle worker was last given to prepare, as text */
let prepared = '';

/**
 * Keeps the worker from one letter to the next, for as long as a screen shows letters; gives what lets it go. It has read what the
 * letters say, and goes with the screen.
 */
export function keepLetterMaker(): () => void {
  keepers += 1;
  return () => {
    keepers -= 1;
    // a letter shown in another's place comes at once: it takes the worker over
    setTimeout(() => keepers === 0 && letGo(), 0);
  };
}

function letGo(): void {
  idle?.terminate();
  idle = undefined;
  prepared = '';
}

/** Readies the worker for a letter before it is asked for, so that its file comes at once. */
export function prepareLetter(content: LetterContent): void {
  const text = JSON.stringify(content);
  if (text === prepared) return;
  prepared = text;
  idle ??= waiting();
  idle.postMessage({ kind: 'prepare', content });
}

/** A worker that is let go where it does not load, or dies before it is needed. */
function waiting(): Worker {
  const worker = newWorker();
  worker.onerror = (event) => {
    event.preventDefault();
    letGo();
  };
  return worker;
}

/** Makes a letter's file. `date` (YYYY-MM-DD) stands in its properties; `standIns` are printed by their numbers. */
export async function letterFile(content: LetterContent, date: string, standIns: readonly string[]): Promise<Outcome<Made>> {
  const worker = idle ?? newWorker();
  idle = undefined; // one letter at a time: a second one meanwhile gets a worker of its own
  const outcome = await outcomeOf<Made>(worker, { kind: 'letter', content, date, standIns });
  if (outcome.kind !== 'done' || idle !== undefined || keepers === 0) worker.terminate();
  else idle = worker;
  return outcome;
}
