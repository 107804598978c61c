// biome-ignore-all lint/a11y/noRedundantRoles: stacked by CSS, a table loses its roles in some browsers unless they are spelled out
import type { ReactNode } from 'react';
import type { CaseSummary, Order } from '../request/case-list.ts';
import { CaseRow } from './CaseRow.tsx';
import { type Column, columns, type Day } from './columns.ts';

interface CaseTableProps {
  readonly cases: readonly CaseSummary[];
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
  readonly day: Day;
  readonly hrefOf: (listed: CaseSummary) => string;
  /** what can be done with a case, at the end of its row */
  readonly menuOf: (listed: CaseSummary) => ReactNode;
}

/** The cases as a table whose columns sort; stacked where it has too little room, which is why the roles are spelled out. */
export function CaseTable({ cases, order, onOrder, day, hrefOf, menuOf }: CaseTableProps) {
  return (
    <table role="table" className="worklist-table">
      <caption className="ui-hidden">Requests</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <SortHeader key={column.sortKey} column={column} order={order} onOrder={onOrder} />
          ))}
          <th scope="col" role="columnheader">
            <span className="ui-hidden">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {cases.map((listed) => (
          <CaseRow key={listed.id} listed={listed} day={day} href={hrefOf(listed)} menu={menuOf(listed)} />
        ))}
      </tbody>
    </table>
  );
}

interface SortHeaderProps extends Pick<CaseTableProps, 'order' | 'onOrder'> {
  readonly column: Column;
}

function SortHeader({ column: { sortKey, header, beginsDescending }, order, onOrder }: SortHeaderProps) {
  const isSorted = order.key === sortKey;
  const direction = order.isDescending ? 'descending' : 'ascending';
  return (
    <th scope="col" role="columnheader" aria-sort={isSorted ? direction : undefined}>
      <button type="button" onClick={() => onOrder({ key: sortKey, isDescending: isSorted ? !order.isDescending : beginsDescending })}>
        {header}
        <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true" focusable="false" data-sorted={isSorted ? direction : 'not'}>
          <path d="M3 10 8 5l5 5" />
        </svg>
      </button>
    </th>
  );
}
