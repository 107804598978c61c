import { describe, expect, it } from 'vitest';
import { memoryStore } from '../../../src/request/vault/memory-store.ts';
import { refuse } from '../../../src/request/vault/store.ts';
import { write } from './desks.ts';

const row = (desk: string, id: string) => ({ desk, id });

/** Rows written in another order than that of their keys; one desk's identifier begins like the other's. */
async function twoDesks() {
  const store = memoryStore();
  await write(store, 'records', [row('ab', '2'), row('a', '3'), row('a', '1'), row('ab', '1'), row('a', '2')]);
  return store;
}

describe('rows kept in memory', () => {
  it('come in the order of their keys, as from the disk', async () => {
    const store = await twoDesks();
    expect(await store.all('records', [])).toEqual([row('a', '1'), row('a', '2'), row('a', '3'), row('ab', '1'), row('ab', '2')]);
  });

  it('are asked for by the beginning of a key, and none comes whose desk merely begins alike', async () => {
    const store = await twoDesks();
    expect(await store.all('records', ['a'])).toEqual([row('a', '1'), row('a', '2'), row('a', '3')]);
    expect(await store.names('records', ['a'])).toEqual(['1', '2', '3']);
    expect(await store.names('records', ['ab'])).toEqual(['1', '2']);
    expect(await store.names('keys', ['a'])).toEqual([]);
  });

  it('are found by their whole key, several in the order in which they were asked for', async () => {
    const store = await twoDesks();
    expect(await store.get('records', ['ab', '2'])).toEqual(row('ab', '2'));
    const keys = [
      ['a', '3'],
      ['a', '9'],
      ['ab', '1'],
    ];
    expect(await store.some('records', keys)).toEqual([row('a', '3'), undefined, row('ab', '1')]);
  });

  it('are written over under the same key', async () => {
    const store = await twoDesks();
    await write(store, 'records', [{ ...row('a', '2'), revision: 2 }]);
    expect(await store.all('records', ['a'])).toEqual([row('a', '1'), { ...row('a', '2'), revision: 2 }, row('a', '3')]);
  });

  it('are kept, a mark of deletion under the key that it names', async () => {
    const store = memoryStore();
    const mark = { key: ['a', '1'], at: 1000 };
    await write(store, 'removals', [mark]);
    expect(await store.get('removals', ['a', '1'])).toEqual(mark);
  });

  it('are dropped with all that their key begins, and nothing else', async () => {
    const store = await twoDesks();
    await write(store, 'keys', [{ desk: 'a', record: '1' }]);
    await store.exchange([], () => ({ steps: [{ drop: 'records', under: ['a'] }], result: undefined }));
    expect(await store.all('records', [])).toEqual([row('ab', '1'), row('ab', '2')]);
    expect(await store.all('keys', [])).toHaveLength(1);
  });
});

describe('an exchange in memory', () => {
  it('decides by what is there, and answers what was decided', async () => {
    const store = await twoDesks();
    const reads = [
      ['records', ['a', '1']],
      ['records', ['a', '9']],
    ] as const;
    expect(await store.exchange(reads, (found) => refuse(found))).toEqual([row('a', '1'), undefined]);
  });
});

describe('a store in memory', () => {
  it('holds cases from the first one on, until it is closed', async () => {
    const store = memoryStore();
    await write(store, 'desks', [{ id: 'a' }]);
    expect(store.holdsCases()).toBe(false);
    await write(store, 'records', [row('a', '1')]);
    expect(store.holdsCases()).toBe(true);
    store.close();
    expect(store.holdsCases()).toBe(false);
    expect(await store.all('records', [])).toEqual([]);
    expect(await store.get('desks', ['a'])).toBeUndefined();
  });
});
