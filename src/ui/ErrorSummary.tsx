import { type MouseEvent, useLayoutEffect, useRef } from 'react';
import { useErrorTitle } from './title.ts';

/** One error: the id of the control to go to (a question's first radio), and the words that stand beside it. */
export interface SummarizedError {
  readonly id: string;
  readonly message: string;
}

interface ErrorSummaryProps {
  readonly errors: readonly SummarizedError[];
  /** Counts the failed attempts (`formState.submitCount`): each one moves the focus here again. */
  readonly attempt?: number;
}

/** Moves the focus, not the address: a fragment would be kept in the history. */
function goTo(event: MouseEvent, id: string) {
  const control = document.getElementById(id);
  if (!control) return;
  event.preventDefault();
  (control.closest('.ui-field') ?? control).scrollIntoView({ block: 'start' });
  control.focus({ preventScroll: true });
}

/**
 * All errors of a step, above its heading; takes the focus when it appears. Nothing without errors.
 *
 *     <ErrorSummary errors={[{ id: 'diagnosis.mrd', message: 'Choose the MRD result' }]} attempt={submitCount} />
 */
export function ErrorSummary({ errors, attempt = 0 }: ErrorSummaryProps) {
  const summary = useRef<HTMLDivElement>(null);
  const isShown = errors.length > 0;
  useErrorTitle(isShown);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every attempt moves the focus, with the same errors too
  useLayoutEffect(() => {
    if (isShown) summary.current?.focus();
  }, [isShown, attempt]);
  if (!isShown) return null;
  return (
    <div className="ui-summary" ref={summary} tabIndex={-1} role="alert" aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">There is a problem</h2>
      <ul>
        {errors.map(({ id, message }) => (
          <li key={`${id} ${message}`}>
            <a href={`#${id}`} onClick={(event) => goTo(event, id)}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
