import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** What git ignores, and git itself. */
const notCopied = new Set(['.git', 'node_modules', 'dist', '.cache', '.stryker-tmp', 'reports', 'coverage']);

export interface Run {
  readonly code: number | null;
  readonly output: string;
}

/** New texts of files by their path, made from the old ones (a new file's old text is empty). */
export type Changes = Readonly<Record<string, (text: string) => string>>;

/** A copy of the project in a temporary folder, to plant faults in. */
export interface Clone {
  /** Changes files (a new one from an empty text) while some work is done; then they are as they were. */
  readonly withChanges: <Result>(changes: Changes, work: () => Result) => Result;
  /** Runs one of package.json's scripts. */
  readonly script: (name: string) => Run;
  /** Runs the node tests of some files. */
  readonly tests: (...files: readonly string[]) => Run;
  readonly remove: () => void;
}

export function cloneProject(): Clone {
  const folder = mkdtempSync(join(tmpdir(), 'clone-'));
  for (const name of readdirSync('.').filter((entry) => !notCopied.has(entry))) cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  const run = (command: string, args: readonly string[]): Run => {
    const env = { ...process.env, NO_COLOR: '1', VITEST: undefined };
    const shell = process.platform === 'win32' && command === 'npm';
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8', shell, env });
    return { code: status, output: stdout + stderr };
  };
  return {
    withChanges: (changes, work) => withChanges(folder, changes, work),
    script: (name) => run('npm', ['run', '-s', name]),
    tests: (...files) => run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--project', 'node', ...files]),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function withChanges<Result>(folder: string, changes: Changes, work: () => Result): Result {
  const restore = Object.entries(changes).map(([path, change]) => changed(join(folder, path), change));
  try {
    return work();
  } finally {
    for (const undo of restore) undo();
  }
}

function changed(file: string, change: (text: string) => string): () => void {
  const before = textOf(file);
  const after = change(before ?? '');
  if (after === before) throw new Error('the fault to plant changes nothing');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, after);
  return () => (before === undefined ? rmSync(file) : writeFileSync(file, before));
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
