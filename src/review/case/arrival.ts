import type { PaRequest } from '../../request/schema.ts';
import type { Act } from './acts.ts';
import { digestOf, withEntry } from './history.ts';
import type { ReviewCase, Submission } from './review-case.ts';

/** When a submission arrived: the instant (ms since 1970), and the zone (IANA) whose clocks it was given by. */
export interface Arrival {
  readonly receivedAt: number;
  readonly zone: string;
}

/** A request as it arrived, with its digest. */
export async function submissionOf(
  request: PaRequest,
  more: Pick<Submission, 'number' | 'origin' | 'attachments'> & Arrival,
): Promise<Submission> {
  return { ...more, request, digest: await digestOf(request) };
}

/** The case after an act, its line written into the history. */
export async function withHistory({ next, entry }: Act): Promise<ReviewCase> {
  return entry === undefined ? next : { ...next, history: await withEntry(next.history, entry) };
}
