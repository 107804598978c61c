import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Desk } from '../request/vault/desk.ts';
import { casesQuery, withReadAgain } from './cases-query.ts';

/** Changes are gathered for this long, ms: an import makes hundreds of them. */
const gatherMs = 100;

/** The cases of a desk, kept up to date while one of them changes, here or in another tab. `today` is YYYY-MM-DD. */
export function useCases(desk: Desk, today: string) {
  const client = useQueryClient();
  useEffect(() => {
    let changed = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const readAgain = async () => {
      const ids = changed;
      changed = new Set();
      await update(client, desk, today, ids);
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
  }, [desk, today, client]);
  return useQuery(casesQuery(desk, today));
}

/** What is being read meanwhile may be older than the change: then all is read again. */
async function update(client: QueryClient, desk: Desk, today: string, ids: ReadonlySet<string>): Promise<void> {
  const { queryKey } = casesQuery(desk, today);
  const listed = client.getQueryData(queryKey);
  // what reads a case may be out of reach: the query then tells it
  const next = listed?.kind === 'listed' ? await withReadAgain(desk, today, listed, ids).catch(() => undefined) : undefined;
  const isUnchanged = client.getQueryData(queryKey) === listed && client.isFetching({ queryKey }) === 0;
  if (desk.isLocked) return;
  if (next !== undefined && isUnchanged) client.setQueryData(queryKey, next);
  else await client.invalidateQueries({ queryKey });
}
