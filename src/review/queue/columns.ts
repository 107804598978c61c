import { wallTimeAt } from '../../typed/zoned-time.ts';
import { clockWords, lineNames, outcomeWords, stageWords, urgencyWords } from '../words.ts';
import type { QueueRow } from './queue-row.ts';
import type { SortKey } from './view.ts';

export interface QueueColumn {
  readonly key: SortKey;
  readonly header: string;
  /** which direction the first press sorts in */
  readonly beginsDescending: boolean;
}

export const columns: readonly QueueColumn[] = [
  { key: 'member', header: 'Member', beginsDescending: false },
  { key: 'line', header: 'Line of business', beginsDescending: false },
  { key: 'urgency', header: 'Urgency', beginsDescending: false },
  { key: 'outcome', header: 'Evaluation', beginsDescending: false },
  { key: 'due', header: 'Due', beginsDescending: false },
  { key: 'received', header: 'Received', beginsDescending: true },
  { key: 'stage', header: 'State', beginsDescending: false },
];

/** "2026-09-21 09:00 EDT", on the clocks of the zone in which it was received: short, and in order. */
function receivedWords({ counted, zone }: QueueRow): string {
  const { date, time } = wallTimeAt(counted.receivedAt, zone);
  return `${date} ${time} ${zoneName(counted.receivedAt, zone)}`;
}

const zoneFormats = new Map<string, Intl.DateTimeFormat>();

/** "EDT": the zone as its people call it at that time. */
function zoneName(instant: number, zone: string): string {
  const format = zoneFormats.get(zone) ?? new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'short' });
  zoneFormats.set(zone, format);
  return format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

type CellKey = Exclude<SortKey, 'member'>;

/** What stands in each cell but the first. */
export const cellWords: Readonly<Record<CellKey, (row: QueueRow, clock: Parameters<typeof clockWords>[0]) => string>> = {
  line: ({ lineOfBusiness }) => (lineOfBusiness === undefined ? 'Not given' : lineNames[lineOfBusiness]),
  urgency: ({ urgency }) => urgencyWords[urgency],
  outcome: ({ outcome }) => outcomeWords[outcome],
  due: (_, clock) => clockWords(clock),
  received: receivedWords,
  stage: ({ stage }) => stageWords[stage],
};

export const cellKeys: readonly CellKey[] = ['line', 'urgency', 'outcome', 'due', 'received', 'stage'];
