import { describe, expect, it } from 'vitest';
import { listRecords, visitRecords } from '../../../src/request/vault/list-records.ts';
import { memoryStore } from '../../../src/request/vault/memory-store.ts';
import { putNewRecords } from '../../../src/request/vault/put-new-records.ts';
import { putRecord } from '../../../src/request/vault/put-record.ts';
import { getRecord } from '../../../src/request/vault/records.ts';
import { dropAll } from '../../../src/request/vault/removals.ts';
import type { Session } from '../../../src/request/vault/session.ts';
import type { Key, Store } from '../../../src/request/vault/store.ts';
import { interruptibleStore } from '../../support/interruptible-store.ts';
import { expectKind, sessionOver } from './desks.ts';

const record = (id: string, kind = 'request') => ({ id, kind, content: `content of ${id}` });

/** What the store is asked for, each time. */
function asked(store: Store) {
  const rows: (readonly string[])[] = [];
  const note = (table: string, keys: readonly Key[]) => void rows.push([table, ...keys.map((key) => key.at(-1) ?? '')]);
  const watched: Store = {
    ...store,
    get: (table, key) => {
      if (table === 'keys') note(table, [key]);
      return store.get(table, key);
    },
    some: (table, keys) => {
      note(table, keys);
      return store.some(table, keys);
    },
  };
  return { store: watched, rows };
}

/** Three records that another tab stored, and this tab, which has opened none of them. */
async function threeStored() {
  const { store: interruptible, interrupt } = interruptibleStore(memoryStore());
  const { store, rows } = asked(interruptible);
  const here = await sessionOver(store);
  const there = await sessionOver(interruptible, here.master);
  await putNewRecords(there, [record('one'), record('two'), record('three', 'profile')]);
  rows.length = 0;
  return { store, rows, interrupt, here, there };
}

const shred = (store: Store, id: string) => store.exchange([], () => ({ steps: dropAll(['desk', id]), result: undefined }));

async function visited(session: Session, kind?: string) {
  const steps: (readonly [ids: readonly string[], done: number, all: number])[] = [];
  const onSome = async (some: readonly { readonly id: string }[], done: number, all: number) =>
    void steps.push([some.map(({ id }) => id), done, all]);
  const { ids } = expectKind(await visitRecords(session, { kind, onSome }), 'visited');
  return { ids, steps };
}

describe('a list', () => {
  it('asks the disk once for the records and once for the keys that it lacks', async () => {
    const { rows, here } = await threeStored();
    await getRecord(here, 'two');
    rows.length = 0;
    expectKind(await listRecords(here), 'listed');
    expect(rows).toEqual([
      ['records', 'one', 'three', 'two'],
      ['keys', 'one', 'three'],
    ]);
  });

  it('opens nothing a second time but what has changed', async () => {
    const { here, there } = await threeStored();
    const first = expectKind(await listRecords(here), 'listed').records;
    await putRecord(there, { ...record('one'), content: 'changed' }, 1);
    const [one, ...others] = expectKind(await listRecords(here), 'listed').records;
    expect(one).toMatchObject({ id: 'one', content: 'changed', revision: 2 });
    expect(others.map((other, index) => other === first[index + 1])).toEqual([true, true]);
  });

  it('lacks what another tab shreds meanwhile', async () => {
    const { store, interrupt, here } = await threeStored();
    interrupt('some records', () => shred(store, 'one'));
    const { records, unreadable } = expectKind(await listRecords(here), 'listed');
    expect([records.map(({ id }) => id), unreadable]).toEqual([['three', 'two'], []]);
  });

  it('opens what was shredded and brought back under another key', async () => {
    const { store, here, there } = await threeStored();
    await listRecords(here);
    await shred(store, 'one');
    await putRecord(there, { ...record('one'), content: 'brought back' }, 0);
    expect(expectKind(await listRecords(here), 'listed').records[0]).toMatchObject({ id: 'one', content: 'brought back' });
  });

  it('names a record of which the key is lost, each time', async () => {
    const { store, here } = await threeStored();
    await store.exchange([], () => ({ steps: [{ drop: 'keys', under: ['desk', 'one'] }], result: undefined }));
    for (const _ of ['first', 'second']) {
      const { records, unreadable } = expectKind(await listRecords(here), 'listed');
      expect([records.length, unreadable]).toEqual([2, [{ id: 'one', reason: 'damaged' }]]);
    }
  });
});

describe('a visit', () => {
  it('comes to the records of the desk and kind alone, though no kind is known yet', async () => {
    const { here } = await threeStored();
    await putRecord(await sessionOver(here.store, here.master, 'another desk'), record('four'), 0);
    expect(await visited(here, 'request')).toEqual({ ids: ['one', 'two'], steps: [[['one', 'two'], 3, 3]] });
    expect(await visited(here)).toMatchObject({ ids: ['one', 'three', 'two'] });
  });

  it('of a desk without records comes to nothing', async () => {
    expect(await visited(await sessionOver(memoryStore()))).toEqual({ ids: [], steps: [] });
  });

  it('keeps no content at hand, as a list does', async () => {
    const { here } = await threeStored();
    await visited(here);
    expect(here.listed.size).toBe(0);
    await listRecords(here);
    expect(here.listed.size).toBe(3);
  });
});
