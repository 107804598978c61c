import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';

interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly children: ReactNode;
  /** The buttons; the safe one first, since the first control gets the focus. */
  readonly actions: ReactNode;
  /** Asked for by Escape; the buttons call it themselves. */
  readonly onClose: () => void;
}

/**
 * A modal dialog, the browser's own: the page behind is inert, Escape closes, the focus goes back to where it was.
 *
 *     <Dialog open={isAsking} title="Delete this request?" onClose={stop} actions={<Button onClick={stop}>Keep it</Button>}>…</Dialog>
 */
export function Dialog({ open, ...shown }: DialogProps) {
  return open ? <OpenDialog {...shown} /> : null;
}

function OpenDialog({ title, children, actions, onClose }: Omit<DialogProps, 'open'>) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close(); // before it leaves the page: closing is what gives the focus back
  }, []);
  // a button that gives way to others when it was pressed would take the focus out of the dialog with it
  useLayoutEffect(() => {
    if (document.activeElement === document.body) dialog.current?.focus();
  });
  return (
    <dialog
      className="ui-dialog"
      ref={dialog}
      tabIndex={-1}
      aria-labelledby={id}
      // a close that was followed by a new showModal (React's strict mode) is none
      onClose={(event) => event.currentTarget.open || onClose()}
    >
      <h2 id={id}>{title}</h2>
      {children}
      <div className="ui-actions">{actions}</div>
    </dialog>
  );
}
