import { describe, expect, it } from 'vitest';
import { memoryStore } from '../../../src/request/vault/memory-store.ts';
import { deskOver, expectKind, newDesk, passphrase } from './desks.ts';

const record = (id: string) => ({ id, kind: 'review-case', content: { says: `content of ${id}` } });

describe('new records stored together', () => {
  it('are all there, and listed as they were stored', async () => {
    const desk = await deskOver();
    expect(await desk.putNew([record('a1'), record('a2'), record('a3')])).toEqual({ kind: 'saved', count: 3 });
    const { records } = expectKind(await desk.list(), 'listed');
    expect(records.map(({ id, content, revision }) => ({ id, content, revision }))).toEqual(
      ['a1', 'a2', 'a3'].map((id) => ({ id, content: record(id).content, revision: 1 })),
    );
    expect(expectKind(await desk.get('a2'), 'found').record).toMatchObject({ kind: 'review-case', revision: 1 });
  });

  it('can be saved again, and opened by whoever comes later', async () => {
    const store = memoryStore();
    const { vault, desk } = await newDesk(store);
    await desk.putNew([record('b1')]);
    expectKind(await desk.put({ ...record('b1'), content: 'next' }, 1), 'saved');
    await vault.lockHere('person');
    const { desk: again } = expectKind(await vault.unlock(desk.id, passphrase), 'opened');
    expect(expectKind(await again.get('b1'), 'found').record).toMatchObject({ content: 'next', revision: 2 });
  });

  it('are none of them stored where one is there already', async () => {
    const desk = await deskOver();
    await desk.put(record('c2'), 0);
    expect((await desk.putNew([record('c1'), record('c2')])).kind).toBe('conflict');
    expect((await desk.get('c1')).kind).toBe('absent');
  });

  it('are encrypted', async () => {
    const store = memoryStore();
    await (await deskOver(store)).putNew([record('d1')]);
    expect(JSON.stringify(await store.all('records', []))).not.toContain('content of');
  });

  it('are refused by a locked desk', async () => {
    const desk = await deskOver();
    await desk.lock();
    expect(await desk.putNew([record('e1')])).toEqual({ kind: 'locked' });
  });
});

describe('the passphrase of a signature', () => {
  it('is the desk’s or is not', async () => {
    const { desk } = await newDesk();
    expect(await desk.verifyPassphrase(passphrase)).toEqual({ kind: 'right' });
    expect(await desk.verifyPassphrase(`${passphrase}!`)).toEqual({ kind: 'wrong-passphrase' });
    await desk.lock();
    expect(await desk.verifyPassphrase(passphrase)).toEqual({ kind: 'locked' });
  });

  it('is there on no desk in memory without one', async () => {
    expect(await (await deskOver()).verifyPassphrase('anything at all')).toEqual({ kind: 'in-memory' });
  });
});
