import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { chromium, type Page } from 'playwright-core';
import { goToStep, openMemoryDesk } from '../support/office.ts';
import { madeOf } from '../support/packets.ts';
import { serve } from '../support/server.ts';
import { longestTask } from '../support/turns.ts';

/**
 * How long the page is held while a packet is taken in, made, looked at and saved, on the built app in `dist`, with so many attached
 * files of so many pages. `CHROMIUM=... node src/launch/run.mjs tests/bench/packet.ts 20 3`
 */
export async function main([files = '20', pages = '3']: readonly string[]): Promise<number> {
  const server = await serve(process.env['BUILT_APP'] ?? join(process.cwd(), 'dist'));
  const executablePath = process.env['CHROMIUM'];
  const browser = await chromium.launch({
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  try {
    const page = await (await browser.newContext({ baseURL: server.origin, viewport: { width: 1280, height: 900 } })).newPage();
    await page.goto('/');
    await openMemoryDesk(page);
    for (const round of ['first', 'second', 'third']) await measured(page, round, await packetOf(Number(files), Number(pages)));
  } finally {
    await browser.close();
    await server.close();
  }
  return 0;
}

/** A report of pages with a frame each. */
async function report(pages: number): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  for (let at = 0; at < pages; at += 1) doc.addPage([612, 792]).drawRectangle({ x: 72, y: 72, width: 468, height: 648, borderWidth: 2 });
  return doc.save();
}

async function packetOf(files: number, pages: number): Promise<Uint8Array> {
  const reports = Array.from({ length: files }, async (_, at) => ({ title: `Report ${at + 1}`, bytes: await report(pages) }));
  return (await madeOf(await Promise.all(reports))).bytes;
}

async function measured(page: Page, round: string, packet: Uint8Array): Promise<void> {
  const told = async (what: string, act: () => Promise<void>) => {
    const since = performance.now();
    const { wallMs, cpuMs } = await longestTask(page, act);
    const took = performance.now() - since;
    const longest = `longest task of the page ${wallMs.toFixed(1)} ms, of CPU time ${cpuMs.toFixed(1)} ms`;
    process.stdout.write(`${round}, ${what}: took ${took.toFixed(0)} ms; ${longest}\n`);
  };
  await page.getByRole('button', { name: 'Import' }).click();
  const input = page.getByLabel('Files', { exact: true }).and(page.locator('input'));
  const file = { name: `packet-${round}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(packet) };
  await told('taken in', async () => {
    await input.setInputFiles(file);
    await page.getByRole('heading', { level: 3, name: file.name }).waitFor({ timeout: 120_000 });
  });
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('link', { name: 'Sample-Nuñez' }).first().click();
  await goToStep(page, 'Check');
  await page.getByRole('button', { name: 'Make packet' }).click();
  const dialog = page.getByRole('dialog', { name: 'Make a packet' });
  await told('made', async () => {
    await dialog.getByRole('button', { name: 'Make packet' }).click();
    await dialog.getByText(/^The packet has \d+ pages/).waitFor({ timeout: 120_000 });
  });
  await told('looked at', async () => {
    await dialog.getByRole('button', { name: /^Look at/ }).click();
    await page
      .getByText(/Page 1 of|of \d+/)
      .first()
      .waitFor();
    await page.waitForTimeout(2000);
  });
  await page.keyboard.press('Escape');
  await told('saved', async () => {
    await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Save packet' }).click()]);
  });
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('link', { name: 'Requests' }).click();
}
