import { evaluate } from '../criteria/evaluate.ts';
import { codeSentence, integritySentence } from '../packet/read/integrity.ts';
import { readFile } from '../packet/read/read-file.ts';
import type { PacketRead } from '../packet/read/read-packet.ts';
import { runJob } from '../packet/worker/run-job.ts';
import { answersOf, documentsOf } from '../request/answers.ts';
import { fileFaults } from '../request/case-file-kind.ts';
import { othersText } from '../request/others-text.ts';
import type { PaRequest } from '../request/schema.ts';
import type { ImportReport } from './import-report.ts';
import { keptSentence } from './import-sentences.ts';

type Packet = Extract<PacketRead, { kind: 'packet' }>;

/** Stores a request with the files that came with it; a sentence says what came of it, or why nothing did. */
export type StoreReceived = (
  id: string,
  request: PaRequest,
  files: Packet['files'],
) => Promise<{ readonly done: string } | { readonly failed: string }>;

const faults: Readonly<Record<Extract<PacketRead, { kind: 'fault' }>['fault'] | 'stuck' | 'failed' | 'cancelled', string>> = {
  unreadable: fileFaults.unreadable,
  'not-a-packet': 'This PDF is no packet of this program: no request is attached to it. Enter the request from its pages.',
  damaged: 'This packet is damaged: the request in it cannot be read. Ask the sender for it again.',
  locked: 'This PDF is protected, with a password or against changes. Save a copy without protection, and import that.',
  'too-large':
    'This file is larger than 300 MB, or unpacks to more than this program reads. Ask the sender for the request and the files by themselves.',
  newer: 'A newer version of this program made this packet. Reload the page to get that version.',
  stuck: 'This file takes too long to read, and was given up. Ask the sender for the packet again.',
  failed: 'This file could not be read. Close other tabs and programs, reload the page, and try again.',
  cancelled: 'Nothing was read.',
};

/** Takes a packet in: its request with the attached files, evaluated anew, and whether it is as it was made. */
export async function importPacket(file: File, store: StoreReceived): Promise<ImportReport> {
  const fileName = file.name;
  const outcome = await runJob<'read'>({ kind: 'read', packet: file });
  const fault = outcome.kind !== 'done' ? outcome.kind : outcome.result.kind === 'fault' ? outcome.result.fault : undefined;
  if (outcome.kind !== 'done' || outcome.result.kind === 'fault') return refused(fileName, faults[fault ?? 'failed']);
  const found = outcome.result;
  const read = await readFile(new Blob([found.requestText]));
  if (!read.ok) return { fileName, done: [], issues: read.issues };
  const [entry] = read.entries;
  if (entry?.kind !== 'request') return refused(fileName, faults.damaged);
  const stored = await store(entry.id, entry.request, found.files);
  if ('failed' in stored) return refused(fileName, stored.failed);
  const others = othersText(entry.request) === '' ? [] : [keptSentence(1)];
  const done = [
    stored.done,
    integritySentence(found.integrity),
    codeSentence(found.code),
    ...evaluationSentences(found, entry.request),
    ...others,
  ];
  return { fileName, done, issues: [] };
}

const refused = (fileName: string, message: string): ImportReport => ({ fileName, done: [], issues: [{ path: '', message }] });

/** Evaluated anew, always; where that differs from what the sender saw, both are said. */
function evaluationSentences({ manifest }: Packet, request: PaRequest): readonly string[] {
  const { outcome } = evaluate(answersOf(request), documentsOf(request));
  if (outcome === manifest.evaluation.outcome) return [];
  return [`The criteria now say “${outcome}”; when the packet was made they said “${manifest.evaluation.outcome}”.`];
}
