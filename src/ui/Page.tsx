import type { ReactNode } from 'react';

interface PageProps {
  readonly children: ReactNode;
  /** Lists and tables may take the window's whole width; text is kept to a readable line. */
  readonly wide?: boolean;
}

/**
 * The main part of a screen without a panel, and where SkipLink leads.
 *
 *     <Page wide><h1>Requests</h1><Table … /></Page>
 */
export function Page({ children, wide }: PageProps) {
  return (
    <main className="ui-page" id="main" tabIndex={-1} data-wide={wide ? '' : undefined}>
      {children}
    </main>
  );
}
