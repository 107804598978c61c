import { attachmentSteps, storeAttachment } from './attachments.ts';
import { type Entry, type OpenedBackup, type OpenedElsewhere, openBackup } from './backup-reader.ts';
import type { Fault, PutResult, RestoreCounts, RestoreOptions, RestoreResult } from './contract.ts';
import { damaged } from './format.ts';
import { guarded } from './guarded.ts';
import { registerId } from './known-kinds.ts';
import { prepare, putPrepared } from './put-record.ts';
import { getRecord } from './records.ts';
import { refusal, type Session } from './session.ts';

type Counts = { -readonly [Name in keyof RestoreCounts]: RestoreCounts[Name] };

type RecordEntry = Extract<Entry, { type: 'record' }>;
type AttachmentEntry = Extract<Entry, { type: 'attachment' }>;

/**
 * Puts what a backup holds into the desk. The whole file is checked first: a damaged one changes nothing. A record that the
 * desk has with another content is kept unless the caller asked to replace it.
 */
export async function restoreBackup(
  session: Session,
  file: Blob,
  passphrase: string,
  options: RestoreOptions & OpenedElsewhere,
): Promise<RestoreResult> {
  const counts: Counts = { added: 0, unchanged: 0, replaced: 0, kept: 0, skipped: 0, attachments: 0 };
  const refused = refusal(session);
  if (refused) return { kind: 'interrupted', counts, fault: refused };
  const backup = await (options.open ?? openBackup)(file, passphrase);
  if (backup.kind !== 'opened') return backup;
  if (!(await isWhole(backup))) return damaged;
  const fault = await guarded(restoreEntries(session, backup, options, counts));
  return fault ? { kind: 'interrupted', counts, fault } : { kind: 'restored', counts };
}

/** Every frame opens, and the last one says that it is the end. */
async function isWhole(backup: OpenedBackup): Promise<boolean> {
  let isEnded = false;
  for await (const entry of backup.entries()) {
    if (!('type' in entry)) return false;
    isEnded = entry.type === 'end';
  }
  return isEnded;
}

/** A case of the file: its record, and its files, which come after it. */
interface Case {
  readonly record: RecordEntry;
  readonly files: AttachmentEntry[];
}

async function restoreEntries(session: Session, backup: OpenedBackup, options: RestoreOptions, counts: Counts): Promise<Fault | undefined> {
  let held: Case | undefined;
  for await (const entry of backup.entries()) {
    if (!('type' in entry)) continue;
    if (entry.type === 'attachment') {
      if (entry.attachment.record === held?.record.id) held.files.push(entry);
      continue;
    }
    const fault = held && (await restoreCase(session, held, options, counts));
    if (fault) return fault;
    held = entry.type === 'record' ? { record: entry, files: [] } : undefined;
  }
  return undefined;
}

async function restoreCase(session: Session, one: Case, { whereDifferent }: RestoreOptions, counts: Counts): Promise<Fault | undefined> {
  const { id, kind, content } = one.record;
  const count = (name: keyof Counts) => {
    counts[name] += 1;
    return undefined;
  };
  if (id === registerId) return count('skipped'); // no backup of this program holds it, and a false one would hide cases
  const here = await getRecord(session, id);
  if (here.kind === 'unreadable') return count('skipped');
  if (here.kind !== 'found' && here.kind !== 'absent') return here;
  const stored = here.kind === 'found' ? here.record : undefined;
  if (stored && stored.kind !== kind) return count('skipped'); // a record's kind never changes (known-kinds.ts)
  if (stored && isSame(stored.content, content)) {
    count('unchanged');
    return addFiles(session, one, counts);
  }
  if (stored && whereDifferent === 'keep') return count('kept');
  const put = await putWhole(session, one, stored?.revision ?? 0, counts);
  if (put.kind === 'saved') return count(stored ? 'replaced' : 'added');
  return put.kind === 'conflict' || put.kind === 'unreadable' ? count('skipped') : put;
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The record and its files in one transaction: else a fault in between would leave a case that lacks files, and looks whole. */
async function putWhole(session: Session, one: Case, expected: number, counts: Counts): Promise<PutResult> {
  const { id, kind, content, savedAt } = one.record;
  const prepared = await prepare(session, { id, kind, content }, expected, savedAt);
  if (!('row' in prepared)) return prepared;
  const files = await missingFiles(session, one);
  const place = { desk: session.desk, record: id, key: prepared.key.key };
  const steps = await Promise.all(files.map(({ facts, bytes }) => attachmentSteps(facts, bytes, place)));
  const put = await putPrepared(session, prepared, steps.flat());
  if (put.kind === 'saved') counts.attachments += files.length;
  return put;
}

/** What the desk lacks of the files of a case that it has. */
async function addFiles(session: Session, one: Case, counts: Counts): Promise<Fault | undefined> {
  for (const { facts, bytes } of await missingFiles(session, one)) {
    const put = await storeAttachment(session, one.record.id, facts, bytes);
    if (put.kind === 'attached') counts.attachments += 1;
    if (put.kind === 'storage-full' || put.kind === 'failed' || put.kind === 'locked' || put.kind === 'read-only') return put;
  }
  return undefined;
}

async function missingFiles({ store, desk }: Session, { record, files }: Case) {
  const stored = await store.some(
    'attachments',
    files.map(({ attachment }) => [desk, record.id, attachment.id]),
  );
  const missing = files.filter((_, index) => stored[index] === undefined);
  return missing.map(({ attachment: { record: _, type: __, ...facts }, content }) => ({ facts, bytes: content }));
}
