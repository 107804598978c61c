import { useSyncExternalStore } from 'react';

/** No secret and nothing of a member: it may be kept in the clear, and holds for everybody at this computer. */
const place = 'pa-desk-single-keys';

const listeners = new Set<() => void>();

/** For this page alone, where the browser keeps nothing. */
let chosen: boolean | undefined;

function stored(): boolean {
  try {
    return localStorage.getItem(place) !== 'off';
  } catch {
    return true; // the browser keeps nothing for this page
  }
}

const current = () => chosen ?? stored();

function choose(areOn: boolean): void {
  chosen = areOn;
  try {
    localStorage.setItem(place, areOn ? 'on' : 'off');
  } catch {
    // kept for this page alone
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  const heard = (event: StorageEvent) => {
    if (event.key !== place) return;
    chosen = undefined;
    listener();
  };
  listeners.add(listener);
  addEventListener('storage', heard);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', heard);
  };
}

/** Whether single-key shortcuts act (WCAG 2.1.4), and how to choose; for `<ShortcutsContext value={areOn}>`. */
export function useSingleKeys(): readonly [areOn: boolean, choose: (areOn: boolean) => void] {
  return [useSyncExternalStore(subscribe, current), choose];
}
