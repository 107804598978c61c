import type { CDPSession, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useDesk } from '../support/browser.ts';
import { useBuiltPage } from '../support/built-page.ts';
import { beginRequest, createDesk, unlock } from '../support/kept-desk.ts';
import { goToStep } from '../support/office.ts';
import { openTab } from '../support/vault-tab.ts';

const app = useDesk();
const store = useDesk(useBuiltPage('vault-page'));

/** Leaves no room for a further record, by a database of the same origin: ever smaller pieces until none fits. */
const fillDisk = (page: Page) =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('filling', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('pieces', { autoIncrement: true });
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const add = (size: number) =>
      new Promise<boolean>((resolve) => {
        const transaction = database.transaction('pieces', 'readwrite', { durability: 'strict' });
        transaction.objectStore('pieces').add(crypto.getRandomValues(new Uint8Array(size)));
        transaction.oncomplete = () => resolve(true);
        transaction.onabort = () => resolve(false);
      });
    for (const size of [60_000, 10_000, 1000, 100]) while (await add(size));
    database.close();
  });

async function withQuota(page: Page): Promise<{ readonly session: CDPSession; readonly origin: string }> {
  const [session, origin] = [await page.context().newCDPSession(page), app.origin()];
  // before the first write: the browser remembers for a while how much room there was
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000 });
  return { session, origin };
}

const alertText = (page: Page) => page.getByRole('alert').filter({ hasText: 'Not saved' }).innerText();

describe('a full disk under the program', () => {
  it('is told at the form and on the list, the typed can be taken out, and is stored once there is room', async () => {
    const page = await (await app.newProfile()).newPage();
    const { session, origin } = await withQuota(page);
    await page.goto('/');
    await createDesk(page, 'Office of the tests');
    await beginRequest(page);
    await goToStep(page, 'Member');
    await fillDisk(page);
    const name = page.locator('main form [name="member.givenName"]');
    await name.pressSequentially('Testcase '.repeat(8));
    expect(await alertText(page)).toContain('the storage of this browser is full');
    // every key tries once more, and says so while it does
    await page.locator('.ui-saved').filter({ hasText: 'Not saved: the disk is full' }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download what is not saved' }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
    expect(JSON.parse(Buffer.concat(chunks).toString('utf8'))).toMatchObject({
      format: 'pa-cases',
      cases: [{ case: { draft: { member: { givenName: 'Testcase '.repeat(8) } } } }],
    });
    // leaving the form loses nothing either
    await page.getByRole('link', { name: 'Requests' }).click();
    await page.getByText('Something typed is not saved yet').waitFor();
    await page.getByRole('rowheader').getByRole('link').click();
    await name.waitFor();
    expect(await name.inputValue()).toBe('Testcase '.repeat(8));
    expect(await alertText(page)).toContain('the storage of this browser is full');
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await page.getByRole('button', { name: 'Try again' }).click();
    await page
      .locator('.ui-saved')
      .filter({ hasText: /^Saved/ })
      .waitFor();
    expect(await page.getByRole('alert').filter({ hasText: 'Not saved' }).count()).toBe(0);
    await page.reload();
    await unlock(page);
    await name.waitFor();
    expect(await name.inputValue()).toBe('Testcase '.repeat(8));
  });

  it('lets a request be deleted for good where there is no room to undo it', async () => {
    const page = await (await app.newProfile()).newPage();
    await withQuota(page);
    await page.goto('/');
    await createDesk(page, 'Office of the tests');
    await beginRequest(page);
    await page.getByRole('link', { name: 'Requests' }).click();
    await fillDisk(page);
    await page.getByRole('button', { name: /^Actions/ }).click();
    await page.getByRole('button', { name: 'Delete' }).click();
    const dialog = page.getByRole('dialog', { name: 'Delete for good?' });
    await dialog.getByRole('button', { name: 'Keep it' }).click();
    expect(await page.getByRole('rowheader').count()).toBe(1);
    await page.getByRole('button', { name: /^Actions/ }).click();
    await page.getByRole('button', { name: 'Delete' }).click();
    await dialog.getByRole('button', { name: 'Delete for good' }).click();
    await page.getByText('Request deleted for good.').waitFor();
    await page.getByText('No requests yet.').waitFor();
    await page.reload();
    await unlock(page);
    await page.getByText('No requests yet.').waitFor();
  });

  it('keeps a new request from beginning, and says so', async () => {
    const page = await (await app.newProfile()).newPage();
    await withQuota(page);
    await page.goto('/');
    await createDesk(page, 'Office of the tests');
    await fillDisk(page);
    await page.getByRole('button', { name: 'New request' }).first().click();
    await page.getByText('Not stored: the storage of this browser is full.').waitFor();
    expect(await page.getByRole('heading', { level: 1, name: 'Requests' }).count()).toBe(1);
  });
});

it('a transaction that fails at any of its writes leaves nothing of itself', async () => {
  const page = await openTab(await store.newProfile());
  const results = await page.evaluate(async () => {
    const { desk, vault } = window.lab;
    const bytes = new Uint8Array(99);
    const file = (id: string) => ({ id, name: 'a.pdf', mediaType: 'application/pdf', content: bytes });
    const record = (id: string) => ({ id, kind: 'note', content: 'Testcase' });
    const { put, delete: drop } = IDBObjectStore.prototype;
    let left = Number.POSITIVE_INFINITY;
    IDBObjectStore.prototype.put = function (...given) {
      const request = put.apply(this, given);
      left -= 1;
      if (left === 0) this.transaction.abort();
      return request;
    };
    IDBObjectStore.prototype.delete = function (...given) {
      const request = drop.apply(this, given);
      left -= 1;
      if (left === 0) this.transaction.abort();
      return request;
    };
    const rows = () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open('pa-desk');
        opening.onsuccess = () => {
          const database = opening.result;
          const tables = [...database.objectStoreNames];
          const transaction = database.transaction(tables);
          const found: unknown[] = [];
          for (const table of tables) {
            const all = transaction.objectStore(table).getAll();
            all.onsuccess = () => found.push([table, all.result]);
          }
          transaction.oncomplete = () => {
            database.close();
            resolve(JSON.stringify(found, (_, value) => (value instanceof Uint8Array ? [...value].join() : value)));
          };
        };
      });
    await desk.putWithAttachments(record('case'), [file('kept'), file('gone')]);
    await desk.removeAttachment('case', 'gone');
    const acts: readonly (readonly [string, number, () => Promise<{ readonly kind: string }>])[] = [
      ['a new case', 2, () => desk.put(record('new'), 0)],
      ['a save', 1, () => desk.put(record('case'), 1)],
      ['a case with two files', 6, () => desk.putWithAttachments(record('with files'), [file('1'), file('2')])],
      ['three new cases', 6, () => desk.putNew(['1', '2', '3'].map(record))],
      ['an attachment', 2, () => desk.putAttachment('case', { name: 'a', mediaType: 'application/pdf' }, bytes)],
      ['removing an attachment', 1, () => desk.removeAttachment('case', 'kept')],
      ['bringing it back', 1, () => desk.undoRemoveAttachment('case', 'gone')],
      ['a deletion', 1, () => desk.remove('case', 2)],
      ['another passphrase', 1, () => desk.changePassphrase('four plain invented words', 'new invented words')],
      ['a further desk', 1, () => vault.createDesk({ name: 'Second desk', passphrase: 'four plain invented words' })],
    ];
    const told: string[] = [];
    const control: string[] = [];
    for (const [name, writes, act] of acts) {
      for (let at = 1; at <= writes; at += 1) {
        const before = await rows();
        left = at;
        const { kind } = await act();
        const reached = left <= 0;
        left = Number.POSITIVE_INFINITY;
        const same = (await rows()) === before;
        told.push(`${name}, write ${at}: ${reached ? kind : 'not reached'}, ${same ? 'nothing of it' : 'half of it'}`);
      }
      // the control: without a fault it changes what is stored, by just as many writes
      const before = await rows();
      left = 1000;
      const { kind } = await act();
      control.push(`${kind} by ${1000 - left} of ${writes}, ${(await rows()) === before ? 'nothing' : 'something'} changed`);
      left = Number.POSITIVE_INFINITY;
    }
    return { told, control };
  });
  expect(results.told.filter((line) => !/: failed, nothing of it$/.test(line))).toEqual([]);
  expect(results.told).toHaveLength(22);
  expect(results.control).toHaveLength(10);
  expect(results.control.filter((line) => !/^\w+ by (\d) of \1, something changed$/.test(line))).toEqual([]);
});
