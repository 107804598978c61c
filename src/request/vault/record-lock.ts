/** `reading`: another tab writes this record, or it cannot be written at all. */
export type EditAccess = 'writing' | 'reading';

/**
 * The right to write one record, held by one tab at a time. A tab that does not get it waits: it is told when the other
 * tab closes (or dies: the browser then frees the lock). Where the browser has no locks, or refuses them as it refuses to keep
 * anything, every tab may write, and the revision check alone keeps one from overwriting another.
 */
export class RecordLock {
  readonly #name: string;
  readonly #onAccess: (access: EditAccess) => void;
  #access: EditAccess = 'reading';
  #letGo: () => void = () => undefined;
  #waiting = new AbortController();
  #isReleased = false;

  private constructor(name: string, onAccess: (access: EditAccess) => void) {
    this.#name = name;
    this.#onAccess = onAccess;
  }

  /** Takes the lock if it is free. `onAccess` tells of later changes alone. */
  static async take(name: string, onAccess: (access: EditAccess) => void): Promise<RecordLock> {
    const lock = new RecordLock(name, onAccess);
    if (isSupported()) await lock.#takeIfFree();
    else lock.#access = 'writing';
    return lock;
  }

  get access(): EditAccess {
    return this.#access;
  }

  /** Takes the lock from the tab that has it, which then reads. */
  takeOver(): void {
    if (this.#access === 'writing' || this.#isReleased) return;
    this.#waiting.abort();
    this.#request({ steal: true });
  }

  release(): void {
    this.#isReleased = true;
    this.#access = 'reading';
    this.#waiting.abort();
    this.#letGo();
  }

  #takeIfFree(): Promise<void> {
    return new Promise((answered) => {
      const refused = () => {
        this.#access = 'writing';
        answered();
      };
      const asked = (isGranted: boolean) => {
        if (!isGranted) this.#wait();
        answered();
      };
      this.#request({ ifAvailable: true }, asked, refused);
    });
  }

  #wait(): void {
    if (this.#isReleased) return;
    this.#waiting = new AbortController();
    this.#request({ signal: this.#waiting.signal });
  }

  /** `refused` where the browser gives no locks at all, and so never answers. */
  #request(options: LockOptions, answered = (isGranted: boolean) => this.#tell(isGranted), refused?: () => void): void {
    let wasHeld = false;
    const request = navigator.locks.request(this.#name, options, (lock) => {
      wasHeld = lock !== null && !this.#isReleased;
      const held = wasHeld ? this.#hold() : undefined;
      answered(wasHeld);
      return held;
    });
    // It ends so when another tab took the lock over, and also when this tab gave up waiting for it.
    request.catch(() => (wasHeld ? this.#stolen() : refused?.()));
  }

  #tell(isGranted: boolean): void {
    if (isGranted) this.#onAccess('writing');
  }

  #hold(): Promise<void> {
    this.#access = 'writing';
    return new Promise((letGo) => {
      this.#letGo = letGo;
    });
  }

  #stolen(): void {
    if (this.#isReleased) return;
    this.#access = 'reading';
    this.#onAccess('reading');
    this.#wait();
  }
}

const isSupported = () => 'navigator' in globalThis && 'locks' in navigator && navigator.locks !== undefined;
