import { useLayoutEffect } from 'react';

const product = 'Prior authorization desk';
const mark = 'Error: ';

/** The tab's title while a screen is shown. It is seen in the browser's history: never a person in it. */
export function useTitle(screen: string | undefined): void {
  useLayoutEffect(() => {
    if (screen === undefined) return undefined;
    const before = document.title;
    document.title = `${screen} – ${product}`;
    return () => {
      document.title = before;
    };
  }, [screen]);
}

/** Says in the title that what was entered has faults, for whoever hears the title first. */
export function useErrorTitle(hasErrors: boolean): void {
  useLayoutEffect(() => {
    if (!hasErrors) return undefined;
    document.title = mark + document.title;
    return () => {
      if (document.title.startsWith(mark)) document.title = document.title.slice(mark.length);
    };
  }, [hasErrors]);
}
