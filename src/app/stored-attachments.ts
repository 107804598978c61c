import type { AttachmentStore } from '../form/evidence/attachment-store.ts';
import type { Desk } from '../request/vault/desk.ts';

const failures: Readonly<Record<string, string>> = {
  'too-large': 'The file is larger than 10 MB. Attach a smaller copy, or note it as sent by fax.',
  'no-record': 'The request is not saved yet. Try again in a moment.',
  'storage-full': 'The disk is full: the file was not kept. Free some space, or note the document as sent by fax.',
  locked: 'The desk is locked.',
};

/** The attachments of one case, in the desk's encrypted store. */
export function storedAttachments(desk: Desk, id: string): AttachmentStore {
  return {
    put: async (file) => {
      const content = new Uint8Array(await file.arrayBuffer());
      const result = await desk.putAttachment(id, { name: file.name, mediaType: file.type }, content);
      if (result.kind === 'attached') return { ok: true, id: result.attachment.id };
      return { ok: false, message: failures[result.kind] ?? 'The browser did not keep the file. Note the document as sent by fax.' };
    },
    get: async (attachment) => {
      const result = await desk.getAttachment(id, attachment);
      return result.kind === 'found' ? new Blob([result.content], { type: result.attachment.mediaType }) : undefined;
    },
    list: async () => {
      const stored = await desk.listAttachments(id);
      // a file that is there and cannot be read is not missing
      return stored.kind === 'listed' ? new Set([...stored.attachments.map((one) => one.id), ...stored.unreadable]) : undefined;
    },
    remove: async (attachment) => {
      await desk.removeAttachment(id, attachment);
    },
  };
}
