import { clockWords, instantWords, lineNames, outcomeWords, stageWords, urgencyWords } from '../words.ts';
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

type CellKey = Exclude<SortKey, 'member'>;

/** What stands in each cell but the first. */
export const cellWords: Readonly<Record<CellKey, (row: QueueRow, clock: Parameters<typeof clockWords>[0]) => string>> = {
  line: ({ lineOfBusiness }) => (lineOfBusiness === undefined ? 'Not given' : lineNames[lineOfBusiness]),
  urgency: ({ urgency }) => urgencyWords[urgency],
  outcome: ({ outcome }) => outcomeWords[outcome],
  due: (_, clock) => clockWords(clock),
  received: ({ counted, zone }) => instantWords(counted.receivedAt, zone),
  stage: ({ stage }) => stageWords[stage],
};

export const cellKeys: readonly CellKey[] = ['line', 'urgency', 'outcome', 'due', 'received', 'stage'];
