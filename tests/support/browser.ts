import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { RunningServer } from '../../src/serve/server.ts';
import { serve } from './server.ts';
import { type Watch, watch } from './watch.ts';

/** Wide as on an office's screen, unless a test asks for another size. */
const wide = { width: 1280, height: 900 };
export const narrow = { width: 390, height: 844 };

/** Nothing but this computer can be reached, whatever the page tries. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

function launchChromium(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'];
  return chromium.launch({ args, ...(executablePath === undefined ? {} : { executablePath }) });
}

/** A browser with the built app, for the tests of one file. */
export interface Desk {
  readonly origin: () => string;
  /** Opens a path of the app in a browser profile of its own. */
  readonly open: (path?: string, options?: BrowserContextOptions) => Promise<Page>;
  /** A browser profile of its own, for tests that need several pages of it. */
  readonly newProfile: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** What the pages of this test did that no page may do; a test that provokes such faults takes them from here. */
  readonly takeFaults: () => readonly string[];
}

/**
 * Starts Chromium and the server once for a test file. After each test its profiles are closed, and the test fails if a
 * page asked another origin for anything, wrote an error on the console, threw, crashed or broke the content policy.
 */
export function useDesk(folder?: string): Desk {
  let browser: Browser;
  let server: RunningServer;
  let profiles: { readonly context: BrowserContext; readonly watched: Watch }[] = [];

  beforeAll(async () => {
    [browser, server] = await Promise.all([launchChromium(), serve(folder)]);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const takeFaults = () => {
    const faults = profiles.flatMap(({ watched }) => watched.faults);
    for (const { watched } of profiles) watched.forget();
    return faults;
  };
  afterEach(async () => {
    const faults = takeFaults();
    await Promise.all(profiles.map(({ context }) => context.close()));
    profiles = [];
    expect(faults).toEqual([]);
  });

  const newProfile = async (options: BrowserContextOptions = {}) => {
    const context = await browser.newContext({ viewport: wide, baseURL: server.origin, ...options });
    context.setDefaultTimeout(15_000);
    profiles.push({ context, watched: await watch(context, server.origin) });
    return context;
  };
  const open = async (path = '/', options: BrowserContextOptions = {}) => {
    const page = await (await newProfile(options)).newPage();
    await page.goto(path);
    return page;
  };
  return { origin: () => server.origin, open, newProfile, takeFaults };
}
