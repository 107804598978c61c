// biome-ignore-all lint/a11y/noRedundantRoles: cells that are stacked by CSS lose their implicit roles in some browsers
import type { ReactNode } from 'react';

/** A column: its heading and what it shows of a row. */
export interface Column<Row> {
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers line up at the right. */
  readonly numeric?: boolean;
  /** The cell that names the row (`th scope="row"`). */
  readonly names?: boolean;
}

interface TableProps<Row> {
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
}

/**
 * A table that stacks its cells where it has too little room.
 *
 *     <Table caption="Documents" columns={[{ header: 'Title', cell: ({ title }) => title, names: true }]} rows={documents} rowKey={({ id }) => id} />
 */
export function Table<Row>({ caption, captionHidden, columns, rows, rowKey }: TableProps<Row>) {
  return (
    <div className="ui-table">
      <table role="table">
        <caption className={captionHidden ? 'ui-hidden' : undefined}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ header, numeric }) => (
              <th key={header} scope="col" role="columnheader" data-numeric={numeric ? '' : undefined}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row">
              {columns.map((column) => (
                <Cell key={column.header} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell<Row>({ column: { header, cell, numeric, names }, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const shared = { 'data-header': header, 'data-numeric': numeric ? '' : undefined };
  return names ? (
    <th scope="row" role="rowheader" {...shared}>
      {cell(row)}
    </th>
  ) : (
    <td role="cell" {...shared}>
      {cell(row)}
    </td>
  );
}
