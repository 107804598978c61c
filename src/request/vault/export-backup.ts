import { getAttachment, listAttachments } from './attachments.ts';
import { type BackupEntry, type BackupHeader, frameBound, headerText, keyBound, lengthBytes, signature } from './backup-format.ts';
import { type Bytes, bytesOf, randomId } from './bytes.ts';
import type { ExportResult, Fault } from './contract.ts';
import { version } from './format.ts';
import { newKey } from './keys.ts';
import { listRecords } from './list-records.ts';
import { newKdf, passphraseFault, wrappingKey } from './passphrase.ts';
import { packed, seal } from './seal.ts';
import type { Session } from './session.ts';

/** What is written next: an entry, or an attachment's bytes. */
type Part = { readonly entry: BackupEntry } | { readonly content: Bytes };

interface Counts {
  records: number;
  attachments: number;
  /** what this program cannot open, and so cannot copy */
  skipped: number;
}

/** Everything of a desk in one file, sealed under a passphrase of its own (backup-format.ts). Only ciphertext leaves this function. */
export async function exportBackup(session: Session, passphrase: string): Promise<ExportResult> {
  const fault = passphraseFault(passphrase);
  if (fault) return fault;
  const counts: Counts = { records: 0, attachments: 0, skipped: 0 };
  const file = await BackupFile.begin(passphrase);
  const failed = await addRecords(session, file, counts);
  if (failed) return failed;
  return { kind: 'exported', file: await file.end({ entry: { type: 'end' } }), ...counts };
}

async function addRecords(session: Session, file: BackupFile, counts: Counts): Promise<Fault | undefined> {
  const listed = await listRecords(session);
  if (listed.kind !== 'listed') return listed;
  counts.skipped += listed.unreadable.length;
  for (const { id, kind, savedAt, content } of listed.records) {
    await file.add({ entry: { type: 'record', id, kind, savedAt, content } });
    counts.records += 1;
    const failed = await addAttachments(session, id, file, counts);
    if (failed) return failed;
  }
  return undefined;
}

async function addAttachments(session: Session, record: string, file: BackupFile, counts: Counts): Promise<Fault | undefined> {
  const listed = await listAttachments(session, record);
  if (listed.kind === 'unreadable') {
    counts.skipped += 1; // however many there are: their case was altered since it was listed
    return undefined;
  }
  if (listed.kind !== 'listed') return listed;
  counts.skipped += listed.unreadable.length;
  for (const attachment of listed.attachments) {
    const found = await getAttachment(session, record, attachment.id);
    if (found.kind === 'found') {
      await file.add({ entry: { type: 'attachment', record, ...attachment } });
      await file.add({ content: found.content });
      counts.attachments += 1;
    } else if (found.kind === 'unreadable') counts.skipped += 1;
    else if (found.kind !== 'absent') return found;
  }
  return undefined;
}

/** A file in the making. Each frame becomes a Blob at once, which the browser may keep on its disk: it is ciphertext. */
class BackupFile {
  readonly #header: BackupHeader;
  readonly #key: CryptoKey;
  readonly #parts: Blob[];
  #frames = 0;

  private constructor(header: BackupHeader, key: CryptoKey) {
    const text = bytesOf(headerText(header));
    this.#header = header;
    this.#key = key;
    this.#parts = [new Blob([signature, lengthBytes(text.length), text])];
  }

  static async begin(passphrase: string): Promise<BackupFile> {
    const kdf = newKdf();
    const named = { ...version, id: randomId() };
    const { key, wrapped } = await newKey('seals data', await wrappingKey(passphrase, kdf), keyBound(named));
    return new BackupFile({ ...named, kdf, key: wrapped }, key);
  }

  add(part: Part): Promise<void> {
    return this.#write(part, false);
  }

  async end(part: Part): Promise<Blob> {
    await this.#write(part, true);
    return new Blob(this.#parts, { type: 'application/octet-stream' });
  }

  async #write(part: Part, isLast: boolean): Promise<void> {
    const plain = 'entry' in part ? bytesOf(JSON.stringify(part.entry)) : part.content;
    const frame = packed(await seal(this.#key, plain, frameBound(this.#header, this.#frames, isLast)));
    this.#frames += 1;
    this.#parts.push(new Blob([lengthBytes(frame.length), frame]));
  }
}
