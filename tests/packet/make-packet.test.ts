import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { packetFailure } from '../../src/packet/failure-words.ts';
import { quartersOf } from '../../src/packet/make/turns.ts';
import { maxPacketBytes } from '../../src/packet/manifest.ts';
import { foreignPdfs, png } from '../support/foreign-files.ts';
import { madeOf, readOf } from '../support/packets.ts';

/** Pages that share one drawing of 9.9 MB which packs no closer: each shows it as its own. */
async function heavyPages(pages: number): Promise<Uint8Array> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  const drawing = new Uint8Array(9_900_000);
  for (let from = 0; from < drawing.length; from += 65_536) crypto.getRandomValues(drawing.subarray(from, from + 65_536));
  const stream = doc.context.register(doc.context.stream(drawing));
  for (let page = 0; page < pages; page += 1) doc.addPage([612, 792]).node.set(PDFName.Contents, stream);
  return doc.save();
}

describe('a packet that would become too large', () => {
  it('shows what there is room for, tells by name what it only attaches, and can be read again', async () => {
    const made = await madeOf([
      { title: 'Heavy report', bytes: await heavyPages(35) },
      { title: 'Photo', bytes: png(), fileName: 'flow.png', mediaType: 'image/png' },
    ]);
    expect(made.troubles).toEqual([{ exhibit: 1, title: 'Heavy report', fileId: 'attachment-1', trouble: 'too-many-pages' }]);
    expect(made.bytes.length).toBeLessThan(maxPacketBytes);
    const read = await readOf(made.bytes);
    expect(read.integrity).toEqual({ kind: 'unchanged' });
    expect(read.manifest.attachments.map(({ pagesShown }) => pagesShown)).toEqual([0, 1]);
  }, 180_000);
});

describe('a file that was cut off', () => {
  const { ghostscript } = foreignPdfs;

  it.each([
    ['its drawings', 0.33],
    ['its fonts', 0.35],
  ])('and has lost %s is shown as far as it can be read, which is said', async (_, share) => {
    const made = await madeOf([{ title: 'Cut off', bytes: ghostscript.subarray(0, ghostscript.length * share) }]);
    expect(made.troubles).toMatchObject([{ exhibit: 1, trouble: 'repaired' }]);
  });

  it('behind all that its pages show is said to be nothing else', async () => {
    for (const bytes of [ghostscript, ghostscript.subarray(0, ghostscript.length * 0.7)]) {
      expect((await madeOf([{ title: 'Cut off', bytes }])).troubles).toEqual([]);
    }
  });
});

describe('a page', () => {
  it.each([
    [0, 0],
    [90, 1],
    [180, 2],
    [-90, 3],
    [450, 1],
    [45, 0],
    [91, 0],
  ])('turned by %i degrees is turned by %i quarters', (degrees, quarters) => {
    expect(quartersOf(degrees)).toBe(quarters);
  });
});

describe('what is said where no packet was made', () => {
  it('names the file at which it stopped', () => {
    const at = { stage: 'reading', done: 1, total: 3 } as const;
    expect(packetFailure('stuck', at, ['One', 'Flow report', 'Three'])).toMatch(/takes too long.* It stopped at exhibit 2, Flow report\.$/);
    expect(packetFailure('failed', at, ['One'])).toMatch(/could not be made.* It stopped at exhibit 2\.$/);
    expect(packetFailure('failed', { ...at, stage: 'filling' }, ['One'])).not.toMatch(/stopped at/);
    expect(packetFailure('failed', undefined, [])).not.toMatch(/stopped at/);
  });
});
