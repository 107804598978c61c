import { describe, expect, it } from 'vitest';
import { attachmentLimit } from '../../../src/request/vault/attachments.ts';
import { memoryStore } from '../../../src/request/vault/memory-store.ts';
import { expectKind, newDesk, passphrase, vaultOver, write } from './desks.ts';

const facts = { name: 'MRD report.pdf', mediaType: 'application/pdf' };
const content = new TextEncoder().encode('invented report');
const record = { id: 'case', kind: 'request', content: {} };

/** One desk for the file: making one takes 600,000 rounds. */
const store = memoryStore();
const { desk } = await newDesk(store);
await desk.put(record, 0);

describe('an attachment', () => {
  it('comes back byte for byte, with its SHA-256', async () => {
    const { attachment } = expectKind(await desk.putAttachment('case', facts, content), 'attached');
    expect(attachment).toMatchObject({ ...facts, size: 15 });
    expect(attachment.sha256).toBe('f334e8b16aa8b089681cf93cc418e08b9b42d249976cc95efb41af9a11f53cab');
    expect(await desk.getAttachment('case', attachment.id)).toEqual({ kind: 'found', attachment, content });
    expect(expectKind(await desk.listAttachments('case'), 'listed').attachments).toContainEqual(attachment);
  });

  it.each([
    ['of 10 MB is taken', attachmentLimit, 'attached'],
    ['of a byte more is not', attachmentLimit + 1, 'too-large'],
    ['may be empty', 0, 'attached'],
  ])('%s', async (_, size, kind) => {
    expect(await desk.putAttachment('case', facts, new Uint8Array(size))).toMatchObject({ kind });
  });

  it('needs a case that is stored', async () => {
    expect(await desk.putAttachment('no case', facts, content)).toEqual({ kind: 'no-record' });
    expect(await desk.getAttachment('no case', 'none')).toEqual({ kind: 'absent' });
    expect(await desk.getAttachment('case', 'none')).toEqual({ kind: 'absent' });
    expect(await desk.listAttachments('no case')).toEqual({ kind: 'listed', attachments: [], unreadable: [] });
  });

  it('can be removed, and brought back', async () => {
    const { attachment } = expectKind(await desk.putAttachment('case', facts, content), 'attached');
    expect(await desk.removeAttachment('case', attachment.id)).toMatchObject({ kind: 'removed' });
    expect(await desk.getAttachment('case', attachment.id)).toEqual({ kind: 'absent' });
    expect(expectKind(await desk.listAttachments('case'), 'listed').attachments).not.toContainEqual(attachment);
    expect(await desk.removeAttachment('case', attachment.id)).toMatchObject({ kind: 'conflict', removed: true });
    expect(await desk.undoRemoveAttachment('case', attachment.id)).toEqual({ kind: 'restored' });
    expect(await desk.getAttachment('case', attachment.id)).toMatchObject({ kind: 'found' });
  });

  it('that is removed leaves its case and the others as they were', async () => {
    const { attachment } = expectKind(await desk.putAttachment('case', facts, content), 'attached');
    const before = await store.all('contents', []);
    const gone = expectKind(await desk.putAttachment('case', facts, content), 'attached').attachment;
    const second = expectKind(await vaultOver(store, { undoMs: 0 }).unlock(desk.id, passphrase), 'opened').desk;
    await second.removeAttachment('case', gone.id);
    await second.lock();
    expect(await store.all('contents', [])).toEqual(before);
    expect(await store.all('removals', [])).toEqual([]);
    expect(await desk.getAttachment('case', attachment.id)).toMatchObject({ kind: 'found' });
    expect(await desk.get('case')).toMatchObject({ kind: 'found' });
  });

  it('whose bytes were swapped with those of another does not open', async () => {
    const one = expectKind(await desk.putAttachment('case', facts, content), 'attached').attachment;
    const other = expectKind(await desk.putAttachment('case', facts, new TextEncoder().encode('another')), 'attached').attachment;
    const swapped: unknown = await store.get('contents', [desk.id, 'case', other.id]);
    await write(store, 'contents', [Object.assign({}, swapped, { id: one.id })]);
    expect(await desk.getAttachment('case', one.id)).toEqual({ kind: 'unreadable', reason: 'damaged' });
  });
});
