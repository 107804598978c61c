import { version } from '../../../package.json' with { type: 'json' };
import { evaluate } from '../../criteria/evaluate.ts';
import type { Sheet } from '../../paper/sheet.ts';
import { answersOf, documentsOf } from '../../request/answers.ts';
import { bytesOf } from '../../request/vault/bytes.ts';
import { type Manifest, manifestName, manifestText, policyRevision, requestName } from '../manifest.ts';
import type { Outline } from './cover.ts';
import { attachedName } from './exhibit-pages.ts';
import type { Packet } from './packet.ts';

/** The request, what the packet says of itself, and each file as the office attached it. */
export function attachAll({ doc }: Sheet, packet: Packet, { pages }: Outline): void {
  const dated = new Date(`${packet.today}T00:00:00Z`);
  const dates = { creationDate: dated, modifiedDate: dated };
  const manifest = bytesOf(manifestText(manifestOf(packet, pages)));
  doc.file(packet.requestBytes, { name: requestName, type: 'application/json', relationship: 'Source', ...dates });
  doc.file(manifest, { name: manifestName, type: 'application/json', relationship: 'Data', ...dates });
  for (const { number, file, title } of packet.exhibits) {
    if (file === undefined) continue;
    const name = attachedName(number, file.name);
    doc.file(file.bytes, { name, type: file.mediaType, description: title, relationship: 'Supplement', ...dates });
  }
}

function manifestOf({ request, requestBytes, requestSha256, exhibits, sha256s, digest, today }: Packet, pages: number): Manifest {
  const { outcome, section } = evaluate(answersOf(request), documentsOf(request));
  return {
    format: 'pa-packet',
    formatVersion: 1,
    program: version,
    policy: policyRevision,
    madeOn: today,
    pages,
    request: { name: requestName, byteLength: requestBytes.length, sha256: requestSha256 },
    attachments: exhibits.flatMap(({ number, file, source }, index) =>
      file === undefined
        ? []
        : [
            {
              name: attachedName(number, file.name),
              exhibit: number,
              attachmentId: file.id,
              fileName: file.name,
              mediaType: file.mediaType,
              byteLength: file.bytes.length,
              sha256: sha256s[index] ?? '',
              pagesShown: source.pages.length,
            },
          ],
    ),
    evaluation: { outcome, section },
    digest,
  };
}
