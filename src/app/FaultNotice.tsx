import { useEffect, useState } from 'react';
import { Toast } from '../ui/Status.tsx';

const sentence =
  'What you asked for was not done: a part of the program could not be fetched, or it met a fault. Check the connection, then try again.';

/** Tells of work that failed outside any screen. Nothing of the fault is shown or logged: its message may hold what was entered. */
export function FaultNotice() {
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    const tell = (event: PromiseRejectionEvent) => {
      event.preventDefault();
      setIsShown(true);
    };
    window.addEventListener('unhandledrejection', tell);
    return () => window.removeEventListener('unhandledrejection', tell);
  }, []);
  return <Toast message={isShown ? sentence : undefined} onDismiss={() => setIsShown(false)} />;
}
