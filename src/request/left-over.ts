import type { DraftDocument } from './draft.ts';

/**
 * The stored attachments that no document names: what removed documents leave behind. Give it the documents of every
 * revision that is kept, and delete what it returns only where nothing can be undone any more.
 */
export function leftOver(stored: readonly string[], documents: readonly Pick<DraftDocument, 'attachmentId'>[]): readonly string[] {
  const named = new Set(documents.map(({ attachmentId }) => attachmentId));
  return stored.filter((id) => !named.has(id));
}
