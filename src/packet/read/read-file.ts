import type { Imported, ReadImport } from '../../request/case-import.ts';
import { type RunningWorker, startWorker } from '../../ui/start-worker.ts';
import importWorkerUrl from './import-worker.ts?worker&url';
import type { Portion } from './portion.ts';

/** ms; the largest file that is taken is read in a few seconds. */
const limitMs = 30_000;

const sentences = {
  'too-long': 'This file takes too long to read, and was given up. Export fewer requests at a time where it came from.',
  failed: 'This file could not be read. Close other tabs and programs, reload the page, and try again.',
  ended: 'Reading was stopped.',
} as const;

export interface ImportReader {
  /** One file at a time. */
  readonly read: (file: Blob) => Promise<ReadImport>;
  /** Stops reading, whatever the worker is busy with. */
  readonly end: () => void;
}

/** Reads files one after the other in a worker; one that a file stopped is followed by another. End it when it is done with. */
export function openReader(): ImportReader {
  let worker: RunningWorker | undefined;
  const end = () => {
    worker?.end();
    worker = undefined;
  };
  const read = async (file: Blob): Promise<ReadImport> => {
    worker ??= startWorker(importWorkerUrl);
    const result = await wholeOf(worker, file);
    if (!('stopped' in result)) return result;
    end();
    return { ok: false, issues: [{ path: '', message: sentences[result.stopped] }] };
  };
  return { read, end };
}

async function wholeOf(worker: RunningWorker, file: Blob): Promise<ReadImport | { readonly stopped: keyof typeof sentences }> {
  const entries: Imported[] = [];
  for (let question: Blob | 'next' = file; ; question = 'next') {
    const asked: Awaited<ReturnType<typeof worker.ask<Portion>>> = await worker.ask<Portion>(question, limitMs);
    if (asked.kind !== 'answered') return { stopped: asked.kind };
    if (!asked.answer.ok) return asked.answer;
    entries.push(...asked.answer.entries);
    if (asked.answer.isLast) return { ok: true, entries };
  }
}

/** Reads a file in a worker of its own, which ends with it. */
export async function readFile(file: Blob): Promise<ReadImport> {
  const reader = openReader();
  const read = await reader.read(file);
  reader.end();
  return read;
}
