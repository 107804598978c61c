import { type Imported, type ReadImport, readImport } from '../../request/case-import.ts';
import { readDraft } from '../../request/read-draft.ts';
import type { Arrived, ReadArrivals } from './arrived.ts';
import { turn } from './in-slices.ts';
import { readPacketFile } from './read-packet-file.ts';

/** Bytes that a file may have; more would not fit into the memory as text, read and checked. */
const mostBytes = 300_000_000;

const refused = (message: string, path = ''): ReadArrivals => ({ ok: false, issues: [{ path, message }] });

/** Reads what is to be reviewed out of a file: a packet, a request, a list or lines of them, or cases that an office exported. */
export async function readArrivals(file: File, today: string): Promise<ReadArrivals> {
  if (file.size > mostBytes) return refused('This file is larger than 300 MB. Ask for fewer requests at a time.');
  if (/\.pdf$/i.test(file.name) || file.type === 'application/pdf') return readPacketFile(new Uint8Array(await file.arrayBuffer()));
  const read = await readText(await file.text());
  if (!read.ok) return read;
  if (read.entries.some(({ kind }) => kind === 'determination')) {
    return refused('This is a determination: the office imports it, on its list of requests.');
  }
  return { ok: true, arrived: read.entries.flatMap((entry) => arrivedIn(entry, today)) };
}

/** Lines read at a time, the page answering between. */
const linesAtATime = 40;

/** Lines of requests are read some at a time; anything else as a whole. */
async function readText(text: string): Promise<ReadImport> {
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  const [first = ''] = lines;
  const isLines = lines.length > 1 && first.trim().startsWith('{') && first.trim().endsWith('}');
  if (!isLines) return readImport(text);
  const read: ReadImport[] = [];
  for (let from = 0; from < lines.length; from += linesAtATime) {
    const some = lines.slice(from, from + linesAtATime).join('\n');
    if (some.trim() !== '') read.push(placedFrom(readImport(some), from));
    await turn();
  }
  const issues = read.flatMap((one) => (one.ok ? [] : one.issues));
  return issues.length > 0 ? { ok: false, issues } : { ok: true, entries: read.flatMap((one) => (one.ok ? one.entries : [])) };
}

/** Lines are counted from the beginning of the file. */
function placedFrom(read: ReadImport, from: number): ReadImport {
  if (read.ok) return read;
  const placed = (path: string) =>
    path === '' ? `line ${from + 1}` : path.replace(/^line (\d+)/, (_, line) => `line ${from + Number(line)}`);
  return { ok: false, issues: read.issues.map((issue) => ({ ...issue, path: placed(issue.path) })) };
}

const unsealed = { integrity: 'unsealed', altered: [] } as const;

function arrivedIn(entry: Imported, today: string): readonly Arrived[] {
  switch (entry.kind) {
    case 'request':
      return [{ requestId: entry.id, request: entry.request, origin: { kind: 'request', ...unsealed }, files: [] }];
    case 'case': {
      const { id, content, attachments } = entry.portable;
      const { request } = readDraft(content.draft, today);
      const files = attachments.map(({ id: from, name, mediaType, content: bytes }) => ({ from, name, mediaType, content: bytes }));
      return [{ requestId: id, request: { ...request, requestId: id }, origin: { kind: 'case', ...unsealed }, files }];
    }
    default:
      return [];
  }
}
