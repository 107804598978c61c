// node src/launch/run.mjs tests/bench/packet-memory.ts: the memory that reading a packet takes, by its size, each in a process of its own.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { readPacket } from '../../src/packet/read/read-packet.ts';
import { type Attached, madeOf } from '../support/packets.ts';

/** A PDF of one page with a picture of so many bytes that no program packs any closer. */
async function scan(byteLength: number): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  const page = doc.addPage([612, 792]);
  const width = 1000;
  const picture = {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: Math.floor(byteLength / width),
    ColorSpace: 'DeviceGray',
    BitsPerComponent: 8,
  };
  const reference = doc.context.register(doc.context.stream(randomBytes(picture.Height * width), picture));
  page.node.setXObject(PDFName.of('Scan'), reference);
  return doc.save();
}

/** A packet of so many files of the largest size that is attached. */
async function packetWith(files: number): Promise<Uint8Array> {
  const attached = [];
  for (let at = 1; at <= files; at += 1) attached.push({ title: `Scan ${at}`, bytes: await scan(10_000_000) });
  return (await madeOf(attached)).bytes;
}

/** Linux: forgets the most memory that the process has had; bundling this program took more than what is measured. */
const forgetPeak = () => writeFileSync('/proc/self/clear_refs', '5');
const peakBytes = () => Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) * 1024;

/** Megabytes above what the process had when it had the file's bytes. */
async function measured(path: string): Promise<string> {
  const packet = new Uint8Array(readFileSync(path).buffer);
  forgetPeak();
  const before = process.memoryUsage().rss;
  const start = performance.now();
  const read = await readPacket(packet);
  const peak = peakBytes();
  const megabytes = Math.round((peak - before) / 1e6);
  return JSON.stringify({
    kind: read.kind === 'fault' ? read.fault : read.kind,
    packet: Math.round(packet.length / 1e6),
    megabytes,
    ms: Math.round(performance.now() - start),
  });
}

/** Nine scans, and nine pages that share a drawing which packs no closer: nearly the largest packet that is made. */
async function largest(): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  const drawing = doc.context.register(doc.context.stream(randomBytes(10_000_000)));
  for (let page = 0; page < 9; page += 1) doc.addPage([612, 792]).node.set(PDFName.Contents, drawing);
  const attached: Attached[] = [{ title: 'Drawings', bytes: await doc.save() }];
  for (let at = 1; at <= 9; at += 1) attached.push({ title: `Scan ${at}`, bytes: await scan(10_000_000) });
  return (await madeOf(attached)).bytes;
}

/** A packet with an object before its own. */
const withTables = (packet: Uint8Array, object: string, times: number): Uint8Array =>
  Buffer.concat([Buffer.from(`%PDF-1.7\n9000 0 obj\n[${object.repeat(times)}]\nendobj\n`), packet]);

/** A small packet that unpacks to the most that is read. */
async function zeros(): Promise<Uint8Array> {
  const doc = await PDFDocument.load((await madeOf([])).bytes, { updateMetadata: false });
  for (let at = 1; at <= 7; at += 1) await doc.attach(new Uint8Array((at === 7 ? 13 : 15) * 1024 * 1024), `Zeros ${at}`);
  return doc.save({ useObjectStreams: false });
}

/** As offices make them; then as nobody does, with tables and files at the bounds of what is read. */
const shapes: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  '1 file of 10 MB': () => packetWith(1),
  '3 files': () => packetWith(3),
  '5 files': () => packetWith(5),
  '7 files': () => packetWith(7),
  '10 files': () => packetWith(10),
  'the largest': largest,
  'files of zeros': zeros,
  'and tables of numbers': async () => withTables(await zeros(), '0 ', 1_150_000),
  'and tables of dictionaries': async () => withTables(await zeros(), '<<>>', 150_000),
  'and tables of lists': async () => withTables(await zeros(), '[]', 740_000),
};

interface Measured {
  readonly kind: string;
  /** megabytes of the packet itself */
  readonly packet: number;
  /** at the most, beside the packet itself */
  readonly megabytes: number;
  readonly ms: number;
}

/** Reads a packet in a process of its own. */
async function memoryOfPacket(packet: Uint8Array): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'packet-memory-'));
  const file = join(folder, 'packet.pdf');
  writeFileSync(file, packet);
  const { stdout } = spawnSync(process.execPath, ['src/launch/run.mjs', 'tests/bench/packet-memory.ts', file]);
  rmSync(folder, { recursive: true });
  return JSON.parse(stdout.toString());
}

export async function main([file]: readonly string[]): Promise<number> {
  if (file !== undefined) process.stdout.write(await measured(file));
  else
    for (const [name, packet] of Object.entries(shapes))
      process.stdout.write(`${name}: ${JSON.stringify(await memoryOfPacket(await packet()))}\n`);
  return 0;
}
