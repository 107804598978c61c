import { describe, expect, it, vi } from 'vitest';
import { randomId } from '../../../src/request/vault/bytes.ts';
import { memoryStore } from '../../../src/request/vault/memory-store.ts';
import type { Store } from '../../../src/request/vault/store.ts';
import { joinTabs, type TabMessage } from '../../../src/request/vault/tabs.ts';
import { eventsOf, expectKind, newDesk, passphrase, vaultOver } from './desks.ts';

const record = { id: 'case', kind: 'request', content: 'invented' };

/** A desk that is kept, open in two tabs of one browser; `heard` is what a third tab hears. */
async function twoTabs() {
  const store = memoryStore();
  const channelName = randomId();
  const heard: TabMessage[] = [];
  const third = joinTabs(channelName, (message) => heard.push(message));
  const { vault, desk } = await newDesk(store, { channelName });
  const otherVault = vaultOver(store, { channelName });
  const other = expectKind(await otherVault.unlock(desk.id, passphrase), 'opened').desk;
  const close = async () => {
    third.leave();
    await Promise.all([vault.close(), otherVault.close()]);
  };
  return { vault, desk, otherVault, other, third, heard, close };
}

describe('two tabs of one browser', () => {
  it('are locked together: each screen learns who did it', async () => {
    const { vault, desk, other, close } = await twoTabs();
    const [here, there] = [eventsOf(desk), eventsOf(other)];
    await vault.lockEverywhere();
    expect(here).toEqual([{ kind: 'locked', cause: 'person' }]);
    await vi.waitFor(() => expect(there).toEqual([{ kind: 'locked', cause: 'another-tab' }]));
    expect(await other.get('case')).toEqual({ kind: 'locked' });
    await close();
  });

  it('show what the other saved: of their own desk, once each', async () => {
    const { vault, desk, other, third, heard, close } = await twoTabs();
    const second = expectKind(await vault.openInMemory({ name: 'This tab' }), 'opened').desk;
    const [here, there, elsewhere] = [eventsOf(desk), eventsOf(other), eventsOf(second)];
    await desk.put(record, 0);
    const changed = { kind: 'changed', record: 'case' };
    await vi.waitFor(() => expect(there).toEqual([changed]));
    expect(heard).toEqual([{ type: 'changed', desk: desk.id, record: 'case' }]);
    third.tell({ type: 'active' });
    third.tell({ type: 'idle' });
    third.tell({ type: 'changed', desk: 'of somebody else', record: 'another' });
    third.tell({ type: 'changed', desk: desk.id, record: 'last' });
    await vi.waitFor(() => expect(there).toEqual([changed, { kind: 'changed', record: 'last' }]));
    expect(here).toEqual(there);
    expect(elsewhere).toEqual([]);
    expect([desk.isLocked, other.isLocked]).toEqual([false, false]);
    await close();
  });

  it('say nothing of a desk in memory, which is in one of them alone', async () => {
    const { vault, desk, heard, close } = await twoTabs();
    const passing = expectKind(await vault.openInMemory({ name: 'This tab' }), 'opened').desk;
    const events = eventsOf(passing);
    await passing.put({ ...record, id: 'passing' }, 0);
    expect(events).toEqual([{ kind: 'changed', record: 'passing' }]);
    await desk.put(record, 0);
    await vi.waitFor(() => expect(heard).toEqual([{ type: 'changed', desk: desk.id, record: 'case' }]));
    await close();
  });

  it('say nothing more to a desk that is locked', async () => {
    const { desk, other, otherVault, third, close } = await twoTabs();
    await other.lock();
    const events = eventsOf(other);
    const again = expectKind(await otherVault.unlock(desk.id, passphrase), 'opened').desk;
    const seen = eventsOf(again);
    third.tell({ type: 'changed', desk: desk.id, record: 'case' });
    await vi.waitFor(() => expect(seen).toHaveLength(1));
    expect(events).toEqual([]);
    await close();
  });
});

describe('closing the vault', () => {
  it('locks its desks, closes the store, and hears the other tabs no more', async () => {
    const close = vi.fn();
    const store: Store = { ...memoryStore(), close };
    const channelName = randomId();
    const { vault, desk } = await newDesk(store, { channelName });
    const events = eventsOf(desk);
    await vault.close();
    expect(events).toEqual([{ kind: 'locked', cause: 'person' }]);
    expect(close).toHaveBeenCalledOnce();
    const later = expectKind(await vault.openInMemory({ name: 'Later' }), 'opened').desk;
    const [teller, listener] = [joinTabs(channelName, () => undefined), vaultOver(memoryStore(), { channelName })];
    const seen = expectKind(await listener.openInMemory({ name: 'Listener' }), 'opened').desk;
    teller.tell({ type: 'lock' });
    await vi.waitFor(() => expect(seen.isLocked).toBe(true));
    expect(later.isLocked).toBe(false);
    teller.leave();
    await listener.close();
  });
});
