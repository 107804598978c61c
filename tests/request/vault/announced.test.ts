import { expect, it } from 'vitest';
import { putAttachment } from '../../../src/request/vault/attachments.ts';
import { putNewRecords } from '../../../src/request/vault/put-new-records.ts';
import { putRecord } from '../../../src/request/vault/put-record.ts';
import { putWithAttachments } from '../../../src/request/vault/put-with-attachments.ts';
import { removeAttachment, removeRecord, undoRemoval } from '../../../src/request/vault/removals.ts';
import type { Session } from '../../../src/request/vault/session.ts';
import { limitedStore } from '../../support/limited-store.ts';
import { expectKind, sessionOver } from './desks.ts';

const record = (id: string) => ({ id, kind: 'request', content: id });
const file = (id: string) => ({ id, name: 'report.pdf', mediaType: 'application/pdf', content: new Uint8Array(9) });
const undoMs = 60_000;

/** Every change, over a desk with a case, of whose attachments one is deleted, and a deleted case; and which records changed by it. */
const changes: readonly (readonly [
  name: string,
  act: (session: Session) => Promise<{ readonly kind: string }>,
  told: readonly string[],
])[] = [
  ['a new case', (session) => putRecord(session, record('new'), 0), ['new']],
  ['a save', (session) => putRecord(session, record('case'), 1), ['case']],
  ['many new cases', (session) => putNewRecords(session, ['1', '2', '3'].map(record)), ['1', '2', '3']],
  ['a new case with a file', (session) => putWithAttachments(session, record('new'), [file('1')]), ['new']],
  ['a file attached', (session) => putAttachment(session, 'case', file('1'), new Uint8Array(9)), ['case']],
  ['a file removed', (session) => removeAttachment(session, 'case', 'kept', undoMs), ['case']],
  ['a file brought back', (session) => undoRemoval(session, 'case', 'gone'), ['case']],
  ['a case deleted', (session) => removeRecord(session, 'case', 1, undoMs), ['case']],
  ['a case brought back', (session) => undoRemoval(session, 'deleted'), ['deleted']],
];

/** A session over a disk that can be full, and the records that it named to this tab and the others. */
async function told() {
  const { store, disk } = limitedStore();
  const named: string[] = [];
  const session = { ...(await sessionOver(store)), announce: (id: string) => void named.push(id) };
  expectKind(await putWithAttachments(session, record('case'), [file('kept'), file('gone')]), 'saved');
  expectKind(await removeAttachment(session, 'case', 'gone', undoMs), 'removed');
  expectKind(await putRecord(session, record('deleted'), 0), 'saved');
  expectKind(await removeRecord(session, 'deleted', 1, undoMs), 'removed');
  named.length = 0;
  return { session, disk, named };
}

it.each(changes)('%s is told to all tabs once it is on the disk, and not where the disk is full', async (_, act, changed) => {
  const { session, disk, named } = await told();
  disk.room = 0;
  expect(await act(session)).toEqual({ kind: 'storage-full' });
  expect(named).toEqual([]);
  disk.room = 1;
  await act(session);
  expect(named).toEqual(changed);
});
