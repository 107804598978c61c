import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Page } from '../ui/Page.tsx';
import { BackupForm } from './BackupForm.tsx';
import { ChangePassphraseForm } from './ChangePassphraseForm.tsx';
import { DeleteDeskDialog } from './DeleteDeskDialog.tsx';
import { useDesk } from './desk-context.ts';
import { Protection } from './Protection.tsx';
import { RestoreForm } from './RestoreForm.tsx';
import { Section } from './Section.tsx';
import { useSingleKeys } from './single-keys.ts';
import './desk.css';

/** The desk itself: its passphrase, its backups, the keyboard, and what is protected how. */
export function SettingsScreen() {
  const desk = useDesk();
  return (
    <Page name="Settings">
      <h1>Settings</h1>
      <p className="desk-about">
        Desk: <strong>{desk.name}</strong>
        {desk.isInMemory && ', in memory only'}
        {desk.isReadOnly && ', to read only'}
      </p>
      <ChangePassphraseForm />
      <BackupForm />
      <RestoreForm />
      <Keyboard />
      <Protection />
      <DeleteSection />
    </Page>
  );
}

function Keyboard() {
  const [areOn, choose] = useSingleKeys();
  return (
    <Section title="Keyboard">
      <p>
        Single keys choose answers and open things: number keys, <kbd>n</kbd>, <kbd>j</kbd>, <kbd>k</kbd>, <kbd>?</kbd>. They never act
        while you type. Switch them off if you work by voice, or press keys by accident. This holds for everybody at this computer.
      </p>
      <label className="ui-choice desk-switch">
        <input type="checkbox" checked={areOn} onChange={(event) => choose(event.target.checked)} />
        <span>Single-key shortcuts</span>
      </label>
    </Section>
  );
}

function DeleteSection() {
  const desk = useDesk();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <Section title="Delete this desk">
      <p>Destroys every request, attachment and key of this desk on this computer. Make a backup before, if you may need it.</p>
      <Button look="danger" onClick={() => setIsAsking(true)}>
        Delete this desk
      </Button>
      {isAsking && <DeleteDeskDialog desk={desk} onClose={() => setIsAsking(false)} />}
    </Section>
  );
}
