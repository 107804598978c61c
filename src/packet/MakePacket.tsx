import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { planQuery } from '../plan/plan-query.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { saveFile } from '../ui/download.ts';
import { failureSentences } from './failure-words.ts';
import { MadeReport } from './MadeReport.tsx';
import { MissingGlyphs, missingCharacters } from './MissingGlyphs.tsx';
import { type LoadFiles, type PacketWork, packetMade, progressSentence, progressShare } from './packet-work.ts';
import './packet.css';

const FileDialog = lazy(() => import('./FileDialog.tsx').then((module) => ({ default: module.FileDialog })));

interface MakePacketProps {
  /** the request's file, as it is attached to the packet */
  readonly requestText: string;
  readonly loadFiles: LoadFiles;
  /** YYYY-MM-DD */
  readonly today: string;
  readonly onClose: () => void;
}

/** Makes a packet after saying what one is; shows how far it is, what went wrong with which file, and saves it. */
export function MakePacket({ requestText, loadFiles, today, onClose }: MakePacketProps) {
  const { data: loaded } = useQuery(planQuery());
  const [work, setWork] = useState<PacketWork>({ kind: 'asking' });
  const [passwords, setPasswords] = useState<Readonly<Record<string, string>>>({});
  /** characters that are printed by their numbers */
  const [agreed, setAgreed] = useState<readonly string[]>([]);
  const [isLooking, setIsLooking] = useState(false);
  const plan = loaded?.kind === 'plan' ? loaded.plan : undefined;
  const make = async (standIns = agreed) => {
    setAgreed(standIns);
    const stop = new AbortController();
    const making = (progress?: Extract<PacketWork, { kind: 'making' }>['progress']) =>
      setWork({ kind: 'making', progress, cancel: () => stop.abort() });
    making();
    const outcome = await packetMade({ requestText, loadFiles, passwords, plan, today, standIns }, stop.signal, making);
    if (outcome.kind === 'cancelled') return setWork({ kind: 'asking' });
    if (outcome.kind === 'unread') return setWork({ kind: 'failed', sentence: outcome.sentence });
    if (outcome.kind !== 'done') return setWork({ kind: 'failed', sentence: failureSentences[outcome.kind] });
    return setWork(outcome.result.ok ? { kind: 'made', made: outcome.result } : { kind: 'not-made', made: outcome.result });
  };
  const close = () => {
    if (work.kind === 'making') work.cancel();
    onClose();
  };
  const look = () => setIsLooking(true);
  return (
    <>
      <Dialog
        open
        title="Make a packet"
        onClose={close}
        actions={<Actions work={work} onMake={(standIns) => void make(standIns)} onLook={look} onClose={close} />}
      >
        <div className="packet-work" role="status">
          <Work work={work} />
        </div>
        {work.kind === 'made' && (
          <MadeReport {...work.made} passwords={passwords} onPassword={(id, password) => setPasswords({ ...passwords, [id]: password })} />
        )}
      </Dialog>
      {isLooking && work.kind === 'made' && (
        <Suspense>
          <FileDialog bytes={work.made.bytes} title="The packet" onClose={() => setIsLooking(false)} />
        </Suspense>
      )}
    </>
  );
}

interface ActionsProps {
  readonly work: PacketWork;
  readonly onMake: (standIns?: readonly string[]) => void;
  readonly onLook: () => void;
  readonly onClose: () => void;
}

function Actions({ work, onMake, onLook, onClose }: ActionsProps) {
  switch (work.kind) {
    case 'asking':
    case 'failed':
      return (
        <>
          <Button onClick={onClose}>Close</Button>
          <Button look="primary" onClick={() => onMake()}>
            {work.kind === 'asking' ? 'Make packet' : 'Try again'}
          </Button>
        </>
      );
    case 'making':
      return <Button onClick={work.cancel}>Cancel</Button>;
    case 'not-made': {
      const missing = work.made.fault === 'glyphs' ? missingCharacters(work.made.missing) : [];
      return (
        <>
          <Button onClick={onClose}>Close</Button>
          {missing.length > 0 && <Button onClick={() => onMake(missing)}>Make it with their numbers</Button>}
        </>
      );
    }
    case 'made': {
      const isLocked = work.made.troubles.some(({ trouble }) => trouble === 'locked');
      return (
        <>
          <Button onClick={onClose}>Close</Button>
          <Button onClick={onLook}>Look at the packet</Button>
          {isLocked && <Button onClick={() => onMake()}>Make again</Button>}
          <Button look="primary" onClick={() => saveFile(work.made.bytes, 'packet.pdf', 'application/pdf')}>
            Save packet
          </Button>
        </>
      );
    }
  }
}

function Work({ work }: { readonly work: PacketWork }) {
  switch (work.kind) {
    case 'asking':
      return (
        <>
          <p>
            One PDF with a fax cover, the request summary, the evidence checklist and every document behind its sheet. The request and the
            files are attached to it, so that the plan can take them in without typing.
          </p>
          <p>It is not encrypted and leaves this program's protection: send it only to the health plan, and keep it as you keep a chart.</p>
        </>
      );
    case 'making':
      return (
        <>
          <p>{progressSentence(work.progress)}</p>
          <progress className="packet-progress" value={progressShare(work.progress)} aria-label="How far the packet is" />
        </>
      );
    case 'made':
      return (
        <p>
          The packet has {work.made.pages} pages. Its code is <strong>{work.made.code}</strong>.
        </p>
      );
    case 'not-made':
      return work.made.fault === 'glyphs' ? (
        <MissingGlyphs missing={work.made.missing} />
      ) : (
        <p>This request cannot be read. Check its answers, and try again.</p>
      );
    case 'failed':
      return <p>{work.sentence}</p>;
  }
}
