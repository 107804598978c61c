import { afterEach, describe, expect, it, vi } from 'vitest';
import { randomId } from '../../../src/request/vault/bytes.ts';
import { memoryStore } from '../../../src/request/vault/memory-store.ts';
import { Vault, type VaultStorage } from '../../../src/request/vault/vault.ts';
import { limitedStore } from '../../support/limited-store.ts';
import { everything, expectKind, newDesk, passphrase, vaultOver, write } from './desks.ts';
import { newerDesk } from './newer.ts';

const record = { id: 'case', kind: 'request', content: 'invented' };
const quiet = { onState: () => undefined, onAccess: () => undefined };

afterEach(() => {
  vi.unstubAllGlobals();
});

const vaultWithout = (storage: VaultStorage) => new Vault({ storage, store: undefined, undoMs: 0, now: Date.now, channelName: randomId() });

describe('where the browser keeps nothing', () => {
  it.each([
    [{ kind: 'unavailable', reason: 'SecurityError' }, 'SecurityError'],
    [{ kind: 'newer-format' }, 'newer-format'],
  ] as const)('(%j) no desk is made, and it says why', async (storage, reason) => {
    const vault = vaultWithout(storage);
    expect(vault.storage).toEqual(storage);
    expect(await vault.createDesk({ name: 'Front desk', passphrase })).toEqual({ kind: 'failed', reason });
    await vault.close();
  });

  it('desks in memory are made, listed, and opened again', async () => {
    const vault = vaultWithout({ kind: 'unavailable', reason: 'insecure-context' });
    expect(await vault.listDesks()).toEqual({ kind: 'listed', desks: [] });
    expect(await vault.unlock('nobody', passphrase)).toEqual({ kind: 'no-such-desk' });
    const { desk } = expectKind(await vault.openInMemory({ name: 'This tab', passphrase }), 'opened');
    await desk.put(record, 0);
    await desk.lock();
    const { desks } = expectKind(await vault.listDesks(), 'listed');
    expect(desks).toEqual([{ id: desk.id, name: 'This tab', isInMemory: true, access: 'full' }]);
    const again = expectKind(await vault.unlock(desk.id, passphrase), 'opened').desk;
    expect([again.isReadOnly, again.isInMemory]).toEqual([false, true]);
    expect(await again.get('case')).toMatchObject({ record });
    await vault.close();
  });
});

describe('before a tab is closed', () => {
  it('cases in memory count, open or locked, until their desk is gone', async () => {
    const vault = vaultOver(memoryStore());
    const openPassing = async (name: string) => expectKind(await vault.openInMemory({ name }), 'opened').desk;
    const [one, two] = [await openPassing('One'), await openPassing('Two')];
    expect(vault.holdsMemory).toBe(false);
    await one.put(record, 0);
    await two.put({ ...record, content: 'of the second' }, 0);
    expect(vault.holdsMemory).toBe(true);
    await one.lock();
    expect(vault.holdsMemory).toBe(true);
    expect(await two.get('case')).toMatchObject({ record: { content: 'of the second' } });
    await two.lock();
    await vi.waitFor(() => expect(vault.holdsMemory).toBe(false));
    const kept = expectKind(await vault.openInMemory({ name: 'Kept', passphrase }), 'opened').desk;
    await kept.put(record, 0);
    await kept.lock();
    expect(vault.holdsMemory).toBe(true);
    await vault.close();
  });

  it('cases on this computer do not count, and what is typed and not yet stored does', async () => {
    const { store, disk } = limitedStore();
    const { vault, desk } = await newDesk(store);
    expectKind(await vault.createDesk({ name: 'Second desk', passphrase }), 'opened');
    await desk.put(record, 0);
    expect([vault.holdsMemory, vault.isDirty]).toEqual([false, false]);
    const { editing } = expectKind(await desk.edit('case', 'request', quiet), 'editing');
    disk.room = 0;
    editing.save('typed');
    expect(vault.isDirty).toBe(true);
    disk.room = 1;
    await editing.flush();
    expect(vault.isDirty).toBe(false);
    await vault.close();
  });
});

describe('asking the browser to keep what is stored', () => {
  const browser = (persist: () => Promise<boolean>) => ({ storage: { persist } });

  it.each([
    ['says yes', browser(async () => true), true],
    ['says no', browser(async () => false), false],
    ['does not know the question', { storage: {} }, false],
    ['has no say over its storage', {}, false],
    ['is none', undefined, false],
  ])('is answered as it answers: it %s', async (_, navigator, answer) => {
    vi.stubGlobal('navigator', navigator);
    const vault = vaultOver(memoryStore());
    expect(await vault.askToKeep()).toBe(answer);
    await vault.close();
  });
});

describe('a desk in memory with a passphrase', () => {
  it.each([
    ['no name', ' ', passphrase, 'name-missing'],
    ['a short passphrase', 'This tab', 'short', 'passphrase-too-short'],
  ])('is not made with %s', async (_, name, chosen, kind) => {
    const vault = vaultOver(memoryStore());
    expect(await vault.openInMemory({ name, passphrase: chosen })).toMatchObject({ kind });
    expect(await vault.listDesks()).toEqual({ kind: 'listed', desks: [] });
    await vault.close();
  });
});

describe('what a newer program has been at', () => {
  it('is not shredded by this one, even where undoing is over', async () => {
    const store = memoryStore();
    const { vault, desk } = await newDesk(store, { now: () => 1000 });
    await desk.put(record, 0);
    await desk.remove('case', 1);
    const before = await everything(store);
    const newer = vaultOver(store, { storage: 'read-only', now: () => 1_000_000 });
    expectKind(await newer.unlock(desk.id, passphrase), 'opened');
    expect(await everything(store)).toEqual(before);
    const same = vaultOver(store, { now: () => 1_000_000 });
    expectKind(await same.unlock(desk.id, passphrase), 'opened');
    expect((await everything(store)).length).toBeLessThan(before.length);
    for (const one of [vault, newer, same]) await one.close();
  });

  it('is a desk that opens here to read alone, and is not removed', async () => {
    const store = memoryStore();
    const row = await newerDesk(store);
    const vault = vaultOver(store);
    expect(expectKind(await vault.listDesks(), 'listed').desks).toMatchObject([{ access: 'read-only' }]);
    const { desk } = expectKind(await vault.unlock(row.id, passphrase), 'opened');
    expect(desk.isReadOnly).toBe(true);
    expect(await desk.put(record, 0)).toEqual({ kind: 'read-only' });
    await desk.lock();
    expect(await vault.removeDesk(row.id)).toEqual({ kind: 'read-only' });
    expect(await everything(store)).toEqual([row]);
    await vault.close();
  });
});

describe('removing a desk', () => {
  it('whose row is damaged is the way out, and takes nothing of others', async () => {
    const store = memoryStore();
    const { vault, desk } = await newDesk(store);
    await desk.put(record, 0);
    const before = await everything(store);
    await write(store, 'desks', [{ id: 'broken' }]);
    await write(store, 'records', [{ desk: 'broken', id: 'case' }]);
    expect(await vault.removeDesk('broken')).toEqual({ kind: 'removed' });
    expect(await everything(store)).toEqual(before);
    await vault.close();
  });
});
