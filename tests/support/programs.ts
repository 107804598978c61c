import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/** Programs that the tests need beside npm's packages: finds them, and installs them where there are none. */
const { env, platform } = process;

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

const chromeBelow = (folder: string | undefined) =>
  folder === undefined ? [] : ['Google/Chrome', 'Chromium'].map((product) => join(folder, product, 'Application/chrome.exe'));

const usualPlaces: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable', '/opt/google/chrome/chrome'],
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  win32: [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].flatMap(chromeBelow),
};

const onPath = () => (env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));

/** Tells its version; a package's stub that only advises to install something else does not. */
function isBrowser(file: string): boolean {
  if (!existsSync(file)) return false;
  return platform === 'win32' || spawnSync(file, ['--version'], { timeout: 30_000, encoding: 'utf8' }).stdout.includes('Chrom');
}

/** The browser's path: CHROMIUM if set, else from the usual places, the PATH, or Playwright's own download. */
export function findChromium(): string | undefined {
  const named = env['CHROMIUM'];
  if (named) return isBrowser(named) ? named : undefined;
  return [...(usualPlaces[platform] ?? []), ...onPath(), chromium.executablePath()].find(isBrowser);
}

const isRoot = () => process.getuid?.() === 0;

const isDebian = () => existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));

/** Where installing may write: everything but the tests' results goes to standard error. A registry that stalls is given up. */
const toStderr = { stdio: ['ignore', 2, 2], env: { ...env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: 10 * 60_000 } as const;

/** Installs Debian packages as root; whether that worked. */
export function installPackages(packages: readonly string[]): boolean {
  if (!isRoot() || !existsSync('/usr/bin/apt-get')) return false;
  const succeeds = (...args: readonly string[]) => spawnSync('apt-get', args, { ...toStderr, stdio: [...toStderr.stdio] }).status === 0;
  const installs = () => succeeds('install', '-y', '--no-install-recommends', ...packages);
  return installs() || (succeeds('update') && installs());
}

/** Debian's package as root, else Playwright's download; the browser's path, or undefined where neither worked. */
export function installChromium(): string | undefined {
  process.stderr.write('No Chromium or Chrome was found (CHROMIUM can name one); installing it.\n');
  if (isDebian() && installPackages(['chromium'])) return findChromium();
  const withLibraries = isRoot() && platform === 'linux' ? ['--with-deps'] : [];
  const program = 'node_modules/playwright-core/cli.js';
  spawnSync(process.execPath, [program, 'install', ...withLibraries, 'chromium'], { ...toStderr, stdio: [...toStderr.stdio] });
  return findChromium();
}

/** Whether poppler's and qpdf's programs are there, which read printed pages, and Python for the structure checker. */
export const canReadPdf = () =>
  ['pdftotext', 'pdfinfo', 'qpdf', 'python3'].every((program) => spawnSync(program, ['--version']).error === undefined);
