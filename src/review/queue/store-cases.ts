import { reviewKind } from '../../request/kinds.ts';
import { randomId } from '../../request/vault/bytes.ts';
import { openingSentence, unsavedSentence } from '../../request/vault/sentences.ts';
import { takenOver } from '../case/acts.ts';
import { withHistory } from '../case/arrival.ts';
import type { ArrivedCase } from './arrived.ts';
import type { Storing } from './store-arrivals.ts';

/** Stores a case that a plan's desk exported, as it is, with a line on its coming; answers with what went wrong. */
export async function storeCase({ reviewed, files }: ArrivedCase, { desk, actor }: Storing): Promise<string | undefined> {
  const content = await withHistory(takenOver(reviewed, actor));
  const put = await desk.putWithAttachments({ id: randomId(), kind: reviewKind, content }, files);
  switch (put.kind) {
    case 'saved':
      return undefined;
    case 'too-large':
      return 'One of its attachments is larger than this program keeps.';
    default:
      return put.kind === 'unreadable' ? openingSentence(put) : unsavedSentence(put);
  }
}
