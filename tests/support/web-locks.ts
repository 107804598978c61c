/** What is asked of a lock, and the promise that its end settles. */
interface Request {
  readonly name: string;
  readonly work: (lock: { readonly name: string } | null) => unknown;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

interface Options {
  readonly ifAvailable?: boolean;
  readonly steal?: boolean;
  readonly signal?: AbortSignal;
}

/** The exclusive locks of https://w3c.github.io/web-locks/ for tests without a browser: all "tabs" of a test share them. */
export class WebLocks {
  readonly #held = new Map<string, Request>();
  #queue: readonly Request[] = [];

  /** the names of the locks that somebody has */
  get held(): readonly string[] {
    return [...this.#held.keys()];
  }

  /** how many wait for a lock */
  get waiting(): number {
    return this.#queue.length;
  }

  request(name: string, options: Options, work: Request['work']): Promise<unknown> {
    return new Promise((resolve, reject) => this.#ask({ name, work, resolve, reject }, options));
  }

  #ask(asked: Request, { ifAvailable = false, steal = false, signal }: Options): void {
    const holder = this.#held.get(asked.name);
    if (holder === undefined || steal) {
      holder?.reject(new DOMException('The lock was stolen.', 'AbortError'));
      this.#grant(asked);
    } else if (ifAvailable) asked.resolve(Promise.resolve(null).then(asked.work));
    else {
      this.#queue = [...this.#queue, asked];
      signal?.addEventListener('abort', () => this.#giveUp(asked));
    }
  }

  #grant(asked: Request): void {
    this.#held.set(asked.name, asked);
    const done = Promise.resolve({ name: asked.name }).then(asked.work);
    done.then(asked.resolve, asked.reject).finally(() => this.#ended(asked));
  }

  #ended(asked: Request): void {
    if (this.#held.get(asked.name) !== asked) return;
    this.#held.delete(asked.name);
    const next = this.#queue.find(({ name }) => name === asked.name);
    this.#queue = this.#queue.filter((waiting) => waiting !== next);
    if (next) this.#grant(next);
  }

  #giveUp(asked: Request): void {
    if (!this.#queue.includes(asked)) return;
    this.#queue = this.#queue.filter((waiting) => waiting !== asked);
    asked.reject(new DOMException('The request was given up.', 'AbortError'));
  }
}
