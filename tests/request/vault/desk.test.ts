import { describe, expect, it } from 'vitest';
import { Desk, type DeskEvent } from '../../../src/request/vault/desk.ts';
import { memoryStore } from '../../../src/request/vault/memory-store.ts';
import { deskOver, everything, expectKind, newDesk, passphrase, sessionOver, vaultOver } from './desks.ts';

const content = { member: { name: 'Testcase Sample' } };
const record = { id: 'case', kind: 'request', content };

describe('desks of several people on one computer', () => {
  it('are listed by their labels, and each opens with its own passphrase alone', async () => {
    const store = memoryStore();
    const { vault, desk } = await newDesk(store);
    expectKind(await vault.createDesk({ name: ' Second desk ', passphrase: 'other invented words' }), 'opened');
    const { desks } = expectKind(await vaultOver(store).listDesks(), 'listed');
    expect(desks.map(({ name }) => name).toSorted()).toEqual(['Front desk', 'Second desk']);
    expect(desks[0]).toMatchObject({ isInMemory: false, access: 'full' });
    expect(await vault.unlock(desk.id, 'other invented words')).toEqual({ kind: 'wrong-passphrase' });
    expect(await vault.unlock('nobody', passphrase)).toEqual({ kind: 'no-such-desk' });
  });

  const crowded = newDesk();
  it.each([
    ['no name', '  ', passphrase, 'name-missing'],
    ['a name of 61 characters', 'n'.repeat(61), passphrase, 'name-too-long'],
    ['a name that is taken', 'FRONT desk', passphrase, 'name-taken'],
    ['a short passphrase', 'Third desk', 'elevenchars', 'passphrase-too-short'],
  ])('are not made with %s', async (_, name, chosen, kind) => {
    const { vault } = await crowded;
    expect(await vault.createDesk({ name, passphrase: chosen })).toMatchObject({ kind });
  });

  it('see nothing of each other', async () => {
    const store = memoryStore();
    const { vault, desk } = await newDesk(store);
    const other = expectKind(await vault.createDesk({ name: 'Second desk', passphrase }), 'opened').desk;
    await desk.put(record, 0);
    expect(await other.get('case')).toEqual({ kind: 'absent' });
    expect(expectKind(await other.list(), 'listed').records).toEqual([]);
  });

  it('are removed with everything that is theirs, and with nothing of others', async () => {
    const store = memoryStore();
    const { vault, desk } = await newDesk(store);
    const before = await everything(store);
    const other = expectKind(await vault.createDesk({ name: 'Second desk', passphrase }), 'opened').desk;
    await other.put(record, 0);
    await other.putAttachment('case', { name: 'report.pdf', mediaType: 'application/pdf' }, new Uint8Array([1]));
    await other.lock();
    expect(await vault.removeDesk(other.id)).toEqual({ kind: 'removed' });
    expect(await everything(store)).toEqual(before);
    expect(desk.isLocked).toBe(false);
  });
});

describe('a record', () => {
  it('comes back after locking and unlocking, with its revision and time', async () => {
    const store = memoryStore();
    const { desk } = await newDesk(store, { now: () => 1234 });
    expect(await desk.put(record, 0)).toEqual({ kind: 'saved', revision: 1, savedAt: 1234 });
    await desk.lock();
    const again = expectKind(await vaultOver(store).unlock(desk.id, passphrase), 'opened').desk;
    const stored = { ...record, revision: 1, savedAt: 1234, access: 'full' };
    expect(await again.get('case')).toEqual({ kind: 'found', record: stored });
    expect(await again.list()).toEqual({ kind: 'listed', records: [stored], unreadable: [] });
  });

  it.each([
    ['new, but it exists', 0, { kind: 'conflict', revision: 2, removed: false }],
    ['over an older revision', 1, { kind: 'conflict', revision: 2, removed: false }],
    ['over a revision yet to come', 3, { kind: 'conflict', revision: 2, removed: false }],
    ['over the present revision', 2, { kind: 'saved', revision: 3 }],
  ])('saved %s', async (_, expected, result) => {
    const desk = await deskOver();
    await desk.put(record, 0);
    await desk.put(record, 1);
    expect(await desk.put({ ...record, content: 'mine' }, expected)).toMatchObject(result);
  });

  it('is listed as it is now, however often the list was read', async () => {
    const store = memoryStore();
    const desk = await deskOver(store);
    await desk.put(record, 0);
    await desk.put({ ...record, id: 'other' }, 0);
    await desk.list();
    await desk.put({ ...record, content: 'changed' }, 1);
    await desk.remove('other', 1);
    const { records } = expectKind(await desk.list(), 'listed');
    expect(records).toMatchObject([{ id: 'case', revision: 2, content: 'changed' }]);
  });

  it('that was never there is not saved over', async () => {
    const desk = await deskOver();
    expect(await desk.put(record, 4)).toEqual({ kind: 'conflict', revision: 0, removed: true });
  });

  it('leaves nothing readable in the store', async () => {
    const store = memoryStore();
    const { desk } = await newDesk(store);
    await desk.put(record, 0);
    await desk.putAttachment(
      'case',
      { name: 'Sample report.pdf', mediaType: 'application/pdf' },
      new TextEncoder().encode('Testcase Sample'),
    );
    const rows = await everything(store);
    const text = (await Promise.all(rows.map(readable))).join('\n');
    expect(text).not.toMatch(/Testcase|Sample|request|report|pdf/);
    expect(text).toContain('Front desk');
  });

  it('says that it changed, here and in the other tabs', async () => {
    const { desk } = await newDesk();
    const events: DeskEvent[] = [];
    const stop = desk.subscribe((event) => events.push(event));
    await desk.put(record, 0);
    stop();
    await desk.put(record, 1);
    expect(events).toEqual([{ kind: 'changed', record: 'case' }]);
  });
});

/** A row as the disk would show it: every byte as a character. */
async function readable(row: unknown): Promise<string> {
  const texts: Promise<string>[] = [];
  const json = JSON.stringify(row, (_, value: unknown) => {
    if (value instanceof Blob) texts.push(value.text());
    return value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value;
  });
  return [json, ...(await Promise.all(texts))].join('\n');
}

describe('locking', () => {
  it('tells the screens at once, and forgets the keys', async () => {
    const desk = await deskOver();
    await desk.put(record, 0);
    const events: DeskEvent[] = [];
    desk.subscribe((event) => events.push(event));
    const locking = desk.lock('idle');
    expect(events).toEqual([{ kind: 'locked', cause: 'idle' }]);
    expect(await desk.get('case')).toEqual({ kind: 'locked' });
    await locking;
    for (const answer of [
      desk.get('case'),
      desk.list(),
      desk.put(record, 1),
      desk.listAttachments('case'),
      desk.exportBackup(passphrase),
    ]) {
      expect(await answer).toEqual({ kind: 'locked' });
    }
  });

  it('leaves no key and no content in the session', async () => {
    const session = await sessionOver(memoryStore());
    const desk = new Desk({ session, name: 'Front desk', isInMemory: false, undoMs: 0, stash: new Map(), onLocked: () => undefined });
    await desk.put(record, 0);
    await desk.list();
    expect([session.caseKeys.size, session.listed.size]).toEqual([1, 1]);
    await desk.lock();
    expect([session.master, session.caseKeys.size, session.listed.size]).toEqual([undefined, 0, 0]);
  });

  it('reaches every tab', async () => {
    const store = memoryStore();
    const { vault, desk } = await newDesk(store);
    const memory = expectKind(await vault.openInMemory({ name: 'This tab' }), 'opened').desk;
    await vault.lockEverywhere();
    expect([desk.isLocked, memory.isLocked]).toEqual([true, true]);
  });

  it('saves first what was just typed', async () => {
    const store = memoryStore();
    const { desk } = await newDesk(store);
    const { editing } = expectKind(await desk.edit('case', 'request', quiet), 'editing');
    editing.save('typed');
    editing.save('typed further');
    expect(desk.isDirty).toBe(true);
    await desk.lock();
    const again = expectKind(await vaultOver(store).unlock(desk.id, passphrase), 'opened').desk;
    expect(await again.get('case')).toMatchObject({ record: { content: 'typed further' } });
  });
});

const quiet = { onState: () => undefined, onAccess: () => undefined };

describe('a desk in memory', () => {
  it('is gone when locked, if it has no passphrase', async () => {
    const kept = memoryStore();
    const vault = vaultOver(kept);
    const { desk } = expectKind(await vault.openInMemory({ name: 'This tab' }), 'opened');
    expect(desk.isInMemory).toBe(true);
    await desk.put(record, 0);
    expect(await desk.get('case')).toMatchObject({ kind: 'found' });
    expect(await everything(kept)).toEqual([]);
    await desk.lock();
    expect(await vault.listDesks()).toEqual({ kind: 'listed', desks: [] });
    expect(await desk.changePassphrase('', 'a new invented one')).toEqual({ kind: 'locked' });
  });

  it('opens again in the same tab, if it has one', async () => {
    const kept = memoryStore();
    const vault = vaultOver(kept);
    const { desk } = expectKind(await vault.openInMemory({ name: 'This tab', passphrase }), 'opened');
    await desk.put(record, 0);
    await desk.lock();
    expect(expectKind(await vault.listDesks(), 'listed').desks).toMatchObject([{ name: 'This tab', isInMemory: true }]);
    const again = expectKind(await vault.unlock(desk.id, passphrase), 'opened').desk;
    expect(await again.get('case')).toMatchObject({ record: { content } });
    expect(await everything(kept)).toEqual([]);
    expect(await vaultOver(kept).listDesks()).toEqual({ kind: 'listed', desks: [] });
  });
});

describe('changing the passphrase', () => {
  it('keeps every record, and ends what the old one opened', async () => {
    const store = memoryStore();
    const { vault, desk } = await newDesk(store);
    await desk.put(record, 0);
    expect(await desk.changePassphrase('not the right words', 'new invented words')).toEqual({ kind: 'wrong-passphrase' });
    expect(await desk.changePassphrase(passphrase, 'short')).toMatchObject({ kind: 'passphrase-too-short' });
    expect(await desk.changePassphrase(passphrase, 'new invented words')).toEqual({ kind: 'changed' });
    expect(await vault.unlock(desk.id, passphrase)).toEqual({ kind: 'wrong-passphrase' });
    const again = expectKind(await vault.unlock(desk.id, 'new invented words'), 'opened').desk;
    expect(await again.get('case')).toMatchObject({ record: { content } });
  });

  it('in two tabs at once succeeds in one', async () => {
    const store = memoryStore();
    const { desk } = await newDesk(store);
    const other = expectKind(await vaultOver(store).unlock(desk.id, passphrase), 'opened').desk;
    const results = await Promise.all([
      desk.changePassphrase(passphrase, 'words of the one tab'),
      other.changePassphrase(passphrase, 'words of the other tab'),
    ]);
    expect(results.map(({ kind }) => kind).toSorted()).toEqual(['changed', 'wrong-passphrase']);
  });

  it('is nothing that a desk in memory without one knows', async () => {
    const { desk } = expectKind(await vaultOver(memoryStore()).openInMemory({ name: 'This tab' }), 'opened');
    expect(await desk.changePassphrase('', 'new invented words')).toEqual({ kind: 'in-memory' });
  });
});
