import { queryOptions, useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import type { Desk } from '../request/vault/desk.ts';
import { storageSentence } from '../request/vault/sentences.ts';
import type { Vault } from '../request/vault/vault.ts';
import { AppHeader } from '../ui/AppHeader.tsx';
import { Button } from '../ui/Button.tsx';
import { later } from '../ui/later.ts';
import { InsetNote, WarningNote } from '../ui/Note.tsx';
import { Page } from '../ui/Page.tsx';
import { CreateForm } from './CreateForm.tsx';
import { useVault } from './desk-context.ts';
import { storageFaultSentence } from './faults-in-words.ts';
import { hasKeptMark, setKeptMark } from './kept-mark.ts';
import { UnlockForm } from './UnlockForm.tsx';
import './desk.css';

const MemoryForm = later(() => import('./MemoryForm.tsx').then((module) => module.MemoryForm));

interface UnlockScreenProps {
  /** why there is no desk open, where that is news */
  readonly notice: string | undefined;
  /** the desk that was locked just now: chosen beforehand */
  readonly last: string | undefined;
  readonly onOpen: (desk: Desk) => void;
}

type View = 'unlock' | 'create' | 'memory';

const desksQuery = (vault: Vault) =>
  queryOptions({ queryKey: ['desks'], queryFn: () => desksOf(vault), staleTime: 0, networkMode: 'always' });

/** The desks, and whether the browser has dropped those that were kept here. */
async function desksOf(vault: Vault) {
  const listed = await vault.listDesks();
  const isKeeping = listed.kind === 'listed' && listed.desks.some(({ isInMemory }) => !isInMemory);
  if (isKeeping) setKeptMark();
  return { ...listed, areGone: !isKeeping && listed.kind === 'listed' && vault.storage.kind === 'ready' && hasKeptMark() };
}

/** What is seen while no desk is open: the desks of this computer, a new one, or one in memory. */
export function UnlockScreen(props: UnlockScreenProps) {
  const { data: listed } = useQuery(desksQuery(useVault()));
  return (
    <>
      <AppHeader product="Prior authorization" />
      <Page>{listed !== undefined && <Ways {...props} listed={listed} />}</Page>
    </>
  );
}

type Listed = Awaited<ReturnType<typeof desksOf>>;

function Ways({ notice, last, onOpen, listed }: UnlockScreenProps & { readonly listed: Listed }) {
  const vault = useVault();
  const [asked, setAsked] = useState<View>();
  const desks = listed.kind === 'listed' ? listed.desks : [];
  const canKeep = vault.storage.kind === 'ready' && listed.kind === 'listed';
  const view = asked ?? (desks.length > 0 ? 'unlock' : canKeep ? 'create' : 'memory');
  return (
    <>
      <StorageNote />
      {listed.areGone && <WarningNote>{goneSentence}</WarningNote>}
      {listed.kind !== 'listed' && <WarningNote>{storageFaultSentence(listed)}</WarningNote>}
      {notice !== undefined && (
        <InsetNote>
          <p role="status">{notice}</p>
        </InsetNote>
      )}
      {view === 'unlock' && <UnlockForm desks={desks} last={last} onOpen={onOpen} />}
      {view === 'create' && <CreateForm isFirst={desks.length === 0} isAsked={asked !== undefined} onOpen={onOpen} />}
      {view === 'memory' && (
        <Suspense fallback={<p role="status">Loading</p>}>
          <MemoryForm isAsked={asked !== undefined} onOpen={onOpen} />
        </Suspense>
      )}
      <p className="desk-ways">
        {view !== 'unlock' && desks.length > 0 && <Button onClick={() => setAsked('unlock')}>Unlock a desk</Button>}
        {view !== 'create' && canKeep && <Button onClick={() => setAsked('create')}>New desk</Button>}
        {view !== 'memory' && <Button onClick={() => setAsked('memory')}>Shared computer: keep nothing on it</Button>}
      </p>
    </>
  );
}

const goneSentence =
  'The desks that were kept on this computer are gone: the browser dropped its storage, after a crash or to make room. ' +
  'Set up a desk, then restore a backup in its settings.';

/** Said where the browser's storage is not as usual. */
function StorageNote() {
  const sentence = storageSentence(useVault().storage);
  return sentence === undefined ? null : <WarningNote>{sentence}</WarningNote>;
}
