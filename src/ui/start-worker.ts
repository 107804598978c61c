import { workerUrl } from './worker-url.ts';

/** What became of a question to a worker. */
export type Asked<Answer> =
  | { readonly kind: 'answered'; readonly answer: Answer }
  /** it crashed, ran out of memory or did not load */
  | { readonly kind: 'failed' }
  /** it did not answer in time: a file made to stop programs */
  | { readonly kind: 'too-long' }
  /** it was ended from here */
  | { readonly kind: 'ended' };

export interface RunningWorker {
  /** One question at a time. A worker that fails or takes longer than `limitMs` is ended, whatever it is busy with. */
  readonly ask: <Answer>(question: unknown, limitMs: number) => Promise<Asked<Answer>>;
  readonly end: () => void;
}

/** Starts one of our workers; `url` is what Vite gives for an import of `…?worker&url`. End it when it is done with. */
export function startWorker(url: string): RunningWorker {
  const worker = new Worker(workerUrl(url), { type: 'module' });
  let isEnded = false;
  let giveUp = () => undefined;
  const end = () => {
    isEnded = true;
    worker.terminate();
    giveUp();
  };
  const ask = <Answer>(question: unknown, limitMs: number) =>
    new Promise<Asked<Answer>>((resolve) => {
      const settle = (asked: Asked<Answer>) => {
        clearTimeout(timer);
        resolve(asked);
        return undefined;
      };
      const fail = (kind: 'failed' | 'too-long') => {
        settle({ kind });
        end();
      };
      const timer = setTimeout(() => fail('too-long'), limitMs);
      giveUp = () => settle({ kind: 'ended' });
      worker.onmessage = ({ data }: MessageEvent<Answer>) => settle({ kind: 'answered', answer: data });
      worker.onmessageerror = () => fail('failed');
      worker.onerror = (event) => {
        event.preventDefault();
        fail('failed');
      };
      if (isEnded) giveUp();
      else worker.postMessage(question);
    });
  return { ask, end };
}
