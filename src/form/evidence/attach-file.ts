import { attachmentSentences, maxFiles, readAttachment, sizeFault } from '../../request/attachments.ts';
import type { DraftDocument } from '../../request/draft.ts';
import type { AttachmentStore } from './attachment-store.ts';

/** What a document knows of its file. */
export type FileFacts = Pick<DraftDocument, 'attachmentId' | 'fileName' | 'mediaType' | 'byteLength'>;

/** A document without a file is one that is sent by fax. */
export const noFile: FileFacts = { attachmentId: '', fileName: '', mediaType: '', byteLength: 0 };

/** A file that was not attached, and the sentence that says why and what to do. */
export interface Refusal {
  readonly fileName: string;
  readonly message: string;
}

export type Attached = { readonly ok: true; readonly facts: FileFacts } | { readonly ok: false; readonly refusal: Refusal };

/** Checks a file by its bytes and keeps it. `attachedFiles` is how many files the request has already. */
export async function attachFile(file: File, store: AttachmentStore, attachedFiles: number): Promise<Attached> {
  const fileName = file.name.normalize('NFC');
  const refused = (message: string): Attached => ({ ok: false, refusal: { fileName, message } });
  const early = attachedFiles >= maxFiles ? 'too-many' : sizeFault(file.size);
  if (early !== undefined) return refused(attachmentSentences[early]);
  const bytes = await bytesOf(file);
  if (bytes === undefined) return refused(attachmentSentences.unreadable);
  const read = readAttachment(bytes);
  if ('fault' in read) return refused(attachmentSentences[read.fault]);
  // The name's ending and the browser's guess of the type are not believed.
  const kept = await store.put(new File([bytes], fileName, { type: read.mediaType }));
  if (!kept.ok) return refused(kept.message);
  return { ok: true, facts: { attachmentId: kept.id, fileName, mediaType: read.mediaType, byteLength: bytes.length } };
}

/** A folder, or a file that has moved meanwhile, cannot be read: an expected outcome of a drop. */
async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}
