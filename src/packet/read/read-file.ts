import type { ReadImport } from '../../request/case-import.ts';
import { startWorker } from '../../ui/start-worker.ts';
import importWorkerUrl from './import-worker.ts?worker&url';

/** ms; the largest file that is taken is read in a few seconds. */
const limitMs = 30_000;

const sentences = {
  'too-long': 'This file takes too long to read, and was given up. Export fewer requests at a time where it came from.',
  failed: 'This file could not be read. Close other tabs and programs, reload the page, and try again.',
  ended: 'Reading was stopped.',
} as const;

/** Reads a file in a worker of its own, which ends with it. */
export async function readFile(file: Blob): Promise<ReadImport> {
  const worker = startWorker(importWorkerUrl);
  const asked = await worker.ask<ReadImport>(file, limitMs);
  worker.end();
  return asked.kind === 'answered' ? asked.answer : { ok: false, issues: [{ path: '', message: sentences[asked.kind] }] };
}
