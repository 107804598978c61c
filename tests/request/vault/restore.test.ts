import { describe, expect, it } from 'vitest';
import { getAttachment } from '../../../src/request/vault/attachments.ts';
import type { NewAttachment, RestoreCounts } from '../../../src/request/vault/contract.ts';
import { exportBackup } from '../../../src/request/vault/export-backup.ts';
import { registerId } from '../../../src/request/vault/known-kinds.ts';
import { listRecords } from '../../../src/request/vault/list-records.ts';
import { putRecord } from '../../../src/request/vault/put-record.ts';
import { putWithAttachments } from '../../../src/request/vault/put-with-attachments.ts';
import { getRecord } from '../../../src/request/vault/records.ts';
import { restoreBackup } from '../../../src/request/vault/restore-backup.ts';
import type { Session } from '../../../src/request/vault/session.ts';
import type { Table } from '../../../src/request/vault/store.ts';
import { limitedStore } from '../../support/limited-store.ts';
import { everything, expectKind, passphrase, sessionOver, write } from './desks.ts';
import { forgedBackup } from './forged-backup.ts';

const record = (content: string) => ({ id: 'case', kind: 'request', content });
const file: NewAttachment = { id: 'file', name: 'report.pdf', mediaType: 'application/pdf', content: new Uint8Array([1, 2, 3]) };
const counts = (some: Partial<RestoreCounts>) => ({ added: 0, unchanged: 0, replaced: 0, kept: 0, skipped: 0, attachments: 0, ...some });
const replace = { whereDifferent: 'replace' } as const;

/** A desk with a case and its file, and a backup of that. */
async function backedUp() {
  const { store, disk } = limitedStore();
  const session = await sessionOver(store);
  await putWithAttachments(session, record('in the backup'), [file]);
  const { file: backup } = expectKind(await exportBackup(session, passphrase), 'exported');
  return { store, disk, session, backup };
}

/** A row as another program, or a fault of the disk, could leave it. */
async function alter({ store, desk }: Session, table: Table, change: object, place: readonly string[] = ['case']) {
  const row: unknown = await store.get(table, [desk, ...place]);
  await write(store, table, [Object.assign({}, row, change)]);
}

describe('a backup is restored', () => {
  it.each([
    ['damaged', { revision: 0 }],
    ['of a newer program', { v: 2, minReader: 2 }],
  ])('around a case that is %s here, which stays as it is', async (_, change) => {
    const { store, session, backup } = await backedUp();
    await alter(session, 'records', change);
    await store.exchange([], () => ({ steps: [{ drop: 'attachments', under: [] }], result: undefined }));
    const before = await everything(store);
    expect(await restoreBackup(session, backup, passphrase, replace)).toEqual({ kind: 'restored', counts: counts({ skipped: 1 }) });
    expect(await everything(store)).toEqual(before);
  });

  it('around a record that is of another kind here, which stays as it is', async () => {
    const { store, session, backup } = await backedUp();
    const other = await sessionOver(store, session.master, 'another desk');
    await putRecord(other, { ...record('in the backup'), kind: 'profile' }, 0);
    expect(await restoreBackup(other, backup, passphrase, replace)).toEqual({ kind: 'restored', counts: counts({ skipped: 1 }) });
    expect(await getRecord(other, 'case')).toMatchObject({ record: { kind: 'profile', revision: 1 } });
    expect(await store.all('attachments', [other.desk])).toEqual([]);
  });

  it('without a register of kinds, which would hide the cases here', async () => {
    const { session } = await backedUp();
    const register = { id: registerId, kind: 'register', savedAt: 1, content: { other: 'case' } };
    const forged = await forgedBackup(passphrase, [{ type: 'record', ...register }, { type: 'end' }]);
    expect(await restoreBackup(session, forged, passphrase, replace)).toEqual({ kind: 'restored', counts: counts({ skipped: 1 }) });
    const opened = await sessionOver(session.store, session.master, session.desk);
    expect(await listRecords(opened, 'request')).toMatchObject({ records: [{ id: 'case' }] });
  });

  it('without a file that is here already, though it does not open', async () => {
    const { store, session, backup } = await backedUp();
    await alter(session, 'contents', { v: 2, minReader: 2 }, ['case', 'file']);
    const before = await everything(store);
    expect(await restoreBackup(session, backup, passphrase, replace)).toEqual({ kind: 'restored', counts: counts({ unchanged: 1 }) });
    expect(await everything(store)).toEqual(before);
  });

  it('without files of cases that are not in it', async () => {
    const { store, session } = await backedUp();
    const facts = { type: 'attachment', id: 'f', name: 'a.pdf', mediaType: 'application/pdf', size: 1, sha256: '', addedAt: 5 };
    const forged = await forgedBackup(passphrase, [{ ...facts, record: 'case' }, new Uint8Array(1), { type: 'end' }]);
    const before = await everything(store);
    expect(await restoreBackup(session, forged, passphrase, replace)).toEqual({ kind: 'restored', counts: counts({}) });
    expect(await everything(store)).toEqual(before);
  });

  describe.each([{ kind: 'storage-full' }, { kind: 'failed', reason: 'UnknownError' }] as const)(
    'while the disk refuses ($kind)',
    (fault) => {
      it('with a case whole or not at all: one that lacks its files would be kept so by whoever goes on with it', async () => {
        const { backup } = await backedUp();
        const { store, disk } = limitedStore(fault);
        const session = await sessionOver(store);
        disk.room = 0;
        const before = await everything(store);
        expect(await restoreBackup(session, backup, passphrase, replace)).toEqual({ kind: 'interrupted', counts: counts({}), fault });
        expect(await everything(store)).toEqual(before);
        disk.room = 1;
        const again = await restoreBackup(session, backup, passphrase, replace);
        expect(again).toEqual({ kind: 'restored', counts: counts({ added: 1, attachments: 1 }) });
      });

      it('with what it replaces whole or not at all', async () => {
        const { backup } = await backedUp();
        const { store, disk } = limitedStore(fault);
        const session = await sessionOver(store);
        await putRecord(session, record('of this desk'), 0);
        disk.room = 0;
        expect(await restoreBackup(session, backup, passphrase, replace)).toEqual({ kind: 'interrupted', counts: counts({}), fault });
        expect(await getRecord(session, 'case')).toMatchObject({ record: { content: 'of this desk' } });
        disk.room = 1;
        const again = await restoreBackup(session, backup, passphrase, replace);
        expect(again).toEqual({ kind: 'restored', counts: counts({ replaced: 1, attachments: 1 }) });
        expect(await getRecord(session, 'case')).toMatchObject({ record: { content: 'in the backup', revision: 2 } });
      });

      it('up to a file that a case lacks here, which is told', async () => {
        const { backup } = await backedUp();
        const { store, disk } = limitedStore(fault);
        const session = await sessionOver(store);
        await putRecord(session, record('in the backup'), 0);
        disk.room = 0;
        const stopped = await restoreBackup(session, backup, passphrase, replace);
        expect(stopped).toEqual({ kind: 'interrupted', counts: counts({ unchanged: 1 }), fault });
        disk.room = 1;
        const again = await restoreBackup(session, backup, passphrase, replace);
        expect(again).toEqual({ kind: 'restored', counts: counts({ unchanged: 1, attachments: 1 }) });
      });
    },
  );

  it('with the files of each case at their own', async () => {
    const { session: source } = await backedUp();
    const another = { ...file, id: 'other file', content: new Uint8Array([4, 5]) };
    await putWithAttachments(source, { ...record('of another'), id: 'another' }, [another]);
    const { file: backup } = expectKind(await exportBackup(source, passphrase), 'exported');
    const session = await sessionOver(limitedStore().store);
    const restored = await restoreBackup(session, backup, passphrase, replace);
    expect(restored).toEqual({ kind: 'restored', counts: counts({ added: 2, attachments: 2 }) });
    expect(await getAttachment(session, 'case', 'file')).toMatchObject({ kind: 'found', content: file.content });
    expect(await getAttachment(session, 'another', 'other file')).toMatchObject({ kind: 'found', content: another.content });
  });
});

describe('a backup', () => {
  it('is a file of bytes, whatever is in it', async () => {
    const { backup } = await backedUp();
    expect(backup.type).toBe('application/octet-stream');
  });

  it.each([
    ['a case', 'records', ['case'], { records: 0, attachments: 0, skipped: 1 }],
    ['what is known of a file', 'attachments', ['case', 'file'], { records: 1, attachments: 0, skipped: 1 }],
    ['the bytes of a file', 'contents', ['case', 'file'], { records: 1, attachments: 0, skipped: 1 }],
  ] as const)('lacks %s that does not open, says so, and restores', async (_, table, place, made) => {
    const { session } = await backedUp();
    await alter(session, table, { v: 2, minReader: 2 }, place);
    const exported = await exportBackup(session, passphrase);
    expect(exported).toMatchObject({ kind: 'exported', ...made });
    const { file: backup } = expectKind(exported, 'exported');
    const desk = await sessionOver(limitedStore().store);
    const restored = await restoreBackup(desk, backup, passphrase, replace);
    expect(restored).toEqual({ kind: 'restored', counts: counts({ added: made.records }) });
    expect(expectKind(await listRecords(desk), 'listed').records).toHaveLength(made.records);
  });

  it('counts what is in it', async () => {
    const { session } = await backedUp();
    await putRecord(session, { ...record('another'), id: 'another' }, 0);
    expect(await exportBackup(session, passphrase)).toMatchObject({ kind: 'exported', records: 2, attachments: 1, skipped: 0 });
  });
});
