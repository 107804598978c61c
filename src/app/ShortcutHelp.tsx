import { type ReactNode, Suspense, useState } from 'react';
import { useSingleKeys } from '../desk/single-keys.ts';
import { later } from '../ui/later.ts';
import { ShortcutsContext, useShortcut } from '../ui/shortcuts.ts';
import { Boundary } from './Boundary.tsx';

const KeysDialog = later(() => import('./KeysDialog.tsx').then((module) => module.KeysDialog));

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
  useShortcut('?', () => setIsOpen(true), { on: !isOpen });
  return isOpen ? (
    <Boundary>
      <Suspense>
        <KeysDialog onClose={() => setIsOpen(false)} />
      </Suspense>
    </Boundary>
  ) : null;
}
