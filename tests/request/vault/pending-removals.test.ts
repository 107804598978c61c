import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Desk } from '../../../src/request/vault/desk.ts';
import { passingKey } from '../../../src/request/vault/keys.ts';
import { memoryStore } from '../../../src/request/vault/memory-store.ts';
import type { Store } from '../../../src/request/vault/store.ts';
import { expectKind, sessionOver } from './desks.ts';

const master = await passingKey();
const record = { id: 'case', kind: 'request', content: 'kept' };
const facts = { name: 'report.pdf', mediaType: 'application/pdf' };
const undoMs = 60_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
});

/** The desk as a tab has it open, and the keys that the tab has in memory. */
async function tabOver(store: Store) {
  const session = await sessionOver(store, master);
  const desk = new Desk({ session, name: 'Front desk', isInMemory: false, undoMs, stash: new Map(), onLocked: () => undefined });
  return { desk, caseKeys: session.caseKeys };
}

/** A case with an attachment. */
async function withFile() {
  const store = memoryStore();
  const { desk, caseKeys } = await tabOver(store);
  await desk.put(record, 0);
  const { attachment } = expectKind(await desk.putAttachment('case', facts, new Uint8Array([1, 2, 3])), 'attached');
  return { store, desk, caseKeys, file: attachment.id };
}

describe('the time in which a deletion can be undone', () => {
  it('begins anew where a case was brought back and deleted again', async () => {
    const { desk } = await withFile();
    await desk.remove('case', 1);
    await vi.advanceTimersByTimeAsync(undoMs - 1);
    expect(await desk.undoRemove('case')).toEqual({ kind: 'restored' });
    await desk.remove('case', 1);
    await vi.advanceTimersByTimeAsync(undoMs - 1);
    expect(await desk.undoRemove('case')).toEqual({ kind: 'restored' });
    expect(await desk.get('case')).toMatchObject({ record });
    await desk.remove('case', 1);
    await vi.advanceTimersByTimeAsync(undoMs);
    expect(await desk.undoRemove('case')).toEqual({ kind: 'gone' });
  });

  it('begins anew for an attachment too', async () => {
    const { desk, file } = await withFile();
    await desk.removeAttachment('case', file);
    await vi.advanceTimersByTimeAsync(undoMs - 1);
    expect(await desk.undoRemoveAttachment('case', file)).toEqual({ kind: 'restored' });
    await desk.removeAttachment('case', file);
    await vi.advanceTimersByTimeAsync(undoMs - 1);
    expect(await desk.undoRemoveAttachment('case', file)).toEqual({ kind: 'restored' });
    await desk.removeAttachment('case', file);
    await vi.advanceTimersByTimeAsync(undoMs);
    expect(await desk.undoRemoveAttachment('case', file)).toEqual({ kind: 'gone' });
  });
});

describe('once undoing is over', () => {
  it('the key of a deleted case is no longer in memory either', async () => {
    const { desk, caseKeys } = await withFile();
    await desk.remove('case', 1);
    expect([...caseKeys.keys()]).toEqual(['case']);
    await vi.advanceTimersByTimeAsync(undoMs);
    expect([...caseKeys.keys()]).toEqual([]);
  });

  it('the case of a deleted attachment keeps its key, and its other files', async () => {
    const { store, desk, caseKeys, file } = await withFile();
    const other = expectKind(await desk.putAttachment('case', facts, new Uint8Array([4])), 'attached').attachment;
    await desk.removeAttachment('case', file);
    await vi.advanceTimersByTimeAsync(undoMs);
    expect(await store.all('contents', [])).toHaveLength(1);
    expect([...caseKeys.keys()]).toEqual(['case']);
    expect(await desk.getAttachment('case', other.id)).toMatchObject({ kind: 'found' });
  });
});

describe('what another tab deleted', () => {
  it('is a case that this one, which came too late, leaves for that one to bring back', async () => {
    const { store, desk } = await withFile();
    const late = (await tabOver(store)).desk;
    await desk.remove('case', 1);
    expect(await late.remove('case', 1)).toMatchObject({ kind: 'conflict', removed: true });
    await late.lock();
    expect(await desk.undoRemove('case')).toEqual({ kind: 'restored' });
    expect(await desk.get('case')).toMatchObject({ record });
  });

  it('is an attachment that this one leaves likewise', async () => {
    const { store, desk, file } = await withFile();
    const late = (await tabOver(store)).desk;
    await desk.removeAttachment('case', file);
    expect(await late.removeAttachment('case', file)).toMatchObject({ kind: 'conflict', removed: true });
    await late.lock();
    expect(await desk.undoRemoveAttachment('case', file)).toEqual({ kind: 'restored' });
    expect(await desk.getAttachment('case', file)).toMatchObject({ kind: 'found' });
  });
});
