import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import timers from 'node:timers/promises';
import { type Browser, chromium, type Page } from 'playwright-core';

/** A browser profile on the disk, which browsers are started on, and closed or killed, one after another. */
export interface DiskProfile {
  readonly folder: string;
  readonly start: () => Promise<ProfileBrowser>;
  /** Kills what a failed test left running, and deletes the folder. */
  readonly remove: () => Promise<void>;
}

export interface ProfileBrowser {
  readonly page: Page;
  readonly close: () => Promise<void>;
  /** SIGKILL to the browser and all its processes: nothing gets to be finished. */
  readonly kill: () => Promise<void>;
}

export function diskProfile(): DiskProfile {
  const folder = mkdtempSync(join(tmpdir(), 'profile-'));
  const started: ProfileBrowser[] = [];
  return {
    folder,
    start: async () => {
      const browser = await startOn(folder);
      started.push(browser);
      return browser;
    },
    remove: async () => {
      await Promise.all(started.map(({ kill }) => kill()));
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

const args = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--no-first-run',
  '--remote-debugging-port=0',
];

async function startOn(folder: string): Promise<ProfileBrowser> {
  const program = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  const portFile = join(folder, 'DevToolsActivePort');
  rmSync(portFile, { force: true });
  // A process group of its own: killing it reaches the helpers too.
  const child = spawn(program, [...args, `--user-data-dir=${folder}`, 'about:blank'], { stdio: 'ignore', detached: true });
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portOf(portFile)}`);
  const page = browser.contexts()[0]?.pages()[0];
  if (page === undefined) throw new Error('the browser opened no page');
  return { page, close: () => closed(browser, child), kill: () => killed(child) };
}

async function portOf(file: string): Promise<string> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
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
  await session.send('Browser.close');
  await gone;
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  process.kill(-child.pid, 'SIGKILL');
  await gone;
}
