import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { planQuery } from '../plan/plan-query.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { saveFile } from '../ui/download.ts';
import { MadeReport } from './MadeReport.tsx';
import { PacketActions } from './PacketActions.tsx';
import { PacketState } from './PacketState.tsx';
import type { LoadFiles } from './packet-work.ts';
import { usePacket } from './use-packet.ts';
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
  const [passwords, setPasswords] = useState<Readonly<Record<string, string>>>({});
  const [saved, setSaved] = useState<Blob>();
  const [isLooking, setIsLooking] = useState(false);
  const plan = loaded?.kind === 'plan' ? loaded.plan : undefined;
  const { work, make } = usePacket({ requestText, loadFiles, plan, today });
  const close = () => {
    if (work.kind === 'making') work.cancel();
    onClose();
  };
  const look = () => setIsLooking(true);
  const save = () => {
    if (work.kind !== 'made') return;
    saveFile(work.made.file, 'packet.pdf', 'application/pdf');
    setSaved(work.made.file);
  };
  return (
    <>
      <Dialog
        open
        title="Make a packet"
        onClose={close}
        actions={
          <PacketActions work={work} onMake={(standIns) => void make(passwords, standIns)} onLook={look} onSave={save} onClose={close} />
        }
      >
        <div className="packet-work" role="status">
          <PacketState work={work} saved={saved} />
        </div>
        {work.kind === 'made' && (
          <MadeReport
            {...work.made}
            passwords={passwords}
            tried={work.passwords}
            onPassword={(id, password) => setPasswords({ ...passwords, [id]: password })}
          />
        )}
      </Dialog>
      {isLooking && work.kind === 'made' && (
        <Suspense>
          <FileDialog bytes={work.made.file} title="The packet" onClose={() => setIsLooking(false)} />
        </Suspense>
      )}
    </>
  );
}
