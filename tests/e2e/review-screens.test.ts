import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { narrow, useDesk } from '../support/browser.ts';
import { openMemoryDesk } from '../support/office.ts';
import { madeOf } from '../support/packets.ts';
import { acknowledgeAll, director, find, goToQueue, type ImportedFile, importForReview, openCase, sign } from '../support/reviewer.ts';

const desk = useDesk();
const member = 'Sample-Nuñez, Testcase';

async function packet(): Promise<ImportedFile> {
  const report = readFileSync('tests/documents/foreign/cairo.pdf');
  const { bytes } = await madeOf([{ title: 'Pathology report', bytes: report, supports: ['I.A.1'] }]);
  return { name: 'packet.pdf', mimeType: 'application/pdf', buffer: Buffer.from(bytes) };
}

async function memoryQueue(): Promise<Page> {
  const page = await desk.open();
  await openMemoryDesk(page);
  await goToQueue(page);
  return page;
}

describe('a change of screen', () => {
  it('leads to the top of the determination and of the letters, with the keyboard there', async () => {
    const page = await memoryQueue();
    await importForReview(page, [await packet()]);
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await openCase(page, member);
    expect(await focused()).toBe('Criteria and evidence');
    await page.getByRole('button', { name: 'Ask for information…' }).click();
    await page.getByRole('heading', { level: 1, name: 'Determination' }).waitFor();
    expect(await focused()).toBe('Determination');
    expect(await page.evaluate(() => window.scrollY)).toBeLessThan(100);
    await acknowledgeAll(page);
    await sign(page, director);
    await page.locator('article.letter').waitFor();
    expect(await focused()).toBe('Letters');
    expect(await page.evaluate(() => window.scrollY)).toBeLessThan(100);
    expect(await page.title()).toBe('Review: Letters – Prior authorization desk');
  });

  it('on a phone brings to the document that is asked for, and back to the criterion', async () => {
    const page = await memoryQueue();
    await importForReview(page, [await packet()]);
    await page.setViewportSize(narrow);
    await page.getByRole('link', { name: member }).click();
    await page.getByRole('button', { name: 'Exhibit 1: Pathology report' }).first().click();
    await page.getByRole('region', { name: 'Documents' }).locator('canvas').waitFor();
    const title = page.getByRole('heading', { level: 2, name: 'Exhibit 1: Pathology report' });
    expect((await title.boundingBox())?.y).toBeLessThan(narrow.height / 3);
    await page.getByRole('button', { name: 'Back to the criterion' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('finding-I.A.1');
    const finding = await page.getByRole('group', { name: /^Finding on I\.A\.1 / }).boundingBox();
    expect(finding?.y).toBeGreaterThan(0);
    expect(finding?.y).toBeLessThan(narrow.height);
  });

  it('says of no criterion that the reviewer has judged it before that', async () => {
    const page = await memoryQueue();
    await importForReview(page, [await packet()]);
    await openCase(page, member);
    const verdicts = page.locator('.review-criterion').first().locator('.review-verdicts');
    expect(await verdicts.innerText()).toMatch(/Office\s+met\s+You no finding yet/);
    await find(page, 'I.A.1', 'Confirmed');
    await expect.poll(() => verdicts.innerText()).toMatch(/Office\s+met\s+You\s+met/);
  });

  it('marks the part that is shown without colours, and keeps the look of buttons in the dialog of the header', async () => {
    const page = await desk.open('/', { forcedColors: 'active' });
    await openMemoryDesk(page);
    await goToQueue(page);
    await importForReview(page, [await packet()]);
    await openCase(page, member);
    const borderOf = (name: string, side: string) =>
      page.getByRole('button', { name }).evaluate((button, property) => getComputedStyle(button).getPropertyValue(property), side);
    expect(await borderOf('Criteria and evidence', 'border-bottom-width')).toBe('2px');
    expect(await borderOf('History', 'border-bottom-width')).toBe('0px');
    await page.getByRole('button', { name: 'Lock' }).click();
    expect(await borderOf('Keep working', 'border-top-width')).toBe('1px');
  });

  it('is reached from the list with text of twice the size', async () => {
    const page = await memoryQueue();
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '32px'));
    await importForReview(page, [await packet()]);
    const row = page.getByRole('table', { name: 'Requests under review' }).getByRole('row').last();
    const link = row.getByRole('link', { name: member });
    const [text, box] = await Promise.all([link.boundingBox(), row.boundingBox()]);
    expect(text?.height).toBeLessThanOrEqual(box?.height ?? 0);
    await link.click();
    await page.getByRole('navigation', { name: 'Parts of the review' }).waitFor();
  });
});
