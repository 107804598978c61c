import { type CaseContent, readStoredDraft } from './case.ts';
import type { Draft } from './draft.ts';

/** The attachments that a case's documents name, earlier revisions included. */
export function attachmentIdsIn({ draft, revisions }: CaseContent): readonly string[] {
  const drafts = [draft, ...revisions.map((revision) => readStoredDraft(revision.draft))];
  return [...new Set(drafts.flatMap(({ documents }) => documents.map(({ attachmentId }) => attachmentId)))].filter(Boolean);
}

/** The case with its documents' attachments under other ids; an id that the map does not have stays. */
export function withAttachmentIds(content: CaseContent, newIds: ReadonlyMap<string, string>): CaseContent {
  const renamed = (draft: Draft): Draft => ({
    ...draft,
    documents: draft.documents.map((document) => ({
      ...document,
      attachmentId: newIds.get(document.attachmentId) ?? document.attachmentId,
    })),
  });
  return {
    ...content,
    draft: renamed(content.draft),
    revisions: content.revisions.map((revision) => ({ ...revision, draft: renamed(readStoredDraft(revision.draft)) })),
  };
}
