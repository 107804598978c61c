import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';

const keys = [
  ['1 to 9', 'choose an answer: of the question in focus, or of the first one open'],
  ['Tab', 'next question'],
  ['Enter', 'continue to the next step'],
  ['n', 'new request, on the work list'],
  ['j, k', 'next and previous criterion, in a review'],
  ['c, n, u', 'confirmed, not supported, not clear: of the criterion that is marked, in a review'],
  ['?', 'this list'],
] as const;

/** The single keys that the program knows. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog open title="Keys" onClose={onClose} actions={<Button onClick={onClose}>Close</Button>}>
      <dl className="app-keys">
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <KeyHint>{key}</KeyHint>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p>Single keys act only where nothing is being typed, and can be switched off in the settings.</p>
    </Dialog>
  );
}
