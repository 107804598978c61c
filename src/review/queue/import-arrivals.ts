import { codeSentence, type Integrity, integritySentence } from '../../packet/read/integrity.ts';
import { type ImportReader, openReader } from '../../packet/read/read-file.ts';
import type { RequestIssue } from '../../request/read.ts';
import type { Desk } from '../../request/vault/desk.ts';
import { wallTimeAt } from '../../typed/zoned-time.ts';
import type { Arrival } from '../case/arrival.ts';
import type { Arrived, ArrivedCase } from './arrived.ts';
import { Known } from './known.ts';
import type { QueueRow } from './queue-row.ts';
import { readArrivals } from './read-arrivals.ts';
import { type Stored, type Storing, storeArrivals } from './store-arrivals.ts';
import { withCases } from './store-cases.ts';

/** What came of a file or of several: sentences of what was done, and what is to be mended. */
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
  /** stops the import: what was stored by then stays */
  readonly signal: AbortSignal;
  readonly onProgress: (sentence: string) => void;
}

/** What a folder may hold beside requests, and says nothing. */
const isOurs = ({ name }: File) => /\.(pdf|json|ndjson|jsonl)$/i.test(name);

/** Files of one import; more are no folder of requests. */
const mostFiles = 10_000;

/** Each file of so few has its own report; a folder of thousands has one, and one more for each file with a fault. */
const mostReports = 20;

/** Files whose requests are stored in one go, where nobody reads a report of each. */
const atATime = 100;

/** Reads files one after the other and stores what is in them; a file with a fault changes nothing. */
export async function importArrivals(files: readonly File[], importing: Importing): Promise<readonly ArrivalReport[]> {
  const wanted = files.length === 1 ? files : files.filter(isOurs);
  if (wanted.length === 0) return [refused('Folder', 'There is no PDF, JSON or NDJSON file in it.')];
  if (wanted.length > mostFiles) return [refused('Folder', 'There are more than 10,000 files in it. Import fewer at a time.')];
  const { signal, arrival, by } = importing;
  const reader = openReader();
  signal.addEventListener('abort', reader.end);
  const storing = { ...importing, known: new Known(importing.rows), actor: { by, at: Date.now() } };
  const today = wallTimeAt(arrival.receivedAt, arrival.zone).date;
  const size = wanted.length <= mostReports ? 1 : atATime;
  const groups: Group[] = [];
  for (let place = 0; place < wanted.length && !signal.aborted; place += size) {
    groups.push(await importSome(wanted, { place, size }, { storing, today, reader }));
  }
  reader.end();
  const reports =
    size === 1 ? groups.flatMap((group) => reportsOf(group, false)) : reportsOf(summed(groups, `${wanted.length} files`), true);
  return signal.aborted ? [...reports, stopped] : reports;
}

const refused = (fileName: string, message: string): ArrivalReport => ({ fileName, done: [], issues: [{ path: '', message }] });

const stopped: ArrivalReport = { fileName: 'Stopped', done: ['What was stored by then stays on this desk.'], issues: [] };

interface ReadPacket {
  readonly fileName: string;
  readonly integrity: Integrity;
  readonly code: string;
}

/** Files that are stored together. */
interface Group {
  readonly name: string;
  readonly stored: Stored;
  readonly packets: readonly ReadPacket[];
  /** of the files in which something is to be mended */
  readonly faults: readonly ArrivalReport[];
}

interface How {
  readonly storing: Storing & Pick<Importing, 'onProgress'>;
  readonly today: string;
  readonly reader: ImportReader;
}

async function importSome(
  wanted: readonly File[],
  { place, size }: { readonly place: number; readonly size: number },
  { storing, today, reader }: How,
): Promise<Group> {
  const { signal, onProgress } = storing;
  const say = (sentence: string, at: number) =>
    onProgress(wanted.length === 1 ? sentence : `File ${at + 1} of ${wanted.length}: ${sentence}`);
  const files = wanted.slice(place, place + size);
  const arrived: Arrived[] = [];
  const cases: ArrivedCase[] = [];
  const packets: ReadPacket[] = [];
  const faults: ArrivalReport[] = [];
  for (const [index, file] of files.entries()) {
    if (signal.aborted) break;
    say('Reading', place + index);
    const read = await readArrivals(file, { today, reader, signal });
    if (read.ok) {
      arrived.push(...read.arrived);
      cases.push(...(read.cases ?? []));
      if (read.packet !== undefined) packets.push({ fileName: file.name, ...read.packet });
    } else if (!signal.aborted) faults.push({ fileName: file.name, done: [], issues: read.issues });
  }
  const onStored = (done: number) => say(`Encrypting and storing: ${done} of ${arrived.length}`, place + files.length - 1);
  const stored = await storeArrivals(arrived, storing, onStored);
  return { name: files[0]?.name ?? '', stored: await withCases(stored, cases, storing), packets, faults };
}

function summed(groups: readonly Group[], name: string): Group {
  const sum = (key: Exclude<keyof Stored, 'failures'>) => groups.reduce((total, { stored }) => total + stored[key], 0);
  const failures = [...new Set(groups.flatMap(({ stored }) => stored.failures))];
  const [added, again, afterwards] = [sum('added'), sum('again'), sum('afterwards')];
  const [unchanged, copies, takenOver, left] = [sum('unchanged'), sum('copies'), sum('takenOver'), sum('left')];
  return {
    name,
    stored: { added, again, afterwards, unchanged, copies, takenOver, left, failures },
    packets: groups.flatMap(({ packets }) => packets),
    faults: groups.flatMap(({ faults }) => faults),
  };
}

/** What was done and what was not stored; then each file with a fault. A single packet says whether it was altered, of many each that was. */
function reportsOf({ name, stored, packets, faults }: Group, areMany: boolean): readonly ArrivalReport[] {
  const done = [...sentencesOf(stored), ...(areMany ? unalteredSentence(packets) : packets.flatMap(toldOf))];
  const report = { fileName: name, done, issues: faultsOf(stored).map((message) => ({ path: '', message })) };
  const altered = areMany ? packets.filter(({ integrity }) => integrity.kind === 'altered') : [];
  const others = [...altered.map((packet) => ({ fileName: packet.fileName, done: toldOf(packet), issues: [] })), ...faults];
  return report.done.length + report.issues.length === 0 ? others : [report, ...others];
}

const toldOf = ({ integrity, code }: ReadPacket) => [integritySentence(integrity), codeSentence(code)];

function unalteredSentence(packets: readonly ReadPacket[]): readonly string[] {
  const count = packets.filter(({ integrity }) => integrity.kind === 'unchanged').length;
  if (count === 0) return [];
  return [
    `${count === 1 ? '1 packet is' : `${count} packets are`} unchanged by checksum; this does not prove who wrote ${count === 1 ? 'it' : 'them'}.`,
  ];
}

/** How many were not stored, and why. */
const faultsOf = ({ left, failures }: Stored): readonly string[] =>
  left === 0 ? failures : [`${left === 1 ? '1 request was' : `${left} requests were`} not imported. ${importAgain}`, ...failures];

const importAgain = 'When you import this again, what is here unchanged is left out.';

const counted = (count: number) => (count === 1 ? '1 request' : `${count} requests`);

function sentencesOf({ added, again, afterwards, unchanged, copies, takenOver }: Stored): readonly string[] {
  return [
    ...(added > 0 ? [`${counted(added)} imported.`] : []),
    ...(again > 0 ? [`${counted(again)} joined as a further submission of a case on this desk.`] : []),
    ...(afterwards > 0 ? [`${counted(afterwards)} imported as a new case: the case with the same number is decided.`] : []),
    ...(takenOver > 0
      ? [`${takenOver === 1 ? '1 case' : `${takenOver} cases`} of a plan’s desk taken over, with findings, letters and history.`]
      : []),
    ...(unchanged > 0 ? [`${counted(unchanged)} on this desk already, unchanged.`] : []),
    ...(copies > 0 ? [copiesSentence(copies)] : []),
  ];
}

const copiesSentence = (count: number) =>
  count === 1
    ? 'Not taken in again: the same request and files are on this desk already. This is an altered copy of its packet.'
    : `${count} altered copies not taken in again: the same requests and files are on this desk already.`;
