import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What poppler, qpdf and the structure checker say of a file. Where they cannot be had: see `canReadPdf` of programs.ts. */

interface Said {
  readonly status: number | null;
  readonly out: string;
}

/** Runs a program on a file of these bytes. */
function runOn(bytes: Uint8Array, program: string, args: (file: string, folder: string) => readonly string[]): Said {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
  try {
    const file = join(folder, 'made.pdf');
    writeFileSync(file, bytes);
    const { status, stdout, stderr } = spawnSync(program, args(file, folder), { encoding: 'utf8', maxBuffer: 1 << 28 });
    return { status, out: `${stdout}${stderr}` };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Problems that qpdf and the structure checker find; empty where they find none. */
export function problemsOf(bytes: Uint8Array, kind: 'letter' | 'packet'): readonly string[] {
  const qpdf = runOn(bytes, 'qpdf', (file) => ['--check', file]);
  const flags = kind === 'packet' ? ['--packet'] : [];
  const structure = runOn(bytes, process.execPath, (file) => ['tests/documents/pdf-structure-check.mjs', ...flags, file]);
  return [qpdf, structure].flatMap(({ status, out }) => (status === 0 ? [] : [out]));
}

/** What the pages of a file draw, as operators in the order that they are drawn. */
export const drawnIn = (bytes: Uint8Array): string => runOn(bytes, 'qpdf', (file) => ['--qdf', '--object-streams=disable', file, '-']).out;

/** The lines of a file as they stand on its pages. */
export const linesIn = (bytes: Uint8Array): readonly string[] =>
  runOn(bytes, 'pdftotext', (file) => ['-layout', '-enc', 'UTF-8', file, '-'])
    .out.split('\n')
    .map((line) => line.trim());

/** The properties of a file by pdfinfo's names. */
export function propertiesOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  const { out } = runOn(bytes, 'pdfinfo', (file) => [file]);
  const pairs = out.split('\n').map((line) => /^([^:]+):\s*(.*)$/.exec(line));
  return Object.fromEntries(pairs.flatMap((pair) => (pair === null ? [] : [[pair[1], pair[2]]])));
}

/** Whether each font is embedded, cut to what is used, and maps back to characters. */
export function fontsOf(bytes: Uint8Array): readonly { readonly name: string; readonly isComplete: boolean }[] {
  const { out } = runOn(bytes, 'pdffonts', (file) => [file]);
  const rows = out
    .split('\n')
    .slice(2)
    .filter((row) => row.trim() !== '');
  return rows.map((row) => ({ name: row.split(/\s+/)[0] ?? '', isComplete: /\byes yes yes\b/.test(row) }));
}

/** The text in the order of reading; white space is one space. */
export function textOf(bytes: Uint8Array): string {
  const { out } = runOn(bytes, 'pdftotext', (file) => ['-raw', '-enc', 'UTF-8', file, '-']);
  return out.replace(/\s+/g, ' ');
}

/** The files attached to a PDF, in its order. */
export function attachedTo(bytes: Uint8Array): readonly Uint8Array[] {
  const { out } = runOn(bytes, 'pdfdetach', (file) => ['-list', file]);
  const count = Number(/^(\d+)/.exec(out)?.[1] ?? 0);
  return Array.from({ length: count }, (_, at) => detached(bytes, at + 1));
}

function detached(bytes: Uint8Array, number: number): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'attached-'));
  try {
    const file = join(folder, 'attached');
    runOn(bytes, 'pdfdetach', (pdf) => ['-save', String(number), '-o', file, pdf]);
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
