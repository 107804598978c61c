import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useDesk } from '../support/browser.ts';
import { foreignPdfs } from '../support/foreign-files.ts';
import { goToStep, openMemoryDesk } from '../support/office.ts';
import { type Attached, madeOf } from '../support/packets.ts';
import { picture } from '../support/paper.ts';
import { textPdf } from '../support/sample-files.ts';

const desk = useDesk();

/** A request with these files, on its check page. */
async function checkPageWith(files: readonly Attached[]): Promise<Page> {
  const page = await desk.open();
  await openMemoryDesk(page);
  await page.getByRole('button', { name: 'Import' }).click();
  const input = page.getByLabel('Files', { exact: true }).and(page.locator('input'));
  await input.setInputFiles({ name: 'packet.pdf', mimeType: 'application/pdf', buffer: Buffer.from((await madeOf(files)).bytes) });
  await page.getByText(/^1 request imported with/).waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('link', { name: 'Sample-Nuñez' }).first().click();
  await goToStep(page, 'Check');
  return page;
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

describe('a packet', () => {
  it('of a damaged file that only a forgiving reader opens shows its pages, and says that it is damaged', async () => {
    // cut off within its table of contents
    const cut = foreignPdfs.ghostscript.subarray(0, foreignPdfs.ghostscript.length * 0.975);
    const page = await checkPageWith([{ title: 'Cut off', bytes: cut }]);
    await page.getByRole('button', { name: 'Make packet' }).click();
    const dialog = page.getByRole('dialog', { name: 'Make a packet' });
    await dialog.getByRole('button', { name: 'Make packet' }).click();
    await dialog.getByText(/^The file is damaged: its pages are shown as far as/).waitFor({ timeout: 60_000 });
    await picture(page, 'packet-repaired');
    await dialog.getByRole('button', { name: 'Look at the packet' }).click();
    const view = page.getByRole('dialog', { name: 'The packet' });
    await view.getByText('Pages, this one included').first().waitFor();
    await view.getByRole('region', { name: 'The packet' }).press('End');
    await view.getByText(/^Exhibit 1, page 2 of 2/).waitFor();
  }, 120_000);

  it('is made with the keyboard alone; a password that does not open a file is said to be wrong', async () => {
    const page = await checkPageWith([{ title: 'Locked', bytes: await textPdf(1, { userPassword: 'example' }) }]);
    await page.getByRole('button', { name: 'Make packet' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Make a packet' });
    await dialog.waitFor();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Make packet');
    await page.keyboard.press('Enter');
    const password = dialog.getByLabel('Password of exhibit 1');
    await password.waitFor({ timeout: 60_000 });
    // the button that was pressed made way for others: the focus stays in the dialog
    expect(await dialog.evaluate((element) => element === document.activeElement)).toBe(true);
    await password.fill('wrong');
    await dialog.getByRole('button', { name: 'Make again' }).press('Enter');
    await dialog.getByText('This password does not open the file.').waitFor({ timeout: 60_000 });
    await picture(page, 'packet-wrong-password');
    await password.fill('example');
    await dialog.getByText('This password does not open the file.').waitFor({ state: 'hidden' });
    await dialog.getByRole('button', { name: 'Make again' }).press('Enter');
    await dialog.getByText('Every document is shown behind its sheet.').waitFor({ timeout: 60_000 });
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await focused(page)).toBe('Make packet');
  }, 120_000);
});
