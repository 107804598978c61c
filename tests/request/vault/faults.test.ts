import { describe, expect, it } from 'vitest';
import type { Desk } from '../../../src/request/vault/desk.ts';
import { limitedStore } from '../../support/limited-store.ts';
import { deskOver, everything, expectKind, newDesk, passphrase, vaultOver } from './desks.ts';

const record = (content: string) => ({ id: 'case', kind: 'request', content });
const facts = { name: 'report.pdf', mediaType: 'application/pdf' };

type Action = (desk: Desk) => Promise<{ readonly kind: string }>;

/** Every action that writes, each over a desk with one case at revision 2, with an attachment and another that was removed. */
const actions: readonly (readonly [name: string, act: Action, done: string])[] = [
  ['a new case', (desk) => desk.put({ ...record('new'), id: 'new' }, 0), 'saved'],
  ['a save', (desk) => desk.put(record('third'), 2), 'saved'],
  ['an attachment', (desk) => desk.putAttachment('case', facts, new Uint8Array(9)), 'attached'],
  ['a new case with files', (desk) => desk.putWithAttachments({ ...record('new'), id: 'new' }, [file('1'), file('2')]), 'saved'],
  ['many new cases', (desk) => desk.putNew([1, 2, 3].map((id) => ({ ...record('new'), id: `new${id}` }))), 'saved'],
  ['removing an attachment', (desk) => desk.removeAttachment('case', 'kept'), 'removed'],
  ['bringing an attachment back', (desk) => desk.undoRemoveAttachment('case', 'gone'), 'restored'],
  ['a deletion', (desk) => desk.remove('case', 2), 'removed'],
];

const file = (id: string) => ({ ...facts, id, content: new Uint8Array(9) });

async function caseWithFiles(desk: Desk): Promise<void> {
  await desk.putWithAttachments(record('first'), [file('kept'), file('gone')]);
  await desk.put(record('second'), 1);
  await desk.removeAttachment('case', 'gone');
}

describe.each([{ kind: 'storage-full' }, { kind: 'failed', reason: 'UnknownError' }] as const)('a disk that answers $kind', (fault) => {
  it.each(actions)('at %s: a value says so, and everything is as it was', async (_, act, done) => {
    const { store, disk } = limitedStore(fault);
    const desk = await deskOver(store);
    await caseWithFiles(desk);
    const before = await everything(store);
    disk.room = 0;
    expect(await act(desk)).toEqual(fault);
    expect(await everything(store)).toEqual(before);
    disk.room = 1;
    expect((await act(desk)).kind).toBe(done);
  });

  it('at shredding what was deleted: it stays deleted, and the next start shreds it', async () => {
    const { store, disk } = limitedStore(fault);
    const { vault, desk } = await newDesk(store, { undoMs: 0 });
    await desk.put(record('first'), 0);
    disk.room = 1; // for the mark alone
    await desk.remove('case', 1);
    await desk.lock();
    expect(await store.all('records', [])).toHaveLength(1);
    const again = expectKind(await vault.unlock(desk.id, passphrase), 'opened').desk;
    expect(await again.list()).toMatchObject({ records: [] });
    disk.room = 1;
    await again.lock();
    await vault.unlock(desk.id, passphrase);
    expect(await store.all('records', [])).toHaveLength(0);
    expect(await store.all('keys', [])).toHaveLength(0);
  });

  it('at deleting a desk: all of it stays', async () => {
    const { store, disk } = limitedStore(fault);
    const { vault, desk } = await newDesk(store);
    await caseWithFiles(desk);
    await desk.lock();
    const before = await everything(store);
    disk.room = 0;
    expect(await vault.removeDesk(desk.id)).toEqual(fault);
    expect(await everything(store)).toEqual(before);
    disk.room = 1;
    expect(await vault.removeDesk(desk.id)).toEqual({ kind: 'removed' });
    expect(await everything(store)).toEqual([]);
  });

  it('at undoing a deletion: the case stays deleted, and can still be brought back', async () => {
    const { store, disk } = limitedStore(fault);
    const desk = await deskOver(store);
    await desk.put(record('first'), 0);
    await desk.remove('case', 1);
    disk.room = 0;
    expect(await desk.undoRemove('case')).toEqual(fault);
    disk.room = 1;
    expect(await desk.undoRemove('case')).toEqual({ kind: 'restored' });
    expect(await desk.get('case')).toMatchObject({ record: { content: 'first' } });
  });

  it('at making a desk and at changing its passphrase', async () => {
    const { store, disk } = limitedStore(fault);
    disk.room = 0;
    expect(await vaultOver(store).createDesk({ name: 'Front desk', passphrase })).toEqual(fault);
    disk.room = 1;
    const { vault, desk } = await newDesk(store);
    expect(await desk.changePassphrase(passphrase, 'new invented words')).toEqual(fault);
    expect(await vault.unlock(desk.id, passphrase)).toMatchObject({ kind: 'opened' });
  });
});

describe('restoring a backup over a full disk', () => {
  it('says how far it came at every step, and adds the rest when there is room', async () => {
    const source = await deskOver();
    for (const id of ['one', 'two']) await source.put({ ...record(id), id }, 0);
    await source.putAttachment('one', facts, new Uint8Array(9));
    const { file } = expectKind(await source.exportBackup(passphrase), 'exported');
    for (const room of [0, 1]) {
      const { store, disk } = limitedStore({ kind: 'storage-full' });
      const desk = await deskOver(store);
      disk.room = room;
      const stopped = expectKind(await desk.restoreBackup(file, passphrase, { whereDifferent: 'keep' }), 'interrupted');
      expect(stopped.fault).toEqual({ kind: 'storage-full' });
      expect(stopped.counts).toMatchObject({ added: room, attachments: room });
      disk.room = 2 - room;
      const { counts } = expectKind(await desk.restoreBackup(file, passphrase, { whereDifferent: 'keep' }), 'restored');
      expect(counts).toMatchObject({ added: 2 - room, attachments: 1 - room });
    }
  }, 60_000);
});

describe('locking while the disk is full', () => {
  const quiet = { onState: () => undefined, onAccess: () => undefined };

  it.each([
    ['a new case', 0],
    ['a case that is stored', 1],
  ])('keeps what was typed in %s, sealed, until it can be stored', async (_, revision) => {
    const { store, disk } = limitedStore({ kind: 'storage-full' });
    const { vault, desk } = await newDesk(store);
    if (revision === 1) await desk.put(record('stored'), 0);
    const { editing } = expectKind(await desk.edit('case', 'request', quiet), 'editing');
    disk.room = 0;
    editing.save('typed');
    await desk.lock();
    expect(vault.isDirty).toBe(true);
    const again = expectKind(await vault.unlock(desk.id, passphrase), 'opened').desk;
    const stillFull = expectKind(await again.edit('case', 'request', quiet), 'editing');
    expect(stillFull.unsaved).toEqual({ content: 'typed' });
    expect(await stillFull.editing.flush()).toMatchObject({ kind: 'unsaved', because: { kind: 'storage-full' } });
    disk.room = 1;
    expect(await stillFull.editing.flush()).toMatchObject({ kind: 'saved' });
    expect(await again.get('case')).toMatchObject({ record: { content: 'typed', revision: revision + 1 } });
    expect(vault.isDirty).toBe(false);
  });
});

describe('leaving a screen while the disk is full', () => {
  const quiet = { onState: () => undefined, onAccess: () => undefined };

  async function leftUnsaved() {
    const { store, disk } = limitedStore();
    const desk = await deskOver(store);
    await desk.put(record('stored'), 0);
    const { editing } = expectKind(await desk.edit('case', 'request', quiet), 'editing');
    disk.room = 0;
    editing.save('typed');
    return { store, disk, desk, editing };
  }

  it('keeps what was typed, sealed, until the record is opened again', async () => {
    const { store, disk, desk, editing } = await leftUnsaved();
    expect(desk.putAside).toBe(0);
    expect(await editing.close()).toMatchObject({ kind: 'unsaved' });
    expect(desk.putAside).toBe(1);
    expect(JSON.stringify(await everything(store))).not.toContain('typed');
    disk.room = 1;
    const again = expectKind(await desk.edit('case', 'request', quiet), 'editing');
    expect(again.unsaved).toEqual({ content: 'typed' });
    expect(await again.editing.flush()).toMatchObject({ kind: 'saved' });
    expect(desk.putAside).toBe(0);
    expect(await desk.get('case')).toMatchObject({ record: { content: 'typed', revision: 2 } });
  });

  it('keeps nothing of a record that was deleted meanwhile', async () => {
    const { disk, desk, editing } = await leftUnsaved();
    disk.room = 1;
    await desk.remove('case', 1);
    expect(await editing.close()).toMatchObject({ because: { kind: 'conflict', removed: true } });
    expect(desk.putAside).toBe(0);
  });

  it('is no matter for what was stored', async () => {
    const { disk, desk, editing } = await leftUnsaved();
    disk.room = 1;
    expect(await editing.close()).toMatchObject({ kind: 'saved' });
    expect(desk.putAside).toBe(0);
  });
});
