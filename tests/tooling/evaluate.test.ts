import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const cases: readonly { readonly request: unknown; readonly expect: unknown }[] = JSON.parse(
  readFileSync('tests/cases/cases.json', 'utf8'),
);

const folder = mkdtempSync(join(tmpdir(), 'evaluate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command as its reader does, from another folder than the project's. */
function evaluate(args: readonly string[], input: string | Uint8Array = '') {
  const command = ['--prefix', resolve('.'), 'run', '-s', 'evaluate', '--', ...args];
  const { stdout, stderr, status } = spawnSync('npm', command, {
    cwd: folder,
    input,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return { stdout, stderr, status };
}

const errorAsData = (issue: RegExp, path = '') => ({
  error: { message: expect.any(String), issues: [{ path, message: expect.stringMatching(issue) }] },
});

describe('npm run -s evaluate', () => {
  it('evaluates a file, found from the folder that npm was called in', () => {
    const example = cases[1];
    writeFileSync(join(folder, 'request.json'), `\ufeff${JSON.stringify(example?.request, null, 2)}\r\n`);
    const { stdout, status } = evaluate(['request.json']);
    expect(JSON.parse(stdout)).toEqual(example?.expect);
    expect(status).toBe(0);
  });

  it('evaluates a stream of every case in order', () => {
    const { stdout, status } = evaluate(['--ndjson'], cases.map(({ request }) => JSON.stringify(request)).join('\n'));
    const lines = stdout.split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((line) => JSON.parse(line))).toEqual(cases.map(({ expect: evaluation }) => evaluation));
    expect(status).toBe(0);
  });

  it('goes on with a stream after a fault, and exits 2 at its end', () => {
    const { stdout, status } = evaluate(['--ndjson'], '{}\n{"regimen":{"dailyDoseMcg":-1}}\n\n{}\n');
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([cases[0]?.expect, errorAsData(/more than 0/, 'regimen.dailyDoseMcg'), cases[0]?.expect]);
    expect(status).toBe(2);
  });

  it.each([
    ['a file that is not there', ['nowhere.json'], '', /no such file/],
    ['a folder', ['.'], '', /folder/],
    ['no file', [], '', /names no file/],
    ['an option that does not exist', ['--json'], '', /option/],
    ['a request cut short on standard input', ['-'], '{"requestType":', /line 1, column 16/],
  ])('gives an error as data for %s, and exits 2', (_, args, input, issue) => {
    const { stdout, stderr, status } = evaluate(args, input);
    expect(JSON.parse(stdout)).toEqual(errorAsData(issue));
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(status).toBe(2);
  });

  it('explains itself', () => {
    const { stdout, status } = evaluate(['--help']);
    expect(stdout).toMatch(/--ndjson/);
    expect(status).toBe(0);
  });
});

it.skipIf(process.platform === 'win32')('a reader that stops early is no fault', () => {
  const program = `node src/launch/run.mjs src/cli/main.ts --ndjson | head -n 1; echo "exit \${PIPESTATUS[0]}"`;
  const input = '{}\n'.repeat(100_000);
  const { stdout, stderr } = spawnSync('bash', ['-c', program], { input, encoding: 'utf8' });
  expect(stdout.split('\n')).toEqual([JSON.stringify(JSON.parse(stdout.split('\n', 1).join())), 'exit 0', '']);
  expect(stderr).not.toMatch(/EPIPE|^\s+at /m);
});
