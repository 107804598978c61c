import { describe, expect, it } from 'vitest';
import type { PacketPart } from '../../src/packet/read/integrity.ts';
import { type PacketRead, readPacket } from '../../src/packet/read/read-packet.ts';
import { figure } from '../support/figures.ts';
import { filledForm, png } from '../support/foreign-files.ts';
import { believedWithoutDigests, type MutantKind, mutantKinds, mutantsOf } from '../support/packet-mutants.ts';
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

interface Tally {
  tried: number;
  /** opened, and shown as altered; the others could not be read any more */
  shownAltered: number;
  /** what a reader without digests would have shown as it was made */
  believed: number;
  readonly unchanged: string[];
  readonly wrongParts: string[];
}

const newTally = (): Tally => ({ tried: 0, shownAltered: 0, believed: 0, unchanged: [], wrongParts: [] });

const altered = (read: PacketRead) => (read.kind === 'packet' && read.integrity.kind === 'altered' ? read.integrity.parts : undefined);

/** The part that the screen must name at least; a page's alteration is known by the others' being the same. */
const named: Partial<Record<MutantKind, PacketPart>> = { request: 'request', attachment: 'attachments', 'page text': 'pages' };

async function tallied(): Promise<ReadonlyMap<MutantKind, Tally>> {
  const tallies = new Map<MutantKind, Tally>(mutantKinds.map((kind) => [kind, newTally()]));
  for (const { kind, what, bytes } of mutantsOf(await issued(), count, 312)) {
    const tally = tallies.get(kind) ?? newTally();
    const read = await readPacket(new Uint8Array(bytes));
    const parts = altered(read);
    tally.tried += 1;
    if (parts !== undefined) tally.shownAltered += 1;
    if (read.kind === 'packet' && read.integrity.kind === 'unchanged') tally.unchanged.push(what);
    const expected = named[kind];
    if (expected !== undefined && parts?.includes(expected) === false) tally.wrongParts.push(what);
    if (await believedWithoutDigests(bytes)) tally.believed += 1;
  }
  return tallies;
}

describe('a packet altered without its checksum worked out anew', () => {
  it(
    `is never shown as unchanged, while a reader without digests believes many: ${count} mutants`,
    async () => {
      for (const [kind, { tried, shownAltered, believed, unchanged, wrongParts }] of await tallied()) {
        expect({ kind, unchanged, wrongParts }).toEqual({ kind, unchanged: [], wrongParts: [] });
        expect(tried, kind).toBeGreaterThanOrEqual(Math.floor(count / mutantKinds.length));
        expect(shownAltered, kind).toBeGreaterThan(0);
        // the list itself is read by the reader without digests too
        if (kind !== 'list') expect(believed / tried, kind).toBeGreaterThan(kind === 'file' ? 0.1 : 0.5);
        figure(
          `packets altered, ${kind}`,
          `${tried}, 0 shown as unchanged (${shownAltered} shown as altered; ${believed} without digests)`,
        );
      }
    },
    count * 2_000,
  );

  it('is named by both parts, where two were altered', async () => {
    const both = [...mutantsOf(await issued(), 120, 7)].filter(({ what }) => /^request.* and attachment/.test(what));
    expect(both.length).toBeGreaterThan(0);
    for (const { bytes } of both) expect(altered(await readPacket(new Uint8Array(bytes)))).toEqual(['request', 'attachments']);
  });

  it('is the same packet each time, so that a seed gives the same mutants', async () => {
    expect(Buffer.compare(await issued(), await issued())).toBe(0);
  });
});
