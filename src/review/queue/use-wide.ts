import { useSyncExternalStore } from 'react';

const query = '(width >= 56.25em)';

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia?.(query);
  media?.addEventListener('change', listener);
  return () => media?.removeEventListener('change', listener);
}

/** Whether the window is wide enough for the queue's columns; the style sheet breaks at the same width. */
export const useWide = (): boolean => useSyncExternalStore(subscribe, () => window.matchMedia?.(query).matches ?? true);
