import type { ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { Boundary } from './Boundary.tsx';

const notice = (retry: () => void) => (
  <main id="main" className="app-notice" role="alert">
    <h1>Something went wrong</h1>
    <p>The program stopped. What it said was saved is saved, and a desk in memory is still there until this page is left.</p>
    <div className="ui-actions">
      <Button look="primary" onClick={retry}>
        Try again
      </Button>
      <a href="/">Load the page again</a>
    </div>
  </main>
);

/** When the program itself fails, and not only one screen of it (ScreenGuard): what was saved is still there. */
export const CrashScreen = ({ children }: { readonly children: ReactNode }) => <Boundary fallback={notice}>{children}</Boundary>;
