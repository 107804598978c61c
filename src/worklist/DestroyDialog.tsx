import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

interface DestroyDialogProps {
  readonly onDestroy: () => void;
  readonly onClose: () => void;
}

/** On a full disk there is no room for what undoing needs: a request is deleted at once then, or not. */
export function DestroyDialog({ onDestroy, onClose }: DestroyDialogProps) {
  return (
    <Dialog
      open
      title="Delete for good?"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button look="danger" onClick={onDestroy}>
            Delete for good
          </Button>
        </>
      }
    >
      <p>The storage of this browser is full: there is no room to undo a deletion later. Deleting this request for good makes room.</p>
    </Dialog>
  );
}
