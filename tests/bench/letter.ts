import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { letterExamples } from '../support/letters.ts';
import { openMemoryDesk } from '../support/office.ts';
import { serve } from '../support/server.ts';
import { longestTask } from '../support/turns.ts';

/**
 * How soon a letter's PDF is there after the click, on the built app in `dist`: the first after the screen has opened, then again and
 * again. `CHROMIUM=... node src/launch/run.mjs tests/bench/letter.ts 10`
 */
export async function main([asked]: readonly string[]): Promise<number> {
  const server = await serve(process.env['BUILT_APP'] ?? join(process.cwd(), 'dist'));
  const executablePath = process.env['CHROMIUM'];
  const browser = await chromium.launch({
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  const page = await (await browser.newContext({ baseURL: server.origin, viewport: { width: 1280, height: 900 } })).newPage();
  await page.addInitScript(recordClicksAndFiles);
  await page.goto('/');
  await openLetter(page);
  await measured(browser, page, 'first letter, clicked at once');
  await page.goto('/');
  await openLetter(page);
  await page.waitForTimeout(4000);
  await measured(browser, page, 'first letter, four seconds after the screen came');
  for (let round = 1; round <= Number(asked ?? 8); round += 1) await measured(browser, page, `letter ${round + 1}`);
  await browser.close();
  await server.close();
  return 0;
}

/** Runs in the page: when it was clicked, and when a file was ready to be saved, ms. */
function recordClicksAndFiles(): void {
  const times: { clickedAt: number; readyAt: number } = { clickedAt: 0, readyAt: 0 };
  Object.assign(window, { times });
  addEventListener('click', ({ timeStamp }) => Object.assign(times, { clickedAt: timeStamp, readyAt: 0 }), { capture: true });
  const create = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (file) => {
    times.readyAt = performance.now();
    return create(file);
  };
}

/** A complete request, imported, with its summary on the screen. */
async function openLetter(page: Page): Promise<void> {
  await openMemoryDesk(page);
  await page.getByRole('button', { name: 'Import' }).click();
  const file = { name: 'request.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(request)) };
  await page.getByLabel('Files', { exact: true }).and(page.locator('input')).setInputFiles(file);
  await page.getByText(/^1 request imported/).waitFor();
  await page.getByRole('button', { name: 'Close' }).click();
  await page
    .getByRole('link', { name: /Sample-Nuñez/ })
    .first()
    .click();
  await page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name: 'Check' }).click();
  await page.getByRole('link', { name: 'Summary and letter' }).click();
  await page.getByRole('button', { name: 'Download PDF' }).waitFor();
}

const { request } = letterExamples['evaluation-meets'];

async function measured(browser: Browser, page: Page, what: string): Promise<void> {
  const before = await renderersCpuMs(browser);
  const { wallMs, cpuMs } = await longestTask(page, async () => {
    await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download PDF' }).click()]);
  });
  const spent = (await renderersCpuMs(browser)) - before;
  const ready = await page.evaluate(() => Reflect.get(window, 'times').readyAt - Reflect.get(window, 'times').clickedAt);
  const longest = `longest task of the page ${wallMs.toFixed(1)} ms, of CPU time ${cpuMs.toFixed(1)} ms`;
  process.stdout.write(
    `${what}: ready after ${ready.toFixed(0)} ms; page and workers took ${spent.toFixed(0)} ms of CPU time; ${longest}\n`,
  );
}

/** CPU time that pages and their workers have taken, ms; a busy machine lengthens it less than the clock. */
async function renderersCpuMs(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}
