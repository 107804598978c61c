import { useState } from 'react';
import { deleteNotice, memoryNotice } from '../request/vault/sentences.ts';
import { Button } from '../ui/Button.tsx';
import { useDesk, useVault } from './desk-context.ts';
import { Section } from './Section.tsx';

/** What the program does for the data, and what it cannot do. */
export function Protection() {
  const desk = useDesk();
  return (
    <Section title="What is protected, and what is not">
      {desk.isInMemory ? <p>{memoryNotice}</p> : <KeptEncrypted />}
      <h3>Not protected</h3>
      <ul className="desk-list">
        <li>While the desk is open, whoever sits at this computer can read it. Lock it when you leave.</li>
        <li>Software on this computer that records the screen or the keyboard, and browser extensions that may read every page.</li>
        <li>Files that were printed, exported or downloaded. An exported request is not encrypted.</li>
        <li>A passphrase that can be guessed, or that is written beside the screen.</li>
        <li>What can be seen without the passphrase: the names of the desks, how many records they hold and how large these are.</li>
        <li>What the operating system writes of the memory to the disk by itself, when the memory is short or the computer sleeps.</li>
      </ul>
      {!desk.isInMemory && <AskToKeep />}
    </Section>
  );
}

function KeptEncrypted() {
  return (
    <ul className="desk-list">
      <li>
        Requests, attachments and the office profile are encrypted (AES-256-GCM) before they reach the disk. The key is opened by your
        passphrase (PBKDF2, SHA-256, 600,000 rounds), and is in memory only while the desk is open.
      </li>
      <li>The desk locks after 10 minutes without use, in every tab. A warning comes 2 minutes before.</li>
      <li>Nothing is sent to any server: this program loads from its own address, and talks to no other.</li>
      <li>{deleteNotice}</li>
    </ul>
  );
}

const answers = {
  yes: 'The browser agreed to keep them until you delete them.',
  no: 'The browser did not agree: it may clear them when the disk is short, or after some days without a visit. Keep a backup.',
} as const;

/** Browsers may clear what pages store; some ask the person, some decide by themselves. */
function AskToKeep() {
  const vault = useVault();
  const [answer, setAnswer] = useState<keyof typeof answers>();
  const ask = async () => setAnswer((await vault.askToKeep()) ? 'yes' : 'no');
  return (
    <>
      <h3>Whether the browser keeps it</h3>
      <p>A browser may clear the data of pages when the disk is short. You can ask it not to.</p>
      <Button onClick={() => void ask()}>Ask the browser to keep the data</Button>
      <p className="desk-done" role="status">
        {answer !== undefined && answers[answer]}
      </p>
    </>
  );
}
