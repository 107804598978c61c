import { describe, expect, it } from 'vitest';
import { memoryStore } from '../../../src/request/vault/memory-store.ts';
import { putRecord } from '../../../src/request/vault/put-record.ts';
import { getRecord } from '../../../src/request/vault/records.ts';
import { dropAll, removeRecord, shred, shredOverdue, undoRemoval } from '../../../src/request/vault/removals.ts';
import { copyOf, deskOver, everything, expectKind, newDesk, passphrase, sessionOver, vaultOver, write } from './desks.ts';

const record = { id: 'case', kind: 'request', content: 'kept' };
const facts = { name: 'report.pdf', mediaType: 'application/pdf' };

async function withCase(undoMs: number, now: () => number = Date.now) {
  const store = memoryStore();
  const desk = await deskOver(store, { undoMs, now });
  const empty = await everything(store);
  await desk.put(record, 0);
  await desk.putAttachment('case', facts, new Uint8Array([1, 2, 3]));
  return { store, desk, empty };
}

const later = (ms: number) => new Promise((done) => setTimeout(done, ms));

describe('deleting a case', () => {
  it('hides it at once and can be undone', async () => {
    const { store, desk } = await withCase(60_000, () => 1000);
    const before = await everything(store);
    expect(await desk.remove('case', 1)).toEqual({ kind: 'removed', undoUntil: 61_000 });
    expect(await desk.get('case')).toEqual({ kind: 'absent' });
    expect(expectKind(await desk.list(), 'listed').records).toEqual([]);
    expect(await desk.listAttachments('case')).toMatchObject({ attachments: [] });
    expect(await desk.undoRemove('case')).toEqual({ kind: 'restored' });
    expect(await everything(store)).toEqual(before);
    expect(await desk.undoRemove('case')).toEqual({ kind: 'gone' });
  });

  it('destroys it at once where it is asked for, as on a full disk, and only as it was seen', async () => {
    const { store, desk, empty } = await withCase(60_000);
    expect(await desk.destroy('case', 2)).toEqual({ kind: 'conflict', revision: 1, removed: false });
    expect(await desk.destroy('case', 1)).toMatchObject({ kind: 'removed' });
    expect(await everything(store)).toEqual(empty);
    expect(await desk.undoRemove('case')).toEqual({ kind: 'gone' });
    expect(await desk.destroy('case', 1)).toEqual({ kind: 'conflict', revision: 0, removed: true });
    expect(await desk.put({ ...record, content: 'another' }, 0)).toMatchObject({ kind: 'saved' });
  });

  it('destroys the case, its key and its attachments when undoing is over', async () => {
    const { store, desk, empty } = await withCase(5);
    await desk.remove('case', 1);
    await later(30);
    expect(await everything(store)).toEqual(empty);
    expect(await desk.undoRemove('case')).toEqual({ kind: 'gone' });
    expect(await desk.put(record, 1)).toEqual({ kind: 'conflict', revision: 0, removed: true });
  });

  it('is completed by locking', async () => {
    const { store, desk, empty } = await withCase(60_000);
    await desk.remove('case', 1);
    await desk.lock();
    expect(await everything(store)).toEqual(empty);
  });

  it('and bringing it back from a backup is a conflict for a tab that still has the old key', async () => {
    const store = memoryStore();
    const session = await sessionOver(store);
    const other = { ...session, caseKeys: new Map(), listed: new Map(), kinds: undefined };
    await putRecord(session, record, 0);
    expect(await getRecord(other, 'case')).toMatchObject({ kind: 'found' });
    const key = ['desk', 'case'];
    await store.exchange([], () => ({ steps: dropAll(key), result: undefined }));
    await putRecord(session, { ...record, content: 'brought back' }, 0);
    expect(await putRecord(other, { ...record, content: 'typed over the old one' }, 1)).toMatchObject({ kind: 'conflict', revision: 1 });
    expect(await getRecord(other, 'case')).toMatchObject({ record: { content: 'brought back' } });
    expect(await putRecord(other, { ...record, content: 'typed' }, 1)).toMatchObject({ kind: 'saved' });
  });

  it('does not take what somebody else saved since', async () => {
    const { desk } = await withCase(60_000);
    await desk.put({ ...record, content: 'newer' }, 1);
    expect(await desk.remove('case', 1)).toEqual({ kind: 'conflict', revision: 2, removed: false });
    expect(await desk.get('case')).toMatchObject({ record: { content: 'newer' } });
  });

  it('is a conflict for a tab that still types in it, and nothing is attached any more', async () => {
    const { desk } = await withCase(60_000);
    await desk.remove('case', 1);
    expect(await desk.put({ ...record, content: 'typed' }, 1)).toEqual({ kind: 'conflict', revision: 1, removed: true });
    expect(await desk.putAttachment('case', facts, new Uint8Array([1]))).toEqual({ kind: 'no-record' });
    expect(await desk.remove('case', 1)).toMatchObject({ kind: 'conflict', removed: true });
  });
});

/** What a crash leaves: the rows. Every timer and every key is gone; then the desk is unlocked again. */
async function afterCrash(now: () => number) {
  const store = memoryStore();
  const { vault, desk } = await newDesk(store, { undoMs: 60_000, now: () => 1000 });
  await desk.put(record, 0);
  await desk.putAttachment('case', facts, new Uint8Array([1, 2, 3]));
  await desk.remove('case', 1);
  const rows = await copyOf(store);
  await vault.close();
  return { rows, desk: expectKind(await vaultOver(rows, { undoMs: 60_000, now }).unlock(desk.id, passphrase), 'opened').desk };
}

describe('deleting what was never there', () => {
  it.each([0, 1])('is a conflict, whatever revision was seen (%s)', async (revision) => {
    const store = memoryStore();
    const desk = await deskOver(store);
    const gone = { kind: 'conflict', revision: 0, removed: true };
    expect(await desk.remove('case', revision)).toEqual(gone);
    expect(await desk.removeAttachment('case', 'file')).toEqual(gone);
    expect(await everything(store)).toEqual([]);
  });
});

describe('shredding', () => {
  it('leaves alone what was brought back meanwhile', async () => {
    const store = memoryStore();
    const session = await sessionOver(store);
    await putRecord(session, record, 0);
    const before = await everything(store);
    const key = ['desk', 'case'];
    await removeRecord(session, 'case', 1, 60_000);
    await undoRemoval(session, 'case');
    expect(await shred(store, key)).toEqual({ kind: 'undone' });
    expect(await everything(store)).toEqual(before);
    await removeRecord(session, 'case', 1, 60_000);
    expect(await shred(store, key)).toEqual({ kind: 'shredded' });
    expect(await everything(store)).toEqual([]);
  });

  it.each([
    ['damaged', { at: 'long ago' }],
    ['of a newer program', { v: 2, minReader: 2 }],
    ['of a newer program that this one can read', { v: 2 }],
  ])('leaves alone what a mark stands for that is %s, and goes on with the others', async (_, change) => {
    const store = memoryStore();
    const session = await sessionOver(store);
    for (const id of ['case', 'other']) await putRecord(session, { ...record, id }, 0);
    for (const id of ['case', 'other']) await removeRecord({ ...session, now: () => 1000 }, id, 1, 60_000);
    const mark: unknown = await store.get('removals', ['desk', 'case']);
    await write(store, 'removals', [Object.assign({}, mark, change)]);
    await shredOverdue(store, 61_000, 60_000);
    expect(await store.names('records', ['desk'])).toEqual(['case']);
  });

  it('waits for a deletion that a clock a little ahead has stamped', async () => {
    const { store, desk, empty } = await withCase(60_000, () => 61_000);
    await desk.remove('case', 1);
    await shredOverdue(store, 1000, 60_000);
    expect((await everything(store)).length).toBeGreaterThan(1);
    await shredOverdue(store, 999, 60_000);
    expect(await everything(store)).toEqual(empty);
  });
});

describe('a crash while a deletion can be undone', () => {
  it('loses nothing: within its time it can still be undone', async () => {
    const { desk } = await afterCrash(() => 30_000);
    expect(await desk.get('case')).toEqual({ kind: 'absent' });
    expect(await desk.undoRemove('case')).toEqual({ kind: 'restored' });
    expect(await desk.get('case')).toMatchObject({ kind: 'found' });
    expect(await desk.listAttachments('case')).toMatchObject({ attachments: [facts] });
  });

  it.each([
    ['after its time', 61_000],
    ['with the clock set back by a year', 1000 - 365 * 86_400_000],
  ])('is completed at the next start %s', async (_, now) => {
    const { rows } = await afterCrash(() => now);
    expect(await everything(rows)).toHaveLength(1);
  });

  it('needs no passphrase to be completed', async () => {
    const { store, desk, empty } = await withCase(60_000, () => 1000);
    await desk.remove('case', 1);
    await shredOverdue(store, 60_999, 60_000);
    expect((await everything(store)).length).toBeGreaterThan(1);
    await shredOverdue(store, 61_000, 60_000);
    expect(await everything(store)).toEqual(empty);
  });
});
