import { type ReactNode, useState } from 'react';
import type { CaseSummary } from '../request/case-list.ts';
import { isAt, matches, sorted } from '../request/case-list.ts';
import { Button } from '../ui/Button.tsx';
import { CaseTable } from './CaseTable.tsx';
import type { Day } from './columns.ts';
import { everything, ListTools, type View } from './ListTools.tsx';

interface CaseListProps {
  readonly cases: readonly CaseSummary[];
  readonly day: Day;
  readonly hrefOf: (listed: CaseSummary) => string;
  readonly menuOf: (listed: CaseSummary) => ReactNode;
}

/** Rows drawn at a time: a desk may hold thousands, and nobody reads so far down. */
const rowsAtATime = 50;

/** The cases that are looked for. */
export function CaseList({ cases, ...table }: CaseListProps) {
  const [view, setView] = useState(everything);
  const [rows, setRows] = useState(rowsAtATime);
  const found = foundIn(cases, view);
  return (
    <>
      <ListTools view={view} onView={setView} />
      <p className="worklist-count" role="status">
        {countSentence(found.length, cases.length)}
      </p>
      {found.length === 0 && <Button onClick={() => setView({ ...everything, order: view.order })}>Show all</Button>}
      {found.length > 0 && (
        <CaseTable {...table} cases={found.slice(0, rows)} order={view.order} onOrder={(order) => setView({ ...view, order })} />
      )}
      {found.length > rows && (
        <Button onClick={() => setRows(rows + rowsAtATime)}>Show {Math.min(rowsAtATime, found.length - rows)} more</Button>
      )}
    </>
  );
}

function foundIn(cases: readonly CaseSummary[], { query, stage, line, order }: View): readonly CaseSummary[] {
  const found = cases.filter(
    (listed) => matches(listed, query) && (stage === '' || isAt(stage, listed)) && (line === '' || listed.answers.lineOfBusiness === line),
  );
  return sorted(found, order);
}

function countSentence(found: number, all: number): string {
  const requests = all === 1 ? '1 request' : `${all} requests`;
  return found === all ? requests : `${found} of ${requests}`;
}
