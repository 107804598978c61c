import { describe, expect, it } from 'vitest';
import { formatVersion } from '../../../src/request/vault/format.ts';
import { memoryStore } from '../../../src/request/vault/memory-store.ts';
import { everything, expectKind, newDesk, passphrase, vaultOver, write } from './desks.ts';
import { bytesOfText, dumped, fixtureOf, loaded } from './fixture.ts';

const first = '1'.repeat(32);
const savedAt = Date.UTC(2026, 2, 1, 9);

/** Within the time in which the fixture's deleted case can be brought back. */
const now = () => savedAt + 1000;

describe('what version 1 wrote', () => {
  const fixture = fixtureOf('v1');

  it('opens: records, attachments, a deletion that can be undone', async () => {
    const vault = vaultOver(await loaded(fixture), { now });
    const [summary] = expectKind(await vault.listDesks(), 'listed').desks;
    expect(summary).toMatchObject({ name: 'Front desk', access: 'full' });
    const { desk } = expectKind(await vault.unlock(summary?.id ?? '', fixture.deskPassphrase), 'opened');
    const { records, unreadable } = expectKind(await desk.list(), 'listed');
    expect(unreadable).toEqual([]);
    expect(records).toEqual([
      {
        id: first,
        kind: 'request',
        revision: 2,
        savedAt,
        access: 'full',
        content: { member: { name: 'Testcase Sample' }, step: 'disease' },
      },
      { id: '2'.repeat(32), kind: 'profile', revision: 1, savedAt, access: 'full', content: { office: 'Invented Clinic' } },
    ]);
    const [attachment] = expectKind(await desk.listAttachments(first), 'listed').attachments;
    const { content } = expectKind(await desk.getAttachment(first, attachment?.id ?? ''), 'found');
    expect(new TextDecoder().decode(content)).toBe('invented report');
    expect(await desk.undoRemove('3'.repeat(32))).toEqual({ kind: 'restored' });
    expect(await desk.put({ id: first, kind: 'request', content: 'goes on' }, 2)).toMatchObject({ kind: 'saved', revision: 3 });
  });

  it('restores from its backup', async () => {
    const { desk } = await newDesk();
    const file = new Blob([bytesOfText(fixture.backup)]);
    const { counts } = expectKind(await desk.restoreBackup(file, fixture.backupPassphrase, { whereDifferent: 'keep' }), 'restored');
    expect(counts).toMatchObject({ added: 3, attachments: 1 });
  });

  it('has the form that is written today: another form needs another version, and another fixture', async () => {
    const { desk } = await newDesk(memoryStore());
    expect(formatVersion).toBe(1);
    await desk.lock();
    const store = await loaded(fixture);
    const vault = vaultOver(store, { now });
    const { desks } = expectKind(await vault.listDesks(), 'listed');
    const old = expectKind(await vault.unlock(desks[0]?.id ?? '', fixture.deskPassphrase), 'opened').desk;
    const id = '4'.repeat(32);
    await old.put({ id, kind: 'request', content: {} }, 0);
    await old.putAttachment(id, { name: 'n', mediaType: 'm' }, new Uint8Array(1));
    const rows = await dumped(store);
    for (const [table, all] of Object.entries(rows)) expect([table, new Set(all.map(shapeOf)).size]).toEqual([table, 1]);
  });
});

/** The names of a row's fields, inner ones included. */
function shapeOf(row: unknown): string {
  if (Array.isArray(row)) return 'list';
  if (typeof row !== 'object' || row === null) return typeof row;
  return JSON.stringify(
    Object.entries(row)
      .toSorted()
      .map(([name, part]) => [name, shapeOf(part)]),
  );
}

const record = { id: 'case', kind: 'request', content: 'kept' };

/** A desk with a case, of which one row is then of a newer version. */
async function withNewer(table: 'desks' | 'records', minReader: number) {
  const store = memoryStore();
  const { vault, desk } = await newDesk(store);
  await desk.put(record, 0);
  const [row] = await store.all(table, []);
  await write(store, table, [Object.assign({}, row, { v: 2, minReader, further: 'unknown to version 1' })]);
  return { store, vault, desk };
}

describe('what a newer program wrote', () => {
  it('is listed as unreadable where this one cannot read it, and is never overwritten or deleted', async () => {
    const { store, desk } = await withNewer('records', 2);
    const before = await everything(store);
    expect(await desk.list()).toEqual({ kind: 'listed', records: [], unreadable: [{ id: 'case', reason: 'newer-format' }] });
    const newer = { kind: 'unreadable', reason: 'newer-format' };
    expect(await desk.get('case')).toEqual(newer);
    expect(await desk.put({ ...record, content: 'mine' }, 1)).toEqual(newer);
    expect(await desk.put({ ...record, content: 'mine' }, 0)).toEqual(newer);
    expect(await desk.remove('case', 1)).toEqual(newer);
    expect(await everything(store)).toEqual(before);
  });

  it('is not saved over where this one could read it', async () => {
    const { store, desk } = await withNewer('records', 1);
    const before = await everything(store);
    expect(await desk.put({ ...record, content: 'mine' }, 1)).toEqual({ kind: 'read-only' });
    expect(await desk.remove('case', 1)).toEqual({ kind: 'read-only' });
    expect(await everything(store)).toEqual(before);
  });

  it('a desk is listed, not opened, and not removed', async () => {
    const { store, vault, desk } = await withNewer('desks', 2);
    const before = await everything(store);
    expect(expectKind(await vault.listDesks(), 'listed').desks).toMatchObject([{ name: 'Front desk', access: 'newer-format' }]);
    expect(await vault.unlock(desk.id, passphrase)).toEqual({ kind: 'unreadable', reason: 'newer-format' });
    expect(await vault.removeDesk(desk.id)).toEqual({ kind: 'read-only' });
    expect(await everything(store)).toEqual(before);
  });

  it('a database opens to read and to back up, and takes nothing', async () => {
    const store = memoryStore();
    const { desk } = await newDesk(store);
    await desk.put(record, 0);
    const before = await everything(store);
    const vault = vaultOver(store, { storage: 'read-only' });
    const reading = expectKind(await vault.unlock(desk.id, passphrase), 'opened').desk;
    expect(reading.isReadOnly).toBe(true);
    expect(await reading.get('case')).toMatchObject({ record: { content: 'kept' } });
    expect(await reading.exportBackup(passphrase)).toMatchObject({ kind: 'exported', records: 1 });
    for (const answer of [
      reading.put(record, 1),
      reading.remove('case', 1),
      reading.putAttachment('case', { name: 'n', mediaType: 'm' }, new Uint8Array(1)),
      reading.changePassphrase(passphrase, 'new invented words'),
      vault.removeDesk(desk.id),
      vault.createDesk({ name: 'Another', passphrase }),
    ]) {
      expect(await answer).toEqual({ kind: 'read-only' });
    }
    const opened = expectKind(await reading.edit('case', 'request', { onState: () => undefined, onAccess: () => undefined }), 'editing');
    expect([opened.editing.access, opened.editing.save('mine')]).toEqual(['reading', false]);
    expect(await everything(store)).toEqual(before);
  });

  it.each([[undefined], [{}], [{ v: 'one' }], [{ v: 1, minReader: 1 }], [[]]])(
    'a desk row of %j is damaged, and named as such',
    async (row) => {
      const store = memoryStore();
      await write(store, 'desks', [Object.assign({ id: 'broken' }, row)]);
      const { desks } = expectKind(await vaultOver(store).listDesks(), 'listed');
      expect(desks).toEqual([{ id: 'broken', name: '', isInMemory: false, access: 'damaged' }]);
    },
  );
});
