import type { RequestIssue } from '../../request/read.ts';
import type { Desk } from '../../request/vault/desk.ts';
import { wallTimeAt } from '../../typed/zoned-time.ts';
import type { Arrival } from '../case/arrival.ts';
import type { Queue } from './queue-query.ts';
import type { QueueRow } from './queue-row.ts';
import { readArrivals } from './read-arrivals.ts';
import { type Stored, storeArrivals } from './store-arrivals.ts';

/** What came of a file: sentences of what was done, and what is to be mended in it. */
export interface ArrivalReport {
  readonly fileName: string;
  readonly done: readonly string[];
  readonly issues: readonly RequestIssue[];
}

interface Importing {
  readonly desk: Desk;
  readonly arrival: Arrival;
  /** who imports, as the history names them */
  readonly by: string;
  readonly rows: readonly QueueRow[];
  readonly onProgress: (sentence: string) => void;
}

/** What a folder may hold beside requests, and says nothing. */
const isOurs = ({ name }: File) => /\.(pdf|json|ndjson|jsonl)$/i.test(name);

/** Reads files one after the other and stores what is in them; a file with a fault changes nothing. */
export async function importArrivals(files: readonly File[], importing: Importing): Promise<readonly ArrivalReport[]> {
  const reports: ArrivalReport[] = [];
  let { rows } = importing;
  const wanted = files.length === 1 ? files : files.filter(isOurs);
  for (const [index, file] of wanted.entries()) {
    const report = await importFile(file, {
      ...importing,
      rows,
      onProgress: (sentence) => importing.onProgress(placed(sentence, index, wanted.length)),
    });
    reports.push(report);
    // what a file brought is known to the next one
    if (index < wanted.length - 1 && report.done.length > 0) rows = (await rowsOn(importing.desk)) ?? rows;
  }
  if (wanted.length === 0)
    reports.push({ fileName: 'Folder', done: [], issues: [{ path: '', message: 'There is no PDF, JSON or NDJSON file in it.' }] });
  return reports;
}

const placed = (sentence: string, index: number, all: number) => (all === 1 ? sentence : `File ${index + 1} of ${all}: ${sentence}`);

async function rowsOn(desk: Desk): Promise<Queue['rows'] | undefined> {
  const { readQueue } = await import('./queue-query.ts');
  const queue = await readQueue(desk);
  return queue.kind === 'listed' ? queue.rows : undefined;
}

async function importFile(file: File, { desk, arrival, by, rows, onProgress }: Importing): Promise<ArrivalReport> {
  const fileName = file.name;
  onProgress('Reading');
  const read = await readArrivals(file, wallTimeAt(arrival.receivedAt, arrival.zone).date);
  if (!read.ok) return { fileName, done: [], issues: read.issues };
  const all = read.arrived.length;
  const actor = { by, at: Date.now() };
  const stored = await storeArrivals(read.arrived, {
    desk,
    arrival,
    actor,
    rows,
    onProgress: (done) => onProgress(`Encrypting and storing: ${done} of ${all}`),
  });
  const issues = stored.failure === undefined ? [] : [{ path: '', message: stored.failure }];
  return { fileName, done: sentencesOf(stored), issues };
}

const counted = (count: number) => (count === 1 ? '1 request' : `${count} requests`);

function sentencesOf({ added, again, afterwards, unchanged }: Stored): readonly string[] {
  return [
    ...(added > 0 ? [`${counted(added)} imported.`] : []),
    ...(again > 0 ? [`${counted(again)} joined as a further submission of a case on this desk.`] : []),
    ...(afterwards > 0 ? [`${counted(afterwards)} imported as a new case: the case with the same number is decided.`] : []),
    ...(unchanged > 0 ? [`${counted(unchanged)} on this desk already, unchanged.`] : []),
  ];
}
