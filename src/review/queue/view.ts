import type { LineOfBusiness } from '../../criteria/answers.ts';
import type { Outcome } from '../../criteria/evaluate.ts';
import type { PlanProfile } from '../../plan/plan.ts';
import { type Clock, clockOf } from '../case/clock.ts';
import { planClock, type Urgency } from '../case/plan-clock.ts';
import { type Stage, stages } from '../case/review-case.ts';
import { folded, type QueueRow } from './queue-row.ts';

export type SortKey = 'member' | 'line' | 'urgency' | 'outcome' | 'due' | 'received' | 'stage';

export interface Order {
  readonly key: SortKey;
  readonly isDescending: boolean;
}

/** What is looked for; empty stands for all. */
export interface Filter {
  readonly query: string;
  readonly stage: Stage | '';
  readonly line: LineOfBusiness | '';
  readonly urgency: Urgency | '';
  readonly outcome: Outcome | '';
}

export const everything: Filter = { query: '', stage: '', line: '', urgency: '', outcome: '' };

/** The clock of a row at an instant; `undefined` where the plan has none for it. */
export function clockOfRow({ lineOfBusiness, urgency, counted }: QueueRow, plan: PlanProfile, now: number): Clock | undefined {
  const rule = planClock(plan, lineOfBusiness, urgency);
  return rule && clockOf(counted, rule.hours, now);
}

/** The rows that are looked for, in the order in which they come. */
export function rowsFound(rows: readonly QueueRow[], { query, stage, line, urgency, outcome }: Filter): readonly QueueRow[] {
  const words = folded(query)
    .split(/[\s,]+/)
    .filter(Boolean);
  return rows.filter(
    (row) =>
      (stage === '' || row.stage === stage) &&
      (line === '' || row.lineOfBusiness === line) &&
      (urgency === '' || row.urgency === urgency) &&
      (outcome === '' || row.outcome === outcome) &&
      words.every((word) => row.searched.includes(word)),
  );
}

type Value = string | number | undefined;

/** What is decided has no deadline any more, and comes last in either direction. */
function dueOf(row: QueueRow, plan: PlanProfile, now: number): Value {
  const clock = clockOfRow(row, plan, now);
  return clock === undefined || clock.kind === 'stopped' ? undefined : clock.dueAt;
}

const sortedBy: Readonly<Record<SortKey, (row: QueueRow, plan: PlanProfile, now: number) => Value>> = {
  member: ({ sortName }) => sortName,
  line: ({ lineOfBusiness }) => lineOfBusiness,
  urgency: ({ urgency }) => urgency,
  outcome: ({ outcome }) => outcome,
  due: dueOf,
  received: ({ counted }) => counted.receivedAt,
  stage: ({ stage }) => stages.indexOf(stage),
};

/**
 * The rows in an order; those without a value come last, and equals by when they arrived. What is compared is found once for
 * each row: ten thousand rows are compared some hundred thousand times.
 */
export function rowsSorted(rows: readonly QueueRow[], { key, isDescending }: Order, plan: PlanProfile, now: number): readonly QueueRow[] {
  const direction = isDescending ? -1 : 1;
  return rows
    .map((row) => ({ row, value: sortedBy[key](row, plan, now) }))
    .toSorted((one, other) => compared(one.value, other.value, direction) || one.row.counted.receivedAt - other.row.counted.receivedAt)
    .map(({ row }) => row);
}

function compared(one: Value, other: Value, direction: 1 | -1): number {
  const isBlank = (value: Value) => value === undefined || value === '';
  if (isBlank(one) || isBlank(other)) return Number(isBlank(one)) - Number(isBlank(other));
  if (one === other) return 0;
  return (one ?? '') < (other ?? '') ? -direction : direction;
}
