import type { ImportReader } from '../../packet/read/read-file.ts';
import type { PacketFault } from '../../packet/read/read-packet.ts';
import { runJob } from '../../packet/worker/run-job.ts';
import { fileFaults } from '../../request/case-file-kind.ts';
import type { Origin } from '../case/review-case.ts';
import type { ReadArrivals } from './arrived.ts';

const faultWords: Readonly<Record<PacketFault | 'stuck' | 'failed' | 'cancelled', string>> = {
  unreadable: fileFaults.unreadable,
  'not-a-packet': 'This PDF is no packet of this program. Ask the office for the packet, or for request.json.',
  damaged: 'This packet is damaged, and what is in it cannot be read. Ask the office to send it again.',
  locked: 'This PDF is protected, with a password or against changes. Save a copy without protection, and import that.',
  'too-large': 'This packet is larger than 300 MB, or blows up to more than this program reads. Ask the office for the request without it.',
  newer: 'A newer version of this program made this packet. Reload the page to get that version.',
  stuck: 'This packet takes too long to read, and was given up. Ask the office to send it again.',
  failed: 'This packet could not be read. Close other tabs and programs, reload the page, and try again.',
  cancelled: 'Reading was stopped.',
};

/** Reads a packet as a request to review: its files, and whether it is unchanged. A worker of its own reads it, and can be given up. */
export async function readPacketFile(file: Blob, reader: ImportReader, signal: AbortSignal): Promise<ReadArrivals> {
  const outcome = await runJob<'read'>({ kind: 'read', packet: file }, { signal });
  if (outcome.kind !== 'done') return refused(outcome.kind);
  if (outcome.result.kind === 'fault') return refused(outcome.result.fault);
  const { requestText, files, manifest, integrity, code } = outcome.result;
  const read = await reader.read(new Blob([requestText]));
  if (!read.ok) return read;
  const origin: Origin = {
    kind: 'packet',
    integrity: integrity.kind === 'unchanged' ? 'intact' : 'altered',
    altered: integrity.kind === 'unchanged' ? [] : integrity.parts,
    program: manifest.program,
    policyRevision: `${manifest.policy.number}, review ${manifest.policy.lastReview}, revised ${manifest.policy.lastRevised}`,
    outcome: manifest.evaluation.outcome,
  };
  const arrived = read.entries.flatMap((entry) =>
    entry.kind === 'request' ? [{ requestId: entry.id, request: entry.request, origin }] : [],
  );
  const [one] = arrived;
  if (one === undefined) return refused('damaged');
  const kept = files.map(({ id, name, mediaType, content }) => ({ from: id, name, mediaType, content }));
  return { ok: true, arrived: [{ ...one, files: kept }], packet: { integrity, code } };
}

const refused = (fault: keyof typeof faultWords): ReadArrivals => ({ ok: false, issues: [{ path: '', message: faultWords[fault] }] });
