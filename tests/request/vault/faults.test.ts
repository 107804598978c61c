import { describe, expect, it } from 'vitest';
import type { Desk } from '../../../src/request/vault/desk.ts';
import { memoryStore } from '../../../src/request/vault/memory-store.ts';
import type { Store, StoreFault } from '../../../src/request/vault/store.ts';
import { deskOver, everything, expectKind, newDesk, passphrase, vaultOver } from './desks.ts';

/** A disk that takes so many writes, and none after them until there is room again. */
function limitedStore(fault: StoreFault) {
  const store = memoryStore();
  const disk = { room: Number.POSITIVE_INFINITY };
  const limited: Store = {
    ...store,
    exchange: (reads, decide) =>
      store.exchange<Awaited<ReturnType<typeof decide>>['result'] | StoreFault>(reads, (found) => {
        const decision = decide(found);
        if (decision.steps.length === 0) return decision;
        disk.room -= 1;
        return disk.room < 0 ? { steps: [], result: fault } : decision;
      }),
  };
  return { store: limited, disk };
}

const record = (content: string) => ({ id: 'case', kind: 'request', content });
const facts = { name: 'report.pdf', mediaType: 'application/pdf' };

type Action = (desk: Desk) => Promise<{ readonly kind: string }>;

/** Every action that writes, each over a desk with one case at revision 2. */
const actions: readonly (readonly [name: string, act: Action])[] = [
  ['a new case', (desk) => desk.put({ ...record('new'), id: 'new' }, 0)],
  ['a save', (desk) => desk.put(record('third'), 2)],
  ['an attachment', (desk) => desk.putAttachment('case', facts, new Uint8Array(9))],
  ['a deletion', (desk) => desk.remove('case', 2)],
];

describe.each([{ kind: 'storage-full' }, { kind: 'failed', reason: 'UnknownError' }] as const)('a disk that answers $kind', (fault) => {
  it.each(actions)('at %s: a value says so, and everything is as it was', async (_, act) => {
    const { store, disk } = limitedStore(fault);
    const desk = await deskOver(store);
    await desk.put(record('first'), 0);
    await desk.put(record('second'), 1);
    const before = await everything(store);
    disk.room = 0;
    expect(await act(desk)).toEqual(fault);
    expect(await everything(store)).toEqual(before);
    disk.room = 1;
    expect(['saved', 'attached', 'removed']).toContain((await act(desk)).kind);
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
    for (const room of [0, 1, 2]) {
      const { store, disk } = limitedStore({ kind: 'storage-full' });
      const desk = await deskOver(store);
      disk.room = room;
      const stopped = expectKind(await desk.restoreBackup(file, passphrase, { whereDifferent: 'keep' }), 'interrupted');
      expect(stopped.fault).toEqual({ kind: 'storage-full' });
      expect(stopped.counts.added + stopped.counts.attachments).toBe(room);
      disk.room = 3 - room;
      const { counts } = expectKind(await desk.restoreBackup(file, passphrase, { whereDifferent: 'keep' }), 'restored');
      expect(counts.added + counts.attachments).toBe(3 - room);
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
