import type { Download, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { narrow, useDesk } from '../support/browser.ts';
import { filledForm, png, shortFilterName, turnedPhoto, undrawnForm } from '../support/foreign-files.ts';
import { goToStep, newRequest, openMemoryDesk } from '../support/office.ts';
import { madeOf, readOf, requestTextWith } from '../support/packets.ts';
import { picture } from '../support/paper.ts';
import { fontsOf, problemsOf, textOf } from '../support/pdf-tools.ts';
import { picturesOf, readSheets } from '../support/printed-page.ts';
import { canReadPdf } from '../support/programs.ts';
import { textPdf } from '../support/sample-files.ts';

const desk = useDesk();

async function bytesOf(download: Download): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

async function downloaded(page: Page, name: string): Promise<{ readonly bytes: Buffer; readonly fileName: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()]);
  return { bytes: await bytesOf(download), fileName: download.suggestedFilename() };
}

const attach = async (page: Page, name: string, mimeType: string, bytes: Uint8Array) => {
  const before = await page.getByRole('group', { name: /^Document \d+/ }).count();
  await page
    .getByLabel('Files', { exact: true })
    .and(page.locator('input'))
    .setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) });
  await expect.poll(() => page.getByRole('group', { name: /^Document \d+/ }).count(), { timeout: 15_000 }).toBe(before + 1);
};

/** A new request with a report, a photo, a filled form, and a form whose values only a browser can draw. */
async function requestWithFiles(page: Page): Promise<void> {
  await newRequest(page);
  await goToStep(page, 'Member');
  await page.getByLabel('Family name').fill('Nguyễn');
  await goToStep(page, 'Evidence');
  await attach(page, 'marrow.pdf', 'application/pdf', await textPdf(2));
  await attach(page, 'flow.png', 'image/png', png());
  await attach(page, 'form.pdf', 'application/pdf', await filledForm());
  await attach(page, 'other-form.pdf', 'application/pdf', await undrawnForm('Łukasz'));
  await goToStep(page, 'Check');
}

/** A photo of 400 by 300 pixels, its left half dark. */
async function photo(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 400, height: 300 });
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.fillStyle = '#ddd';
    context.fillRect(0, 0, 400, 300);
    context.fillStyle = '#222';
    context.fillRect(0, 0, 200, 300);
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1];
  });
  return Buffer.from(base64 ?? '', 'base64');
}

/** How far an exhibit's first page is dark, to ten points. */
function darkPoints(packet: Uint8Array, sheets: readonly string[], exhibit: number): { readonly width: number; readonly height: number } {
  const at = sheets.findIndex((sheet) => sheet.includes(`Exhibit ${exhibit}, page 1 of`));
  const { width = 0, pixels = new Uint8Array() } = picturesOf(packet)[at] ?? {};
  const isDark = (index: number) => (pixels[3 * index] ?? 255) < 0x60;
  const height = pixels.length / 3 / width;
  const rows = Array.from({ length: height }, (_, y) => Array.from({ length: width }, (__, x) => isDark(y * width + x)));
  // letters are dark too, but never over a long line
  const lines = rows.filter((row) => row.filter(Boolean).length > 60);
  const longest = Math.max(0, ...lines.map((row) => row.filter(Boolean).length));
  const points = (count: number) => Math.round((count * 72) / 40 / 10) * 10;
  return { width: points(longest), height: points(lines.length) };
}

async function makePacket(page: Page): Promise<Buffer> {
  await page.getByRole('button', { name: 'Make packet' }).click();
  const dialog = page.getByRole('dialog', { name: 'Make a packet' });
  await dialog.getByText(/leaves this program’s protection/).waitFor();
  await dialog.getByRole('button', { name: 'Make packet' }).click();
  await dialog.getByText(/^The packet has \d+ pages/).waitFor({ timeout: 60_000 });
  // the values of one form are in letters that no standard font has: that is said, by name
  await dialog.getByText('Exhibit 4, other-form').waitFor();
  await dialog.getByText(/^Some filled-in fields of this form may not be shown/).waitFor();
  expect(await dialog.getByRole('listitem').count()).toBe(1);
  await picture(page, 'packet-made');
  const { bytes, fileName } = await downloaded(page, 'Save packet');
  expect(fileName).toBe('packet.pdf');
  await dialog.getByRole('status').getByText('packet.pdf was saved').waitFor();
  return bytes;
}

describe('in the browser, under its content policy', () => {
  it('a packet is made, is whole, and comes back on another desk with its files', async () => {
    const page = await desk.open();
    await requestWithFiles(page);
    const packet = await makePacket(page);
    const read = await readOf(packet);
    expect(read.integrity).toEqual({ kind: 'unchanged' });
    expect(read.files.map(({ name }) => name)).toEqual(['marrow.pdf', 'flow.png', 'form.pdf', 'other-form.pdf']);
    if (canReadPdf()) {
      // the documents' own fonts are theirs to embed
      const problems = problemsOf(packet, 'packet').flatMap((said) =>
        said.includes('PROBLEMS:') ? said.split('\n').filter((line) => line.startsWith('   - ')) : [said],
      );
      expect(problems.filter((problem) => !problem.includes('font not embedded'))).toEqual([]);
      const text = textOf(packet);
      for (const part of ['Nguyễn', 'Example report, sheet 2', 'Filled by hand']) expect(text).toContain(part);
    }
    const other = await desk.open();
    await openMemoryDesk(other);
    await other.getByRole('button', { name: 'Import' }).click();
    const input = other.getByLabel('Files', { exact: true }).and(other.locator('input'));
    await input.setInputFiles({ name: 'packet.pdf', mimeType: 'application/pdf', buffer: packet });
    await other.getByText('1 request imported with 4 files.').waitFor({ timeout: 60_000 });
    await other.getByText('Unchanged by checksum; this does not prove who wrote it.').waitFor();
    await other.getByText(read.code).waitFor();
    await picture(other, 'packet-imported');
    const altered = Buffer.from(packet);
    altered[altered.indexOf('(pa-desk)') + 1] = 0x51;
    await input.setInputFiles({ name: 'altered.pdf', mimeType: 'application/pdf', buffer: altered });
    await other.getByText(/^ALTERED since it was made: its pages/).waitFor({ timeout: 60_000 });
    await other.getByRole('button', { name: 'Close' }).click();
    await other.getByRole('link', { name: 'Nguyễn' }).first().click();
    await goToStep(other, 'Evidence');
    // the step comes with a file of its own
    await expect.poll(() => other.getByRole('group', { name: /^Document \d+/ }).count(), { timeout: 30_000 }).toBe(4);
  });

  it('the making of a packet can be cancelled, and asked for again', async () => {
    const page = await desk.open('/', { viewport: narrow, colorScheme: 'dark' });
    await requestWithFiles(page);
    await page.getByRole('button', { name: 'Make packet' }).click();
    const dialog = page.getByRole('dialog', { name: 'Make a packet' });
    await dialog.getByRole('button', { name: 'Make packet' }).click();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.getByText(/leaves this program’s protection/).waitFor();
    await picture(page, 'packet-asking');
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Make packet' }).click();
    await dialog.getByText(/^The packet has \d+ pages/).waitFor({ timeout: 60_000 });
    expect(await axeFindings(page)).toEqual([]);
    await picture(page, 'packet-made-narrow');
  });

  it('a packet shows what only a browser can: a locked file, a turned photo, a page that has to be drawn; and is looked at', async () => {
    const page = await desk.open();
    await openMemoryDesk(page);
    const files = [
      { title: 'Locked', bytes: await textPdf(2, { userPassword: 'example' }), fileName: 'locked.pdf' },
      { title: 'Photo', bytes: turnedPhoto(await photo(page), 6), fileName: 'photo.jpg', mediaType: 'image/jpeg' },
      { title: 'Odd', bytes: await shortFilterName(), fileName: 'odd.pdf' },
    ];
    const requestText = requestTextWith(files, { member: { familyName: '王', givenName: 'Testcase' } });
    const received = Buffer.from((await madeOf(files, { requestText, standIns: ['王'] })).bytes);
    await page.getByRole('button', { name: 'Import' }).click();
    const input = page.getByLabel('Files', { exact: true }).and(page.locator('input'));
    await input.setInputFiles({ name: 'packet.pdf', mimeType: 'application/pdf', buffer: received });
    await page.getByText('1 request imported with 3 files.').waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('link', { name: '王' }).first().click();
    await goToStep(page, 'Check');
    await page.getByRole('button', { name: 'Make packet' }).click();
    const dialog = page.getByRole('dialog', { name: 'Make a packet' });
    await dialog.getByRole('button', { name: 'Make packet' }).click();
    await dialog.getByText('Name: Testcase 王').waitFor({ timeout: 60_000 });
    await picture(page, 'packet-missing');
    await dialog.getByRole('button', { name: 'Make it with their numbers' }).click();
    await dialog.getByText('Exhibit 1, Locked').waitFor({ timeout: 60_000 });
    expect(await dialog.getByRole('listitem').locator('strong').allInnerTexts()).toEqual(['Exhibit 1, Locked']);
    await dialog.getByLabel('Password of exhibit 1').fill('example');
    await dialog.getByRole('button', { name: 'Make again' }).click();
    await dialog.getByText('Every document is shown behind its sheet.').waitFor({ timeout: 60_000 });
    await dialog.getByRole('button', { name: 'Look at the packet' }).click();
    const view = page.getByRole('dialog', { name: 'The packet' });
    await view.getByText('Pages, this one included').first().waitFor();
    await picture(page, 'packet-looked-at');
    await view.getByRole('button', { name: 'Close' }).click();
    const { bytes } = await downloaded(page, 'Save packet');
    if (!canReadPdf()) return;
    const sheets = readSheets(bytes);
    expect(sheets.join(' ')).toContain('Example report, sheet 2');
    expect(sheets.join(' ')).toContain('[U+738B]');
    // the photo's left half is dark, and lies on top once it is turned: 300 by 400 points
    expect(darkPoints(bytes, sheets, 2)).toEqual({ width: 300, height: 200 });
    const drawn = darkPoints(bytes, sheets, 3);
    expect(drawn.height).toBeGreaterThan(600);
    // a line through the letters is longer than half the page
    expect(drawn.width).toBeGreaterThan(320);
  }, 240_000);

  it('the summary is downloaded as a PDF', async () => {
    const page = await desk.open();
    await newRequest(page);
    await goToStep(page, 'Check');
    await page.getByRole('link', { name: 'Summary and letter' }).click();
    const warning = page.getByText('leaves this program’s protection');
    await warning.waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await warning.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    const { bytes, fileName } = await downloaded(page, 'Download PDF');
    expect(fileName).toBe('evaluation-summary.pdf');
    await picture(page, 'letter-download');
    if (!canReadPdf()) return;
    expect(problemsOf(bytes, 'letter')).toEqual([]);
    expect(fontsOf(bytes).map(({ isComplete }) => isComplete)).toEqual([true, true]);
  });

  it('a PDF of somebody else is no packet, and is said to be none', async () => {
    const page = await desk.open();
    await openMemoryDesk(page);
    await page.getByRole('button', { name: 'Import' }).click();
    const input = page.getByLabel('Files', { exact: true }).and(page.locator('input'));
    await input.setInputFiles({ name: 'report.pdf', mimeType: 'application/pdf', buffer: await textPdf(1) });
    await page.getByText(/This PDF is no packet of this program/).waitFor({ timeout: 60_000 });
  });
});
