import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Desk } from '../request/vault/desk.ts';
import { lockedSentences } from '../request/vault/sentences.ts';
import type { Vault } from '../request/vault/vault.ts';
import { giveBackFiles } from '../ui/download.ts';
import type { DeleteDesk } from './desk-context.ts';
import { storageFaultSentence } from './faults-in-words.ts';
import { dropKeptMark } from './kept-mark.ts';

/** Open with a desk, or closed: then `last` is the desk that was locked just now, and `notice` says why. `closings` counts. */
export type GateState =
  | { readonly kind: 'open'; readonly desk: Desk; readonly closings: number }
  | { readonly kind: 'closed'; readonly notice: string | undefined; readonly last: string | undefined; readonly closings: number };

interface Gate {
  readonly state: GateState;
  readonly open: (desk: Desk) => void;
  readonly deleteDesk: DeleteDesk;
}

/** Which desk is open. A lock, wherever it comes from, closes the gate and drops all that was read from the desk, files that were downloaded too. */
export function useGate(vault: Vault): Gate {
  const [state, setState] = useState<GateState>({ kind: 'closed', notice: undefined, last: undefined, closings: 0 });
  const client = useQueryClient();
  const close = (notice: string, last: string | undefined) => {
    client.clear();
    giveBackFiles();
    setState(({ closings }) => ({ kind: 'closed', notice, last, closings: closings + 1 }));
  };
  const open = (desk: Desk) => {
    if (desk.isLocked) return close(lockedSentences.person, desk.id);
    // For the desk's whole life, and before anything of it is on the page: no lock is missed.
    desk.subscribe((event) => {
      if (event.kind === 'locked') close(lockedSentences[event.cause], desk.id);
    });
    return setState(({ closings }) => ({ kind: 'open', desk, closings }));
  };
  const deleteDesk: DeleteDesk = async (id) => {
    await vault.lockEverywhere();
    const result = await vault.removeDesk(id);
    if (result.kind === 'removed') dropKeptMark();
    close(result.kind === 'removed' ? 'The desk was deleted, with everything in it.' : notDeleted(result), undefined);
    return result;
  };
  return { state, open, deleteDesk };
}

const notDeleted = (fault: Parameters<typeof storageFaultSentence>[0]) => `The desk was not deleted. ${storageFaultSentence(fault)}`;
