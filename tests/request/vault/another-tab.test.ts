import { describe, expect, it } from 'vitest';
import { getAttachment, listAttachments, putAttachment } from '../../../src/request/vault/attachments.ts';
import { exportBackup } from '../../../src/request/vault/export-backup.ts';
import { listRecords } from '../../../src/request/vault/list-records.ts';
import { putNewRecords } from '../../../src/request/vault/put-new-records.ts';
import { putRecord } from '../../../src/request/vault/put-record.ts';
import { putWithAttachments } from '../../../src/request/vault/put-with-attachments.ts';
import { getRecord } from '../../../src/request/vault/records.ts';
import { dropAll, removeAttachment, removeRecord } from '../../../src/request/vault/removals.ts';
import { restoreBackup } from '../../../src/request/vault/restore-backup.ts';
import type { Session } from '../../../src/request/vault/session.ts';
import type { Store, Table } from '../../../src/request/vault/store.ts';
import { interruptibleStore } from '../../support/interruptible-store.ts';
import { everything, expectKind, passphrase, sessionOver, write } from './desks.ts';

const record = (content: string) => ({ id: 'case', kind: 'request', content });
const file = (id: string) => ({ id, name: 'report.pdf', mediaType: 'application/pdf', content: new Uint8Array(9) });
const place = ['desk', 'case'];
const undoMs = 60_000;
const damaged = { kind: 'unreadable', reason: 'damaged' };
const newer = { kind: 'unreadable', reason: 'newer-format' };

/** Two tabs of one desk; something can be done in the other one just before this one reads or writes. */
async function twoTabs() {
  const { store, interrupt } = interruptibleStore();
  const here = await sessionOver(store);
  const there = await sessionOver(store, here.master);
  await putRecord(there, record('stored there'), 0);
  return { store, interrupt, here, there };
}

const drop = (store: Store, table: Table, key: readonly string[]) =>
  store.exchange([], () => ({ steps: [{ drop: table, under: key }], result: undefined }));

const shred = (store: Store) => store.exchange([], () => ({ steps: dropAll(place), result: undefined }));

/** The row of the case as another program could leave it. */
async function alter(store: Store, table: Table, change: object, key: readonly string[] = place) {
  const row: unknown = await store.get(table, key);
  await write(store, table, [Object.assign({}, row, change)]);
}

describe('a case that another tab stored', () => {
  it('is saved over the revision that was seen, by a tab that has not opened it', async () => {
    const { here, there } = await twoTabs();
    expect(await putRecord(here, record('saved here'), 1)).toMatchObject({ kind: 'saved', revision: 2 });
    expect(await getRecord(there, 'case')).toMatchObject({ record: { content: 'saved here' } });
  });

  it('is not saved once it is gone, whether this tab had opened it or not', async () => {
    const { store, here, there } = await twoTabs();
    await shred(store);
    const gone = { kind: 'conflict', revision: 0, removed: true };
    for (const tab of [here, there]) expect(await putRecord(tab, record('typed'), 1)).toEqual(gone);
    expect(await everything(store)).toEqual([]);
  });

  it.each([
    ['damaged', { revision: 0 }, damaged],
    ['with an IV of another length', { body: { iv: new Uint8Array(16), data: new Uint8Array(99) } }, damaged],
    ['of a newer program', { v: 2, minReader: 2 }, newer],
  ])('%s, is not saved over, whether this tab had opened it or not', async (_, change, answer) => {
    const { store, here, there } = await twoTabs();
    await alter(store, 'records', change);
    const before = await everything(store);
    for (const tab of [here, there]) expect(await putRecord(tab, record('typed'), 1)).toEqual(answer);
    expect(await everything(store)).toEqual(before);
  });

  it('is damaged where its key is lost, and is not saved over', async () => {
    const { store, here } = await twoTabs();
    await drop(store, 'keys', place);
    const before = await everything(store);
    expect(await putRecord(here, record('typed'), 1)).toEqual(damaged);
    expect(await getRecord(here, 'case')).toEqual(damaged);
    expect(await everything(store)).toEqual(before);
  });

  it('is not stored a second time as a new one', async () => {
    const { store, here } = await twoTabs();
    const before = await everything(store);
    expect(await putNewRecords(here, [{ ...record('new'), id: 'other' }, record('new')])).toEqual({
      kind: 'conflict',
      revision: 1,
      removed: false,
    });
    expect(await everything(store)).toEqual(before);
  });

  it.each([
    ['alone', (tab: Session) => putRecord(tab, { ...record('stored here'), id: 'other' }, 0)],
    ['among others', (tab: Session) => putNewRecords(tab, [{ ...record('stored here'), id: 'other' }])],
  ])('and brought back there is not overwritten by a tab that once stored it %s', async (_, storeIn) => {
    const { store, here, there } = await twoTabs();
    await storeIn(here);
    await store.exchange([], () => ({ steps: dropAll(['desk', 'other']), result: undefined }));
    await putRecord(there, { ...record('brought back'), id: 'other' }, 0);
    expect(await putRecord(here, { ...record('typed'), id: 'other' }, 1)).toEqual({ kind: 'conflict', revision: 1, removed: false });
    expect(await getRecord(here, 'other')).toMatchObject({ record: { content: 'brought back' } });
  });
});

describe('a file that is attached', () => {
  it.each([
    ['deleted', ({ there }) => removeRecord(there, 'case', 1, undoMs)],
    ['shredded', ({ store }) => shred(store)],
    ['damaged', ({ store }) => alter(store, 'records', { revision: 0 })],
    [
      'shredded and brought back under another key',
      async ({ store, there }) => {
        await shred(store);
        await putRecord(there, record('brought back'), 0);
      },
    ],
  ] as const satisfies readonly (readonly [string, (tabs: Awaited<ReturnType<typeof twoTabs>>) => Promise<unknown>])[])(
    'is not stored where the case is %s by another tab meanwhile',
    async (_, meanwhile) => {
      const tabs = await twoTabs();
      const { store, interrupt, here } = tabs;
      interrupt('exchange', () => meanwhile(tabs));
      expect(await putAttachment(here, 'case', file('1'), new Uint8Array(9))).toEqual({ kind: 'no-record' });
      expect(await store.all('attachments', [])).toEqual([]);
      expect(await store.all('contents', [])).toEqual([]);
    },
  );

  it('is stored where the case was merely saved meanwhile', async () => {
    const { interrupt, here, there } = await twoTabs();
    interrupt('exchange', () => putRecord(there, record('saved there'), 1));
    expect(await putAttachment(here, 'case', file('1'), new Uint8Array(9))).toMatchObject({ kind: 'attached' });
    expect(await listAttachments(there, 'case')).toMatchObject({ attachments: [{ name: 'report.pdf' }] });
  });
});

describe('what another tab does while a backup is made', () => {
  async function withFiles() {
    const tabs = await twoTabs();
    await putWithAttachments(tabs.there, { ...record('with files'), id: 'with files' }, [file('1'), file('2')]);
    return tabs;
  }

  it('leaves out a file that is removed', async () => {
    const { interrupt, here, there } = await withFiles();
    interrupt('get attachments', () => removeAttachment(there, 'with files', '2', undoMs));
    expect(await exportBackup(here, passphrase)).toMatchObject({ kind: 'exported', records: 2, attachments: 1, skipped: 0 });
  });

  it('counts the files of a case as one that was not copied, where their case can no longer be read', async () => {
    const { store, interrupt, here } = await withFiles();
    const meanwhile = () => alter(store, 'records', { v: 2, minReader: 2 }, ['desk', 'with files']);
    interrupt('some records', () => interrupt('get records', meanwhile));
    expect(await exportBackup(here, passphrase)).toMatchObject({ kind: 'exported', records: 2, attachments: 0, skipped: 1 });
  });

  it('counts the files that can no longer be opened', async () => {
    const { store, interrupt, here } = await withFiles();
    interrupt('all attachments', () => alter(store, 'contents', { v: 2, minReader: 2 }, ['desk', 'with files', '1']));
    expect(await exportBackup(here, passphrase)).toMatchObject({ kind: 'exported', records: 2, attachments: 1, skipped: 1 });
  });
});

describe('what another tab deleted and can still bring back', () => {
  it.each([
    ['readable', {}],
    ['of a newer program', { v: 2, minReader: 2 }],
  ])('is not brought back by a backup, nor its files, where it is %s', async (_, change) => {
    const { store, here, there } = await twoTabs();
    await putAttachment(there, 'case', file('1'), new Uint8Array(9));
    const { file: backup } = expectKind(await exportBackup(there, passphrase), 'exported');
    await removeRecord(there, 'case', 1, undoMs);
    await alter(store, 'records', change);
    const before = await everything(store);
    const counts = { added: 0, unchanged: 0, replaced: 0, kept: 0, skipped: 1, attachments: 0 };
    expect(await restoreBackup(here, backup, passphrase, { whereDifferent: 'replace' })).toEqual({ kind: 'restored', counts });
    expect(await everything(store)).toEqual(before);
  });

  it('is not listed, nor are its files', async () => {
    const { here, there } = await twoTabs();
    await putAttachment(there, 'case', file('1'), new Uint8Array(9));
    await removeRecord(there, 'case', 1, undoMs);
    expect(await listRecords(here)).toEqual({ kind: 'listed', records: [], unreadable: [] });
    expect(await listAttachments(here, 'case')).toEqual({ kind: 'listed', attachments: [], unreadable: [] });
    expect(await getAttachment(here, 'case', '1')).toEqual({ kind: 'absent' });
  });
});
