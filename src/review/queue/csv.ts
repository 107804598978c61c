import type { PlanProfile } from '../../plan/plan.ts';
import { wallTimeAt } from '../../typed/zoned-time.ts';
import { hoursLeft } from '../case/clock.ts';
import type { QueueRow } from './queue-row.ts';
import { clockOfRow } from './view.ts';

const headings = [
  'Request',
  'Member',
  'Line of business',
  'Type',
  'Urgency',
  'Outcome',
  'State',
  'Received',
  'Zone',
  'Hours left',
  'Clock',
];

/** The rows as a table for a spreadsheet. `now` is ms since 1970. */
export function csvOf(rows: readonly QueueRow[], plan: PlanProfile, now: number): string {
  const lines = rows.map((row) => {
    const clock = clockOfRow(row, plan, now);
    const { date, time } = wallTimeAt(row.counted.receivedAt, row.zone);
    return [
      row.requestId,
      row.member,
      row.lineOfBusiness ?? '',
      row.requestType ?? '',
      row.urgency,
      row.outcome,
      row.stage,
      `${date} ${time}`,
      row.zone,
      clock === undefined ? '' : String(hoursLeft(clock)),
      clock?.kind ?? '',
    ];
  });
  return `${[headings, ...lines].map((cells) => cells.map(cellOf).join(',')).join('\r\n')}\r\n`;
}

/** A text that a spreadsheet would run as a formula; it looks past quotes, and some look past blanks. */
const formula = /^\s*[=+\-@\t\r]/;
const plainNumber = /^-?\d+$/;

/** A cell, quoted where it must be, and defused where a spreadsheet would run it. */
function cellOf(text: string): string {
  const safe = formula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
