import { type Bytes, sha256Of } from '../../request/vault/bytes.ts';
import { claimsSeal, contentDigest, isAsSealed, shortCode } from '../digest.ts';
import { type Manifest, type ManifestAttachment, manifestName, maxPacketBytes, readManifest } from '../manifest.ts';
import { type EmbeddedFile, embeddedFiles } from './embedded-files.ts';
import { type Integrity, integrityOf } from './integrity.ts';

/** A file that came with a packet, under the id by which the request's documents name it. */
export interface ReceivedFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly content: Bytes;
}

export type PacketFault = 'not-a-packet' | 'damaged' | 'locked' | 'too-large' | 'newer' | 'unreadable';

export type PacketRead =
  | {
      readonly kind: 'packet';
      /** the request's file, byte for byte */
      readonly requestText: string;
      readonly files: readonly ReceivedFile[];
      readonly manifest: Manifest;
      /** worked out anew from what is in the packet; to be compared with the cover's */
      readonly code: string;
      readonly integrity: Integrity;
    }
  | { readonly kind: 'fault'; readonly fault: PacketFault };

/** Reads a packet. Total: any bytes give an answer, and nothing that they say of themselves is believed without its digest. */
export async function readPacket(packet: Bytes): Promise<PacketRead> {
  if (packet.length > maxPacketBytes) return fault('too-large');
  // Worked out before the file is taken apart: either needs as much memory again as the file has bytes.
  const isSealed = await isAsSealed(packet);
  const found = await embeddedFiles(packet);
  if (found === 'too-large' || found === 'locked') return fault(found);
  if (found === 'damaged') return fault(claimsSeal(packet) ? 'damaged' : 'not-a-packet');
  const listed = textOf(found.find(({ name }) => name === manifestName));
  if (listed === undefined) return fault(claimsSeal(packet) ? 'damaged' : 'not-a-packet');
  const manifest = readManifest(listed);
  if (manifest === 'newer') return fault('newer');
  const request = found.find(({ name }) => name === manifest?.request.name);
  const requestText = textOf(request);
  if (manifest === undefined || request === undefined || requestText === undefined) return fault('damaged');
  return readListed(manifest, found, request.bytes, requestText, isSealed);
}

const fault = (kind: PacketFault): PacketRead => ({ kind: 'fault', fault: kind });

async function readListed(
  manifest: Manifest,
  found: readonly EmbeddedFile[],
  request: Bytes,
  requestText: string,
  isSealed: boolean,
): Promise<PacketRead> {
  const { attachments } = manifest;
  const files = attachments.flatMap((attachment) => received(attachment, found));
  const digests: string[] = [];
  for (const { content } of files) digests.push(await sha256Of(content));
  const requestDigest = await sha256Of(request);
  const digest = await contentDigest(requestDigest, digests);
  const areAllThere = files.length === attachments.length && found.length === attachments.length + 2;
  const listDigest = await contentDigest(
    manifest.request.sha256,
    attachments.map(({ sha256 }) => sha256),
  );
  const integrity = integrityOf({
    isAsSealed: isSealed,
    isRequestSame: requestDigest === manifest.request.sha256,
    areAttachmentsSame: areAllThere && attachments.every(({ sha256 }, index) => sha256 === digests[index]),
    isListSame: listDigest === manifest.digest,
  });
  return { kind: 'packet', requestText, files, manifest, code: shortCode(digest), integrity };
}

function received(
  { name, attachmentId, fileName, mediaType }: ManifestAttachment,
  found: readonly EmbeddedFile[],
): readonly ReceivedFile[] {
  const file = found.find((one) => one.name === name);
  return file === undefined ? [] : [{ id: attachmentId, name: fileName, mediaType, content: file.bytes }];
}

/** `undefined` where the bytes are no UTF-8: the text would not give the same bytes again. */
function textOf(file: EmbeddedFile | undefined): string | undefined {
  if (file === undefined) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file.bytes);
  } catch {
    return undefined;
  }
}
