// npm test: installs what is missing, runs every check whatever the others say, and ends with "N passed, N failed".
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importTypeScript } from '../src/launch/bundle.mjs';
import { install, npmCommand, root } from '../src/launch/install.mjs';

process.chdir(root);
const say = (sentence) => process.stdout.write(`${sentence}\n`);
const isCi = process.env.CI === 'true';

/** What each check came to; a check that could not run has failed. */
const results = [];
const notes = [];

/** Milliseconds for everything, three times what it takes; what is not done by then is ended and has failed. */
const deadline = Date.now() + 60 * 60_000;

const isWindows = process.platform === 'win32';
/** The commands that run, each with the helpers it has started: a process group of its own, but on Windows. */
const running = new Set();

const endAll = (child) => {
  try {
    if (isWindows) child.kill();
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // nothing of it is left
  }
};

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    for (const child of running) endAll(child);
    process.exit(1);
  });
}

/** Runs a command and resolves to its exit code; its output is shown at once, or only if it fails. What it leaves behind is ended. */
function run(command, args, { env = {}, quiet = false } = {}) {
  return new Promise((resolve) => {
    const shell = isWindows && command === 'npm';
    const stdio = ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'];
    const child = spawn(command, args, { stdio, shell, detached: !isWindows, env: { ...process.env, ...env } });
    running.add(child);
    const timer = setTimeout(endAll, Math.max(1, deadline - Date.now()), child);
    const output = [];
    child.stdout?.on('data', (bytes) => output.push(bytes));
    child.stderr?.on('data', (bytes) => output.push(bytes));
    child.on('error', () => resolve(1));
    child.on('exit', () => endAll(child));
    child.on('close', (code) => {
      clearTimeout(timer);
      running.delete(child);
      if (code !== 0) process.stdout.write(Buffer.concat(output));
      resolve(code ?? 1);
    });
  });
}

/** One of package.json's scripts, counted as one check. */
async function check(name, script) {
  const [command, ...args] = npmCommand(['run', '-s', script]);
  const passed = (await run(command, args, { quiet: true })) === 0;
  results.push({ name, passed: passed ? 1 : 0, failed: passed ? 0 : 1 });
  say(`${passed ? 'passed' : 'FAILED'}  ${name}`);
  return passed;
}

/** Vitest's tests of some projects, each counted; a file that could not run, or an error outside any test, counts as one failed. */
async function tests(name, projects, env) {
  const folder = mkdtempSync(join(tmpdir(), 'tests-'));
  const report = join(folder, 'report.json');
  const args = [
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=./tests/support/progress-reporter.ts',
    '--reporter=json',
    `--outputFile.json=${report}`,
    '--silent=passed-only',
  ];
  say(`running ${name}`);
  // Vite, where it bundled something here, has set it to production, for which React has no act.
  const code = await run(process.execPath, ['node_modules/vitest/vitest.mjs', ...args], { env: { ...env, NODE_ENV: 'test' } });
  const { passed, failed, skipped } = countsIn(report);
  const failures = code !== 0 && failed === 0 ? 1 : failed;
  rmSync(folder, { recursive: true, force: true });
  results.push({ name, passed, failed: failures });
  if (skipped > 0) notes.push(`${name}: ${skipped} skipped`);
  say(`${failures === 0 ? 'passed' : 'FAILED'}  ${name}: ${passed} passed, ${failures} failed`);
}

function countsIn(report) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const broken = testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
    );
    return { passed: numPassedTests, failed: numFailedTests + broken.length, skipped: numPendingTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** The browser tests need a browser and the built app. */
async function browserTests({ findChromium, installChromium }, isBuilt) {
  const chromium = findChromium() ?? installChromium();
  if (!chromium) notes.push('browser tests could not run: there is no Chromium or Chrome, and installing one failed; name one in CHROMIUM');
  if (!isBuilt) notes.push('browser tests could not run: the app does not build');
  if (chromium && isBuilt) return tests('browser tests', ['e2e'], { CHROMIUM: chromium, BUILT_APP: join(root, 'dist') });
  results.push({ name: 'browser tests', passed: 0, failed: 1 });
}

/** Tests that read printed pages are skipped where poppler and qpdf cannot be had; in CI that is a failure. */
function readers({ canReadPdf, installPackages }) {
  if (canReadPdf() || (installPackages(['poppler-utils', 'qpdf', 'python3']) && canReadPdf())) return;
  notes.push('tests that read printed pages were skipped: install poppler-utils, qpdf and python3');
  if (isCi) results.push({ name: 'poppler-utils, qpdf and python3', passed: 0, failed: 1 });
}

async function all() {
  await install();
  const programs = await importTypeScript('tests/support/programs.ts');
  readers(programs);
  await check('types', 'check:types');
  await check('format and lint', 'check:style');
  await check('direction of imports', 'check:imports');
  await check('dead code', 'check:unused');
  const isBuilt = await check('build', 'build');
  await check('size of the built app', 'check:size');
  await tests('unit and component tests', ['node', 'dom']);
  await browserTests(programs, isBuilt);
  await tests('tests of the tools', ['tooling']);
}

try {
  await all();
} catch (fault) {
  say(fault instanceof Error ? fault.message : 'The tests could not run.');
  results.push({ name: 'set-up', passed: 0, failed: 1 });
}

const sum = (key) => results.reduce((total, result) => total + result[key], 0);
for (const note of notes) say(note);
for (const { name } of results.filter(({ failed }) => failed > 0)) say(`failed: ${name}`);
say(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
