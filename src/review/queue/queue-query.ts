import { type QueryClient, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { reviewKind } from '../../request/kinds.ts';
import type { Fault } from '../../request/vault/contract.ts';
import type { Desk } from '../../request/vault/desk.ts';
import { inSlices } from './in-slices.ts';
import { type QueueRow, rowOf } from './queue-row.ts';

/** `unreadable` counts the records that this program cannot open; they are kept as they are. */
export interface Queue {
  readonly kind: 'listed';
  readonly rows: readonly QueueRow[];
  readonly unreadable: number;
}

/** The requests under review on a desk. */
export const queueQuery = (desk: Desk) =>
  queryOptions({
    queryKey: ['desk', desk.id, 'queue'],
    queryFn: () => readQueue(desk),
    staleTime: 0,
    networkMode: 'always',
    structuralSharing: false,
  });

export async function readQueue(desk: Desk): Promise<Queue | Fault> {
  const listed = await desk.list();
  if (listed.kind !== 'listed') return listed;
  const records = listed.records.filter(({ kind }) => kind === reviewKind);
  const rows = await inSlices(records, rowOf);
  const read = rows.filter((row) => row !== undefined);
  return { kind: 'listed', rows: read, unreadable: listed.unreadable.length + records.length - read.length };
}

/** Changes are gathered for this long, ms: an import makes thousands of them. */
const gatherMs = 150;

/** More changes than this are read again with the whole list. */
const mostReadAlone = 50;

/** The queue, kept up to date while cases change, here or in another tab. */
export function useQueue(desk: Desk) {
  const client = useQueryClient();
  useEffect(() => {
    let changed = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const readAgain = () => {
      const ids = changed;
      changed = new Set();
      timer = undefined;
      void update(client, desk, ids);
    };
    const unsubscribe = desk.subscribe((event) => {
      if (event.kind !== 'changed') return;
      changed.add(event.record);
      clearTimeout(timer);
      timer = setTimeout(readAgain, gatherMs);
    });
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }, [desk, client]);
  return useQuery(queueQuery(desk));
}

/** What is being read meanwhile may be older than the change: then all is read again. */
async function update(client: QueryClient, desk: Desk, ids: ReadonlySet<string>): Promise<void> {
  const { queryKey } = queueQuery(desk);
  const queue = client.getQueryData(queryKey);
  const next = queue?.kind === 'listed' && ids.size <= mostReadAlone ? await withReadAgain(desk, queue, ids) : undefined;
  if (desk.isLocked) return;
  const isUnchanged = client.getQueryData(queryKey) === queue && client.isFetching({ queryKey }) === 0;
  if (next !== undefined && isUnchanged) client.setQueryData(queryKey, next);
  else await client.invalidateQueries({ queryKey });
}

async function withReadAgain(desk: Desk, queue: Queue, ids: ReadonlySet<string>): Promise<Queue | undefined> {
  const anew: QueueRow[] = [];
  for (const id of ids) {
    const result = await desk.get(id);
    if (result.kind === 'absent') continue;
    if (result.kind !== 'found') return undefined;
    if (result.record.kind !== reviewKind) continue;
    const row = rowOf(result.record);
    if (row === undefined) return undefined;
    anew.push(row);
  }
  return { ...queue, rows: [...queue.rows.filter(({ id }) => !ids.has(id)), ...anew] };
}
