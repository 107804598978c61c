import { createContext, useContext } from 'react';
import type { Desk } from '../request/vault/desk.ts';
import type { RemoveDeskResult } from '../request/vault/desk-list.ts';
import type { Vault } from '../request/vault/vault.ts';

const VaultContext = createContext<Vault | undefined>(undefined);
const DeskContext = createContext<Desk | undefined>(undefined);
const DeleteDeskContext = createContext<DeleteDesk | undefined>(undefined);

export const VaultProvider = VaultContext.Provider;
export const DeskProvider = DeskContext.Provider;
export const DeleteDeskProvider = DeleteDeskContext.Provider;

/** Locks a desk in every tab and destroys it; the unlock screen then says what came of it. */
export type DeleteDesk = (id: string) => Promise<RemoveDeskResult>;

/** The desks of this browser; only inside `DeskGate`. */
export const useVault = (): Vault => inGate(useContext(VaultContext));

/** The desk that is open; only inside `DeskGate`, which shows its children while one is. */
export const useDesk = (): Desk => inGate(useContext(DeskContext));

/** The desk that is open; `undefined` where the header stands before any is. */
export const useOpenDesk = (): Desk | undefined => useContext(DeskContext);

export const useDeleteDesk = (): DeleteDesk => inGate(useContext(DeleteDeskContext));

function inGate<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('used outside DeskGate');
  return value;
}
