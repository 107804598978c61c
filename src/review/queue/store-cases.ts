import { reviewKind } from '../../request/kinds.ts';
import { randomId } from '../../request/vault/bytes.ts';
import { takenOver } from '../case/acts.ts';
import { withHistory } from '../case/arrival.ts';
import { canonical } from '../case/history.ts';
import { currentOf, type ReviewCase, readReviewCase } from '../case/review-case.ts';
import type { ArrivedCase } from './arrived.ts';
import { failureOf } from './failure.ts';
import type { Stored, Storing } from './store-arrivals.ts';

/** Stores cases that a plan's desk exported, as they are, with a line on their coming; adds to what was stored of the file before. */
export async function withCases(stored: Stored, cases: readonly ArrivedCase[], storing: Storing): Promise<Stored> {
  let [unchanged, takenOver, left] = [stored.unchanged, 0, stored.left];
  const failures = new Set(stored.failures);
  for (const one of cases) {
    const isHere = await isOnDesk(one.reviewed, storing);
    const failure = isHere ? undefined : await storeCase(one, storing);
    if (isHere) unchanged += 1;
    else if (failure === undefined) takenOver += 1;
    else {
      left += 1;
      failures.add(failure);
    }
  }
  return { ...stored, unchanged, takenOver, left, failures: [...failures] };
}

async function storeCase({ reviewed, files }: ArrivedCase, { desk, actor }: Storing): Promise<string | undefined> {
  const content = await withHistory(takenOver(reviewed, actor));
  return failureOf(await desk.putWithAttachments({ id: randomId(), kind: reviewKind, content }, files));
}

/** Whether an earlier import took the very same case over, and nothing was done to it since. */
async function isOnDesk(reviewed: ReviewCase, { desk, known }: Storing): Promise<boolean> {
  for (const id of known.idsWith(currentOf(reviewed).digest)) {
    const found = await desk.get(id);
    const here = found.kind === 'found' ? readReviewCase(found.record.content) : undefined;
    if (here && canonical({ ...here, history: here.history.slice(0, -1) }) === canonical(reviewed)) return true;
  }
  return false;
}
