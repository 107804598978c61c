import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { DeleteDeskProvider, DeskProvider, VaultProvider } from '../../src/desk/desk-context.ts';
import type { Desk } from '../../src/request/vault/desk.ts';
import type { Store } from '../../src/request/vault/store.ts';
import type { Vault } from '../../src/request/vault/vault.ts';
import { deskIn, vaultWith } from './vaults.ts';

/** Shows a screen as it stands inside the gate, on a desk of its own. */
export async function showAtDesk(screen: ReactNode, store?: Store): Promise<{ readonly vault: Vault; readonly desk: Desk }> {
  const vault = vaultWith({ kind: 'ready' }, store);
  const desk = await deskIn(vault);
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <VaultProvider value={vault}>
        <DeleteDeskProvider value={(id) => vault.removeDesk(id)}>
          <DeskProvider value={desk}>{screen}</DeskProvider>
        </DeleteDeskProvider>
      </VaultProvider>
    </QueryClientProvider>,
  );
  return { vault, desk };
}
