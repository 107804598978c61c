import { nearDates, parsePlainDate } from '../../typed/plain-date.ts';
import { instantOf, readTime, wallTimeAt } from '../../typed/zoned-time.ts';
import type { SummarizedError } from '../../ui/ErrorSummary.tsx';
import type { Arrival } from '../case/arrival.ts';

/** When requests arrived, as it is typed. */
export interface ArrivalDraft {
  readonly date: string;
  readonly time: string;
  /** IANA */
  readonly zone: string;
}

/** "3:05 PM" of "15:05", as times are written everywhere else. */
export function timeWords(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return `${hour % 12 || 12}:${String(minute).padStart(2, '0')} ${hour < 12 ? 'AM' : 'PM'}`;
}

/** Now, on the clocks of a zone (IANA). `now` is ms since 1970. */
export function arrivalAt(now: number, zone: string): ArrivalDraft {
  const { date, time } = wallTimeAt(now, zone);
  return { date, time: timeWords(time), zone };
}

export type ArrivalRead =
  | { readonly ok: true; readonly arrival: Arrival }
  | { readonly ok: false; readonly errors: readonly SummarizedError[] };

/** A clock that runs a little behind must not be refused, ms. */
const slackMs = 120_000;

/** Reads when requests arrived; the plan's clocks start there. `now` is ms since 1970. */
export function readArrival({ date, time, zone }: ArrivalDraft, now: number): ArrivalRead {
  const day = parsePlainDate(date, nearDates(new Date(now).toISOString().slice(0, 10)));
  const at = readTime(time);
  const errors = [
    ...('error' in day ? [{ id: 'arrival-date', message: `Received on: ${day.error}` }] : []),
    ...(at === undefined ? [{ id: 'arrival-time', message: 'Enter the time like 9:05 AM or 14:30' }] : []),
  ];
  if ('error' in day || at === undefined) return { ok: false, errors };
  const receivedAt = instantOf({ date: day.date, time: at }, zone);
  if (receivedAt > now + slackMs) {
    return {
      ok: false,
      errors: [{ id: 'arrival-date', message: 'They cannot have been received in the future: enter an earlier day or time' }],
    };
  }
  return { ok: true, arrival: { receivedAt, zone } };
}

const usZones = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/Anchorage',
  'Pacific/Honolulu',
  'America/Puerto_Rico',
  'UTC',
] as const;

/** The zones to choose from: the plan's own first. */
export const zonesFor = (plan: string): readonly string[] => [plan, ...usZones.filter((zone) => zone !== plan)];
