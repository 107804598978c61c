import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { maxPacketBytes } from '../../src/packet/manifest.ts';
import { useDesk } from '../support/browser.ts';
import { openMemoryDesk } from '../support/office.ts';

const desk = useDesk();

async function importing(page: Page, name: string, text: string): Promise<void> {
  await page.setInputFiles('input[type=file]', { name, mimeType: 'application/json', buffer: Buffer.from(text) }, { timeout: 60_000 });
  await page.getByRole('heading', { level: 3, name, exact: true }).waitFor({ timeout: 60_000 });
}

const report = (page: Page, name: string) => page.locator('section').filter({ has: page.getByRole('heading', { level: 3, name }) });

/** Files that are made to stop programs, each with what the screen says. */
const hostile = [
  ['deep.json', `{"notes":${'['.repeat(200_000)}${']'.repeat(200_000)}}`, 'nested too deeply'],
  ['broken.json', `{"requestType": "initial",\n "notes": "${'x'.repeat(1_000_000)}" 7}`, 'line 2, column 1000014'],
  ['feeds.json', '\n'.repeat(1_000_000), 'This file is empty'],
  ['many.ndjson', '{}\n'.repeat(200_000), 'more than 10,000'],
  ['proto.json', '{"__proto__": {"polluted": true}}', 'no field of a request'],
] as const;

it('files are read in a worker, under the content policy, while the page answers', async () => {
  const page = await desk.open();
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(new URL(worker.url()).pathname));
  await openMemoryDesk(page);
  await page.getByRole('button', { name: 'Import' }).first().click();
  await importing(page, 'request.json', '{"requestType": "initial", "member": {"familyName": "Sample", "givenName": "Testcase"}}');
  expect(await report(page, 'request.json').innerText()).toContain('1 request imported.');
  for (const [name, text, sentence] of hostile) {
    await importing(page, name, text);
    expect(await report(page, name).innerText()).toContain(sentence);
    expect(await report(page, name).innerText()).toContain('Nothing was imported');
  }
  expect(workers).toHaveLength(hostile.length + 1);
  for (const path of workers) expect(path).toMatch(/^\/assets\/import-worker-[\w-]{8}\.js$/);
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('link', { name: 'Sample, Testcase' }).waitFor();
});

it('a backup is restored by a worker', async () => {
  const page = await desk.open();
  await openMemoryDesk(page);
  await page.getByRole('button', { name: 'Import' }).first().click();
  await importing(page, 'request.json', '{"requestType": "initial", "member": {"familyName": "Sample", "givenName": "Testcase"}}');
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.locator('[name="backup-passphrase"]').fill('words for the backup');
  await page.locator('[name="backup-again"]').fill('words for the backup');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Make a backup' }).click()]);
  const file = await download.path();
  const [worker] = await Promise.all([
    page.waitForEvent('worker'),
    (async () => {
      await page.setInputFiles('input[type=file]', file);
      await page.locator('[name="restore-passphrase"]').fill('words for the backup');
      await page.getByLabel('Keep what is on this desk').check();
      await page.getByRole('button', { name: 'Restore' }).click();
    })(),
  ]);
  expect(new URL(worker.url()).pathname).toMatch(/^\/assets\/backup-worker-[\w-]{8}\.js$/);
  await page.getByText('Restored: 1 the same already; 0 attachments added.').waitFor();
});

it('a PDF that is larger than any packet is told as such, without being read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'large-'));
  try {
    const file = join(folder, 'large.pdf');
    writeFileSync(file, '%PDF-1.7');
    truncateSync(file, maxPacketBytes + 1);
    const page = await desk.open();
    await openMemoryDesk(page);
    await page.getByRole('button', { name: 'Import' }).first().click();
    await page.setInputFiles('input[type=file]', file);
    await page.getByText('This file is larger than 300 MB').waitFor();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
