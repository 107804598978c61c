import { createContext, useContext } from 'react';

/** Where the files of one request are kept. */
export interface AttachmentStore {
  /** Keeps a copy of the file's bytes, with its name and type. `message` is a sentence for the person at the screen. */
  put(file: File): Promise<{ readonly ok: true; readonly id: string } | { readonly ok: false; readonly message: string }>;
  get(id: string): Promise<Blob | undefined>;
  /** The ids of the files that are kept; `undefined` where that cannot be said. None of their bytes are read. */
  list(): Promise<ReadonlySet<string> | undefined>;
  remove(id: string): Promise<void>;
}

const AttachmentsContext = createContext<AttachmentStore | undefined>(undefined);

export const AttachmentsProvider = AttachmentsContext.Provider;

/** The store of the request that is being filled in. */
export function useAttachments(): AttachmentStore {
  const store = useContext(AttachmentsContext);
  if (store === undefined) throw new Error('useAttachments is used outside an AttachmentsProvider');
  return store;
}

/** Keeps files in this tab's memory, and nowhere else. Bytes, not the File: its original may change or go away. */
export function memoryAttachments(): AttachmentStore {
  const kept = new Map<string, { readonly bytes: ArrayBuffer; readonly type: string }>();
  return {
    put: async (file) => {
      const id = crypto.randomUUID();
      kept.set(id, { bytes: await file.arrayBuffer(), type: file.type });
      return { ok: true, id };
    },
    get: async (id) => {
      const found = kept.get(id);
      return found && new Blob([found.bytes], { type: found.type });
    },
    list: async () => new Set(kept.keys()),
    remove: async (id) => {
      kept.delete(id);
    },
  };
}
