// biome-ignore-all lint/a11y/noRedundantRoles: stacked by CSS, a table loses its roles in some browsers unless they are spelled out
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { CaseSummary } from '../request/case-list.ts';
import { Tag } from '../ui/Tag.tsx';
import { type Day, memberColumn, textColumns } from './columns.ts';
import { memberName } from './row-words.ts';

interface CaseRowProps {
  readonly listed: CaseSummary;
  readonly day: Day;
  readonly href: string;
  readonly menu: ReactNode;
}

/** One case. Its name is the link that opens it; what is empty stays empty. */
export function CaseRow({ listed, day, href, menu }: CaseRowProps) {
  return (
    <tr role="row" data-status={listed.status}>
      <th scope="row" role="rowheader" data-header={memberColumn.header}>
        <Link href={href}>{memberName(listed)}</Link>
        <Tag>{listed.status}</Tag>
      </th>
      {textColumns.map(({ sortKey, header, text }) => (
        <td key={sortKey} role="cell" data-header={header} data-column={sortKey}>
          {text(listed, day)}
        </td>
      ))}
      <td role="cell" className="worklist-menu-cell">
        {menu}
      </td>
    </tr>
  );
}
