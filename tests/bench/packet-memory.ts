// node src/launch/run.mjs tests/bench/packet-memory.ts: the memory that reading a packet takes, by its size, each in a process of its own.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { readPacket } from '../../src/packet/read/read-packet.ts';
import { madeOf } from '../support/packets.ts';

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
  const { kind } = await readPacket(packet);
  const peak = peakBytes();
  const megabytes = Math.round((peak - before) / 1e6);
  return JSON.stringify({ kind, packet: Math.round(packet.length / 1e6), megabytes, ms: Math.round(performance.now() - start) });
}

interface Measured {
  readonly kind: string;
  /** megabytes of the packet itself */
  readonly packet: number;
  /** at the most, beside the packet itself */
  readonly megabytes: number;
  readonly ms: number;
}

/** Reads a packet of so many files of 10 MB in a process of its own. */
async function memoryOfPacket(files: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'packet-memory-'));
  const file = join(folder, 'packet.pdf');
  writeFileSync(file, await packetWith(files));
  const { stdout } = spawnSync(process.execPath, ['src/launch/run.mjs', 'tests/bench/packet-memory.ts', file]);
  rmSync(folder, { recursive: true });
  return JSON.parse(stdout.toString());
}

export async function main([file]: readonly string[]): Promise<number> {
  if (file !== undefined) process.stdout.write(await measured(file));
  else for (const files of [1, 3, 5, 7, 10]) process.stdout.write(`${files} files: ${JSON.stringify(await memoryOfPacket(files))}\n`);
  return 0;
}
