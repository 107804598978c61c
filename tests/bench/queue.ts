import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { createDesk, unlock } from '../support/kept-desk.ts';
import { manyRequests } from '../support/many-requests.ts';
import { goToQueue, importForReview } from '../support/reviewer.ts';
import { serve } from '../support/server.ts';
import { longestTask } from '../support/turns.ts';

/**
 * The reviewer's desk with thousands of requests, imported through the screen into an encrypted desk: what import, opening and
 * searching take, on the built app in `dist`. `CHROMIUM=... node src/launch/run.mjs tests/bench/queue.ts 10000`
 */
export async function main([asked]: readonly string[]): Promise<number> {
  const count = Number(asked ?? 10_000);
  const server = await serve(process.env['BUILT_APP'] ?? join(process.cwd(), 'dist'));
  const executablePath = process.env['CHROMIUM'];
  const browser = await chromium.launch({
    args: ['--no-sandbox', '--disable-gpu'],
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  const page = await (await browser.newContext({ baseURL: server.origin, viewport: { width: 1280, height: 900 } })).newPage();
  page.setDefaultTimeout(patienceMs);
  await page.goto('/');
  await createDesk(page, 'Plan review');
  await goToQueue(page);
  // from the disk: contents handed over by the test would be decoded by the page, in a task of their own
  const folder = mkdtempSync(join(tmpdir(), 'queue-'));
  const file = join(folder, 'requests.ndjson');
  writeFileSync(file, manyRequests(count));
  await measured(page, `import of ${count} requests`, async () => {
    await importForReview(page, [file], patienceMs);
    await counted(page, `${count} requests`);
  });
  await page.waitForTimeout(3000);
  await measured(page, 'typing into the filter', () => typeIntoFilter(page, count));
  await measured(page, 'sorting', async () => {
    for (const column of ['Member', 'Due', 'Received']) await page.getByRole('columnheader', { name: column }).getByRole('button').click();
    await page.waitForTimeout(300);
  });
  await measured(page, 'scrolling from end to end', () => scrollThrough(page));
  await page.getByRole('button', { name: 'Lock' }).click();
  await measured(page, 'the list again after unlocking', async () => {
    await unlock(page);
    await counted(page, `${count} requests`);
  });
  rmSync(folder, { recursive: true });
  await browser.close();
  await server.close();
  return 0;
}

/** On a busy machine ten thousand requests take their time. */
const patienceMs = 1_200_000;

const counted = (page: Page, words: string | RegExp) => page.locator('.queue-count').filter({ hasText: words }).waitFor();

async function measured(page: Page, what: string, work: () => Promise<void>): Promise<void> {
  const since = performance.now();
  const { wallMs, cpuMs } = await longestTask(page, work);
  const seconds = ((performance.now() - since) / 1000).toFixed(1);
  process.stdout.write(`${what}: ${seconds} s, longest task ${wallMs.toFixed(1)} ms, of CPU time ${cpuMs.toFixed(1)} ms\n`);
}

async function typeIntoFilter(page: Page, count: number): Promise<void> {
  const search = page.getByRole('searchbox');
  for (const words of ['invented', 'testcase-1', 'TEST-42', 'nobody']) {
    await search.pressSequentially(words, { delay: 60 });
    await counted(page, / of /);
    await search.press('Control+a');
    await search.press('Delete');
    await counted(page, `${count} requests`);
  }
}

const scrollThrough = (page: Page): Promise<void> =>
  page.locator('.queue-scroll').evaluate(async (list) => {
    for (let top = 0; top < list.scrollHeight; top += list.scrollHeight / 200) {
      list.scrollTop = top;
      await new Promise(requestAnimationFrame);
    }
  });
