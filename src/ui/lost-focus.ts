import { type RefObject, useLayoutEffect, useRef } from 'react';

/** The first screen of a visit leaves the focus where the browser has it. */
let isFirst = true;

/**
 * Where a change of screen takes away the control that had the focus, the new screen's heading gets it, from the top: the
 * keyboard and a screen reader go on there. A control that stays keeps it.
 *
 *     const main = useLostFocus(view); <main ref={main} tabIndex={-1}>…</main>
 */
export function useLostFocus(screen: string): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of screen looks for a lost focus
  useLayoutEffect(() => {
    if (!isFirst && document.activeElement === document.body) takeFocus(main.current);
    isFirst = false;
  }, [screen]);
  return main;
}

function takeFocus(main: HTMLElement | null): void {
  const heading = main?.querySelector('h1');
  if (heading) heading.tabIndex = -1;
  (heading ?? main)?.focus({ preventScroll: true });
  main?.scrollIntoView?.();
}
