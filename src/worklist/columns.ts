import type { CaseSummary, SortKey } from '../request/case-list.ts';
import { changedWords, decidedWords, outcomeWords, pendedWords, sentWords, typeWords } from './row-words.ts';

/** What the words of a row depend on beside the case. */
export interface Day {
  /** YYYY-MM-DD */
  readonly today: string;
  /** ms since 1970 */
  readonly now: number;
}

export interface Column {
  readonly sortKey: SortKey;
  readonly header: string;
  /** which direction the first press sorts in: the newest of dates is looked for */
  readonly beginsDescending: boolean;
}

interface TextColumn extends Column {
  readonly text: (listed: CaseSummary, day: Day) => string;
}

/** The column that names the row. */
export const memberColumn: Column = { sortKey: 'member', header: 'Member', beginsDescending: false };

/** Every other column, in order. */
export const textColumns: readonly TextColumn[] = [
  { sortKey: 'type', header: 'Type', beginsDescending: false, text: typeWords },
  { sortKey: 'outcome', header: 'Outcome so far', beginsDescending: false, text: outcomeWords },
  { sortKey: 'changed', header: 'Last change', beginsDescending: true, text: ({ savedAt }, { now }) => changedWords(savedAt, now) },
  { sortKey: 'sent', header: 'Sent', beginsDescending: true, text: sentWords },
  { sortKey: 'pended', header: 'Pended until', beginsDescending: false, text: (listed, { today }) => pendedWords(listed, today) },
  { sortKey: 'decided', header: 'Decided', beginsDescending: true, text: decidedWords },
  { sortKey: 'authorization', header: 'Authorization', beginsDescending: false, text: ({ authorizationNumber }) => authorizationNumber },
];

export const columns: readonly Column[] = [memberColumn, ...textColumns];
