import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useDesk } from '../support/browser.ts';
import { createDesk, unlock } from '../support/kept-desk.ts';
import { manyRequests } from '../support/many-requests.ts';
import { openMemoryDesk } from '../support/office.ts';
import { madeOf } from '../support/packets.ts';
import { goToQueue, importForReview } from '../support/reviewer.ts';
import { textPdf } from '../support/sample-files.ts';

const desk = useDesk();

const count = (page: Page) => page.locator('.queue-count').innerText();
const rows = (page: Page) => page.locator('.queue-body [role="row"]').count();

/** A busy machine takes its time to open hundreds of cases. */
const patience = { timeout: 60_000 };

describe('a queue of hundreds', () => {
  it('is imported, found, sorted and opened again, with no more rows on the page than are seen; the office’s list opens none of them', async () => {
    const page = await desk.open();
    await createDesk(page, 'Plan review');
    await goToQueue(page);
    const text = manyRequests(300);
    const file = { name: 'requests.ndjson', mimeType: 'application/x-ndjson', buffer: Buffer.from(text) };
    expect(await importForReview(page, [file])).toContain('300 requests imported.');
    await expect.poll(() => count(page), patience).toBe('300 requests');
    expect(await rows(page)).toBeLessThan(50);
    expect(await importForReview(page, [file])).toContain('300 requests on this desk already, unchanged.');

    await page.getByRole('searchbox').pressSequentially('testcase-1');
    const found = text.split('\n').filter((line) => line.includes('"familyName":"Testcase-1')).length;
    await expect.poll(() => count(page), patience).toBe(`${found} of 300 requests`);
    await page.getByRole('searchbox').fill('');
    await page.getByRole('columnheader', { name: 'Member' }).getByRole('button').click();
    await expect.poll(() => page.locator('.queue-body [role="rowheader"]').first().innerText()).toMatch(/^Example-/);
    await page.locator('.queue-scroll').evaluate((list) => list.scrollTo(0, list.scrollHeight));
    await expect.poll(() => page.locator('.queue-body [role="rowheader"]').last().innerText()).toMatch(/^Testcase-/);
    expect(await rows(page)).toBeLessThan(50);

    await page.getByRole('button', { name: 'Lock' }).click();
    await unlock(page);
    await expect.poll(() => count(page), patience).toBe('300 requests');
    await page.getByRole('link', { name: 'Requests', exact: true }).click();
    await page.getByText('No requests yet.').waitFor();
  });

  it('takes a folder with its folders, says what it leaves out, and takes what is dropped', async () => {
    const page = await desk.open();
    await openMemoryDesk(page);
    await goToQueue(page);
    const folder = mkdtempSync(join(tmpdir(), 'arrived-'));
    mkdirSync(join(folder, 'more'));
    for (const [index, line] of manyRequests(25).trim().split('\n').entries())
      writeFileSync(join(folder, index % 2 === 0 ? 'more' : '', `${index}.json`), line);
    writeFileSync(join(folder, 'broken.json'), '{"format":');
    writeFileSync(join(folder, 'picture.bmp'), 'of no use here');
    await page.getByRole('button', { name: 'Import requests' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('input[aria-label="Files, a folder"]').setInputFiles(folder);
    await dialog.getByText('25 requests imported.').waitFor();
    expect(await dialog.locator('.queue-report h3').allInnerTexts()).toEqual(['26 files', 'broken.json']);
    rmSync(folder, { recursive: true });

    const sent = manyRequests(27).trim().split('\n').slice(25);
    await dialog.getByRole('region', { name: 'Files' }).evaluate((target, lines) => {
      const dropped = new DataTransfer();
      for (const [index, line] of lines.entries())
        dropped.items.add(new File([line], `dropped-${index}.json`, { type: 'application/json' }));
      target.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: dropped }));
    }, sent);
    await dialog.getByRole('heading', { name: 'dropped-1.json' }).waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => count(page), patience).toBe('27 requests');
  });
});

describe('a packet on the reviewer’s desk', () => {
  it('is told to be as it was made or altered, and an altered copy of it never to be unchanged', async () => {
    const { bytes, code } = await madeOf([{ title: 'Marrow report', bytes: await textPdf(1) }]);
    const packet = { name: 'packet.pdf', mimeType: 'application/pdf', buffer: Buffer.from(bytes) };
    const altered = { ...packet, name: 'altered.pdf', buffer: Buffer.concat([packet.buffer, Buffer.from(' ')]) };
    const page = await desk.open();
    await openMemoryDesk(page);
    await goToQueue(page);
    const said = await importForReview(page, [packet, altered, packet]);
    // one row: no taller than it is, with nothing cut, and times as everywhere
    expect((await page.locator('.queue-scroll').boundingBox())?.height).toBeLessThan(150);
    const cells = page.locator('.queue-body [role="row"] > *');
    const cut = await cells.evaluateAll((all) => all.filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.textContent));
    expect(cut).toEqual([]);
    expect(await page.locator('[data-column="received"]').last().innerText()).toMatch(/^[A-Z][a-z]{2} \d+, \d{4}, \d+:\d\d [AP]M E[SD]T$/);
    const reports = said.split(/(?=(?:packet|altered)\.pdf)/);
    expect(reports[0]).toContain('1 request imported.\n\nUnchanged by checksum; this does not prove who wrote it.');
    expect(reports[0]).toContain(`Its code, worked out anew, is ${code}: compare it with the cover.`);
    expect(reports[1]).toMatch(
      /^altered\.pdf\s+Not taken in again: .* altered copy of its packet\.\s+ALTERED since it was made: its pages/,
    );
    expect(reports[2]).toMatch(/1 request on this desk already, unchanged\.\s+Unchanged by checksum/);
    const many = Array.from({ length: 21 }, (_, index) => ({ ...(index === 7 ? altered : packet), name: `${index}.pdf` }));
    const ofMany = await importForReview(page, many, 60_000, 2);
    expect(ofMany).toContain('20 packets are unchanged by checksum');
    expect(ofMany).toMatch(/\b7\.pdf\s+ALTERED since it was made/);
  });
});
