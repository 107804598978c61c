import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { caseKeyOf, newCaseKey, opened } from '../../../src/request/vault/case-keys.ts';
import { type KeyRow, type RecordRow, readRow, recordRow } from '../../../src/request/vault/format.ts';
import { passingKey } from '../../../src/request/vault/keys.ts';
import { listRecords } from '../../../src/request/vault/list-records.ts';
import { memoryStore } from '../../../src/request/vault/memory-store.ts';
import { putRecord } from '../../../src/request/vault/put-record.ts';
import { getRecord } from '../../../src/request/vault/records.ts';
import { openRecord, sealRecord } from '../../../src/request/vault/sealed-record.ts';
import { forgetKeys } from '../../../src/request/vault/session.ts';
import { everything, expectKind, sessionOver } from './desks.ts';

const content = { member: { name: 'Testcase Sample' }, note: 'Zebra marker 4711' };
const master = await passingKey();
const { key, row: keyRow } = await newCaseKey(master, 'desk', 'case');
const row = await sealRecord({ id: 'case', kind: 'request', content }, { desk: 'desk', key, revision: 3, savedAt: 5 });

const flipped = (bytes: Uint8Array<ArrayBuffer>, place: number, bit: number) => {
  const altered = bytes.slice();
  const index = place % altered.length;
  altered[index] = (altered[index] ?? 0) ^ (1 << bit);
  return altered;
};

describe('a stored record', () => {
  it('opens to what was saved', async () => {
    expect(await openRecord(row, key, 'full')).toEqual({ id: 'case', kind: 'request', revision: 3, savedAt: 5, access: 'full', content });
  });

  it('does not open once a bit of its body is flipped', () =>
    fc.assert(
      fc.asyncProperty(fc.constantFrom('iv', 'data'), fc.nat(), fc.nat(7), async (part, place, bit) => {
        const altered = { ...row, body: { ...row.body, [part]: flipped(row.body[part], place, bit) } };
        expect(await openRecord(altered, key, 'full')).toBeUndefined();
      }),
    ));

  it.each([
    ['identifier', { id: 'other' }],
    ['desk', { desk: 'other' }],
    ['revision', { revision: 2 }],
    ['key', { keyId: 'other' }],
    ['version', { v: 2 }],
    ['oldest reader', { minReader: 2 }],
  ])('does not open under another %s', async (_, change) => {
    expect(await openRecord({ ...row, ...change }, key, 'full')).toBeUndefined();
  });

  it('has nothing but versions, random identifiers and the revision in the clear', () => {
    expect(Object.keys(row).toSorted()).toEqual(['body', 'desk', 'id', 'keyId', 'minReader', 'revision', 'v']);
  });
});

describe("a case's wrapped key", () => {
  it('does not open once a bit of it is flipped', () =>
    fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(7), async (place, bit) => {
        const bytes = new Uint8Array(await keyRow.wrapped.arrayBuffer());
        expect(await opened(master, { ...keyRow, wrapped: new Blob([flipped(bytes, place, bit)]) })).toBeUndefined();
      }),
    ));

  it.each(['desk', 'record', 'id'])('does not open with another %s', async (field) => {
    expect(await opened(master, { ...keyRow, [field]: 'other' })).toBeUndefined();
  });

  it('is damaged where its file is lost or empty', async () => {
    expect(await opened(master, { ...keyRow, wrapped: new Blob([]) })).toBeUndefined();
    const lost = new DOMException('The file is gone.', 'NotFoundError');
    expect(await opened(master, { ...keyRow, wrapped: unreadable(lost) })).toBeUndefined();
    const session = await sessionOver(memoryStore(), master);
    const stored = async () => ({ ...keyRow, wrapped: unreadable(lost) });
    expect(await caseKeyOf(session, master, row, stored)).toEqual({ kind: 'unreadable', reason: 'damaged' });
  });

  it('is no damage where our own program fails at reading it: a bug is thrown on', async () => {
    await expect(opened(master, { ...keyRow, wrapped: unreadable(new TypeError('a bug')) })).rejects.toThrow('a bug');
  });

  it('is read once while the desk is open, and not at all once it is locked', async () => {
    const session = await sessionOver(memoryStore(), master);
    const stored = vi.fn(async () => keyRow);
    for (let time = 0; time < 2; time += 1) expect(await caseKeyOf(session, master, row, stored)).toMatchObject({ id: keyRow.id });
    expect(stored).toHaveBeenCalledOnce();
    forgetKeys(session);
    await caseKeyOf(session, master, row, stored);
    expect(session.caseKeys.size).toBe(0);
  });
});

/** A file that the browser cannot read. */
const unreadable = (error: unknown) => Object.assign(new Blob(['wrapped']), { arrayBuffer: () => Promise.reject(error) });

/** Two cases stored, then altered as somebody with access to the files could. */
async function stored() {
  const store = memoryStore();
  const session = await sessionOver(store);
  for (const id of ['one', 'two']) await putRecord(session, { id, kind: 'request', content: { id, ...content } }, 0);
  session.caseKeys.clear();
  const rows = await store.all('records', []);
  const keys = await store.all('keys', []);
  const [one, two] = rows.map((found) => expectKind(readRow(recordRow, found), 'row').row);
  if (!one || !two) throw new Error('two rows were stored');
  const write = (records: readonly RecordRow[]) =>
    store.exchange([], () => ({ steps: records.map((altered) => ({ put: 'records', row: altered }) as const), result: undefined }));
  return { store, session, one, two, write, keys };
}

describe('rows that were moved', () => {
  it('bodies swapped between two cases do not open', async () => {
    const { session, one, two, write } = await stored();
    await write([
      { ...one, body: two.body },
      { ...two, body: one.body },
    ]);
    expect(await getRecord(session, 'one')).toEqual({ kind: 'unreadable', reason: 'damaged' });
    const listed = expectKind(await listRecords(session), 'listed');
    expect(listed.records).toEqual([]);
    expect(listed.unreadable.map(({ id }) => id)).toEqual(['one', 'two']);
  });

  it('bodies and key identifiers swapped do not open', async () => {
    const { session, one, two, write } = await stored();
    await write([
      { ...one, body: two.body, keyId: two.keyId },
      { ...two, body: one.body, keyId: one.keyId },
    ]);
    expect(await getRecord(session, 'one')).toEqual({ kind: 'unreadable', reason: 'damaged' });
  });

  it('a body of an earlier revision under the present number does not open', async () => {
    const { session, one, write } = await stored();
    await putRecord(session, { id: 'one', kind: 'request', content: 'second' }, 1);
    await write([{ ...one, revision: 2 }]);
    expect(await getRecord(session, 'one')).toEqual({ kind: 'unreadable', reason: 'damaged' });
  });

  it('a whole row of an earlier revision opens as what it was: nothing here tells it from the newest (docs/THREATS.md)', async () => {
    const { session, one, write } = await stored();
    await putRecord(session, { id: 'one', kind: 'request', content: 'second' }, 1);
    await write([one]);
    expect(await getRecord(session, 'one')).toMatchObject({ kind: 'found', record: { revision: 1, content: { id: 'one' } } });
  });

  it("another case's key row does not serve", async () => {
    const { store, session, one, two } = await stored();
    const foreign = (await store.get('keys', ['desk', 'two'])) satisfies unknown;
    const moved = { ...(typeof foreign === 'object' ? foreign : {}), record: 'one', id: one.keyId };
    await store.exchange([], () => ({ steps: [{ put: 'keys', row: keyRowOf(moved, two) }], result: undefined }));
    expect(await caseKeyOf(session, expectMaster(session.master), one)).toEqual({ kind: 'unreadable', reason: 'damaged' });
  });

  it('an unreadable row is not overwritten by a save', async () => {
    const { store, session, one, two, write } = await stored();
    await getRecord(session, 'one');
    await write([{ ...one, body: two.body, revision: 0 }]);
    const before = await everything(store);
    expect(await putRecord(session, { id: 'one', kind: 'request', content: 'new' }, 1)).toEqual({ kind: 'unreadable', reason: 'damaged' });
    expect(await everything(store)).toEqual(before);
  });
});

const expectMaster = (key: CryptoKey | undefined): CryptoKey => {
  if (key === undefined) throw new Error('the session is open');
  return key;
};

const keyRowOf = (fields: object, { v, minReader }: RecordRow): KeyRow => ({ ...keyRow, v, minReader, ...fields });
