import { useId, useLayoutEffect, useRef } from 'react';
import { Button } from '../../ui/Button.tsx';

interface UndoLineProps {
  readonly sentence: string;
  readonly onUndo: () => void;
}

/** Stands where something was removed, and takes the focus that went with it. */
export function UndoLine({ sentence, onUndo }: UndoLineProps) {
  const id = useId();
  const undo = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => undo.current?.focus(), []);
  return (
    <div className="evidence-undo" role="status">
      <span id={id}>{sentence}</span>
      <Button look="quiet" ref={undo} aria-describedby={id} onClick={onUndo}>
        Undo
      </Button>
    </div>
  );
}
