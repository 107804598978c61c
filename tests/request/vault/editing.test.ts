import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StoredRecord } from '../../../src/request/vault/contract.ts';
import type { Desk } from '../../../src/request/vault/desk.ts';
import { passingKey } from '../../../src/request/vault/keys.ts';
import { memoryStore } from '../../../src/request/vault/memory-store.ts';
import type { EditAccess } from '../../../src/request/vault/record-lock.ts';
import type { Store } from '../../../src/request/vault/store.ts';
import { limitedStore } from '../../support/limited-store.ts';
import { WebLocks } from '../../support/web-locks.ts';
import { deskOver, everything, expectKind, write } from './desks.ts';
import { newerRecord } from './newer.ts';

let locks = new WebLocks();
const master = await passingKey();

beforeEach(() => {
  locks = new WebLocks();
  vi.stubGlobal('navigator', { locks });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** The desk as one of several tabs has it open. */
const tabOver = (store: Store) => deskOver(store, { master });

/** The case opened in a tab, and what the tab was told of its right to write since. */
async function opened(desk: Desk, id = 'case') {
  const told: (readonly [access: EditAccess, record: StoredRecord | undefined])[] = [];
  const listeners = { onState: () => undefined, onAccess: (...change: (typeof told)[number]) => void told.push(change) };
  const { editing, record, unsaved } = expectKind(await desk.edit(id, 'request', listeners), 'editing');
  return { editing, record, unsaved, told };
}

/** The case opened in two tabs, after the first has stored something. */
async function openedInTwoTabs() {
  const store = memoryStore();
  const desk = await tabOver(store);
  const first = await opened(desk);
  first.editing.save('of the first');
  await first.editing.flush();
  return { desk, first, second: await opened(await tabOver(store)) };
}

const until = (assertion: () => void) => vi.waitFor(assertion, { interval: 2 });

const stored = async (desk: Desk) => expectKind(await desk.get('case'), 'found').record;

describe('a record opened in one tab', () => {
  it('is written there, from a new one on', async () => {
    const desk = await tabOver(memoryStore());
    const { editing, record } = await opened(desk);
    expect([editing.access, editing.isReadOnly, editing.revision, editing.state]).toEqual(['writing', false, 0, { kind: 'unchanged' }]);
    expect(record).toBeUndefined();
    expect(editing.save('typed')).toBe(true);
    expect(await editing.flush()).toMatchObject({ kind: 'saved' });
    expect(editing.state).toMatchObject({ kind: 'saved' });
    expect(editing.revision).toBe(1);
    expect(await stored(desk)).toMatchObject({ kind: 'request', content: 'typed', revision: 1 });
  });

  it('is written where the browser refuses locks, as it does where it may keep nothing', async () => {
    const request = () => Promise.reject(new DOMException('The storage is blocked.', 'SecurityError'));
    vi.stubGlobal('navigator', { locks: { request } });
    const desk = await tabOver(memoryStore());
    const { editing } = await opened(desk);
    expect([editing.access, editing.save('typed')]).toEqual(['writing', true]);
    expect(await editing.close()).toMatchObject({ kind: 'saved' });
    expect(await stored(desk)).toMatchObject({ content: 'typed' });
  });

  it('does not keep the others from being written', async () => {
    const store = memoryStore();
    const [one, other] = [await opened(await tabOver(store), 'one'), await opened(await tabOver(store), 'other')];
    expect([one.editing.access, other.editing.access]).toEqual(['writing', 'writing']);
  });

  it('is only read in a second tab: nothing that is typed there is taken', async () => {
    const { desk, second } = await openedInTwoTabs();
    expect(second.record).toMatchObject({ content: 'of the first' });
    expect([second.editing.access, second.editing.isReadOnly]).toEqual(['reading', false]);
    expect(second.editing.save('of the second')).toBe(false);
    expect(second.editing.unsaved).toBeUndefined();
    expect(await stored(desk)).toMatchObject({ content: 'of the first' });
  });
});

describe('the right to write', () => {
  it('comes to the waiting tab when the other is closed, with what is stored by then, and saving goes on from there', async () => {
    const store = memoryStore();
    const first = await opened(await tabOver(store));
    const desk = await tabOver(store);
    const second = await opened(desk);
    first.editing.save('of the first');
    await first.editing.close();
    await until(() => expect(second.told).toMatchObject([['writing', { content: 'of the first', revision: 1 }]]));
    expect(second.editing.save('of the second')).toBe(true);
    expect(await second.editing.flush()).toMatchObject({ kind: 'saved' });
    expect(await stored(desk)).toMatchObject({ content: 'of the second', revision: 2 });
  });

  it('comes when the other tab’s desk is locked', async () => {
    const store = memoryStore();
    const desk = await tabOver(store);
    await opened(desk);
    const second = await opened(await tabOver(store));
    await desk.lock();
    await until(() => expect(second.told).toEqual([['writing', undefined]]));
  });

  it('is taken over: the other tab only reads from then on, and gets it back in the end', async () => {
    const store = memoryStore();
    const [desk, other] = [await tabOver(store), await tabOver(store)];
    await desk.put({ id: 'case', kind: 'request', content: 'stored' }, 0);
    const [first, second] = [await opened(desk), await opened(other)];
    second.editing.takeOver();
    await until(() => expect(first.told).toEqual([['reading', undefined]]));
    await until(() => expect(second.told).toMatchObject([['writing', { content: 'stored' }]]));
    expect(first.editing.save('of the first')).toBe(false);
    second.editing.save('of the second');
    await second.editing.close();
    await until(() => expect(first.told.at(-1)).toMatchObject(['writing', { content: 'of the second' }]));
    first.editing.save('of the first');
    expect(await first.editing.flush()).toMatchObject({ kind: 'saved' });
    expect(await stored(desk)).toMatchObject({ content: 'of the first', revision: 3 });
  });

  it('that comes back to a tab with something unsaved makes a conflict, and no loss', async () => {
    const { store, disk } = limitedStore();
    const [desk, other] = [await tabOver(store), await tabOver(store)];
    await desk.put({ id: 'case', kind: 'request', content: 'stored' }, 0);
    const [first, second] = [await opened(desk), await opened(other)];
    disk.room = 0;
    first.editing.save('typed over a full disk');
    await first.editing.flush();
    second.editing.takeOver();
    await until(() => expect(second.editing.access).toBe('writing'));
    disk.room = 9;
    second.editing.save('of the second');
    await second.editing.close();
    await until(() => expect(first.told.at(-1)).toMatchObject(['writing', { content: 'of the second', revision: 2 }]));
    expect(await first.editing.flush()).toEqual({ kind: 'unsaved', because: { kind: 'conflict', revision: 2, removed: false } });
    expect(first.editing.unsaved).toEqual({ content: 'typed over a full disk' });
    expect(await stored(desk)).toMatchObject({ content: 'of the second' });
  });

  it('that comes after a deletion brings no record', async () => {
    const { desk, first, second } = await openedInTwoTabs();
    await desk.remove('case', 1);
    await first.editing.close();
    await until(() => expect(second.told).toEqual([['writing', undefined]]));
    expect(second.editing.revision).toBe(1);
  });
});

describe('a conflict that was seen', () => {
  /** What is typed over a revision that is no longer the stored one. */
  async function inConflict() {
    vi.stubGlobal('navigator', {}); // without locks the revision alone protects
    const store = memoryStore();
    const desk = await tabOver(store);
    const { editing } = await opened(desk);
    await (await tabOver(store)).put({ id: 'case', kind: 'request', content: 'of another' }, 0);
    editing.save('mine');
    const conflict = { kind: 'conflict', revision: 1, removed: false };
    expect(await editing.flush()).toEqual({ kind: 'unsaved', because: conflict });
    return { desk, editing };
  }

  it('ends with what is here, where the person says so', async () => {
    const { desk, editing } = await inConflict();
    editing.overwrite(1);
    expect(await editing.flush()).toMatchObject({ kind: 'saved' });
    expect(await stored(desk)).toMatchObject({ content: 'mine', revision: 2 });
  });

  it('ends with what is stored, where what is here is given up, and typing goes on over that', async () => {
    const { desk, editing } = await inConflict();
    editing.discard(1);
    expect([editing.unsaved, editing.state, editing.revision]).toEqual([undefined, { kind: 'unchanged' }, 1]);
    expect(await stored(desk)).toMatchObject({ content: 'of another' });
    editing.save('further');
    expect(await editing.flush()).toMatchObject({ kind: 'saved' });
    expect(await stored(desk)).toMatchObject({ content: 'further', revision: 2 });
  });
});

describe('a record that this program cannot change', () => {
  it('is not opened where it is damaged, and nothing holds it', async () => {
    const store = memoryStore();
    const desk = await tabOver(store);
    await write(store, 'records', [{ desk: 'desk', id: 'case' }]);
    const listeners = { onState: () => undefined, onAccess: () => undefined };
    expect(await desk.edit('case', 'request', listeners)).toEqual({ kind: 'unreadable', reason: 'damaged' });
    await until(() => expect(locks.held).toEqual([]));
    await desk.lock();
  });

  it('is only shown where a newer program wrote it, which may go on writing it in another tab', async () => {
    const store = memoryStore();
    await newerRecord(store, master, { id: 'case', kind: 'request', content: 'of a newer program' });
    const before = await everything(store);
    const { editing, record } = await opened(await tabOver(store));
    expect(record).toMatchObject({ content: 'of a newer program', access: 'read-only' });
    expect([editing.access, editing.isReadOnly]).toEqual(['reading', true]);
    await until(() => expect(locks.held).toEqual([]));
    editing.takeOver();
    expect([editing.save('mine'), editing.resume('mine', 4)]).toEqual([false, false]);
    expect(await editing.close()).toEqual({ kind: 'unchanged' });
    expect(await everything(store)).toEqual(before);
  });
});
