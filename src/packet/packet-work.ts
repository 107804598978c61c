import { isObject, textAt, valueAt } from '../request/paths.ts';
import { packetFailure } from './failure-words.ts';
import type { PacketInput, PacketProgress } from './make/packet.ts';
import type { PacketFile } from './make/source.ts';
import type { PacketMade } from './worker/jobs.ts';
import type { Outcome } from './worker/run-job.ts';

/** How far the making of a packet is, on the screen. */
export type PacketWork =
  | { readonly kind: 'asking' }
  | { readonly kind: 'making'; readonly progress: PacketProgress | undefined; readonly cancel: () => void }
  | {
      readonly kind: 'made';
      readonly made: Extract<PacketMade, { ok: true }>;
      /** those that it was made with, by the file's id */
      readonly passwords: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'not-made'; readonly made: Extract<PacketMade, { ok: false }> }
  | { readonly kind: 'failed'; readonly sentence: string };

/** The files of a request, read for this packet alone, or why they cannot be read. */
export type LoadFiles = () => Promise<readonly PacketFile[] | { readonly sentence: string }>;

export interface PacketToMake extends Omit<PacketInput, 'fonts' | 'files'> {
  readonly loadFiles: LoadFiles;
}

/** Reads the files and has the packet made; `signal` ends it, whatever it is busy with. Total: what hinders it is an answer. */
export async function packetMade(
  { loadFiles, ...input }: PacketToMake,
  signal: AbortSignal,
  onProgress: (progress: PacketProgress) => void,
): Promise<PacketWork> {
  const files = await loadFiles();
  if ('sentence' in files) return { kind: 'failed', sentence: files.sentence };
  let reached: PacketProgress | undefined;
  const told = (progress: PacketProgress) => {
    reached = progress;
    onProgress(progress);
  };
  const outcome = await made({ ...input, files }, signal, told);
  if (outcome.kind === 'cancelled') return { kind: 'asking' };
  if (outcome.kind !== 'done') return { kind: 'failed', sentence: packetFailure(outcome.kind, reached, titlesIn(input.requestText)) };
  return outcome.result.ok
    ? { kind: 'made', made: outcome.result, passwords: input.passwords }
    : { kind: 'not-made', made: outcome.result };
}

async function made(
  input: Omit<PacketInput, 'fonts'>,
  signal: AbortSignal,
  onProgress: (progress: PacketProgress) => void,
): Promise<Outcome<PacketMade>> {
  try {
    const { runJob } = await import('./worker/run-job.ts');
    return await runJob<'make'>({ kind: 'make', input }, { signal, onProgress });
  } catch {
    return { kind: 'failed' }; // its program did not load
  }
}

/** The documents' titles, as their exhibits are numbered. */
function titlesIn(requestText: string): readonly string[] {
  const documents = valueAt(JSON.parse(requestText), 'documents');
  return Array.isArray(documents) ? documents.filter(isObject).map((document) => textAt(document, 'title')) : [];
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
