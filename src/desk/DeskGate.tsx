import type { ReactNode } from 'react';
import type { Vault } from '../request/vault/vault.ts';
import { DeleteDeskProvider, DeskProvider, VaultProvider } from './desk-context.ts';
import { IdleLock } from './IdleLock.tsx';
import { UnlockScreen } from './UnlockScreen.tsx';
import { useGate } from './use-gate.ts';

interface DeskGateProps {
  readonly vault: Vault;
  /** above the children, while a desk is open */
  readonly header?: ReactNode;
  readonly children: ReactNode;
}

/**
 * Shows its children while a desk is open, and the unlock screen while none is. It needs a `QueryClientProvider` around
 * it, which it clears at each lock; the address stays, so that unlocking leads back to the same place.
 */
export function DeskGate({ vault, header, children }: DeskGateProps) {
  const { state, open, deleteDesk } = useGate(vault);
  return (
    <VaultProvider value={vault}>
      <DeleteDeskProvider value={deleteDesk}>
        {state.kind === 'closed' ? (
          <UnlockScreen key={state.closings} notice={state.notice} last={state.last} onOpen={open} />
        ) : (
          <DeskProvider value={state.desk}>
            {header}
            {children}
            <IdleLock />
          </DeskProvider>
        )}
      </DeleteDeskProvider>
    </VaultProvider>
  );
}
