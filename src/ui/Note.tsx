import type { ReactNode } from 'react';

interface NoteProps {
  /** For a control's `aria-describedby`. */
  readonly id?: string;
  readonly children: ReactNode;
}

/**
 * Something to look at again that stops nobody: answers that contradict each other, an advisory.
 *
 *     <WarningNote>MRD is negative, but a level of 0.25 % is given.</WarningNote>
 */
export function WarningNote({ id, children }: NoteProps) {
  return (
    <div className="ui-note" data-kind="warning" id={id}>
      <strong>Check this: </strong>
      {children}
    </div>
  );
}

/**
 * An aside that belongs to what stands around it.
 *
 *     <InsetNote>The 30 days run from the first dose.</InsetNote>
 */
export function InsetNote({ id, children }: NoteProps) {
  return (
    <div className="ui-note" id={id}>
      {children}
    </div>
  );
}
