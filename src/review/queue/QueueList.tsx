import { Suspense, useDeferredValue, useMemo, useState } from 'react';
import type { PlanProfile } from '../../plan/plan.ts';
import type { Desk } from '../../request/vault/desk.ts';
import { memoryNotice } from '../../request/vault/sentences.ts';
import { Button } from '../../ui/Button.tsx';
import { droppedFiles } from '../../ui/dropped-files.ts';
import { later } from '../../ui/later.ts';
import { InsetNote, WarningNote } from '../../ui/Note.tsx';
import { usePageDrop } from '../../ui/page-drop.ts';
import { QueueTable } from './QueueTable.tsx';
import { QueueTools } from './QueueTools.tsx';
import type { Queue } from './queue-query.ts';
import { useMinute } from './use-minute.ts';
import { useWide } from './use-wide.ts';
import { everything, type Order, rowsFound, rowsSorted } from './view.ts';

const ArrivalDialog = later(() => import('./ArrivalDialog.tsx').then((module) => module.ArrivalDialog));
const CsvDialog = later(() => import('./CsvDialog.tsx').then((module) => module.CsvDialog));

interface QueueListProps {
  readonly desk: Desk;
  readonly plan: PlanProfile;
  readonly queue: Queue;
}

/** The list with its tools and dialogs. */
export function QueueList({ desk, plan, queue }: QueueListProps) {
  const [filter, setFilter] = useState(everything);
  const [order, setOrder] = useState<Order>({ key: 'due', isDescending: false });
  const [asked, setAsked] = useState<'import' | 'csv' | readonly File[]>();
  const isWide = useWide();
  const now = useMinute();
  const { rows, unreadable, reading } = queue;
  const sorted = useMemo(() => rowsSorted(rows, order, plan, now), [rows, order, plan, now]);
  // what is typed shows at once; the list follows when there is time, and is given up for the next letter
  const sought = useDeferredValue(filter);
  const found = useMemo(() => rowsFound(sorted, sought), [sorted, sought]);
  const close = () => setAsked(undefined);
  const takeDropped = ({ items, files }: DataTransfer) => void droppedFiles(items, files).then(setAsked);
  usePageDrop(desk.isReadOnly || asked !== undefined ? undefined : takeDropped);
  return (
    <>
      <div className="queue-top">
        <h1 tabIndex={-1}>Review</h1>
        {!desk.isReadOnly && (
          <Button look="primary" onClick={() => setAsked('import')}>
            Import requests
          </Button>
        )}
        {found.length > 0 && <Button onClick={() => setAsked('csv')}>Export as CSV</Button>}
      </div>
      {plan.isSample && <InsetNote>The plan of this copy, {plan.name}, is a sample: an invented plan.</InsetNote>}
      {desk.isInMemory && <InsetNote>{memoryNotice}</InsetNote>}
      {unreadable > 0 && <WarningNote>{unreadable} records of this desk cannot be opened; they are kept unchanged.</WarningNote>}
      {rows.length === 0 ? (
        <p className="queue-empty">Nothing to review yet. Import the requests that arrived; their clocks start when they were received.</p>
      ) : (
        <>
          <QueueTools filter={filter} onFilter={setFilter} order={order} onOrder={setOrder} />
          <p className="queue-count" role="status">
            {countSentence(found.length, rows.length)}
            {reading !== undefined && `, reading on: ${reading.done} of ${reading.all} records`}
          </p>
          {found.length === 0 ? (
            <Button onClick={() => setFilter(everything)}>Show all</Button>
          ) : (
            <QueueTable rows={found} plan={plan} now={now} order={order} onOrder={setOrder} isWide={isWide} />
          )}
        </>
      )}
      <Suspense fallback={null}>
        {asked !== undefined && asked !== 'csv' && (
          <ArrivalDialog desk={desk} plan={plan} dropped={asked === 'import' ? [] : asked} onClose={close} />
        )}
        {asked === 'csv' && <CsvDialog rows={found} plan={plan} now={now} onClose={close} />}
      </Suspense>
    </>
  );
}

function countSentence(found: number, all: number): string {
  const requests = all === 1 ? '1 request' : `${all} requests`;
  return found === all ? requests : `${found} of ${requests}`;
}
