import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import timers from 'node:timers/promises';
import { type Browser, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Watch, watch } from './watch.ts';

/** A browser profile on the disk, which browsers are started on, and closed or killed, one after another. */
export interface DiskProfile {
  readonly folder: string;
  readonly start: () => Promise<ProfileBrowser>;
  /** What the pages did that no page may do; a test that provokes such faults takes them from here. */
  readonly takeFaults: () => readonly string[];
  /** Kills what a failed test left running, deletes the folder, and fails where a page did what no page may do (watch.ts). */
  readonly remove: () => Promise<void>;
}

export interface ProfileBrowser {
  readonly page: Page;
  readonly close: () => Promise<void>;
  /** SIGKILL to the browser and all its processes: nothing gets to be finished. */
  readonly kill: () => Promise<void>;
}

/** A new profile; its pages may ask nothing of any origin but this one. */
export function diskProfile(origin: string): DiskProfile {
  const folder = mkdtempSync(join(tmpdir(), 'profile-'));
  const started: (ProfileBrowser & { readonly watched: Watch })[] = [];
  const takeFaults = () => {
    const faults = started.flatMap(({ watched }) => watched.faults);
    for (const { watched } of started) watched.forget();
    return faults;
  };
  return {
    folder,
    start: async () => {
      const browser = await startOn(folder, origin);
      started.push(browser);
      return browser;
    },
    takeFaults,
    remove: async () => {
      await Promise.all(started.map(({ kill }) => kill()));
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
      expect(takeFaults()).toEqual([]);
    },
  };
}

const args = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--no-first-run',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--remote-debugging-port=0',
];

async function startOn(folder: string, origin: string): Promise<ProfileBrowser & { readonly watched: Watch }> {
  const program = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  const portFile = join(folder, 'DevToolsActivePort');
  rmSync(portFile, { force: true });
  // A process group of its own: killing it reaches the helpers too.
  const child = spawn(program, [...args, `--user-data-dir=${folder}`, 'about:blank'], { stdio: 'ignore', detached: true });
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portOf(portFile)}`);
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('the browser has no profile');
  // it may answer before it has opened its first page
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  const watched = await watch(context, origin);
  return { page, watched, close: () => closed(browser, child), kill: () => killed(child) };
}

async function portOf(file: string): Promise<string> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const text = await readFile(file, 'utf8').catch(() => '');
    const [port] = text.split('\n');
    if (port) return port;
    await timers.setTimeout(50);
  }
  throw new Error('the browser did not start');
}

async function closed(browser: Browser, child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  const session = await browser.newBrowserCDPSession();
  // it may be gone before it has answered
  await session.send('Browser.close').catch(() => undefined);
  await gone;
}

/** milliseconds until a killed browser must be gone */
const goneWithin = 15_000;

async function killed(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  process.kill(-child.pid, 'SIGKILL');
  await gone;
  const since = Date.now();
  while (isGroupAlive(child.pid)) {
    if (Date.now() - since > goneWithin) throw new Error('the browser outlives its kill');
    await timers.setTimeout(10);
  }
}

/** Whether a process of the browser is left: one that is being ended may hold files of the profile yet. */
function isGroupAlive(group: number): boolean {
  if (process.platform === 'linux') return statesInGroup(group).some((state) => state !== 'Z');
  try {
    process.kill(-group, 0);
    return true;
  } catch {
    return false;
  }
}

/**
 * The states of a group's processes, from Linux's list of all. A process that has ended stays on the list ("Z") until its parent
 * asks for it, and holds no file; in a container whose first process asks for none it stays for good.
 */
function statesInGroup(group: number): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      // the name may hold anything, parentheses too; after it come the state, the parent and the group
      const [state = '', , ofGroup] = statOf(pid)
        .replace(/^.*\) /s, '')
        .split(' ');
      return Number(ofGroup) === group ? [state] : [];
    });
}

/** Nothing for a process that is gone meanwhile. */
function statOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return '';
  }
}

/** Cuts the end off the last write of the databases, as a kill in the midst of it does. */
export function tearLastWrite({ folder }: DiskProfile): void {
  const databases = join(folder, 'Default', 'IndexedDB');
  const log = readdirSync(databases, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.log'))
    .sort()
    .at(-1);
  if (log === undefined) throw new Error('no log of IndexedDB in the profile');
  const file = join(databases, log);
  truncateSync(file, statSync(file).size - 20);
}
