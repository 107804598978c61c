import type { MadePacket, PacketInput, PacketProgress } from './make/packet.ts';
import type { PacketFile } from './make/source.ts';
import type { Outcome } from './worker/run-job.ts';

/** How far the making of a packet is, on the screen. */
export type PacketWork =
  | { readonly kind: 'asking' }
  | { readonly kind: 'making'; readonly progress: PacketProgress | undefined; readonly cancel: () => void }
  | { readonly kind: 'made'; readonly made: Extract<MadePacket, { ok: true }> }
  | { readonly kind: 'not-made'; readonly made: Extract<MadePacket, { ok: false }> }
  | { readonly kind: 'failed'; readonly sentence: string };

/** The files of a request, or why they cannot be read. */
export type LoadFiles = () => Promise<readonly PacketFile[] | { readonly sentence: string }>;

interface Making extends Omit<PacketInput, 'fonts' | 'files'> {
  readonly loadFiles: LoadFiles;
}

/** Reads the files and has the packet made; `signal` ends it, whatever it is busy with. */
export async function packetMade(
  { loadFiles, ...input }: Making,
  signal: AbortSignal,
  onProgress: (progress: PacketProgress) => void,
): Promise<Outcome<MadePacket> | { readonly kind: 'unread'; readonly sentence: string }> {
  const files = await loadFiles();
  if ('sentence' in files) return { kind: 'unread', sentence: files.sentence };
  const { runJob } = await import('./worker/run-job.ts');
  return runJob<'make'>({ kind: 'make', input: { ...input, files } }, { signal, onProgress });
}

/** "Reading file 3 of 20" */
export function progressSentence(progress: PacketProgress | undefined): string {
  if (progress === undefined) return 'Reading the files';
  const { stage, done, total } = progress;
  if (stage === 'laying-out') return 'Laying out the pages';
  const what = stage === 'reading' ? 'Reading file' : 'Putting in page';
  return total === 0 ? 'Laying out the pages' : `${what} ${Math.min(done + 1, total)} of ${total}`;
}

/** 0 to 1: reading is the longer half. */
export function progressShare(progress: PacketProgress | undefined): number {
  if (progress === undefined) return 0;
  const { stage, done, total } = progress;
  const part = total === 0 ? 1 : done / total;
  return { reading: part * 0.5, 'laying-out': 0.5, filling: 0.6 + part * 0.4 }[stage];
}
