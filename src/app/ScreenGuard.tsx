import { lazy, type ReactNode, Suspense } from 'react';
import { useLocation } from 'wouter';
import { Boundary } from './Boundary.tsx';

const StoppedScreen = lazy(() => import('./StoppedScreen.tsx').then((module) => ({ default: module.StoppedScreen })));

/** One screen's failure leaves the desk open and the rest of the program at hand; another address is another try. */
export function ScreenGuard({ children }: { readonly children: ReactNode }) {
  const [location] = useLocation();
  return (
    <Boundary
      place={location}
      fallback={(retry) => (
        <Suspense>
          <StoppedScreen onRetry={retry} />
        </Suspense>
      )}
    >
      {children}
    </Boundary>
  );
}
