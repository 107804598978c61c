import { useState } from 'react';
import type { Desk } from '../request/vault/desk.ts';
import type { Vault } from '../request/vault/vault.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useOpenDesk, useVault } from './desk-context.ts';

/** Locks the desk in every tab; asks before, where locking would erase it. Nothing while no desk is open. */
export function LockButton() {
  const vault = useVault();
  const desk = useOpenDesk();
  const [isAsking, setIsAsking] = useState(false);
  if (desk === undefined) return null;
  const lock = () => void vault.lockEverywhere();
  const press = async () => ((await isErasedByLock(vault, desk)) ? setIsAsking(true) : lock());
  return (
    <>
      <Button onClick={() => void press()}>Lock</Button>
      <Dialog
        open={isAsking}
        title="Lock and erase?"
        onClose={() => setIsAsking(false)}
        actions={
          <>
            <Button onClick={() => setIsAsking(false)}>Keep working</Button>
            <Button look="danger" onClick={lock}>
              Lock and erase
            </Button>
          </>
        }
      >
        <p>This desk is kept in memory alone and has no passphrase: locking it erases everything in it.</p>
        <p>Print or export what you need before that. A file leaves the protection of this program.</p>
      </Dialog>
    </>
  );
}

/** A desk in memory that no passphrase opens again is not listed, and is gone once it is locked. */
async function isErasedByLock(vault: Vault, desk: Desk): Promise<boolean> {
  if (!desk.isInMemory) return false;
  const listed = await vault.listDesks();
  return listed.kind === 'listed' && !listed.desks.some(({ id }) => id === desk.id);
}
