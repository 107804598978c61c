import { type ReactNode, Suspense } from 'react';
import { useLocation } from 'wouter';
import { Button, LinkButton } from '../ui/Button.tsx';
import { later } from '../ui/later.ts';
import { Boundary } from './Boundary.tsx';

const StoppedScreen = later(() => import('./StoppedScreen.tsx').then((module) => module.StoppedScreen));

/** One screen's failure leaves the desk open and the rest of the program at hand; another address is another try. */
export function ScreenGuard({ children }: { readonly children: ReactNode }) {
  const [location] = useLocation();
  return (
    <Boundary
      place={location}
      fallback={(retry) => (
        <Boundary fallback={() => <NotFetched onRetry={retry} />}>
          <Suspense fallback={<p role="status">Loading</p>}>
            <StoppedScreen onRetry={retry} />
          </Suspense>
        </Boundary>
      )}
    >
      {children}
    </Boundary>
  );
}

/** Where even what tells of a failure cannot be fetched: the host is out of reach, and a desk in memory must not go with it. */
function NotFetched({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <main id="main" className="app-notice" role="alert">
      <h1>This screen could not be fetched</h1>
      <p>
        The host of this program does not answer. Your desk is still open, and what was said to be saved is saved. Keep this page open,
        check the connection, then try again.
      </p>
      <div className="ui-actions">
        <Button look="primary" onClick={onRetry}>
          Try again
        </Button>
        <LinkButton href="/">Go to the work list</LinkButton>
      </div>
    </main>
  );
}
