// Runs on plain Node before anything is installed: installs what the lockfile names, where that is not already so.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

const lock = join(root, '.cache/installing');
/** milliseconds between two looks at another process's installation */
const lookAgainAfter = 200;

const packagesOf = (file) => {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return {};
  }
};

/** Whether every package that the lockfile names is there in that version; optional ones may be for another machine. */
function isInstalled() {
  const installed = packagesOf('node_modules/.package-lock.json');
  const locked = Object.entries(packagesOf('package-lock.json')).filter(([path]) => path !== '');
  return locked.length > 0 && locked.every(([path, { version, optional }]) => optional || installed[path]?.version === version);
}

/** The command that calls npm: its own program where npm started us, else the one on the path. */
export function npmCommand(args) {
  const program = process.env['npm_execpath'] ?? '';
  return /^npm-cli\.c?js$/.test(basename(program)) ? [process.execPath, program, ...args] : ['npm', ...args];
}

/** npm ci refuses a lockfile that lacks an optional package for some other machine; npm install takes what is there. */
const ways = ['ci', 'install'];

/** Installs what is missing; npm's output goes to stderr. Throws a sentence where it cannot. */
export async function install() {
  if (isInstalled()) return;
  await alone(() => {
    if (isInstalled()) return;
    process.stderr.write('Installing the packages that the lockfile names, once.\n');
    if (!ways.some(installed)) throw new Error('The packages could not be installed. Check the network connection and run it again.');
  });
}

function installed(way) {
  const [command, ...args] = npmCommand([way, '--no-save', '--include=dev', '--no-audit', '--no-fund']);
  const shell = process.platform === 'win32' && command === 'npm';
  return spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell }).status === 0;
}

/** Does one thing while no other process of this clone does it. */
async function alone(work) {
  while (!taken()) await new Promise((resume) => setTimeout(resume, lookAgainAfter));
  try {
    work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function taken() {
  mkdirSync(join(root, '.cache'), { recursive: true });
  try {
    mkdirSync(lock);
  } catch {
    if (ownerIsGone()) rmSync(lock, { recursive: true, force: true });
    return false;
  }
  writeFileSync(join(lock, 'pid'), String(process.pid));
  return true;
}

/** A process that was stopped midway leaves its lock behind. */
function ownerIsGone() {
  try {
    const pid = Number(readFileSync(join(lock, 'pid'), 'utf8'));
    process.kill(pid, 0);
    return false;
  } catch (fault) {
    if (fault.code === 'EPERM') return false;
    return fault.code === 'ESRCH' || Date.now() - writtenAt() > 5000;
  }
}

function writtenAt() {
  try {
    return statSync(lock).mtimeMs;
  } catch {
    return Date.now();
  }
}
