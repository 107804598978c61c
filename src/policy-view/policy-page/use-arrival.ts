import { useLayoutEffect } from 'react';
import { useLocationProperty } from 'wouter/use-browser-location';

const currentHash = () => window.location.hash;

/**
 * Goes to the place that the address names, when the page appears and whenever the address changes: wouter's own links and
 * a page that loads late both come without the browser's scrolling. The place takes the focus, so that reading goes on there.
 */
export function useArrival(): void {
  const hash = useLocationProperty(currentHash);
  useLayoutEffect(() => {
    if (hash === '') window.scrollTo(0, 0);
    else goTo(document.getElementById(hash.slice(1)));
  }, [hash]);
}

function goTo(place: HTMLElement | null): void {
  if (place === null) return;
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
  place.scrollIntoView();
}
