import type { Page } from 'playwright-core';

export const passphrase = 'four plain invented words';

/** Makes a desk that is kept on this computer, under the passphrase of the tests. */
export async function createDesk(page: Page, name: string): Promise<void> {
  await page.getByLabel('Name of the desk').fill(name);
  await page.locator('[name="passphrase"]').fill(passphrase);
  await page.locator('[name="repeat"]').fill(passphrase);
  await page.getByRole('button', { name: 'Create desk' }).click();
  await page.getByRole('heading', { level: 1, name: 'Requests' }).waitFor();
}

export async function unlock(page: Page): Promise<void> {
  await page.locator('[name="passphrase"]').fill(passphrase);
  await page.getByRole('button', { name: 'Unlock' }).click();
}

export async function beginRequest(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New request' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Request', exact: true }).waitFor();
}

/** Locked by another tab: what is open here is left as it stands, dialogs and all. */
export async function lockedElsewhere(page: Page, other: Page): Promise<void> {
  await other.evaluate(() => {
    const channel = new BroadcastChannel('pa-desk');
    channel.postMessage({ type: 'lock' });
    channel.close();
  });
  await page.getByRole('button', { name: 'Unlock' }).waitFor();
}
