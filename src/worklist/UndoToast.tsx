import { useEffect, useRef } from 'react';
import { Button } from '../ui/Button.tsx';

interface UndoToastProps {
  /** how many requests were deleted and can be brought back; nothing is shown at 0 */
  readonly count: number;
  readonly onUndo: () => void;
}

/** What was deleted, for as long as it can be undone. It takes the focus from the row that is gone. */
export function UndoToast({ count, onUndo }: UndoToastProps) {
  const toast = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (count > 0) toast.current?.querySelector('button')?.focus();
  }, [count]);
  return (
    <div className="ui-toast" role="status" ref={toast}>
      {count > 0 && (
        <div>
          <span>{count === 1 ? 'Request deleted.' : `${count} requests deleted.`}</span>
          <Button look="quiet" onClick={onUndo}>
            Undo
          </Button>
        </div>
      )}
    </div>
  );
}
