import { describe, expect, it } from 'vitest';
import { attachmentLimit } from '../../../src/request/vault/attachments.ts';
import type { Desk } from '../../../src/request/vault/desk.ts';
import { memoryStore } from '../../../src/request/vault/memory-store.ts';
import type { Store, Table } from '../../../src/request/vault/store.ts';
import { deskOver, expectKind, newDesk, passphrase, vaultOver, write } from './desks.ts';

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

/** A desk with two cases: one with three files, named against the order in which they were attached, and one with a file. */
async function twoCases() {
  const own = memoryStore();
  const other = await deskOver(own);
  const file = (id: string) => ({ ...facts, id, content });
  await other.putWithAttachments(record, ['b', 'c', 'a'].map(file));
  await other.putWithAttachments({ ...record, id: 'other case' }, [file('d')]);
  return { store: own, desk: other };
}

/** The row of a file, or of the case, as a newer program or a fault of the disk could leave it. */
async function alter({ store: own, desk: { id } }: { store: Store; desk: Desk }, table: Table, change: object, place: readonly string[]) {
  const row: unknown = await own.get(table, [id, ...place]);
  await write(own, table, [Object.assign({}, row, change)]);
}

const newer = { v: 2, minReader: 2 };
const newerFormat = { kind: 'unreadable', reason: 'newer-format' };
const damaged = { kind: 'unreadable', reason: 'damaged' };

describe("a case's attachments", () => {
  it('are listed as they were attached, without those of another case', async () => {
    const { desk: other } = await twoCases();
    const listed = expectKind(await other.listAttachments('case'), 'listed');
    expect([listed.attachments.map(({ id }) => id), listed.unreadable]).toEqual([['b', 'c', 'a'], []]);
  });

  it('that do not open are named, and the others listed', async () => {
    const desks = await twoCases();
    await alter(desks, 'attachments', newer, ['case', 'c']);
    const swapped: unknown = await desks.store.get('attachments', [desks.desk.id, 'case', 'b']);
    await alter(desks, 'attachments', Object.assign({}, swapped, { id: 'a' }), ['case', 'a']);
    const listed = expectKind(await desks.desk.listAttachments('case'), 'listed');
    expect([listed.attachments.map(({ id }) => id), listed.unreadable]).toEqual([['b'], ['a', 'c']]);
    expect(await desks.desk.getAttachment('case', 'c')).toEqual(newerFormat);
    expect(await desks.desk.getAttachment('case', 'a')).toEqual(damaged);
  });

  it('of which the bytes are of a newer program, or gone, are told so', async () => {
    const desks = await twoCases();
    await alter(desks, 'contents', newer, ['case', 'c']);
    expect(await desks.desk.getAttachment('case', 'c')).toEqual(newerFormat);
    await desks.store.exchange([], () => ({ steps: [{ drop: 'contents', under: [desks.desk.id, 'case', 'b'] }], result: undefined }));
    expect(await desks.desk.getAttachment('case', 'b')).toEqual(damaged);
  });

  it.each([
    ['of a newer program', newer, newerFormat],
    ['damaged', { revision: 0 }, damaged],
  ])('do not open where the case is %s, and none is added', async (_, change, answer) => {
    const desks = await twoCases();
    await alter(desks, 'records', change, ['case']);
    const before = await desks.store.all('attachments', []);
    expect(await desks.desk.listAttachments('case')).toEqual(answer);
    expect(await desks.desk.getAttachment('case', 'b')).toEqual(answer);
    expect(await desks.desk.putAttachment('case', facts, content)).toEqual(answer);
    expect(await desks.store.all('attachments', [])).toEqual(before);
  });

  it('are stored with their case up to 10 MB each, and none of it with one that is larger', async () => {
    const other = await deskOver();
    const files = [content, new Uint8Array(attachmentLimit + 1)].map((one, index) => ({ ...facts, id: String(index), content: one }));
    const answer = { kind: 'too-large', size: attachmentLimit + 1, limit: attachmentLimit };
    expect(await other.putWithAttachments(record, files)).toEqual(answer);
    expect(await other.get('case')).toEqual({ kind: 'absent' });
    const whole = [{ ...facts, id: 'whole', content: new Uint8Array(attachmentLimit) }];
    expect(await other.putWithAttachments(record, whole)).toMatchObject({ kind: 'saved', revision: 1 });
  });
});
