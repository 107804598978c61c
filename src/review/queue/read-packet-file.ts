import type { PacketFault } from '../../packet/read/read-packet.ts';
import { readImport } from '../../request/case-import.ts';
import type { Bytes } from '../../request/vault/bytes.ts';
import type { Origin } from '../case/review-case.ts';
import type { ReadArrivals } from './arrived.ts';

const faultWords: Readonly<Record<PacketFault, string>> = {
  'not-a-packet': 'This PDF is no packet of this program. Ask the office for the packet, or for request.json.',
  damaged: 'This packet is damaged, and what is in it cannot be read. Ask the office to send it again.',
  'too-large': 'This packet is larger than 300 MB, or blows up to more than this program reads. Ask the office for the request without it.',
  newer: 'A newer version of this program made this packet. Reload the page to get that version.',
};

/** Reads a packet as a request to review: its files, and whether it is unchanged. The reader is loaded with the first packet. */
export async function readPacketFile(bytes: Bytes): Promise<ReadArrivals> {
  const { readPacket } = await import('../../packet/read/read-packet.ts');
  const packet = await readPacket(bytes);
  if (packet.kind === 'fault') return { ok: false, issues: [{ path: '', message: faultWords[packet.fault] }] };
  const { requestText, files, manifest, integrity } = packet;
  const read = readImport(requestText);
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
  if (one === undefined) return { ok: false, issues: [{ path: '', message: faultWords.damaged }] };
  const kept = files.map(({ id, name, mediaType, content }) => ({ from: id, name, mediaType, content }));
  return { ok: true, arrived: [{ ...one, files: kept }] };
}
