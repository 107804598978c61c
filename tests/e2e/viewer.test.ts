import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { narrow, useDesk } from '../support/browser.ts';
import { goToStep, newRequest } from '../support/office.ts';
import { faxPdf, picturePdf, textPdf } from '../support/sample-files.ts';

const desk = useDesk();
/** A busy machine takes its time to draw. */
const patient = { timeout: 15_000 };

interface Attached {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const asPdf = (buffer: Buffer): Attached => ({ name: 'report.pdf', mimeType: 'application/pdf', buffer });

/** Attaches a file on the evidence step and looks at it; the dialog. */
async function look(page: Page, file: Attached): Promise<Locator> {
  await goToStep(page, 'Evidence');
  await page.getByLabel('Files', { exact: true }).and(page.locator('input')).setInputFiles(file);
  await page.getByRole('button', { name: 'View of document 1' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  return dialog;
}

async function lookIn(options: Parameters<typeof desk.open>[1], file: Attached): Promise<{ page: Page; dialog: Locator }> {
  const page = await desk.open('/', options);
  await newRequest(page);
  return { page, dialog: await look(page, file) };
}

/** A picture as a scanner makes it: grey stripes, 300 by 400 pixels. */
async function scan(page: Page, mediaType: string): Promise<Buffer> {
  const base64 = await page.evaluate((type) => {
    const canvas = document.createElement('canvas');
    canvas.width = 300;
    canvas.height = 400;
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.fillStyle = '#444';
    context.fillRect(0, 0, 300, 400);
    return canvas.toDataURL(type).split(',')[1];
  }, mediaType);
  return Buffer.from(base64 ?? '', 'base64');
}

/** The grey of the page's middle, 0 to 255. */
const middle = (dialog: Locator): Promise<number | undefined> =>
  dialog.locator('canvas').evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement)) return undefined;
    return canvas.getContext('2d')?.getImageData(canvas.width / 2, canvas.height / 2, 1, 1).data[0];
  });

const sheet = (dialog: Locator, number: number) => dialog.getByRole('group', { name: `Page ${number} of report` });

describe('a PDF', () => {
  it('is looked at page by page, with buttons, keys and a page number', async () => {
    const { dialog, page } = await lookIn({}, asPdf(await textPdf(12)));
    await sheet(dialog, 1).getByText('Example report, sheet 1', { exact: true }).waitFor();
    await dialog.getByRole('button', { name: 'Next page' }).click();
    await sheet(dialog, 2).getByText('sheet 2').waitFor();
    await page.keyboard.press('ArrowRight');
    await sheet(dialog, 3).getByText('sheet 3').waitFor();
    await page.keyboard.press('End');
    await sheet(dialog, 12).getByText('sheet 12').waitFor();
    await page.keyboard.press('ArrowRight');
    await dialog.getByLabel('Page', { exact: true }).fill('7');
    await page.keyboard.press('Enter');
    await sheet(dialog, 7).getByText('sheet 7').waitFor();
    const field = dialog.getByLabel('Page', { exact: true });
    expect(await field.evaluate((input) => document.activeElement === input)).toBe(true);
    await field.fill('99');
    await page.keyboard.press('Enter');
    await sheet(dialog, 12).getByText('sheet 12').waitFor();
    expect(await field.inputValue()).toBe('12');
    await field.fill('none');
    await page.keyboard.press('Enter');
    expect(await field.inputValue()).toBe('12');
    expect(await dialog.getByRole('status').allInnerTexts()).toContain('Page 12 of 12');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Evidence');
  });

  it('is zoomed, and fits the width again; Escape goes back to the button', async () => {
    const { dialog, page } = await lookIn({}, asPdf(await textPdf(1)));
    const width = async () => (await dialog.locator('canvas').boundingBox())?.width ?? 0;
    await sheet(dialog, 1).getByText('sheet 1').waitFor();
    const fitted = await width();
    const frame = await dialog.getByRole('region', { name: 'report' }).boundingBox();
    expect(fitted / (frame?.width ?? 0)).toBeGreaterThan(0.9);
    await dialog.getByRole('button', { name: 'Zoom in' }).click();
    await page.keyboard.press('+');
    await expect.poll(width, patient).toBeCloseTo(fitted * 1.5, 0);
    await dialog.getByRole('button', { name: 'Fit width' }).click();
    await expect.poll(width, patient).toBeCloseTo(fitted, 0);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('View of document 1');
  });

  it.each([
    ['wide and light', {}],
    ['narrow and dark', { viewport: narrow, colorScheme: 'dark' }],
  ] as const)('%s: axe finds nothing, and nothing scrolls sideways', async (_, options) => {
    const { dialog, page } = await lookIn(options, asPdf(await textPdf(2)));
    await sheet(dialog, 1).getByText('sheet 1').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await dialog.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
  });

  it('that is a JPEG scan is drawn, and called a picture without text', async () => {
    const page = await desk.open();
    await newRequest(page);
    const jpeg = await scan(page, 'image/jpeg');
    const entries = '/Width 300 /Height 400 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode';
    const dialog = await look(page, asPdf(picturePdf(entries, jpeg)));
    await dialog.getByRole('img', { name: 'Page 1 of report, a picture without text' }).waitFor();
    expect(await middle(dialog)).toBeCloseTo(0x44, -1);
  });

  it('that is a fax is drawn, without WebAssembly', async () => {
    const { dialog } = await lookIn({}, asPdf(faxPdf()));
    await dialog.getByRole('img').waitFor();
    expect(await middle(dialog)).toBe(0);
  });

  it('that is damaged is said to be', async () => {
    const { dialog } = await lookIn({}, asPdf(Buffer.from('%PDF-1.7\nnothing of a PDF follows\n%%EOF')));
    await dialog.getByText(/^This file is damaged/).waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'hidden' });
  });

  it('that is cut off half-way shows what can be read, or says that it is damaged', async () => {
    const whole = await textPdf(3);
    const { dialog } = await lookIn({}, asPdf(whole.subarray(0, whole.length / 2)));
    await dialog
      .getByText(/damaged/)
      .or(dialog.getByText('sheet 1'))
      .first()
      .waitFor();
  });

  it('that is locked is attached, and said to be locked; one with restrictions alone is shown', async () => {
    const locked = await lookIn({}, asPdf(await textPdf(1, { userPassword: 'example' })));
    await locked.dialog.getByText(/protected by a password/).waitFor();
    const restricted = await lookIn({}, asPdf(await textPdf(1, { ownerPassword: 'example' })));
    await restricted.dialog.getByText('sheet 1').first().waitFor();
  });
});

describe('a picture', () => {
  it.each(['image/png', 'image/jpeg'])('%s is shown, and zoomed', async (mediaType) => {
    const page = await desk.open('/', { viewport: narrow });
    await newRequest(page);
    const dialog = await look(page, { name: 'scan', mimeType: mediaType, buffer: await scan(page, mediaType) });
    const image = dialog.getByRole('img', { name: 'The file of scan' });
    await image.waitFor();
    const fitted = (await image.boundingBox())?.width ?? 0;
    await dialog.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(async () => (await image.boundingBox())?.width, patient).toBe(Math.round(fitted * 1.25));
  });
});
