import { useEffect, useRef, useState } from 'react';
import { type PacketToMake, type PacketWork, packetMade } from './packet-work.ts';

interface MakingPacket {
  readonly work: PacketWork;
  /** `standIns`: characters that are printed by their numbers, as somebody agreed; those agreed before unless given */
  readonly make: (passwords: Readonly<Record<string, string>>, standIns?: readonly string[]) => Promise<void>;
}

/** A packet in the making; it ends with the screen that asked for it, whatever it is busy with. */
export function usePacket(input: Omit<PacketToMake, 'passwords' | 'standIns'>): MakingPacket {
  const [work, setWork] = useState<PacketWork>({ kind: 'asking' });
  const [agreed, setAgreed] = useState<readonly string[]>([]);
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const make: MakingPacket['make'] = async (passwords, standIns = agreed) => {
    setAgreed(standIns);
    const stop = new AbortController();
    running.current = stop;
    const making = (progress?: Extract<PacketWork, { kind: 'making' }>['progress']) =>
      setWork({ kind: 'making', progress, cancel: () => stop.abort() });
    making();
    setWork(await packetMade({ ...input, passwords, standIns }, stop.signal, making));
  };
  return { work, make };
}
