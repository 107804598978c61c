import { describe, expect, it } from 'vitest';
import { useDesk } from '../support/browser.ts';
import { useBuiltPage } from '../support/built-page.ts';
import { figure, p95 } from '../support/figures.ts';
import { openTab, passphrase, stateIs } from '../support/vault-tab.ts';

const browser = useDesk(useBuiltPage('vault-page'));

describe('the store in a browser', () => {
  it('keeps records and attachments over a reload, and opens with no other passphrase', async () => {
    const page = await openTab(await browser.newProfile());
    await page.evaluate(async () => {
      const { desk } = window.lab;
      await desk.put({ id: 'case', kind: 'request', content: { name: 'Testcase Sample' } }, 0);
      await desk.putAttachment('case', { name: 'report.pdf', mediaType: 'application/pdf' }, new Uint8Array(2_000_000).fill(7));
    });
    await page.reload();
    await page.evaluate(() => window.lab.start());
    expect(await page.evaluate(() => window.lab.open('other invented words'))).toBe('wrong-passphrase');
    expect(await page.evaluate((words) => window.lab.open(words), passphrase)).toBe('opened');
    const read = await page.evaluate(async () => {
      const { desk } = window.lab;
      const found = await desk.get('case');
      const listed = await desk.listAttachments('case');
      const [first] = listed.kind === 'listed' ? listed.attachments : [];
      const attachment = await desk.getAttachment('case', first?.id ?? '');
      return { found, first, sum: attachment.kind === 'found' ? attachment.content.reduce((sum, byte) => sum + byte, 0) : 0 };
    });
    expect(read.found).toMatchObject({ record: { revision: 1, content: { name: 'Testcase Sample' } } });
    expect(read.first).toMatchObject({ name: 'report.pdf', size: 2_000_000 });
    expect(read.sum).toBe(14_000_000);
  });

  it('says "saved" of each of 100 changes, and how long that took is measured', async () => {
    const page = await openTab(await browser.newProfile());
    await page.evaluate(() => window.lab.type('case'));
    const times = await page.evaluate(async () => {
      const taken: number[] = [];
      for (let key = 0; key < 100; key += 1) {
        const start = performance.now();
        window.lab.editing.save({ text: 'Testcase Sample '.repeat(500), key });
        const { kind } = await window.lab.editing.flush();
        if (kind === 'saved') taken.push(performance.now() - start);
      }
      return taken;
    });
    expect(times).toHaveLength(100);
    figure('"Saved" of a request of 8 KB', p95(times));
  });
});

describe('a full disk', () => {
  it('is said, loses nothing, and passes', async () => {
    const page = await (await browser.newProfile()).newPage();
    await page.goto('/');
    const session = await page.context().newCDPSession(page);
    const origin = browser.origin();
    // Before the first write: the browser remembers for a while how much room there was.
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000 });
    await page.evaluate(() => window.lab.start());
    await page.evaluate((words) => window.lab.open(words), passphrase);
    const attach = () =>
      page.evaluate(async () => {
        const content = new Uint8Array(3_000_000);
        const result = await window.lab.desk.putAttachment('case', { name: 'report.pdf', mediaType: 'application/pdf' }, content);
        return result.kind;
      });
    await page.evaluate(() => window.lab.type('case'));
    await page.fill('#note', 'kept');
    await stateIs(page, 'saved');
    expect(await attach()).toBe('storage-full');
    await page.evaluate(() => window.lab.editing.save('x'.repeat(3_000_000)));
    await stateIs(page, 'unsaved');
    expect(await page.evaluate(() => window.lab.editing.state)).toMatchObject({ because: { kind: 'storage-full' } });
    expect(await page.evaluate(() => window.lab.vault.isDirty)).toBe(true);
    expect(await page.evaluate(() => window.lab.desk.get('case'))).toMatchObject({ record: { content: 'kept', revision: 1 } });
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    expect(await page.evaluate(() => window.lab.editing.flush())).toMatchObject({ kind: 'saved' });
    expect(await attach()).toBe('attached');
    expect(await page.evaluate(() => window.lab.vault.isDirty)).toBe(false);
  });
});

describe('a newer program', () => {
  it('gets the database after this one has saved; this one then reads what it can, and wipes nothing', async () => {
    const profile = await browser.newProfile();
    const page = await openTab(profile);
    await page.evaluate(() => window.lab.type('case'));
    await page.fill('#note', 'typed just before');
    const other = await profile.newPage();
    await other.goto('/');
    await other.evaluate(
      () =>
        new Promise((opened) => {
          const request = indexedDB.open('pa-desk', 99);
          request.onupgradeneeded = () => request.result.createObjectStore('of a newer version');
          request.onsuccess = () => opened(request.result.close());
        }),
    );
    expect(await page.evaluate(() => window.lab.heard)).toEqual(expect.arrayContaining(['locked', 'superseded']));
    await page.reload();
    expect(await page.evaluate(() => window.lab.start())).toBe('read-only');
    expect(await page.evaluate((words) => window.lab.open(words), passphrase)).toBe('opened');
    expect(await page.evaluate(() => window.lab.desk.get('case'))).toMatchObject({ record: { content: 'typed just before' } });
    expect(await page.evaluate(() => window.lab.desk.put({ id: 'case', kind: 'note', content: '' }, 1))).toEqual({ kind: 'read-only' });
    const stores = await other.evaluate(async () => (await indexedDB.databases()).map(({ name, version }) => `${name} ${version}`));
    expect(stores).toEqual(['pa-desk 99']);
  });

  it('whose tables this one does not know leaves it with memory alone', async () => {
    const page = await (await browser.newProfile()).newPage();
    await page.goto('/');
    await page.evaluate(
      () =>
        new Promise((opened) => {
          const request = indexedDB.open('pa-desk', 99);
          request.onsuccess = () => opened(request.result.close());
        }),
    );
    expect(await page.evaluate(() => window.lab.start())).toBe('newer-format');
    expect(await page.evaluate((words) => window.lab.open(words), passphrase)).toBe('failed');
    const kind = await page.evaluate(async () => (await window.lab.vault.openInMemory({ name: 'This tab' })).kind);
    expect(kind).toBe('opened');
  });
});
