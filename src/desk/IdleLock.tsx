import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { LockState } from '../request/vault/idle.ts';
import { IdleWatch } from '../request/vault/idle-watch.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useDesk, useVault } from './desk-context.ts';

/**
 * Locks the desk when nobody is at work, and warns before. Moving the mouse counts as work, and so takes the warning away. A page that
 * the browser keeps when it is left is locked too, before it stands still: going back must not show it open.
 */
export function IdleLock() {
  const vault = useVault();
  const desk = useDesk();
  const watch = useRef<IdleWatch>(undefined);
  const [state, setState] = useState<LockState>({ kind: 'open' });
  useEffect(() => {
    const onState = (next: LockState) => (next.kind === 'lock' ? void vault.lockHere('idle') : setState(next));
    const begun = new IdleWatch({ onState });
    watch.current = begun;
    const left = ({ persisted }: PageTransitionEvent) => persisted && flushSync(() => void vault.lockHere('person'));
    addEventListener('pagehide', left);
    return () => {
      begun.stop();
      removeEventListener('pagehide', left);
    };
  }, [vault]);
  const stay = () => watch.current?.stay();
  return (
    <Dialog
      open={state.kind === 'warning'}
      title="Still there?"
      onClose={stay}
      actions={
        <>
          <Button look="primary" onClick={stay}>
            Stay unlocked
          </Button>
          <Button onClick={() => void vault.lockEverywhere()}>Lock now</Button>
        </>
      }
    >
      <p>
        The desk locks itself because nobody is using it. Time left:{' '}
        <span role="timer" aria-live="off">
          {timeInWords(state.kind === 'warning' ? state.lockInMs : 0)}
        </span>
      </p>
      {desk.isInMemory && <p>This desk is kept in memory alone. Without a passphrase, what is in it is gone once it locks.</p>}
    </Dialog>
  );
}

/** "1:05" */
function timeInWords(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
