// npm run check:deep [-- name ...]: the long searches, all or those named, one after another, and a table of what they measured. The
// same tests run in npm test with smaller numbers. It fails where one of them fails.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const vitest = (project, ...files) => ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...files];

/** Each search: the program and its arguments, and how much of it is asked for. */
const searches = {
  kills: {
    args: vitest('e2e', 'tests/e2e/vault-kills.test.ts', 'tests/e2e/kills.test.ts'),
    env: { VAULT_KILLS: '200', APP_KILLS: '200' },
  },
  schedules: { args: vitest('node', 'tests/request/vault/schedules.test.ts'), env: { VAULT_SCHEDULES: '1000' } },
  tabs: { args: vitest('e2e', 'tests/e2e/vault-tabs.test.ts', 'tests/e2e/vault.test.ts'), env: { VAULT_SCHEDULES: '1000' } },
  forensics: { args: vitest('e2e', 'tests/e2e/vault-profile.test.ts', 'tests/e2e/lock-and-disk.test.ts'), env: {} },
  imports: {
    args: vitest('node', 'tests/request/malformed-imports.test.ts', 'tests/request/import-memory.test.ts'),
    env: { MALFORMED_IMPORTS: '10000' },
  },
  packets: { args: vitest('node', 'tests/packet'), env: { PACKET_MUTANTS: '5000' } },
  mutation: { args: ['.ci/mutation.mjs'], env: {} },
};

const named = process.argv.slice(2);
for (const name of named) if (!(name in searches)) throw new Error(`There is no search ${name}: ${Object.keys(searches).join(', ')}.`);

const folder = mkdtempSync(join(tmpdir(), 'deep-'));
const file = join(folder, 'figures.ndjson');
const results = [];
for (const name of named.length > 0 ? named : Object.keys(searches)) {
  const { args, env } = searches[name];
  writeFileSync(file, '');
  const since = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env, FIGURES: file } });
  const minutes = `${((performance.now() - since) / 60_000).toFixed(1)} min`;
  const figures = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  results.push({ name, passed: status === 0, minutes, figures });
}
rmSync(folder, { recursive: true, force: true });

process.stdout.write(`\n${new Date().toISOString().slice(0, 10)}, Node ${process.version}\n`);
for (const { name, passed, minutes, figures } of results) {
  process.stdout.write(`${passed ? 'passed' : 'FAILED'}  ${name} (${minutes})\n`);
  for (const { name: what, value } of figures) process.stdout.write(`        ${what}: ${value}\n`);
}
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;
