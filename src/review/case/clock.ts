const hourMs = 3_600_000;

/** A time in which the clock stood still: the plan waited for the office. Instants are ms since 1970. */
export interface Wait {
  readonly from: number;
  /** the latest end of it: what was given to the office is used up */
  readonly until: number;
  /** when the answer came, or the pend was given up */
  readonly to?: number | undefined;
}

/** What a clock counts. */
export interface Counted {
  /** when the request arrived: the clock starts there */
  readonly receivedAt: number;
  readonly waits: readonly Wait[];
  /** when it was decided: the clock stops there */
  readonly decidedAt: number | undefined;
}

/** How a request's clock stands; `left` is ms, below 0 when it is overdue. */
export type Clock =
  | { readonly kind: 'running'; readonly left: number; readonly dueAt: number }
  /** it stands still until `until` at the latest, and then runs again with what is left */
  | { readonly kind: 'waiting'; readonly left: number; readonly until: number; readonly dueAt: number }
  | { readonly kind: 'stopped'; readonly left: number };

/** When a wait ends, or would end at the latest. */
const endOf = ({ until, to }: Wait) => Math.min(until, to ?? until);

/** How long the clock stood still up to an instant, ms. */
function waited(waits: readonly Wait[], at: number): number {
  return waits.reduce((sum, wait) => sum + Math.max(0, Math.min(endOf(wait), at) - wait.from), 0);
}

/**
 * The clock of a request at `now`, by the plan's hours for its line of business and urgency. It never waits longer than the
 * plan gives the office: after that it runs, whether an answer has come or not.
 */
export function clockOf({ receivedAt, waits, decidedAt }: Counted, hours: number, shownAt: number): Clock {
  // a screen's time is up to a minute old: a wait that has begun since then has begun
  const now = Math.max(shownAt, ...waits.map(({ from }) => from));
  const at = decidedAt ?? now;
  const left = hours * hourMs - (at - receivedAt - waited(waits, at));
  if (decidedAt !== undefined) return { kind: 'stopped', left };
  const waiting = waits.find((wait) => wait.from <= now && now < endOf(wait));
  if (waiting === undefined) return { kind: 'running', left, dueAt: now + left };
  const until = endOf(waiting);
  return { kind: 'waiting', left, until, dueAt: until + left };
}

/** Whole hours, rounded so that a deadline never looks later than it is. */
export const hoursLeft = ({ left }: Clock): number => Math.floor(left / hourMs);

/** A wait that begins: until the earlier of what the plan gives the office (hours) and the day that was set for it. */
export const waitFrom = (from: number, pendHours: number, setUntil: number): Wait => ({
  from,
  until: Math.max(from, Math.min(from + pendHours * hourMs, setUntil)),
});
