import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Desk } from '../../../src/request/vault/desk.ts';
import { passingKey } from '../../../src/request/vault/keys.ts';
import { prepare } from '../../../src/request/vault/put-record.ts';
import { forgetKeys } from '../../../src/request/vault/session.ts';
import { type Stash, stashed, unstash } from '../../../src/request/vault/stash.ts';
import { limitedStore } from '../../support/limited-store.ts';
import { WebLocks } from '../../support/web-locks.ts';
import { deskOver, expectKind, newDesk, passphrase, sessionOver, write } from './desks.ts';

const master = await passingKey();
const quiet = { onState: () => undefined, onAccess: () => undefined };
const record = (id: string, content: string) => ({ id, kind: 'request', content });

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Types into a record over a full disk and leaves it. */
async function leave(desk: Desk, id: string, content: string): Promise<void> {
  const { editing } = expectKind(await desk.edit(id, 'request', quiet), 'editing');
  editing.save(content);
  await editing.close();
}

/** A case in two tabs, with something typed in one that a full disk did not take; it has room again. */
async function putAsideInOneTab() {
  const { store, disk } = limitedStore();
  const [desk, other] = [await deskOver(store, { master }), await deskOver(store, { master })];
  await desk.put(record('case', 'stored'), 0);
  disk.room = 0;
  await leave(desk, 'case', 'typed');
  disk.room = 9;
  return { desk, other };
}

describe('what was put aside', () => {
  it('of several records comes back to each, and is put aside no longer once it is there', async () => {
    const { store, disk } = limitedStore();
    const desk = await deskOver(store);
    disk.room = 0;
    await leave(desk, 'one', 'typed in one');
    await leave(desk, 'two', 'typed in two');
    expect(desk.putAside).toBe(2);
    disk.room = 9;
    const one = expectKind(await desk.edit('one', 'request', quiet), 'editing');
    expect([one.unsaved, desk.putAside]).toEqual([{ content: 'typed in one' }, 1]);
    const two = expectKind(await desk.edit('two', 'request', quiet), 'editing');
    expect([two.unsaved, desk.putAside]).toEqual([{ content: 'typed in two' }, 0]);
    for (const { editing } of [one, two]) expect(await editing.flush()).toMatchObject({ kind: 'saved' });
    expect(expectKind(await desk.list(), 'listed').records).toMatchObject([{ content: 'typed in one' }, { content: 'typed in two' }]);
  });

  it('is shown, and stays put aside, while another tab writes the record', async () => {
    vi.stubGlobal('navigator', { locks: new WebLocks() });
    const { desk, other } = await putAsideInOneTab();
    const { editing: writing } = expectKind(await other.edit('case', 'request', quiet), 'editing');
    writing.save('of the other');
    await writing.flush();
    const { editing, unsaved } = expectKind(await desk.edit('case', 'request', quiet), 'editing');
    expect([editing.access, unsaved, desk.putAside]).toEqual(['reading', { content: 'typed' }, 1]);
    expect([await editing.flush(), editing.revision]).toEqual([{ kind: 'unchanged' }, 2]);
    expect(await desk.get('case')).toMatchObject({ record: { content: 'of the other', revision: 2 } });
  });

  it('is a conflict where somebody saved the record meanwhile: neither is lost', async () => {
    const { desk, other } = await putAsideInOneTab();
    await other.put(record('case', 'of another'), 1);
    const { editing } = expectKind(await desk.edit('case', 'request', quiet), 'editing');
    expect(await editing.flush()).toMatchObject({ kind: 'unsaved', because: { kind: 'conflict', revision: 2 } });
    expect(editing.unsaved).toEqual({ content: 'typed' });
    expect(await desk.get('case')).toMatchObject({ record: { content: 'of another' } });
  });
});

describe('what was put aside of something that is deleted since', () => {
  it.each(['this tab', 'another tab'])('comes back with the case where the deletion is undone in %s', async (place) => {
    const { desk, other } = await putAsideInOneTab();
    await desk.remove('case', 1);
    await (place === 'this tab' ? desk : other).undoRemove('case');
    await desk.lock();
    expect(desk.putAside).toBe(1);
  });

  it('stays where a file of the case is deleted', async () => {
    const { store, disk } = limitedStore();
    const desk = await deskOver(store);
    await desk.put(record('case', 'stored'), 0);
    const facts = { name: 'report.pdf', mediaType: 'application/pdf' };
    const { attachment } = expectKind(await desk.putAttachment('case', facts, new Uint8Array(1)), 'attached');
    disk.room = 0;
    await leave(desk, 'case', 'typed');
    disk.room = 9;
    await desk.removeAttachment('case', attachment.id);
    await desk.lock();
    expect(desk.putAside).toBe(1);
  });

  it('keeps nobody from closing the tab: the case is gone', async () => {
    const { store, disk } = limitedStore();
    const { vault, desk } = await newDesk(store);
    await desk.put(record('case', 'stored'), 0);
    disk.room = 0;
    await leave(desk, 'case', 'typed');
    disk.room = 9;
    await desk.remove('case', 1);
    expect(vault.isDirty).toBe(true);
    await desk.lock();
    expect([vault.isDirty, desk.putAside]).toEqual([false, 0]);
  });

  it('keeps nobody from closing the tab: the desk is gone, and the other keeps its own', async () => {
    const { store, disk } = limitedStore();
    const { vault, desk } = await newDesk(store);
    const other = expectKind(await vault.openInMemory({ name: 'Second desk', passphrase }), 'opened').desk;
    disk.room = 0;
    await leave(desk, 'case', 'typed');
    await desk.lock();
    expect(await vault.removeDesk(other.id)).toEqual({ kind: 'removed' });
    expect(await vault.removeDesk(desk.id)).toEqual({ kind: 'storage-full' });
    expect([vault.isDirty, desk.putAside]).toEqual([true, 1]);
    disk.room = 9;
    expect(await vault.removeDesk(desk.id)).toEqual({ kind: 'removed' });
    expect([vault.isDirty, desk.putAside]).toEqual([false, 0]);
  });
});

/** A stash with what was typed over a revision of the case, and the session whose it is. */
async function withStashed(revision: number) {
  const { store } = limitedStore();
  const session = await sessionOver(store, master);
  if (revision === 1) await (await deskOver(store, { master })).put(record('case', 'stored'), 0);
  const prepared = await prepare(session, record('case', 'typed'), revision, 1000);
  if (!('row' in prepared)) throw new Error('it can be sealed');
  session.caseKeys.clear();
  const stash: Stash = new Map([[`${session.desk} case`, prepared]]);
  return { store, session, stash, prepared };
}

describe('a stash', () => {
  it.each([0, 1])('gives what was typed over revision %d, and over which', async (revision) => {
    const { session, stash } = await withStashed(revision);
    expect(await stashed(stash, session, 'case')).toEqual({ content: 'typed', revision });
    expect(unstash(stash, session, 'case')).toBe(true);
    expect(await stashed(stash, session, 'case')).toBeUndefined();
  });

  it('gives nothing to a desk that is locked', async () => {
    const { session, stash } = await withStashed(0);
    forgetKeys(session);
    expect(await stashed(stash, session, 'case')).toBeUndefined();
    expect(stash.size).toBe(1);
  });

  it('gives nothing of another desk, or to one with another master key', async () => {
    const { session, stash } = await withStashed(0);
    expect(await stashed(stash, { ...session, desk: 'another' }, 'case')).toBeUndefined();
    expect(await stashed(stash, { ...session, master: await passingKey() }, 'case')).toBeUndefined();
  });

  it('gives nothing where the key of the case is lost', async () => {
    const { store, session, stash } = await withStashed(1);
    await write(store, 'keys', [{ desk: 'desk', record: 'case' }]);
    expect(await stashed(stash, session, 'case')).toBeUndefined();
  });
});
