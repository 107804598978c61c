import { beforeAll, vi } from 'vitest';

/** jsdom has no workers: the entries that component tests need, run on the page's own thread. Browser tests run them as they are. */
const entries: Readonly<Record<string, () => Promise<unknown>>> = {
  'import-worker': () => import('../../src/packet/read/import-worker.ts'),
  'backup-worker': () => import('../../src/desk/backup-worker.ts'),
};

type Listener = (event: { readonly data: unknown }) => void;

/** What each entry listens with, once it was loaded. */
const listeners = new Map<string, Listener>();

/** The worker that answers next: one is asked at a time. */
let asked: PageWorker | undefined;

class PageWorker {
  onmessage: Listener | undefined;
  readonly #name: string;
  #isTerminated = false;

  constructor(url: string | URL) {
    this.#name = Object.keys(entries).find((name) => String(url).includes(`/${name}`)) ?? '';
  }

  postMessage(data: unknown): void {
    asked = this;
    void listenerOf(this.#name).then((listener) => listener({ data }));
  }

  answer(data: unknown): void {
    if (!this.#isTerminated) this.onmessage?.({ data });
  }

  terminate(): void {
    this.#isTerminated = true;
  }
}

async function listenerOf(name: string): Promise<Listener> {
  const known = listeners.get(name);
  if (known !== undefined) return known;
  const listen = vi.spyOn(globalThis, 'addEventListener').mockImplementation((_: string, listener: unknown) => {
    if (typeof listener === 'function') listeners.set(name, (event) => listener(event));
  });
  await entries[name]?.();
  listen.mockRestore();
  const listener = listeners.get(name);
  if (listener === undefined) throw new Error(`the tests know no worker ${name}`);
  return listener;
}

/** Gives the page workers for the tests of a file. */
export function useWorkers(): void {
  beforeAll(() => {
    vi.stubGlobal('Worker', PageWorker);
    vi.stubGlobal('postMessage', (data: unknown) => asked?.answer(data));
  });
}
