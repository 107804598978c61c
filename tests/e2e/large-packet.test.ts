import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useDesk } from '../support/browser.ts';
import { goToStep, openMemoryDesk } from '../support/office.ts';
import { madeOf } from '../support/packets.ts';
import { textPdf } from '../support/sample-files.ts';

const desk = useDesk();

/** What the page did with large files: whether it was free between two of them, and what was left of those that a worker was given. */
interface Watched {
  readonly freeBetween: boolean[];
  readonly leftBehind: number[];
}

/** Watches from before the program starts; bytes of at least `least` are large. */
const watchFiles = (page: Page, least: number) =>
  page.addInitScript((size) => {
    const watched: Watched = { freeBetween: [], leftBehind: [] };
    Object.assign(window, { watched });
    let isFree: boolean | undefined;
    for (const name of ['encrypt', 'decrypt'] as const) {
      const own = SubtleCrypto.prototype[name];
      SubtleCrypto.prototype[name] = function (...given) {
        if (given[2].byteLength >= size) {
          if (isFree !== undefined) watched.freeBetween.push(isFree);
          isFree = false;
          setTimeout(() => {
            isFree = true;
          });
        }
        return own.apply(this, given);
      };
    }
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message, ...given: readonly unknown[]) {
      Reflect.apply(post, this, [message, ...given]);
      const files: unknown = message?.input?.files;
      if (Array.isArray(files)) watched.leftBehind.push(...files.map(({ bytes }) => bytes.byteLength));
    };
  }, least);

const watchedIn = (page: Page) => page.evaluate((): Watched => Reflect.get(window, 'watched'));

describe('the page', () => {
  it('is free between two files of a packet, and copies none of them to a worker', async () => {
    const page = await (await desk.newProfile()).newPage();
    await watchFiles(page, 100_000);
    await page.goto('/');
    await openMemoryDesk(page);
    const files = await Promise.all([1, 2, 3].map(async (at) => ({ title: `Report ${at}`, bytes: await textPdf(200 + at) })));
    await page.getByRole('button', { name: 'Import' }).click();
    const input = page.getByLabel('Files', { exact: true }).and(page.locator('input'));
    await input.setInputFiles({ name: 'packet.pdf', mimeType: 'application/pdf', buffer: Buffer.from((await madeOf(files)).bytes) });
    await page.getByText('1 request imported with 3 files.').waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('link', { name: 'Sample-Nuñez' }).first().click();
    await goToStep(page, 'Check');
    await page.getByRole('button', { name: 'Make packet' }).click();
    const dialog = page.getByRole('dialog', { name: 'Make a packet' });
    await dialog.getByRole('button', { name: 'Make packet' }).click();
    await dialog.getByText(/^The packet has \d+ pages/).waitFor({ timeout: 60_000 });
    expect(await watchedIn(page)).toEqual({ freeBetween: [true, true, true, true, true], leftBehind: [0, 0, 0] });
  }, 120_000);
});
