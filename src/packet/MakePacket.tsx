import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { planQuery } from '../plan/plan-query.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { failureSentences } from './failure-words.ts';
import { MadeReport } from './MadeReport.tsx';
import { PacketActions } from './PacketActions.tsx';
import { PacketState } from './PacketState.tsx';
import { type LoadFiles, type PacketWork, packetMade } from './packet-work.ts';
import './packet.css';
import { later } from '../ui/later.ts';

const FileDialog = later(() => import('./FileDialog.tsx').then((module) => module.FileDialog));

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
        actions={<PacketActions work={work} onMake={(standIns) => void make(standIns)} onLook={look} onClose={close} />}
      >
        <div className="packet-work" role="status">
          <PacketState work={work} />
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
