import { afterEach, describe, expect, it, vi } from 'vitest';
import { putAttachment } from '../../../src/request/vault/attachments.ts';
import { changePassphrase } from '../../../src/request/vault/change-passphrase.ts';
import { Desk } from '../../../src/request/vault/desk.ts';
import { memoryStore } from '../../../src/request/vault/memory-store.ts';
import { putRecord } from '../../../src/request/vault/put-record.ts';
import { removeAttachment, removeRecord, undoRemoval } from '../../../src/request/vault/removals.ts';
import { forgetKeys, refusal, type Session } from '../../../src/request/vault/session.ts';
import type { Stash } from '../../../src/request/vault/stash.ts';
import type { Store, StoreFault } from '../../../src/request/vault/store.ts';
import { verifyPassphrase } from '../../../src/request/vault/verify-passphrase.ts';
import { WebLocks } from '../../support/web-locks.ts';
import { deskOver, eventsOf, everything, expectKind, passphrase, sessionOver } from './desks.ts';

const record = { id: 'case', kind: 'request', content: 'invented' };
const quiet = { onState: () => undefined, onAccess: () => undefined };
const facts = { name: 'report.pdf', mediaType: 'application/pdf' };

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('locking a desk', () => {
  it('is a person’s doing where nobody says otherwise, and happens once', async () => {
    const desk = await deskOver();
    const events = eventsOf(desk);
    await Promise.all([desk.lock(), desk.lock('idle')]);
    expect(events).toEqual([{ kind: 'locked', cause: 'person' }]);
  });

  it('lets every record go, for other tabs to write', async () => {
    const locks = new WebLocks();
    vi.stubGlobal('navigator', { locks });
    const desk = await deskOver();
    for (const id of ['one', 'two']) expectKind(await desk.edit(id, 'request', quiet), 'editing');
    expect(locks.held).toHaveLength(2);
    await desk.lock();
    await vi.waitFor(() => expect(locks.held).toEqual([]), { interval: 2 });
  });
});

describe('what is typed and not yet stored', () => {
  it('makes the desk dirty, whichever of its records it is in', async () => {
    const desk = await deskOver();
    const { editing } = expectKind(await desk.edit('one', 'request', quiet), 'editing');
    expectKind(await desk.edit('two', 'request', quiet), 'editing');
    expect(desk.isDirty).toBe(false);
    editing.save('typed');
    expect(desk.isDirty).toBe(true);
    await editing.flush();
    expect(desk.isDirty).toBe(false);
  });
});

/** A disk that answers no write until it is told what to answer. */
function hangingDisk() {
  const asked: ((fault: StoreFault) => void)[] = [];
  const exchange: Store['exchange'] = () => new Promise((answer) => asked.push(answer));
  return { store: { ...memoryStore(), exchange }, asked };
}

describe('a disk that hangs', () => {
  it('keeps the keys in memory for three seconds, not longer; what was typed can then be sealed no more', async () => {
    const { store, asked } = hangingDisk();
    const session = await sessionOver(store);
    const stash: Stash = new Map();
    const desk = new Desk({ session, name: 'Front desk', isInMemory: false, undoMs: 0, stash, onLocked: () => undefined });
    const { editing } = expectKind(await desk.edit('case', 'request', quiet), 'editing');
    editing.save('typed');
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const isOver = vi.fn();
    void desk.lock().then(isOver);
    await vi.advanceTimersByTimeAsync(2999);
    expect([isOver.mock.calls.length, session.master === undefined]).toEqual([0, false]);
    await vi.advanceTimersByTimeAsync(1);
    expect([isOver.mock.calls.length, session.master === undefined]).toEqual([1, true]);
    vi.useRealTimers();
    asked[0]?.({ kind: 'storage-full' });
    await vi.waitFor(() => expect(desk.isDirty).toBe(false));
    expect([stash.size, desk.putAside]).toEqual([0, 0]);
  });
});

/** Every way to change what is stored, and what needs a key, asked of a session itself: a screen may still have asked its desk. */
const questions: readonly (readonly [name: string, ask: (session: Session) => Promise<{ readonly kind: string }>])[] = [
  ['a new record', (session) => putRecord(session, { ...record, id: 'new' }, 0)],
  ['a further revision', (session) => putRecord(session, record, 1)],
  ['a deletion', (session) => removeRecord(session, 'case', 1, 0)],
  ['bringing a record back', (session) => undoRemoval(session, 'deleted')],
  ['an attachment', (session) => putAttachment(session, 'case', facts, new Uint8Array(1))],
  ['removing an attachment', (session) => removeAttachment(session, 'case', 'file', 0)],
  ['another passphrase', (session) => changePassphrase(session, passphrase, 'new invented words')],
  ['a signature', (session) => verifyPassphrase(session, passphrase)],
];

describe('a session that was locked', () => {
  it.each(questions)('refuses %s', async (_, ask) => {
    const store = memoryStore();
    const session = await sessionOver(store);
    for (const id of ['case', 'deleted']) await putRecord(session, { ...record, id }, 0);
    await removeRecord(session, 'deleted', 1, 60_000);
    const before = await everything(store);
    forgetKeys(session);
    expect(await ask(session)).toEqual({ kind: 'locked' });
    expect(await everything(store)).toEqual(before);
  });

  it('says so before it says that it can only be read', async () => {
    const session = { ...(await sessionOver(memoryStore())), readOnly: true };
    expect(refusal(session)).toEqual({ kind: 'read-only' });
    forgetKeys(session);
    expect(refusal(session)).toEqual({ kind: 'locked' });
    expect(refusal(await sessionOver(memoryStore()))).toBeUndefined();
  });
});
