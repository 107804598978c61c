import { type IdleLimits, type Instant, idleLimits, type LockState, nextLockState } from './idle.ts';
import { joinTabs, type Tabs } from './tabs.ts';

interface Options {
  /** The state changed, or a second of the warning went by. */
  readonly onState: (state: LockState) => void;
  readonly limits?: IdleLimits;
  readonly channelName?: string;
  /** the clocks; tests wind them */
  readonly read?: () => Instant;
}

/** Whatever a person at work does. */
const signsOfWork = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/** When the page comes back from sleep, from the background or from the browser's cache. */
const awakenings = ['focus', 'pageshow', 'visibilitychange', 'resume'] as const;

/** How often a tab at work tells the others, ms. */
const tellEveryMs = 5000;

/** Watches whether anybody is at work, in any tab, and says when to warn and to lock. It looks each second and at each awakening. */
export class IdleWatch {
  readonly #options: Required<Options>;
  readonly #tabs: Tabs;
  readonly #timer: ReturnType<typeof setInterval>;
  readonly #ending = new AbortController();
  #lastActivity: Instant;
  #lastLook: Instant;
  #lastTold = Number.NEGATIVE_INFINITY;
  #state: LockState = { kind: 'open' };

  constructor(options: Options) {
    this.#options = { limits: idleLimits, channelName: 'pa-desk-idle', read: readClocks, ...options };
    this.#lastActivity = this.#options.read();
    this.#lastLook = this.#lastActivity;
    this.#tabs = joinTabs(this.#options.channelName, ({ type }) => (type === 'active' ? this.#active() : this.#look()));
    this.#timer = setInterval(() => this.#look(), 1000);
    this.#listen();
  }

  get state(): LockState {
    return this.#state;
  }

  /** Ends the watch; a locked desk needs none. */
  stop(): void {
    clearInterval(this.#timer);
    this.#ending.abort();
    this.#tabs.leave();
  }

  /** Somebody is at work here (also the answer to the warning's "Stay"). */
  stay(): void {
    this.#active();
    const { steady } = this.#lastActivity;
    if (this.#state.kind === 'lock' || steady - this.#lastTold < tellEveryMs) return;
    this.#lastTold = steady;
    this.#tabs.tell({ type: 'active' });
  }

  #listen(): void {
    const { signal } = this.#ending;
    for (const sign of signsOfWork) addEventListener(sign, () => this.stay(), { signal, capture: true, passive: true });
    for (const awakening of awakenings) {
      addEventListener(awakening, () => this.#look(), { signal });
      document.addEventListener(awakening, () => this.#look(), { signal });
    }
  }

  /** The first touch after a long sleep must find the desk locked, not prolong it: so look first. */
  #active(): void {
    this.#look();
    if (this.#state.kind === 'lock') return;
    this.#lastActivity = this.#options.read();
    this.#show({ kind: 'open' });
  }

  #look(): void {
    if (this.#state.kind === 'lock') return;
    const now = this.#options.read();
    const state = nextLockState({ lastActivity: this.#lastActivity, lastLook: this.#lastLook, now }, this.#options.limits);
    this.#lastLook = now;
    this.#show(state);
    if (state.kind === 'lock') this.#tabs.tell({ type: 'idle' });
  }

  #show(state: LockState): void {
    if (state.kind === 'open' && this.#state.kind === 'open') return;
    this.#state = state;
    this.#options.onState(state);
  }
}

const readClocks = (): Instant => ({ wall: Date.now(), steady: performance.now() });
