import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { RunningServer } from '../../src/serve/server.ts';
import { useBuiltPage } from '../support/built-page.ts';
import { figure } from '../support/figures.ts';
import { placesOf, placesOfBytes } from '../support/forensics.ts';
import { type DiskProfile, diskProfile } from '../support/profile-browser.ts';
import { serve } from '../support/server.ts';

const passphrase = 'four plain invented words';

let server: RunningServer;
let profile: DiskProfile;

const folder = useBuiltPage('vault-page');
beforeAll(async () => {
  server = await serve(folder);
});
afterAll(() => server.close());
afterEach(() => profile.remove());

async function openStore(page: Page, options: { readonly undoMs?: number } = {}): Promise<void> {
  await page.goto(server.origin);
  await page.evaluate((wanted) => window.lab.start(wanted), options);
  expect(await page.evaluate((words) => window.lab.open(words), passphrase)).toBe('opened');
}

/** A text that stands nowhere else. */
const marker = (name: string) => `${name}${randomBytes(9).toString('hex')}`;

it('a browser on a profile is watched like every other', async () => {
  profile = diskProfile(server.origin);
  const { page } = await profile.start();
  await page.goto(server.origin);
  expect(profile.takeFaults()).toEqual([]);
  await page.evaluate(() => void fetch('https://elsewhere.example/').catch(() => 0));
  await expect.poll(() => profile.takeFaults().join('\n')).toContain('connect-src');
  await page.goto('https://elsewhere.example/').catch(() => 0);
  await expect.poll(() => profile.takeFaults().join('\n')).toContain('request to another origin: https://elsewhere.example/');
});

describe('the profile on the disk', () => {
  /** Every place where a marker goes: a content, a kind, the name and bytes of attachments, a text that is typed, a passphrase. */
  async function plantAll(page: Page, words: string): Promise<readonly string[]> {
    const markers = {
      content: marker('content'),
      kind: marker('kind'),
      fileName: marker('fileName'),
      small: marker('small'),
      large: marker('large'),
      deleted: marker('deleted'),
      typed: marker('typed'),
    };
    await page.evaluate(async (planted) => {
      const { desk, vault } = window.lab;
      const bytes = (text: string) => new TextEncoder().encode(text);
      const facts = { name: planted.fileName, mediaType: 'application/pdf' };
      for (const revision of [0, 1, 2]) await desk.put({ id: 'one', kind: planted.kind, content: { name: planted.content } }, revision);
      await desk.putAttachment('one', facts, bytes(planted.small));
      const { attachment } = Object.assign(
        { attachment: { id: '' } },
        await desk.putAttachment('one', facts, bytes(planted.large.repeat(20_000))),
      );
      await desk.getAttachment('one', attachment.id);
      await desk.put({ id: 'two', kind: 'note', content: planted.deleted }, 0);
      await desk.remove('two', 1);
      await desk.exportBackup('words for the backup');
      const memory = await vault.openInMemory({ name: 'This tab' });
      if (memory.kind === 'opened') await memory.desk.put({ id: 'three', kind: 'note', content: planted.content }, 0);
    }, markers);
    await page.evaluate(() => window.lab.type('case'));
    await page.fill('#note', markers.typed);
    await page.locator('#state').filter({ hasText: 'saved' }).waitFor();
    return [...Object.values(markers), words];
  }

  /** As a program without encryption would keep it, in a database and in a file of its own. */
  const plantPlain = (page: Page, text: string) =>
    page.evaluate(
      (value) =>
        new Promise((stored) => {
          const request = indexedDB.open('plain', 1);
          request.onupgradeneeded = () => request.result.createObjectStore('cases');
          request.onsuccess = () => {
            const transaction = request.result.transaction('cases', 'readwrite', { durability: 'strict' });
            transaction.objectStore('cases').put({ name: value }, 1);
            transaction.objectStore('cases').put(new Blob([btoa(value)]), 2);
            transaction.oncomplete = () => stored(undefined);
          };
        }),
      text,
    );

  /** Makes the browser write its log out as a table, compressed: a database that is deleted does that. */
  const compact = (page: Page) =>
    page.evaluate(async () => {
      for (const name of ['passing one', 'passing two']) {
        await new Promise((opened) => {
          const request = indexedDB.open(name);
          request.onsuccess = () => opened(request.result.close());
        });
        await new Promise((deleted) => {
          indexedDB.deleteDatabase(name).onsuccess = deleted;
        });
      }
    });

  it('holds no marker that was stored, in any writing; a plain database holds its own', async () => {
    profile = diskProfile(server.origin);
    const first = await profile.start();
    await openStore(first.page, { undoMs: 0 });
    const markers = await plantAll(first.page, passphrase);
    const control = marker('plain');
    await plantPlain(first.page, control);
    await first.close();
    expect(placesOf(profile.folder, control).length).toBeGreaterThan(1);
    for (const text of markers) expect(placesOf(profile.folder, text)).toEqual([]);

    // The browser answers before its table is written, and may be killed too early for it: then once more.
    const isInTable = () => placesOf(profile.folder, control).some((file) => file.endsWith('.ldb'));
    for (let starts = 0; starts < 4 && !isInTable(); starts += 1) {
      const later = await profile.start();
      await later.page.goto(server.origin);
      await compact(later.page);
      await vi.waitUntil(isInTable, { timeout: 5_000, interval: 250 }).catch(() => undefined);
      await later.kill();
    }
    expect(isInTable()).toBe(true);
    for (const text of markers) expect(placesOf(profile.folder, text)).toEqual([]);
    figure('markers planted through the store, found in the profile', `${markers.length}, 0`);
  });

  it('holds the wrapped key of a case until it is deleted, and no longer', async () => {
    profile = diskProfile(server.origin);
    const first = await profile.start();
    await openStore(first.page, { undoMs: 0 });
    await first.page.evaluate(() => window.lab.desk.put({ id: 'case', kind: 'note', content: 'kept' }, 0));
    const hex = await first.page.evaluate(
      () =>
        new Promise<string>((read) => {
          const request = indexedDB.open('pa-desk');
          request.onsuccess = () => {
            const keys = request.result.transaction('keys').objectStore('keys').getAll();
            keys.onsuccess = async () => {
              const bytes = new Uint8Array(await keys.result[0].wrapped.arrayBuffer());
              read(Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''));
            };
          };
        }),
    );
    await first.close();
    const wrapped = Buffer.from(hex, 'hex');
    expect(wrapped.length).toBe(60);
    expect(placesOfBytes(profile.folder, [wrapped]).length).toBe(1);

    const second = await profile.start();
    await openStore(second.page, { undoMs: 0 });
    expect(await second.page.evaluate(() => window.lab.desk.remove('case', 1))).toMatchObject({ kind: 'removed' });
    await second.page.evaluate(() => window.lab.desk.lock());
    await second.close();
    // The browser drops the file some time after it starts, where it has time for it.
    const isGone = () => placesOfBytes(profile.folder, [wrapped]).length === 0;
    for (let starts = 0; starts < 4 && !isGone(); starts += 1) {
      const later = await profile.start();
      await openStore(later.page);
      expect(await later.page.evaluate(() => window.lab.desk.get('case'))).toEqual({ kind: 'absent' });
      await vi.waitUntil(isGone, { timeout: 10_000, interval: 500 }).catch(() => undefined);
      await later.close();
    }
    expect(placesOfBytes(profile.folder, [wrapped])).toEqual([]);
  });
});
