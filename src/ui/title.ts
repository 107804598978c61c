import { useLayoutEffect } from 'react';

const product = 'Prior authorization desk';

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
    document.title = `Error: ${document.title}`;
    return () => {
      document.title = document.title.replace('Error: ', '');
    };
  }, [hasErrors]);
}
