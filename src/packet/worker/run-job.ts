import { workerUrl } from '../../ui/worker-url.ts';
import type { PacketProgress } from '../make/packet.ts';
import documentWorkerUrl from './document-worker.ts?worker&url';
import type { Job, Results, Told } from './jobs.ts';

export type Outcome<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'cancelled' }
  /** the worker crashed or ran out of memory, or did not load */
  | { readonly kind: 'failed' }
  /** it said nothing for too long: a file made to stop programs */
  | { readonly kind: 'stuck' };

interface Running {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: PacketProgress) => void) | undefined;
}

/** ms without a word from the worker. */
const patienceMs = 60_000;

/** Runs a job in a worker of its own, which ends with it, whatever it is busy with. */
export function runJob<Kind extends keyof Results>(
  job: Extract<Job, { kind: Kind }>,
  running: Running = {},
): Promise<Outcome<Results[Kind]>> {
  const worker = newWorker();
  return outcomeOf<Results[Kind]>(worker, job, running).finally(() => worker.terminate());
}

export const newWorker = () => new Worker(workerUrl(documentWorkerUrl), { type: 'module' });

/** Waits for what a worker makes of a job. Whoever started it ends it. */
export function outcomeOf<Result>(worker: Worker, job: Job, { signal, onProgress }: Running = {}): Promise<Outcome<Result>> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve({ kind: 'cancelled' });
    let timer = setTimeout(() => resolve({ kind: 'stuck' }), patienceMs);
    const end = (outcome: Outcome<Result>) => {
      clearTimeout(timer);
      resolve(outcome);
    };
    signal?.addEventListener('abort', () => end({ kind: 'cancelled' }), { once: true });
    worker.onerror = (event) => {
      event.preventDefault();
      end({ kind: 'failed' });
    };
    worker.onmessage = ({ data }: MessageEvent<Told<Result>>) => {
      if (data.kind === 'progress') {
        clearTimeout(timer);
        timer = setTimeout(() => resolve({ kind: 'stuck' }), patienceMs);
        onProgress?.(data.progress);
      } else if (data.kind === 'done' || data.kind === 'failed') end(data);
    };
    // what is put into a packet is handed over: to copy it would hold the page, and take its memory again
    worker.postMessage(job, job.kind === 'make' ? job.input.files.map(({ bytes }) => bytes.buffer) : []);
    return undefined;
  });
}
