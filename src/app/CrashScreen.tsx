import type { ReactNode } from 'react';
import { Boundary } from './Boundary.tsx';

const notice = (
  <main className="app-notice" role="alert">
    <h1>Something went wrong</h1>
    <p>The program stopped. What it said was saved is saved. Load the page again to go on.</p>
    <p>
      <a href="/">Load the work list</a>
    </p>
  </main>
);

/** When the program itself fails, and not only one screen of it (ScreenGuard): what was saved is still there. */
export const CrashScreen = ({ children }: { readonly children: ReactNode }) => <Boundary fallback={() => notice}>{children}</Boundary>;
