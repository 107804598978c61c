import type { ImportReader } from '../../packet/read/read-file.ts';
import { fileFaults, fileKind } from '../../request/case-file-kind.ts';
import type { PortableReview } from '../../request/case-files.ts';
import type { Imported } from '../../request/case-import.ts';
import { mostBytes } from '../../request/json-bounds.ts';
import { readDraft } from '../../request/read-draft.ts';
import { sha256Of } from '../../request/vault/bytes.ts';
import { readReviewCase } from '../case/review-case.ts';
import type { Arrived, ArrivedCase, ReadArrivals } from './arrived.ts';
import { readPacketFile } from './read-packet-file.ts';

const refused = (message: string, path = ''): ReadArrivals => ({ ok: false, issues: [{ path, message }] });

interface Reading {
  /** YYYY-MM-DD */
  readonly today: string;
  readonly reader: ImportReader;
  readonly signal: AbortSignal;
}

/** Reads what is to be reviewed out of a file: a packet, a request, a list or lines of them, or cases that an office exported. */
export async function readArrivals(file: File, { today, reader, signal }: Reading): Promise<ReadArrivals> {
  const kind = await fileKind(file);
  if (kind === 'pdf') return readPacketFile(file, reader, signal);
  if (kind !== 'text') return refused(fileFaults[kind]);
  if (file.size > mostBytes) return refused('This file is larger than 45 MB. Ask the office for fewer requests at a time, or for packets.');
  const read = await reader.read(file);
  if (!read.ok) return read;
  if (read.entries.some(({ kind }) => kind === 'determination')) {
    return refused('This is a determination: the office imports it, on its list of requests.');
  }
  const cases = await Promise.all(read.entries.flatMap((entry) => (entry.kind === 'review' ? [caseIn(entry.portable)] : [])));
  const fault = cases.find((one) => typeof one === 'string');
  if (fault !== undefined) return refused(fault);
  const whole = cases.flatMap((one) => (typeof one === 'string' ? [] : [one]));
  return { ok: true, arrived: read.entries.flatMap((entry) => arrivedIn(entry, today)), cases: whole };
}

/** A case with the files that it names, each by its digest; else what is wrong. The history is verified when the case is opened. */
async function caseIn({ value, files }: PortableReview): Promise<ArrivedCase | string> {
  const reviewed = readReviewCase(value);
  if (reviewed === undefined) return 'This case is damaged, or of another version of this program.';
  const named = reviewed.submissions.flatMap(({ attachments }) => attachments);
  for (const { id, content } of files) {
    const sha256 = await sha256Of(content);
    if (!named.some((file) => file.id === id && file.sha256 === sha256)) return 'One of its files is not the one that the case names.';
  }
  return { reviewed, files };
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
