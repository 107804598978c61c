import { useEffect } from 'react';
import type { Vault } from '../request/vault/vault.ts';

/** Asks before the tab is left while something typed is not stored: not yet written, or on a desk in memory alone; locked or not. */
export function useLeaveWarning(vault: Vault): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (vault.isDirty || vault.holdsMemory) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [vault]);
}
