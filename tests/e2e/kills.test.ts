import { randomInt } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { RunningServer } from '../../src/serve/server.ts';
import { figure, p95 } from '../support/figures.ts';
import { beginRequest, createDesk, unlock } from '../support/kept-desk.ts';
import { goToStep } from '../support/office.ts';
import { type DiskProfile, diskProfile } from '../support/profile-browser.ts';
import { serve } from '../support/server.ts';

/** `npm run check:deep` asks for 200. */
const kills = Number(process.env['APP_KILLS'] ?? 2);

const typed = '0123456789'.repeat(40);

let server: RunningServer;
let profile: DiskProfile;
let address = '';

beforeAll(async () => {
  server = await serve();
});
afterAll(() => server.close());
afterEach(() => profile.remove());

/** What is called saved: what stands in the field when the screen says "Saved", or, as a control, whatever is typed. */
type Calling = 'when it says so' | 'at once';

interface Life {
  /** what the request held at the start */
  readonly found: string;
  /** what was called saved last before the kill */
  readonly acknowledged: string;
  /** from each change to its "Saved", ms */
  readonly waits: readonly number[];
}

const field = (page: Page) => page.locator('main form [name="member.givenName"]');

/** Opens the request's member step: the first time on a new desk, then on the one that is there. */
async function openRequest(page: Page): Promise<string> {
  if (address === '') {
    await page.goto(server.origin);
    await createDesk(page, 'Office of the tests');
    await beginRequest(page);
    await goToStep(page, 'Member');
    address = page.url();
  } else {
    await page.goto(address);
    await unlock(page);
  }
  await field(page).waitFor();
  return field(page).inputValue();
}

/** Tells `acknowledge` of each text that is called saved, and how long it took since its first unsaved change. */
const watchSaved = (page: Page, calling: Calling) =>
  page.evaluate((when) => {
    const input = document.querySelector('main form [name="member.givenName"]');
    const status = document.querySelector('.ui-saved');
    if (!(input instanceof HTMLInputElement) || status === null) throw new Error('no field, or no place that says "Saved"');
    const tell = (since: number) => void Reflect.get(window, 'acknowledge')(input.value, performance.now() - since);
    let changes: number[] = [];
    input.addEventListener('input', () => {
      changes.push(performance.now());
      if (when === 'at once') tell(performance.now());
    });
    new MutationObserver(() => {
      if (!status.textContent.startsWith('Saved')) return;
      for (const since of changes) tell(since);
      changes = [];
    }).observe(status, { childList: true, characterData: true, subtree: true });
  }, calling);

/** Encrypting takes so long that nothing typed is stored before the kill. */
const slowDown = (page: Page) =>
  page.evaluate(() => {
    const { subtle } = crypto;
    const encrypt = subtle.encrypt.bind(subtle);
    subtle.encrypt = async (...of) => {
      await new Promise((passed) => setTimeout(passed, 5_000));
      return encrypt(...of);
    };
  });

/** Starts, looks what is there, and types until the kill, so many milliseconds after the first acknowledgement. */
async function live(calling: Calling): Promise<Life> {
  const { page, kill } = await profile.start();
  let acknowledged = '';
  const waits: number[] = [];
  await page.exposeFunction('acknowledge', (text: string, tookMs: number) => {
    acknowledged = text;
    waits.push(tookMs);
  });
  const found = await openRequest(page);
  if (calling === 'at once') await slowDown(page);
  await watchSaved(page, calling);
  await field(page).focus();
  await page.keyboard.press('End');
  const typing = page.keyboard.type(typed, { delay: 30 }).catch(() => undefined);
  await vi.waitUntil(() => acknowledged !== '', { timeout: 60_000, interval: 5 });
  await page.waitForTimeout(randomInt(100, 600));
  await kill();
  await typing;
  return { found, acknowledged, waits };
}

/** What the request holds when the browser is started once more. */
async function lastFound(): Promise<string> {
  const { page, close } = await profile.start();
  const found = await openRequest(page);
  await close();
  return found;
}

it(`keeps what the form called saved, over ${kills} kills of the browser while typing`, {
  timeout: 120_000 + kills * 20_000,
}, async () => {
  profile = diskProfile(server.origin);
  address = '';
  const lives: Life[] = [];
  while (lives.length < kills) lives.push(await live('when it says so'));
  const founds = [...lives.slice(1).map(({ found }) => found), await lastFound()];
  for (const [index, { found, acknowledged }] of lives.entries()) {
    const next = founds[index] ?? '';
    expect(acknowledged.length).toBeGreaterThan(found.length);
    expect(next.startsWith(acknowledged)).toBe(true);
    expect(next).toBe(found + typed.slice(0, next.length - found.length));
  }
  figure('SIGKILLs while typing into the form, acknowledged answers lost', `${kills}, 0`);
  figure('the form\'s "Saved" after a change', p95(lives.flatMap(({ waits }) => waits)));
});

it('notices what was called saved before it was stored', async () => {
  profile = diskProfile(server.origin);
  address = '';
  const { acknowledged } = await live('at once');
  expect((await lastFound()).length).toBeLessThan(acknowledged.length);
});
