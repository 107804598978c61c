import { Button } from './Button.tsx';

interface ToastProps {
  /** Nothing is shown without one. Keep the toast itself mounted, or it is not spoken. */
  readonly message: string | undefined;
  readonly onDismiss: () => void;
}

/**
 * What has just been done, at the foot of the window, until it is dismissed: it never goes away by itself.
 *
 *     <Toast message={saved && 'Backup exported'} onDismiss={() => setSaved(false)} />
 */
export function Toast({ message, onDismiss }: ToastProps) {
  return (
    <div className="ui-toast" role="status">
      {message && (
        <div>
          <span>{message}</span>
          <Button look="quiet" onClick={onDismiss}>
            Dismiss
          </Button>
        </div>
      )}
    </div>
  );
}
