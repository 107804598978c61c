import { type QueryClient, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { reviewKind } from '../../request/kinds.ts';
import type { Fault, StoredRecord } from '../../request/vault/contract.ts';
import type { Desk } from '../../request/vault/desk.ts';
import { inSlices } from './in-slices.ts';
import { type QueueRow, rowOf } from './queue-row.ts';

/** `unreadable` counts the records that this program cannot open; they are kept as they are. */
export interface Queue {
  readonly kind: 'listed';
  readonly rows: readonly QueueRow[];
  readonly unreadable: number;
  /** while the list is read for the first time: how many records were looked at, and of how many */
  readonly reading?: { readonly done: number; readonly all: number };
}

/** The requests under review on a desk. Thousands show as they are opened, and are opened once as long as they do not change. */
export const queueQuery = (desk: Desk) =>
  queryOptions({
    queryKey: ['desk', desk.id, 'queue'],
    queryFn: ({ client, queryKey }) => {
      const before = client.getQueryData<Queue | Fault>(queryKey);
      return readQueue(desk, before?.kind === 'listed' ? before : undefined, (soFar) => client.setQueryData(queryKey, soFar));
    },
    staleTime: 0,
    // what changes is told: a reading that began before a change must not end after it was shown
    refetchOnWindowFocus: false,
    networkMode: 'always',
    structuralSharing: false,
  });

/** How long rows are gathered before they are shown, ms: to sort and draw the list costs more than to open a few cases. */
const showMs = 1000;

/** Reads the queue anew; rows of before stand where their case did not change. */
async function readQueue(desk: Desk, before?: Queue, onSoFar: (soFar: Queue) => void = () => undefined): Promise<Queue | Fault> {
  const rows = new Map((before?.rows ?? []).map((row) => [row.id, row]));
  let [unread, shownAt] = [0, performance.now()];
  const visited = await desk.visit({
    kind: reviewKind,
    isKnown: (id, revision) => rows.get(id)?.revision === revision,
    onSome: async (records, done, all) => {
      unread += await readInto(rows, records);
      if (before !== undefined || done === all || performance.now() - shownAt < showMs) return;
      shownAt = performance.now();
      onSoFar({ kind: 'listed', rows: [...rows.values()], unreadable: unread, reading: { done, all } });
    },
  });
  if (visited.kind !== 'visited') return visited;
  const unreadable = visited.unreadable.length + unread;
  return { kind: 'listed', rows: visited.ids.flatMap((id) => rows.get(id) ?? []), unreadable };
}

/** Makes rows of records, a slice at a time; answers with how many are none of this version. */
async function readInto(rows: Map<string, QueueRow>, records: readonly StoredRecord[]): Promise<number> {
  const read = await inSlices(records, rowOf);
  for (const [index, record] of records.entries()) {
    const row = read[index];
    if (row === undefined) rows.delete(record.id);
    else rows.set(record.id, row);
  }
  return read.filter((row) => row === undefined).length;
}

/** Changes are gathered for this long, ms: an import makes thousands of them. */
const gatherMs = 150;

/** The queue, kept up to date while cases change, here or in another tab. */
export function useQueue(desk: Desk) {
  const client = useQueryClient();
  useEffect(() => {
    let changed = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const readAgain = async () => {
      const ids = changed;
      changed = new Set();
      await update(client, desk, ids);
      timer = changed.size > 0 ? setTimeout(() => void readAgain(), gatherMs) : undefined;
    };
    const unsubscribe = desk.subscribe((event) => {
      if (event.kind !== 'changed') return;
      changed.add(event.record);
      timer ??= setTimeout(() => void readAgain(), gatherMs);
    });
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }, [desk, client]);
  return useQuery(queueQuery(desk));
}

/** Reads what changed again, once what is being read meanwhile is there: that may be older than the change. */
async function update(client: QueryClient, desk: Desk, ids: ReadonlySet<string>): Promise<void> {
  const { queryKey } = queueQuery(desk);
  if (client.isFetching({ queryKey }) > 0) await client.fetchQuery(queueQuery(desk)); // joins the reading under way
  const rows = new Map<string, QueueRow>();
  let unread = 0;
  const onSome = async (records: readonly StoredRecord[]) => {
    unread += await readInto(rows, records);
  };
  const visited = await desk.visit({ kind: reviewKind, only: ids, onSome });
  if (desk.isLocked) return;
  if (visited.kind !== 'visited' || visited.unreadable.length + unread > 0) return client.invalidateQueries({ queryKey });
  client.setQueryData<Queue | Fault>(queryKey, (now) =>
    now?.kind === 'listed' ? { ...now, rows: [...now.rows.filter(({ id }) => !ids.has(id)), ...rows.values()] } : now,
  );
}
