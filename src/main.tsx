import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { StartNotice } from './app/StartNotice.tsx';
import { openVault } from './request/vault/open-vault.ts';
import { databaseSentences } from './request/vault/sentences.ts';
import type { Vault } from './request/vault/vault.ts';

const element = document.getElementById('root');
if (element === null) throw new Error('index.html has no root element');
/** React would write a failure to the console, with whatever its message holds; the screen says all that is said. */
const inSilence = () => undefined;
const root = createRoot(element, { onCaughtError: inSilence, onUncaughtError: inSilence, onRecoverableError: inSilence });

/** The program once its storage is open; before that, why it waits. */
function show(vault: Vault | undefined, notice: string | undefined): void {
  root.render(
    <StrictMode>
      {notice !== undefined && <StartNotice>{notice}</StartNotice>}
      {vault !== undefined && <App vault={vault} />}
    </StrictMode>,
  );
}

let opened: Vault | undefined;
opened = await openVault({ onDatabase: ({ kind }) => show(opened, databaseSentences[kind]) });
show(opened, undefined);
