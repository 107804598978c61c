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
    const element = main.current;
    if (!isFirst && element && document.activeElement === document.body) {
      const heading = element.querySelector('h1') ?? element;
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
      element.scrollIntoView?.();
    }
    isFirst = false;
  }, [screen]);
  return main;
}
