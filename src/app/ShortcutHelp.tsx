import { type ReactNode, useState } from 'react';
import { useSingleKeys } from '../desk/single-keys.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import { ShortcutsContext, useShortcut } from '../ui/shortcuts.ts';

const keys = [
  ['1 to 9', 'choose an answer: of the question in focus, or of the first one open'],
  ['Tab', 'next question'],
  ['Enter', 'continue to the next step'],
  ['n', 'new request, on the work list'],
  ['j, k', 'next and previous criterion, in a review'],
  ['c, n, u', 'confirmed, not supported, not clear: of the criterion that is marked, in a review'],
  ['?', 'this list'],
] as const;

/** Single keys for the whole program, as far as the person wants them, and the list of them on `?`. */
export function Shortcuts({ children }: { readonly children: ReactNode }) {
  const [areOn] = useSingleKeys();
  return (
    <ShortcutsContext value={areOn}>
      {children}
      <ShortcutHelp />
    </ShortcutsContext>
  );
}

function ShortcutHelp() {
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  useShortcut('?', () => setIsOpen(true), { on: !isOpen });
  return (
    <Dialog open={isOpen} title="Keys" onClose={close} actions={<Button onClick={close}>Close</Button>}>
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
