import { describe, expect, it } from 'vitest';
import { integrityOf } from '../../src/packet/read/integrity.ts';
import { filledForm, png } from '../support/foreign-files.ts';
import { mutantsOf, readMutant } from '../support/packet-mutants.ts';
import { madeOf } from '../support/packets.ts';
import { textPdf } from '../support/sample-files.ts';

/** How many to try; the whole number is 5,000 (docs/quality.md). */
const count = Number(process.env['PACKET_MUTANTS'] ?? 150);

const issued = async () =>
  (
    await madeOf([
      { title: 'Marrow report', bytes: await textPdf(2) },
      { title: 'Flow report', bytes: png(), fileName: 'flow.png', mediaType: 'image/png' },
      { title: 'Form', bytes: await filledForm() },
    ])
  ).bytes;

describe('a packet altered without its checksum worked out anew', () => {
  it(
    `is never shown as unchanged: ${count} mutants of request, attachments, pages and file`,
    async () => {
      const packet = await issued();
      const unseen: string[] = [];
      for (const { what, bytes } of mutantsOf(packet, count, 312)) {
        const read = await readMutant(bytes);
        if (read.kind === 'packet' && read.integrity.kind === 'unchanged') unseen.push(what);
      }
      expect(unseen).toEqual([]);
    },
    count * 2_000,
  );

  it('would be shown as unchanged by a reader that does not look at the digest of the file: pages have no other', async () => {
    const packet = await issued();
    const believed = { isAsSealed: true, isRequestSame: true, areAttachmentsSame: true, isListSame: true };
    const reads = await Promise.all(
      [...mutantsOf(packet, 40, 7)].filter(({ what }) => what.startsWith('page')).map(({ bytes }) => readMutant(bytes)),
    );
    const onPages = reads.flatMap((read) => (read.kind === 'packet' && read.integrity.kind === 'altered' ? [read.integrity.parts] : []));
    expect(onPages.length).toBeGreaterThan(3);
    for (const parts of onPages) expect(parts).toEqual(['pages']);
    expect(integrityOf(believed)).toEqual({ kind: 'unchanged' });
  });
});
