import type { PutWithAttachmentsResult } from '../../request/vault/put-with-attachments.ts';
import { openingSentence, unsavedSentence } from '../../request/vault/sentences.ts';

/** Why a case could not be stored, in a sentence; nothing where it was. */
export function failureOf(put: { readonly kind: 'saved' } | Exclude<PutWithAttachmentsResult, { kind: 'saved' }>): string | undefined {
  switch (put.kind) {
    case 'saved':
      return undefined;
    case 'too-large':
      return 'One of its attachments is larger than this program keeps.';
    default:
      return put.kind === 'unreadable' ? openingSentence(put) : unsavedSentence(put);
  }
}
