import { describe, expect, it } from 'vitest';
import { maximumFrame, maximumHeader } from '../../../src/request/vault/backup-format.ts';
import { type Entry, openBackup } from '../../../src/request/vault/backup-reader.ts';
import { bytesOf } from '../../../src/request/vault/bytes.ts';
import type { Unreadable } from '../../../src/request/vault/format.ts';
import { memoryStore } from '../../../src/request/vault/memory-store.ts';
import { ivLength } from '../../../src/request/vault/seal.ts';
import { deskOver, everything, expectKind } from './desks.ts';
import { forgedBackup } from './forged-backup.ts';

const passphrase = 'words for the backup';
const record = { type: 'record', id: 'one', kind: 'request', savedAt: 5, content: { member: 'Testcase' } };
const attachment = {
  type: 'attachment',
  record: 'one',
  id: 'f',
  name: 'a.pdf',
  mediaType: 'application/pdf',
  size: 3,
  sha256: '',
  addedAt: 5,
};
const bytes = new Uint8Array([1, 2, 3]);
const end = { type: 'end' };
const damaged = { kind: 'unreadable', reason: 'damaged' };

async function entriesOf(file: Blob) {
  const read: (Entry | Unreadable)[] = [];
  for await (const entry of expectKind(await openBackup(file, passphrase), 'opened').entries()) read.push(entry);
  return read;
}

/** What restoring answers, over a desk that must stay as it was. */
async function restored(file: Blob) {
  const store = memoryStore();
  const desk = await deskOver(store);
  await desk.put({ id: 'mine', kind: 'request', content: 'mine' }, 0);
  const before = await everything(store);
  const result = await desk.restoreBackup(file, passphrase, { whereDifferent: 'replace' });
  expect(await everything(store)).toEqual(before);
  return result;
}

describe('the entries of a backup', () => {
  it('come in order, a file with its bytes, and the last says that it is the end', async () => {
    const { type: _, ...facts } = attachment;
    expect(await entriesOf(await forgedBackup(passphrase, [record, attachment, bytes, end]))).toEqual([
      record,
      { type: 'attachment', attachment: { type: 'attachment', ...facts }, content: bytes },
      end,
    ]);
  });

  it.each([
    ['no JSON', bytesOf('{"type":')],
    ['no entry', { type: 'something else' }],
    ['a case without a kind', { ...record, kind: undefined }],
    ['a file of a size below nothing', { ...attachment, size: -1 }],
  ])('end at a frame that is %s, and nothing of the backup is restored', async (_, frame) => {
    const file = await forgedBackup(passphrase, [record, frame, record, end]);
    expect(await entriesOf(file)).toEqual([record, damaged]);
    expect(await restored(file)).toEqual(damaged);
  });

  it.each([
    ['a file without its bytes', [record, attachment]],
    ['a case, and nothing says that it is the end', [record]],
    ['a file, and nothing says that it is the end', [record, attachment, bytes]],
    ['something after the end', [record, end, record]],
    ['nothing at all', []],
  ])('are refused where the last is %s', async (_, frames) => {
    expect(await restored(await forgedBackup(passphrase, frames))).toEqual(damaged);
  });

  it('hold no file that is longer than any of ours, though it opens', async () => {
    const tooLong = new Uint8Array(maximumFrame - ivLength - 16 + 1);
    const entries = await entriesOf(await forgedBackup(passphrase, [record, attachment, tooLong, end]));
    expect(entries.map((entry) => ('type' in entry ? entry.type : entry.reason))).toEqual(['record', 'damaged']);
  }, 60_000);
});

describe('a backup that is cut off', () => {
  it.each([
    ['within its name', 5, { kind: 'not-a-backup' }],
    ['after its name', 8, { kind: 'not-a-backup' }],
    ['within the length of its header', 10, { kind: 'not-a-backup' }],
    ['before its header', 12, damaged],
    ['within its header', 50, damaged],
  ])('%s is refused', async (_, length, answer) => {
    const file = await forgedBackup(passphrase, [record, end]);
    expect(await restored(file.slice(0, length))).toEqual(answer);
  });

  it('at any byte of its last frames is refused', async () => {
    const file = await forgedBackup(passphrase, [end, end]);
    const start = file.size - 2 * (4 + ivLength + bytesOf(JSON.stringify(end)).length + 16);
    for (let length = start; length < file.size; length += 1)
      expect([length, await restored(file.slice(0, length))]).toEqual([length, damaged]);
  }, 60_000);
});

describe('the header of a backup', () => {
  const padded = (length: number) => forgedBackup(passphrase, [end], (header) => header + ' '.repeat(length - header.length));

  it('has 4096 bytes at most', async () => {
    expect(await openBackup(await padded(maximumHeader), passphrase)).toMatchObject({ kind: 'opened' });
    expect(await openBackup(await padded(maximumHeader + 1), passphrase)).toEqual(damaged);
  });

  it('is damaged where its salt is no text', async () => {
    const listed = await forgedBackup(passphrase, [end], (header) => header.replace(/"salt":("[^"]*")/, '"salt":[$1]'));
    expect(await openBackup(listed, passphrase)).toEqual(damaged);
  });
});
