import { queryOptions } from '@tanstack/react-query';
import type { CaseSummary } from '../request/case-list.ts';
import { caseKind } from '../request/kinds.ts';
import type { Fault, StoredRecord } from '../request/vault/contract.ts';
import type { Desk } from '../request/vault/desk.ts';
import { fetched } from '../ui/later.ts';

/** `unreadable` counts the records that this program cannot open; they are kept as they are. */
export interface ListedCases {
  readonly kind: 'listed';
  readonly cases: readonly CaseSummary[];
  readonly unreadable: number;
}

/** The cases of a desk. `today` is YYYY-MM-DD. */
export const casesQuery = (desk: Desk, today: string) =>
  queryOptions({
    queryKey: ['desk', desk.id, 'cases', today],
    queryFn: () => readCases(desk, today),
    staleTime: 0,
    networkMode: 'always',
    structuralSharing: false,
  });

async function readCases(desk: Desk, today: string): Promise<ListedCases | Fault> {
  const listed = await desk.list(caseKind);
  if (listed.kind !== 'listed') return listed;
  const { records } = listed;
  const cases = await summariesOf(records, today);
  return { kind: 'listed', cases, unreadable: listed.unreadable.length + records.length - cases.length };
}

/** The criteria come once there is a case to evaluate: a desk without one opens without them. */
const evaluation = () => fetched(() => import('../request/case-list.ts'));

/** How many cases are evaluated in one go: the page answers between. */
const batchSize = 25;

async function summariesOf(records: readonly StoredRecord[], today: string): Promise<readonly CaseSummary[]> {
  if (records.length === 0) return [];
  const { summaryOf } = await evaluation();
  const summaries: CaseSummary[] = [];
  for (let from = 0; from < records.length; from += batchSize) {
    if (from > 0) await new Promise((resolve) => setTimeout(resolve));
    summaries.push(...records.slice(from, from + batchSize).flatMap((record) => summaryOf(record, today) ?? []));
  }
  return summaries;
}

/**
 * The list with some cases read anew, those that are gone left out: to read all of a large desk again takes a second.
 * `undefined` where one cannot be read, so that all must be read again to know.
 */
export async function withReadAgain(
  desk: Desk,
  today: string,
  listed: ListedCases,
  ids: ReadonlySet<string>,
): Promise<ListedCases | undefined> {
  const { summaryOf } = await evaluation();
  const anew: CaseSummary[] = [];
  let count = 0;
  const onSome = async (records: readonly StoredRecord[]) => {
    count += records.length;
    anew.push(...records.flatMap((record) => summaryOf(record, today) ?? []));
  };
  const visited = await desk.visit({ kind: caseKind, only: ids, onSome });
  if (visited.kind !== 'visited' || visited.unreadable.length > 0 || anew.length < count) return undefined;
  return { ...listed, cases: [...listed.cases.filter(({ id }) => !ids.has(id)), ...anew] };
}
