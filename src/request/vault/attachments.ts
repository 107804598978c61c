import { type Bytes, randomId, sha256Of } from './bytes.ts';
import { caseKeyOf } from './case-keys.ts';
import type { Attachment, AttachmentFacts, AttachmentResult, AttachmentsResult, AttachResult, Fault } from './contract.ts';
import { attachmentRow, contentRow, damaged, readRow, recordRow, type Unreadable } from './format.ts';
import { removedUnder } from './removed.ts';
import { openContent, openFacts, sealAttachment } from './sealed-attachment.ts';
import { type CaseKey, locked, refusal, type Session } from './session.ts';
import { fieldOf, refuse, type Step } from './store.ts';

/** 10 MB, counted as the screens count it: 10 x 1,048,576 bytes. */
export const attachmentLimit = 10 * 1024 * 1024;

/** Attaches a file to a stored case. It is on the disk when this fulfils; it goes when the case goes. */
export async function putAttachment(session: Session, record: string, facts: AttachmentFacts, content: Bytes): Promise<AttachResult> {
  if (content.length > attachmentLimit) return { kind: 'too-large', size: content.length, limit: attachmentLimit };
  const { name, mediaType } = facts;
  const known = { size: content.length, sha256: await sha256Of(content), addedAt: session.now() };
  return storeAttachment(session, record, { id: randomId(), name, mediaType, ...known }, content);
}

/** The same for an attachment that has its identifier and facts already (of a backup). */
export async function storeAttachment(session: Session, record: string, attachment: Attachment, content: Bytes): Promise<AttachResult> {
  const { store, desk } = session;
  const refused = refusal(session);
  if (refused) return refused;
  const key = await keyOfCase(session, record);
  if (!('key' in key)) return key.kind === 'absent' ? { kind: 'no-record' } : key;
  const steps = await attachmentSteps(attachment, content, { desk, record, key: key.key });
  const result = await store.exchange<AttachResult>(
    [
      ['records', [desk, record]],
      ['removals', [desk, record]],
    ],
    ([stored, removal]) => {
      const read = readRow(recordRow, stored);
      if (removal !== undefined || read.kind !== 'row' || read.row.keyId !== key.id) return refuse({ kind: 'no-record' });
      return { steps, result: { kind: 'attached', attachment } };
    },
  );
  if (result.kind === 'attached') session.announce(record);
  return result;
}

/** An attachment sealed, and what stores it. */
export async function attachmentSteps(
  attachment: Attachment,
  content: Bytes,
  place: { readonly desk: string; readonly record: string; readonly key: CryptoKey },
): Promise<readonly Step[]> {
  const rows = await sealAttachment(attachment, content, place);
  return [
    { put: 'attachments', row: rows.facts },
    { put: 'contents', row: rows.content },
  ];
}

/** What is known of a case's attachments, oldest first; none of their bytes are read. */
export async function listAttachments(session: Session, record: string): Promise<AttachmentsResult> {
  const { store, desk } = session;
  const key = await keyOfCase(session, record);
  if (!('key' in key)) return key.kind === 'absent' ? { kind: 'listed', attachments: [], unreadable: [] } : key;
  const [rows, isRemoved] = await Promise.all([store.all('attachments', [desk, record]), removedUnder(store, [desk, record])]);
  const shown = rows.map((row) => ({ row, id: String(fieldOf(row, 'id')) })).filter(({ id }) => !isRemoved([desk, record, id]));
  const opened = await Promise.all(shown.map(async ({ row, id }) => ({ id, read: await factsFrom(row, key) })));
  return {
    kind: 'listed',
    attachments: opened.flatMap(({ read }) => ('sha256' in read ? [read] : [])).toSorted((one, other) => one.addedAt - other.addedAt),
    unreadable: opened.flatMap(({ id, read }) => ('sha256' in read ? [] : [id])),
  };
}

/** An attachment with its bytes. */
export async function getAttachment(session: Session, record: string, id: string): Promise<AttachmentResult> {
  const { store, desk } = session;
  const place = [desk, record, id];
  const key = await keyOfCase(session, record);
  if (!('key' in key)) return key;
  const [facts, content, removal] = await Promise.all([
    store.get('attachments', place),
    store.get('contents', place),
    store.get('removals', place),
  ]);
  if (facts === undefined || removal !== undefined) return { kind: 'absent' };
  const attachment = await factsFrom(facts, key);
  if (!('sha256' in attachment)) return attachment;
  const bytes = await contentFrom(content, key);
  return 'reason' in bytes ? bytes : { kind: 'found', attachment, content: bytes };
}

async function factsFrom(stored: unknown, { key }: CaseKey): Promise<Attachment | Unreadable> {
  const read = readRow(attachmentRow, stored);
  return read.kind === 'row' ? ((await openFacts(read.row, key)) ?? damaged) : read;
}

async function contentFrom(stored: unknown, { key }: CaseKey): Promise<Bytes | Unreadable> {
  const read = readRow(contentRow, stored);
  return read.kind === 'row' ? ((await openContent(read.row, key)) ?? damaged) : read;
}

/** The key that a case's attachments are sealed under. */
async function keyOfCase(session: Session, record: string): Promise<CaseKey | { readonly kind: 'absent' } | Unreadable | Fault> {
  const { master, store, desk } = session;
  if (master === undefined) return locked;
  const [stored, removal] = await Promise.all([store.get('records', [desk, record]), store.get('removals', [desk, record])]);
  if (stored === undefined || removal !== undefined) return { kind: 'absent' };
  const read = readRow(recordRow, stored);
  return read.kind === 'row' ? caseKeyOf(session, master, read.row) : read;
}
