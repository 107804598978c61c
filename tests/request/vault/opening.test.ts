import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { passingKey } from '../../../src/request/vault/keys.ts';
import { memoryStore } from '../../../src/request/vault/memory-store.ts';
import type { Store } from '../../../src/request/vault/store.ts';
import { WebLocks } from '../../support/web-locks.ts';
import { deskOver, expectKind } from './desks.ts';

let locks = new WebLocks();
const master = await passingKey();
const record = { id: 'case', kind: 'request', content: 'stored' };
const quiet = { onState: () => undefined, onAccess: () => undefined };

beforeEach(() => {
  locks = new WebLocks();
  vi.stubGlobal('navigator', { locks });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const until = (assertion: () => void) => vi.waitFor(assertion, { interval: 2 });

/** A store whose readings wait, each with what it has read, until they may go on. */
function heldUp(store: Store) {
  let goOn: () => void = () => undefined;
  const gate = new Promise<void>((done) => {
    goOn = done;
  });
  const get: Store['get'] = async (table, key) => {
    const row = await store.get(table, key);
    await gate;
    return row;
  };
  return { slow: { ...store, get }, goOn: () => goOn() };
}

/** A case that a first tab has open, and a second one whose readings are held up; both over one store. */
async function twoTabs() {
  const store = memoryStore();
  const { slow, goOn } = heldUp(store);
  const [desk, slowDesk] = [await deskOver(store, { master }), await deskOver(slow, { master })];
  await desk.put(record, 0);
  return { desk, slowDesk, goOn };
}

describe('while a record is being opened', () => {
  it('the other tab may save and close: what it saved is shown, and saving goes on from there', async () => {
    const { desk, slowDesk, goOn } = await twoTabs();
    const { editing: first } = expectKind(await desk.edit('case', 'request', quiet), 'editing');
    const opening = slowDesk.edit('case', 'request', quiet);
    await until(() => expect(locks.waiting).toBe(1));
    first.save('of the first');
    await first.close();
    await until(() => expect(locks.waiting).toBe(0));
    goOn();
    const { editing, record: shown } = expectKind(await opening, 'editing');
    expect(shown).toMatchObject({ content: 'of the first', revision: 2 });
    expect([editing.access, editing.save('of the second')]).toEqual(['writing', true]);
    expect(await editing.flush()).toMatchObject({ kind: 'saved' });
    expect(await desk.get('case')).toMatchObject({ record: { content: 'of the second', revision: 3 } });
  });

  it('the other tab may take the right to write over: this one reads, and gets it back when that one closes', async () => {
    const { desk, slowDesk, goOn } = await twoTabs();
    const onAccess = vi.fn();
    const opening = slowDesk.edit('case', 'request', { ...quiet, onAccess });
    await until(() => expect(locks.held).toHaveLength(1));
    const { editing: other } = expectKind(await desk.edit('case', 'request', quiet), 'editing');
    other.takeOver();
    await until(() => expect(other.access).toBe('writing'));
    goOn();
    const { editing } = expectKind(await opening, 'editing');
    expect([editing.access, editing.isReadOnly]).toEqual(['reading', false]);
    other.save('of the other');
    await other.close();
    await until(() => expect(onAccess).toHaveBeenCalledWith('writing', expect.objectContaining({ content: 'of the other' })));
    expect(editing.save('mine')).toBe(true);
  });

  it('the desk may be locked: it is not opened, and other tabs may write it', async () => {
    const { slowDesk, goOn } = await twoTabs();
    const opening = slowDesk.edit('case', 'request', quiet);
    await until(() => expect(locks.held).toHaveLength(1));
    await slowDesk.lock();
    goOn();
    expect(await opening).toEqual({ kind: 'locked' });
    await until(() => expect(locks.held).toEqual([]));
  });
});
