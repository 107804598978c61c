import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { DeskGate } from '../desk/DeskGate.tsx';
import type { Vault } from '../request/vault/vault.ts';
import { usePageDrop } from '../ui/page-drop.ts';
import { SkipLink } from '../ui/SkipLink.tsx';
import { Boundary } from './Boundary.tsx';
import { CrashScreen } from './CrashScreen.tsx';
import { FaultNotice } from './FaultNotice.tsx';
import { Header } from './Header.tsx';
import { Routes } from './Routes.tsx';
import { Shortcuts } from './ShortcutHelp.tsx';
import { useLeaveWarning } from './use-leave-warning.ts';
import './app.css';
import '../ui/ui.css';
import { later } from '../ui/later.ts';

const HostNotice = later(() => import('./HostNotice.tsx').then((module) => module.HostNotice));

const newClient = () => new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY } } });

/** The whole program: who is at the desk, and the screen that the address names. */
export function App({ vault }: { readonly vault: Vault }) {
  const [client] = useState(newClient);
  usePageDrop();
  useLeaveWarning(vault);
  return (
    <CrashScreen>
      <QueryClientProvider client={client}>
        <SkipLink />
        <FaultNotice />
        <Boundary>
          <Suspense>
            <HostNotice />
          </Suspense>
        </Boundary>
        <DeskGate vault={vault} header={<Header />}>
          <Shortcuts>
            <Routes />
          </Shortcuts>
        </DeskGate>
      </QueryClientProvider>
    </CrashScreen>
  );
}
