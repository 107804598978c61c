// biome-ignore-all lint/a11y/useSemanticElements: rows that are placed one by one cannot be rows of a table element
// biome-ignore-all lint/a11y/useFocusableInteractive: the rows of a table are not interactive, their links and buttons are
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useRef } from 'react';
import { Link } from 'wouter';
import type { PlanProfile } from '../../plan/plan.ts';
import { memberOr } from '../words.ts';
import { cellKeys, cellWords, columns, type QueueColumn } from './columns.ts';
import type { QueueRow } from './queue-row.ts';
import { clockOfRow, type Order } from './view.ts';

interface QueueTableProps {
  readonly rows: readonly QueueRow[];
  readonly plan: PlanProfile;
  /** ms since 1970 */
  readonly now: number;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
  /** each row is one line, else a stack of lines */
  readonly isWide: boolean;
}

/** Heights of a row, rem: the style sheet has the same. */
const rowRem = { wide: 2.75, stacked: 6.25 } as const;

/** With larger text a row is as much higher. */
const remPx = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

/** The rows in view and a few around them: thousands of rows cost no more than a screenful. */
export const QueueTable = memo(function QueueTable({ rows, plan, now, order, onOrder, isWide }: QueueTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const height = remPx() * (isWide ? rowRem.wide : rowRem.stacked);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
    initialRect: { width: 1280, height: 640 },
  });
  return (
    <div className="queue-scroll" ref={scroller}>
      <div role="table" className="queue-table" aria-label="Requests under review" aria-rowcount={rows.length + 1}>
        <div role="rowgroup" className="queue-head">
          <div role="row" aria-rowindex={1}>
            {columns.map((column) => (
              <SortHeader key={column.key} column={column} order={order} onOrder={onOrder} />
            ))}
          </div>
        </div>
        <div role="rowgroup" className="queue-body" style={{ height: rows.length * height }}>
          {virtual.getVirtualItems().map(({ index }) => {
            const row = rows[index];
            return row && <Row key={row.id} row={row} plan={plan} now={now} index={index} top={index * height} />;
          })}
        </div>
      </div>
    </div>
  );
});

interface RowProps extends Pick<QueueTableProps, 'plan' | 'now'> {
  readonly row: QueueRow;
  readonly index: number;
  readonly top: number;
}

const Row = memo(function Row({ row, plan, now, index, top }: RowProps) {
  const clock = clockOfRow(row, plan, now);
  const isLate = clock?.kind === 'running' && clock.left < 0;
  return (
    <div role="row" aria-rowindex={index + 2} style={{ transform: `translateY(${top}px)` }} data-late={isLate ? '' : undefined}>
      <div role="rowheader">
        <Link href={`/review/${row.id}`}>{memberOr(row.member)}</Link>
      </div>
      {cellKeys.map((key) => (
        <div key={key} role="cell" data-column={key} data-value={key === 'stage' ? row.stage : undefined}>
          {cellWords[key](row, clock)}
        </div>
      ))}
    </div>
  );
});

interface SortHeaderProps extends Pick<QueueTableProps, 'order' | 'onOrder'> {
  readonly column: QueueColumn;
}

function SortHeader({ column: { key, header, beginsDescending }, order, onOrder }: SortHeaderProps) {
  const isSorted = order.key === key;
  const direction = order.isDescending ? 'descending' : 'ascending';
  return (
    <div role="columnheader" aria-sort={isSorted ? direction : undefined} data-column={key}>
      <button type="button" onClick={() => onOrder({ key, isDescending: isSorted ? !order.isDescending : beginsDescending })}>
        {header}
        <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true" focusable="false" data-sorted={isSorted ? direction : 'not'}>
          <path d="M3 10 8 5l5 5" />
        </svg>
      </button>
    </div>
  );
}
