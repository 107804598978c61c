import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';

export const passphrase = 'four plain invented words';

/** A page with the store open; every further one of the same profile is another tab. */
export async function openTab(profile: BrowserContext): Promise<Page> {
  const page = await profile.newPage();
  await page.goto('/');
  await page.evaluate(() => window.lab.start());
  expect(await page.evaluate((words) => window.lab.open(words), passphrase)).toBe('opened');
  return page;
}

/** Waits until the page says so of what is typed. */
export const stateIs = (page: Page, state: string): Promise<void> =>
  page
    .locator('#state')
    .filter({ hasText: new RegExp(`^${state}$`) })
    .waitFor();
