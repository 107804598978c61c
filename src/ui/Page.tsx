import type { ReactNode } from 'react';
import { useLostFocus } from './lost-focus.ts';
import { useTitle } from './title.ts';

interface PageProps {
  /** The screen's name, in the tab's title; of the screen alone, never of a person. */
  readonly name?: string;
  readonly children: ReactNode;
  /** Lists and tables may take the window's whole width; text is kept to a readable line. */
  readonly wide?: boolean;
}

/**
 * The main part of a screen without a panel, and where SkipLink leads.
 *
 *     <Page name="Requests" wide><h1>Requests</h1><Table … /></Page>
 */
export function Page({ name, children, wide }: PageProps) {
  const main = useLostFocus('page');
  useTitle(name);
  return (
    <main className="ui-page" id="main" ref={main} tabIndex={-1} data-wide={wide ? '' : undefined}>
      {children}
    </main>
  );
}
