import { reviewKind } from '../../request/kinds.ts';
import { randomId } from '../../request/vault/bytes.ts';
import { takenOver } from '../case/acts.ts';
import { withHistory } from '../case/arrival.ts';
import type { ArrivedCase } from './arrived.ts';
import { failureOf } from './failure.ts';
import type { Storing } from './store-arrivals.ts';

/** Stores a case that a plan's desk exported, as it is, with a line on its coming; answers with what went wrong. */
export async function storeCase({ reviewed, files }: ArrivedCase, { desk, actor }: Storing): Promise<string | undefined> {
  const content = await withHistory(takenOver(reviewed, actor));
  return failureOf(await desk.putWithAttachments({ id: randomId(), kind: reviewKind, content }, files));
}
