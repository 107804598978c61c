import { describe, expect, it } from 'vitest';
import { getAttachment, listAttachments, putAttachment } from '../../../src/request/vault/attachments.ts';
import { openBackup } from '../../../src/request/vault/backup-reader.ts';
import { exportBackup } from '../../../src/request/vault/export-backup.ts';
import { listRecords, visitRecords } from '../../../src/request/vault/list-records.ts';
import { putNewRecords } from '../../../src/request/vault/put-new-records.ts';
import { putRecord } from '../../../src/request/vault/put-record.ts';
import { putWithAttachments } from '../../../src/request/vault/put-with-attachments.ts';
import { getRecord } from '../../../src/request/vault/records.ts';
import { removeAttachment, removeRecord, undoRemoval } from '../../../src/request/vault/removals.ts';
import { restoreBackup } from '../../../src/request/vault/restore-backup.ts';
import { forgetKeys, type Session } from '../../../src/request/vault/session.ts';
import { interruptibleStore } from '../../support/interruptible-store.ts';
import { everything, expectKind, passphrase, sessionOver } from './desks.ts';

const record = (id: string) => ({ id, kind: 'request', content: `content of ${id}` });
const file = (id: string) => ({ id, name: 'report.pdf', mediaType: 'application/pdf', content: new Uint8Array(9) });
const none = { added: 0, unchanged: 0, replaced: 0, kept: 0, skipped: 0, attachments: 0 };
const keep = { whereDifferent: 'keep' } as const;
const undoMs = 60_000;

type Asked = readonly (readonly [name: string, ask: (session: Session) => Promise<{ readonly kind: string }>])[];

const writings: Asked = [
  ['a new case', (session) => putRecord(session, record('new'), 0)],
  ['a save', (session) => putRecord(session, record('case'), 1)],
  ['many new cases', (session) => putNewRecords(session, ['1', '2'].map(record))],
  ['a new case with a file', (session) => putWithAttachments(session, record('new'), [file('1')])],
  ['a file to attach', (session) => putAttachment(session, 'case', file('1'), new Uint8Array(9))],
  ['a file to remove', (session) => removeAttachment(session, 'case', 'kept', undoMs)],
  ['a file to bring back', (session) => undoRemoval(session, 'case', 'gone')],
  ['a case to delete', (session) => removeRecord(session, 'case', 1, undoMs)],
];

const readings: Asked = [
  ['a case', (session) => getRecord(session, 'case')],
  ['the list', (session) => listRecords(session)],
  ['some cases after another', (session) => visitRecords(session, { onSome: async () => undefined })],
  ['the files of a case', (session) => listAttachments(session, 'case')],
  ['a file', (session) => getAttachment(session, 'case', 'kept')],
  ['a backup', (session) => exportBackup(session, passphrase)],
];

/** A desk with a case, and two files of which one is deleted. */
async function filled() {
  const { store, interrupt } = interruptibleStore();
  const session = await sessionOver(store);
  await putWithAttachments(session, record('case'), [file('kept'), file('gone')]);
  await removeAttachment(session, 'case', 'gone', undoMs);
  return { store, interrupt, session };
}

describe('a desk that is locked', () => {
  it.each([...writings, ...readings])('answers so to %s, and nothing changes', async (_, ask) => {
    const { store, session } = await filled();
    const before = await everything(store);
    forgetKeys(session);
    expect(await ask(session)).toEqual({ kind: 'locked' });
    expect(await everything(store)).toEqual(before);
  });

  it('takes no backup', async () => {
    const { store, session } = await filled();
    const { file: backup } = expectKind(await exportBackup(session, passphrase), 'exported');
    const before = await everything(store);
    forgetKeys(session);
    const refused = { kind: 'interrupted', counts: none, fault: { kind: 'locked' } };
    expect(await restoreBackup(session, backup, passphrase, keep)).toEqual(refused);
    expect(await everything(store)).toEqual(before);
  });
});

describe('a desk that a newer program wrote', () => {
  it.each(writings)('refuses %s, and nothing changes', async (_, ask) => {
    const { store, session } = await filled();
    const before = await everything(store);
    expect(await ask({ ...session, readOnly: true })).toEqual({ kind: 'read-only' });
    expect(await everything(store)).toEqual(before);
  });

  it('takes no backup', async () => {
    const { store, session } = await filled();
    const { file: backup } = expectKind(await exportBackup(session, passphrase), 'exported');
    const before = await everything(store);
    const refused = { kind: 'interrupted', counts: none, fault: { kind: 'read-only' } };
    expect(await restoreBackup({ ...session, readOnly: true }, backup, passphrase, keep)).toEqual(refused);
    expect(await everything(store)).toEqual(before);
  });
});

describe('a desk that is locked meanwhile', () => {
  it.each([
    ['a case is read', 'get keys', (session) => getRecord(session, 'case')],
    ['a new case is stored', 'exchange', (session) => putRecord(session, record('new'), 0)],
    ['a case is saved', 'exchange', (session) => putRecord(session, record('case'), 1)],
    ['new cases are stored', 'exchange', (session) => putNewRecords(session, ['1', '2'].map(record))],
    ['cases are listed', 'some records', (session) => listRecords(session)],
    ['cases are opened', 'some keys', (session) => listRecords(session)],
  ] as const satisfies readonly (readonly [
    string,
    Parameters<Awaited<ReturnType<typeof filled>>['interrupt']>[0],
    (session: Session) => unknown,
  ])[])('keeps no key and no content once %s', async (_, moment, ask) => {
    const { interrupt, session } = await filled();
    session.caseKeys.clear();
    interrupt(moment, () => forgetKeys(session));
    await ask(session);
    expect(session).toMatchObject({ master: undefined, caseKeys: new Map(), listed: new Map() });
  });

  it('hands out no case of a list any more', async () => {
    const { interrupt, session } = await filled();
    const handed: unknown[] = [];
    interrupt('some records', () => forgetKeys(session));
    expect(await visitRecords(session, { onSome: async (some) => void handed.push(...some) })).toEqual({ kind: 'locked' });
    expect(handed).toEqual([]);
  });

  it.each(['all attachments', 'get contents'] as const)('makes no backup that lacks files: %s', async (moment) => {
    const { interrupt, session } = await filled();
    await putAttachment(session, 'case', file('another'), new Uint8Array(9));
    interrupt(moment, () => forgetKeys(session));
    expect(await exportBackup(session, passphrase)).toEqual({ kind: 'locked' });
  });

  it('says how far a backup was restored', async () => {
    const { session: source } = await filled();
    await putRecord(source, record('next'), 0);
    const { file: backup } = expectKind(await exportBackup(source, passphrase), 'exported');
    const locked = { kind: 'interrupted', fault: { kind: 'locked' } };

    const opening = await sessionOver(interruptibleStore().store);
    const open: typeof openBackup = async (...given) => {
      const opened = await openBackup(...given);
      forgetKeys(opening);
      return opened;
    };
    expect(await restoreBackup(opening, backup, passphrase, { ...keep, open })).toEqual({ ...locked, counts: none });

    const { store, interrupt } = interruptibleStore();
    const storing = await sessionOver(store);
    interrupt('exchange', () => forgetKeys(storing));
    const counts = { ...none, added: 1, attachments: 1 };
    expect(await restoreBackup(storing, backup, passphrase, keep)).toEqual({ ...locked, counts });
  });
});
