import { describe, expect, it, vi } from 'vitest';
import { registerId } from '../../../src/request/vault/known-kinds.ts';
import { memoryStore } from '../../../src/request/vault/memory-store.ts';
import type { Store } from '../../../src/request/vault/store.ts';
import { expectKind, newDesk, passphrase } from './desks.ts';

const records = (kind: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `${kind}-${index}`, kind, content: { says: index } }));

/** The store, and the records that were read from it. */
function watched(store: Store): { readonly store: Store; readonly read: Set<string> } {
  const read = new Set<string>();
  const some: Store['some'] = (table, keys) => {
    if (table === 'records') for (const key of keys) read.add(key.at(-1) ?? '');
    return store.some(table, keys);
  };
  return { store: { ...store, some }, read };
}

/** A desk with requests of an office and others under review, locked, and how it is opened again. */
async function largeDesk(underReview: number, list?: string) {
  const { store, read } = watched(memoryStore());
  const { vault, desk } = await newDesk(store);
  await desk.putNew([...records('case', 3), ...records('review-case', underReview)]);
  expectKind(await desk.list(list), 'listed');
  const register = () => store.get('records', [desk.id, registerId]);
  return { store, read, desk, register, reopened: async () => expectKind(await vault.unlock(desk.id, passphrase), 'opened').desk };
}

describe('the register of kinds', () => {
  it('lets a list open no record of another kind', async () => {
    const { read, desk, register, reopened } = await largeDesk(150);
    await vi.waitFor(async () => expect(await register()).toBeDefined());
    await desk.lock();
    read.clear();
    const again = await reopened();
    const cases = expectKind(await again.list('case'), 'listed');
    expect(cases.records.map(({ id }) => id)).toEqual(['case-0', 'case-1', 'case-2']);
    expect([...read]).toEqual(['case-0', 'case-1', 'case-2']);
    expect(expectKind(await again.list('review-case'), 'listed').records).toHaveLength(150);
  });

  it('lacks what came later, which is opened to know', async () => {
    const { read, desk, register, reopened } = await largeDesk(150);
    await vi.waitFor(async () => expect(await register()).toBeDefined());
    await desk.putNew([{ id: 'later', kind: 'case', content: {} }]);
    await desk.putNew([{ id: 'later too', kind: 'review-case', content: {} }]);
    await desk.lock();
    read.clear();
    const again = await reopened();
    expect(expectKind(await again.list('case'), 'listed').records).toHaveLength(4);
    expect(read).toContain('later too');
    expect(read.size).toBe(5);
  });

  it('is written anew once much has come later, and opens none of that either', async () => {
    const { read, desk, register, reopened } = await largeDesk(150);
    await vi.waitFor(async () => expect(await register()).toMatchObject({ revision: 1 }));
    await desk.putNew(records('later', 120));
    await desk.lock();
    const later = await reopened();
    expectKind(await later.list(), 'listed');
    await vi.waitFor(async () => expect(await register()).toMatchObject({ revision: 2 }));
    await later.lock();
    read.clear();
    expect(expectKind(await (await reopened()).list('case'), 'listed').records).toHaveLength(3);
    expect(read.size).toBe(3);
  });

  it('is sealed, is none of the records, and is not made for a small desk', async () => {
    const { store, desk, register } = await largeDesk(150, 'case');
    await vi.waitFor(async () => expect(await register()).toBeDefined());
    const row = JSON.stringify(await register(), (_, value) => (value instanceof Uint8Array ? new TextDecoder().decode(value) : value));
    expect(row).not.toContain('review-case');
    expect(expectKind(await desk.list(), 'listed').records).toHaveLength(153);
    expect(expectKind(await desk.exportBackup(passphrase), 'exported').records).toBe(153);
    expect(await store.names('records', [desk.id])).toHaveLength(154);

    const small = await largeDesk(50);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await small.register()).toBeUndefined();
  });

  it('counts for nothing where it is damaged', async () => {
    const { store, desk, register, reopened } = await largeDesk(150);
    await vi.waitFor(async () => expect(await register()).toBeDefined());
    await desk.lock();
    await store.exchange([], () => ({ steps: [{ drop: 'keys', under: [desk.id, registerId] }], result: undefined }));
    expect(expectKind(await (await reopened()).list('case'), 'listed').records).toHaveLength(3);
  });
});

describe('records visited', () => {
  it('come some at a time, without those that the caller knows', async () => {
    const { desk } = await largeDesk(150);
    const opened: string[] = [];
    const steps: (readonly [number, number])[] = [];
    const visited = await desk.visit({
      kind: 'review-case',
      isKnown: (id, revision) => id === 'review-case-7' && revision === 1,
      onSome: async (some, done, all) => {
        opened.push(...some.map(({ id }) => id));
        steps.push([done, all]);
      },
    });
    expect(expectKind(visited, 'visited').ids).toHaveLength(150);
    expect(opened).toHaveLength(149);
    expect(opened).not.toContain('review-case-7');
    expect(steps.slice(0, 2)).toEqual([
      [25, 150],
      [50, 150],
    ]);
    expect(steps.at(-1)).toEqual([150, 150]);
  });

  it('are none but those that are asked for', async () => {
    const { desk } = await largeDesk(20);
    const only = new Set(['review-case-3', 'case-1', 'nobody']);
    const opened: string[] = [];
    await desk.visit({ kind: 'review-case', only, onSome: async (some) => void opened.push(...some.map(({ id }) => id)) });
    expect(opened).toEqual(['review-case-3']);
  });
});
