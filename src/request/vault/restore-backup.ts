import { storeAttachment } from './attachments.ts';
import { type Entry, type OpenedBackup, type OpenedElsewhere, openBackup } from './backup-reader.ts';
import type { Fault, RestoreCounts, RestoreOptions, RestoreResult } from './contract.ts';
import { damaged } from './format.ts';
import { guarded } from './guarded.ts';
import { registerId } from './known-kinds.ts';
import { putRecord } from './put-record.ts';
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

async function restoreEntries(session: Session, backup: OpenedBackup, options: RestoreOptions, counts: Counts): Promise<Fault | undefined> {
  const attachable = new Set<string>();
  for await (const entry of backup.entries()) {
    if (!('type' in entry) || entry.type === 'end') continue;
    const fault =
      entry.type === 'record'
        ? await restoreRecord(session, entry, options, { counts, attachable })
        : await restoreAttachment(session, entry, { counts, attachable });
    if (fault) return fault;
  }
  return undefined;
}

interface Progress {
  readonly counts: Counts;
  /** cases that now are as in the file, and so get its attachments */
  readonly attachable: Set<string>;
}

type Outcome = keyof Counts | Fault;

async function restoreRecord(
  session: Session,
  entry: RecordEntry,
  options: RestoreOptions,
  progress: Progress,
): Promise<Fault | undefined> {
  const outcome = await recordOutcome(session, entry, options);
  if (typeof outcome !== 'string') return outcome;
  progress.counts[outcome] += 1;
  if (outcome !== 'kept' && outcome !== 'skipped') progress.attachable.add(entry.id);
  return undefined;
}

async function recordOutcome(session: Session, entry: RecordEntry, { whereDifferent }: RestoreOptions): Promise<Outcome> {
  const { id, kind, content, savedAt } = entry;
  if (id === registerId) return 'skipped'; // no backup of this program holds it, and a false one would hide cases
  const here = await getRecord(session, id);
  if (here.kind === 'unreadable') return 'skipped';
  if (here.kind !== 'found' && here.kind !== 'absent') return here;
  const stored = here.kind === 'found' ? here.record : undefined;
  if (stored && stored.kind !== kind) return 'skipped'; // a record's kind never changes (known-kinds.ts)
  if (stored && isSame(stored.content, content)) return 'unchanged';
  if (stored && whereDifferent === 'keep') return 'kept';
  const put = await putRecord(session, { id, kind, content }, stored?.revision ?? 0, savedAt);
  if (put.kind === 'saved') return stored ? 'replaced' : 'added';
  return put.kind === 'conflict' || put.kind === 'unreadable' ? 'skipped' : put;
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

async function restoreAttachment(
  session: Session,
  { attachment, content }: AttachmentEntry,
  progress: Progress,
): Promise<Fault | undefined> {
  const { record, type: _, ...facts } = attachment;
  const isHere = (await session.store.get('attachments', [session.desk, record, facts.id])) !== undefined;
  if (isHere || !progress.attachable.has(record)) return undefined;
  const put = await storeAttachment(session, record, facts, content);
  if (put.kind === 'attached') progress.counts.attachments += 1;
  return put.kind === 'storage-full' || put.kind === 'failed' || put.kind === 'locked' || put.kind === 'read-only' ? put : undefined;
}
