import { describe, expect, it } from 'vitest';
import { addDesk, maximumNameLength } from '../../../src/request/vault/desk-list.ts';
import { memoryStore } from '../../../src/request/vault/memory-store.ts';
import type { Store } from '../../../src/request/vault/store.ts';
import { everything, expectKind, newDesk, passphrase, write } from './desks.ts';

const next = 'new invented words';
const newer = { v: 2, minReader: 2 };

/** An open desk whose row is then as another program, or a damaged disk, leaves it. */
async function openOver(row: object) {
  const store = memoryStore();
  const { desk } = await newDesk(store);
  await write(store, 'desks', [{ id: desk.id, ...row }]);
  return { store, desk };
}

describe('the row of a desk that is open', () => {
  it.each([
    ['damaged', {}],
    ['newer-format', newer],
  ])('is %s: no passphrase is right or changed, and the row is left alone', async (reason, row) => {
    const { store, desk } = await openOver(row);
    const before = await everything(store);
    expect(await desk.verifyPassphrase(passphrase)).toEqual({ kind: 'unreadable', reason });
    expect(await desk.changePassphrase(passphrase, next)).toEqual({ kind: 'unreadable', reason });
    expect(await everything(store)).toEqual(before);
  });

  it('becomes unreadable just while its passphrase is changed: it is left alone', async () => {
    const memory = memoryStore();
    const store: Store = {
      ...memory,
      get: async (table, key) => {
        const row = await memory.get(table, key);
        if (isChanging) await write(memory, 'desks', [{ id: desk.id, ...newer }]);
        return row;
      },
    };
    let isChanging = false;
    const { desk } = await newDesk(store);
    isChanging = true;
    expect(await desk.changePassphrase(passphrase, next)).toEqual({ kind: 'wrong-passphrase' });
    expect(await memory.all('desks', [])).toEqual([{ id: desk.id, ...newer }]);
  });
});

describe('a new desk', () => {
  it('may have a name of 60 characters, and can be written', async () => {
    const store = memoryStore();
    const added = expectKind(await addDesk(store, { name: 'n'.repeat(maximumNameLength), passphrase }), 'unlocked');
    expect(maximumNameLength).toBe(60);
    expect(added.access).toBe('full');
    expect(await everything(store)).toEqual([added.row]);
  });
});
