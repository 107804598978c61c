import { useEffect } from 'react';
import { useVault } from '../desk/desk-context.ts';

/** Asks before the tab is left while something typed is not stored: not yet written, or on a desk in memory alone. */
export function useLeaveWarning(): void {
  const vault = useVault();
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (vault.isDirty || vault.holdsMemory) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [vault]);
}
