// node src/launch/run.mjs tests/bench/import-memory.ts: the memory that reading one file of the largest size takes, for
// files shaped to take the most of it, each in a process of its own.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readImport } from '../../src/request/case-import.ts';
import { mostBytes, mostValues } from '../../src/request/json-bounds.ts';

const hex = '2'.repeat(32);

/** As many pieces, each with a comma, as fit between a head and a tail, and as are read: a piece is so many values. */
const filled = (bytes: number, head: string, piece: string, tail: string, values = 1) =>
  head +
  piece.repeat(Math.floor(Math.min((bytes - head.length - tail.length) / piece.length, (mostValues - 99) / values))).slice(0, -1) +
  tail;

function distinctKeys(bytes: number): string {
  const pieces: string[] = [];
  for (let at = 0, length = 40; length < bytes - 10 && at < (mostValues - 99) / 3; at += 1) {
    const piece = `"${at.toString(36)}":0,`;
    pieces.push(piece);
    length += piece.length;
  }
  return `{"requestType":"initial","x":{${pieces.join('').slice(0, -1)}}}`;
}

/** Cases with attachments of 10 MB, as this program exports them. */
function attachments(bytes: number): string {
  const whole = 13_981_016;
  const sizes = Array.from({ length: Math.ceil(bytes / whole) }, (_, at) => Math.min(whole, bytes - at * whole - 1000));
  const texts = sizes.map(
    (size, at) => `{"id":"a${at}","name":"x","mediaType":"application/pdf","base64":"${'A'.repeat(size - (size % 4))}"}`,
  );
  const content = '{"format":"pa-case","formatVersion":1,"createdAt":1,"status":"draft","draft":{}}';
  return `{"format":"pa-cases","formatVersion":1,"cases":[{"id":"${hex}","case":${content},"attachments":[${texts.join()}]}]}`;
}

const request = (note: number) =>
  `{"requestType":"initial","member":{"familyName":"Sample","givenName":"Testcase"},"diagnosis":{"disease":"b-all"},"notes":"${'x'.repeat(note)}"},`;

const shapes = {
  'cases with attachments': attachments,
  'a list of 10,000 requests': (bytes: number) => filled(bytes, '[', request(Math.max(0, Math.floor(bytes / 9990) - 125)), ']'),
  'lines of requests': (bytes: number) =>
    request(Math.max(0, Math.floor(bytes / 9990) - 125))
      .slice(0, -1)
      .concat('\n')
      .repeat(9990),
  'a list of numbers': (bytes: number) => filled(bytes, '{"requestType":"initial","x":[', '1,', ']}'),
  'a list of empty objects': (bytes: number) => filled(bytes, '{"requestType":"initial","x":[', '{},', ']}', 3),
  'an object of many keys': distinctKeys,
  'one long text, not of Latin letters': (bytes: number) => `{"requestType":"initial","x":"\u4e00${'x'.repeat(bytes - 50)}"}`,
  /** for the control: four times as many as are read */
  'more keys than are read': () => `{"x":{${Array.from({ length: 2_500_000 }, (_, at) => `"${at.toString(36)}":0`).join()}}}`,
};

type Shape = keyof typeof shapes;

/** Those at the bounds. */
export const shapeNames: readonly Shape[] = [
  'cases with attachments',
  'a list of 10,000 requests',
  'lines of requests',
  'a list of numbers',
  'a list of empty objects',
  'an object of many keys',
  'one long text, not of Latin letters',
];

/** What is measured: the program, or as a control a reading without bounds. */
const readings = {
  program: (text: string) => (readImport(text).ok ? 'taken' : 'refused'),
  careless: (text: string) => typeof JSON.parse(text),
} as const;

/** Megabytes above what the process had when it had the file's bytes. */
function measured(path: string, reading: keyof typeof readings): string {
  const file = readFileSync(path);
  const before = process.memoryUsage().rss;
  const start = performance.now();
  const answer = readings[reading](new TextDecoder().decode(file));
  const peak = process.resourceUsage().maxRSS * 1024;
  return JSON.stringify({ answer, megabytes: Math.round((peak - before) / 1e6), ms: Math.round(performance.now() - start) });
}

export interface Measured {
  readonly answer: string;
  /** at the most, beside the file itself */
  readonly megabytes: number;
  readonly ms: number;
}

/** Reads a file of a shape in a process of its own. */
export function memoryOf(shape: Shape, bytes = mostBytes, reading: keyof typeof readings = 'program'): Measured {
  const folder = mkdtempSync(join(tmpdir(), 'import-memory-'));
  const file = join(folder, 'file');
  writeFileSync(file, shapes[shape](bytes));
  const { stdout } = spawnSync(process.execPath, ['src/launch/run.mjs', 'tests/bench/import-memory.ts', file, reading]);
  rmSync(folder, { recursive: true });
  return JSON.parse(stdout.toString());
}

/** A file's memory, or that of every shape at the largest size. */
export async function main([file, reading]: readonly string[]): Promise<number> {
  if (file !== undefined) process.stdout.write(measured(file, reading === 'careless' ? reading : 'program'));
  else
    for (const shape of shapeNames) {
      const { megabytes, ms, answer } = memoryOf(shape);
      process.stdout.write(`${shape}: ${megabytes} MB, ${ms} ms, ${answer}\n`);
    }
  return 0;
}
