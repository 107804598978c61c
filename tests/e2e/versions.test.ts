import type { BrowserContext, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { useDesk } from '../support/browser.ts';
import { beginRequest, createDesk, unlock } from '../support/kept-desk.ts';
import { answer, goToStep } from '../support/office.ts';

const desk = useDesk();

const pathsOfVersion1 = {
  desks: ['id'],
  records: ['desk', 'id'],
  keys: ['desk', 'record'],
  attachments: ['desk', 'record', 'id'],
  contents: ['desk', 'record', 'id'],
} as const;

/** Another version of the program has the database: it opens it at that version, and never lets go by itself. */
const otherVersion = (page: Page, version: number) =>
  page.evaluate(
    ([wanted, paths]) =>
      new Promise((opened) => {
        const request = indexedDB.open('pa-desk', wanted);
        // as version 1 made them; of a later one what it does to them is not known
        request.onupgradeneeded = ({ oldVersion }) => {
          if (oldVersion > 0) return;
          for (const [table, path] of Object.entries(paths)) request.result.createObjectStore(table, { keyPath: [...path] });
          request.result.createObjectStore('removals', { keyPath: 'key' });
        };
        request.onsuccess = () => {
          Object.assign(window, { held: request.result });
          opened(request.result.version);
        };
      }),
    [version, pathsOfVersion1] as const,
  );

/** A page of the same origin that is not the program. */
async function besides(profile: BrowserContext): Promise<Page> {
  const page = await profile.newPage();
  await page.route('**/besides', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><link rel="icon" href="data:,">' }),
  );
  await page.goto('/besides');
  return page;
}

it('a newer program in another tab gets the database at once; what was typed is saved, and can still be read, not changed', async () => {
  const profile = await desk.newProfile();
  const page = await profile.newPage();
  await page.goto('/');
  await createDesk(page, 'Office of the tests');
  await beginRequest(page);
  await answer(page, 'requestType', 'initial');
  await goToStep(page, 'Member');
  await answer(page, 'member.familyName', 'Sample');
  const newer = await besides(profile);
  expect(await otherVersion(newer, 99)).toBe(99);
  await page.getByRole('alert').getByText('A newer version of this program was opened in another tab. Reload this page.').waitFor();
  expect(await page.getByText('Sample').count()).toBe(0);
  await page.reload();
  await page.getByText('A newer version of this program was used on this computer.').waitFor();
  await unlock(page);
  await page.getByText('A newer version of this program wrote it: here it can be read and exported, not changed.').waitFor();
  await page.locator('main').getByText('Sample').first().waitFor();
  expect(await page.locator('main form input:enabled').count()).toBe(0);
  await page.getByRole('link', { name: 'Requests' }).click();
  await page.getByRole('heading', { level: 1, name: 'Requests' }).waitFor();
  expect(await page.getByRole('button', { name: 'New request' }).count()).toBe(0);
  const stores = await newer.evaluate(async () => (await indexedDB.databases()).map(({ name, version }) => `${name} ${version}`));
  expect(stores).toEqual(['pa-desk 99']);
});

it('a database that the browser dropped as a whole is told of, and one that a person emptied is not', async () => {
  const profile = await desk.newProfile();
  const page = await profile.newPage();
  const gone = page.getByText('The desks that were kept on this computer are gone');
  const setUp = page.getByRole('heading', { level: 1, name: 'Set up your desk' });
  await page.goto('/');
  await setUp.waitFor();
  expect(await gone.count()).toBe(0);
  await createDesk(page, 'Office of the tests');
  await page.goto('about:blank');
  const other = await besides(profile);
  await other.evaluate(() => new Promise((dropped) => Object.assign(indexedDB.deleteDatabase('pa-desk'), { onsuccess: dropped })));
  await page.goto('/');
  await setUp.waitFor();
  expect(await gone.count()).toBe(1);
  await createDesk(page, 'Office of the tests');
  await page.getByRole('button', { name: /^Lock/ }).first().click();
  await page.getByText('Passphrase forgotten?').click();
  await page.getByRole('button', { name: /^Delete .Office of the tests/ }).click();
  await page.getByLabel('Type Office of the tests to confirm').fill('Office of the tests');
  await page.getByRole('button', { name: 'Delete for good' }).click();
  await page.getByText('The desk was deleted, with everything in it.').waitFor();
  await page.reload();
  await setUp.waitFor();
  expect(await gone.count()).toBe(0);
});

it('an older program that keeps the database is named, and waited for', async () => {
  const profile = await desk.newProfile();
  const older = await besides(profile);
  expect(await otherVersion(older, 1)).toBe(1);
  const page = await profile.newPage();
  // the program as its next version will be
  await page.addInitScript(() => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (name, version) {
      return open.call(this, name, version === undefined ? version : version + 1);
    };
  });
  await page.goto('/');
  await page.getByRole('alert').getByText('An older version of this program is open in another tab. Close that tab to go on.').waitFor();
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(0);
  await older.close();
  await page.getByRole('heading', { level: 1, name: 'Set up your desk' }).waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
});
