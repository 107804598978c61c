import { reviewKind } from '../../request/kinds.ts';
import { randomId, sha256Of } from '../../request/vault/bytes.ts';
import type { RecordContent } from '../../request/vault/contract.ts';
import type { Desk } from '../../request/vault/desk.ts';
import { openingSentence, unsavedSentence } from '../../request/vault/sentences.ts';
import { type Actor, received, resubmitted } from '../case/acts.ts';
import { type Arrival, submissionOf, withHistory } from '../case/arrival.ts';
import { digestOf } from '../case/history.ts';
import { type CaseFile, type ReviewCase, readReviewCase } from '../case/review-case.ts';
import type { Arrived, ArrivedFile } from './arrived.ts';
import type { QueueRow } from './queue-row.ts';

/** What became of each request that arrived. `again`: a further submission of a case; `afterwards`: of one that was decided. */
export interface Stored {
  readonly added: number;
  readonly again: number;
  readonly afterwards: number;
  readonly unchanged: number;
  /** why the rest was not stored */
  readonly failure: string | undefined;
}

interface Storing {
  readonly desk: Desk;
  readonly arrival: Arrival;
  readonly actor: Actor;
  /** what is on the desk already */
  readonly rows: readonly QueueRow[];
  readonly onProgress: (done: number) => void;
}

/** Requests without files that are stored in one go. */
const atATime = 200;

/** Stores what arrived: new cases many at a time, further submissions with their cases. */
export async function storeArrivals(arrived: readonly Arrived[], storing: Storing): Promise<Stored> {
  const known = new Known(storing.rows);
  let stored: Stored = { added: 0, again: 0, afterwards: 0, unchanged: 0, failure: undefined };
  for (let from = 0; from < arrived.length && stored.failure === undefined; from += atATime) {
    stored = await storeSome(arrived.slice(from, from + atATime), storing, known, stored);
    storing.onProgress(Math.min(arrived.length, from + atATime));
  }
  return stored;
}

/** The requests of a desk, found by the number that they carry, or by being the same to the letter. */
class Known {
  readonly #byNumber = new Map<string, QueueRow>();
  readonly #digests: Set<string>;

  constructor(rows: readonly QueueRow[]) {
    this.#digests = new Set(rows.map(({ digest }) => digest));
    for (const row of rows) {
      const before = this.#byNumber.get(row.requestId);
      const isBetter = before === undefined || before.stage === 'decided';
      if (row.requestId !== '' && isBetter) this.#byNumber.set(row.requestId, row);
    }
  }

  caseOf({ requestId }: Arrived): QueueRow | undefined {
    return this.#byNumber.get(requestId);
  }

  /** Whether the very same request is here already; it is from now on. */
  has(digest: string): boolean {
    const isHere = this.#digests.has(digest);
    this.#digests.add(digest);
    return isHere;
  }
}

async function storeSome(arrived: readonly Arrived[], storing: Storing, known: Known, before: Stored): Promise<Stored> {
  const together: RecordContent[] = [];
  let stored = before;
  for (const one of arrived) {
    const there = known.caseOf(one);
    if (known.has(await digestOf(one.request))) stored = { ...stored, unchanged: stored.unchanged + 1 };
    else if (there !== undefined && there.stage !== 'decided') stored = counted(stored, 'again', await submitAgain(there.id, one, storing));
    else if (one.files.length > 0)
      stored = counted(stored, there === undefined ? 'added' : 'afterwards', await storeWithFiles(one, storing));
    else {
      together.push(await newRecord(one, storing, []));
      stored = counted(stored, there === undefined ? 'added' : 'afterwards', undefined);
    }
    if (stored.failure !== undefined) return stored;
  }
  const put = together.length === 0 ? undefined : await storing.desk.putNew(together);
  if (put === undefined || put.kind === 'saved') return stored;
  return { ...before, failure: put.kind === 'unreadable' ? openingSentence(put) : unsavedSentence(put) };
}

const counted = (stored: Stored, what: 'added' | 'again' | 'afterwards', failure: string | undefined): Stored =>
  failure === undefined ? { ...stored, [what]: stored[what] + 1 } : { ...stored, failure };

async function newRecord(
  one: Arrived,
  { arrival, actor }: Storing,
  attachments: readonly CaseFile[],
  id = randomId(),
): Promise<RecordContent> {
  const first = await submissionOf(one.request, { number: 1, origin: one.origin, attachments, ...arrival });
  return { id, kind: reviewKind, content: await withHistory(received(first, one.requestId, actor)) };
}

/** A case and its files are stored together, whole or not at all; answers with what went wrong. */
async function storeWithFiles(one: Arrived, storing: Storing): Promise<string | undefined> {
  const id = randomId();
  const named = await Promise.all(one.files.map(async (file) => ({ ...file, id: randomId(), sha256: await sha256Of(file.content) })));
  const listed = named.map(({ content, ...facts }) => ({ ...facts, size: content.length }));
  const attachments = named.map(({ name, mediaType, content, id: attachment }) => ({ id: attachment, name, mediaType, content }));
  const put = await storing.desk.putWithAttachments(await newRecord(one, storing, listed, id), attachments);
  switch (put.kind) {
    case 'saved':
      return undefined;
    case 'too-large':
      return 'One of its attachments is larger than this program keeps.';
    default:
      return put.kind === 'unreadable' ? openingSentence(put) : unsavedSentence(put);
  }
}

/** Attaches files to a case that is stored; where one cannot be kept, those before it are dropped again. */
async function attach(desk: Desk, id: string, files: readonly ArrivedFile[]): Promise<readonly CaseFile[] | string> {
  const kept: CaseFile[] = [];
  for (const { from, name, mediaType, content } of files) {
    const result = await desk.putAttachment(id, { name, mediaType }, content);
    if (result.kind !== 'attached') {
      await Promise.all(kept.map((file) => desk.removeAttachment(id, file.id)));
      return 'One of its attachments could not be kept: it is too large, or the disk is full.';
    }
    const { id: stored, size, sha256 } = result.attachment;
    kept.push({ id: stored, from, name, mediaType, size, sha256 });
  }
  return kept;
}

/** A further submission joins its case, unless another tab has the case open; answers with what went wrong. */
async function submitAgain(id: string, one: Arrived, { desk, arrival, actor }: Storing): Promise<string | undefined> {
  const attachments = await attach(desk, id, one.files);
  if (typeof attachments === 'string') return attachments;
  return changeReview(desk, id, async (reviewed) => {
    const number = reviewed.submissions.length + 1;
    const next = await submissionOf(one.request, { number, origin: one.origin, attachments, ...arrival });
    return withHistory(resubmitted(reviewed, next, actor));
  });
}

/** Changes a stored case, taking the right to write it first; answers with what went wrong. */
async function changeReview(desk: Desk, id: string, change: (reviewed: ReviewCase) => Promise<ReviewCase>): Promise<string | undefined> {
  const opened = await desk.edit(id, reviewKind, { onState: () => undefined, onAccess: () => undefined });
  if (opened.kind === 'unreadable') return openingSentence(opened);
  if (opened.kind !== 'editing') return unsavedSentence(opened);
  const reviewed = readReviewCase(opened.unsaved?.content ?? opened.record?.content);
  const isTaken = reviewed !== undefined && opened.editing.save(await change(reviewed));
  const state = await opened.editing.close();
  if (reviewed === undefined) return 'This case is no longer on this desk.';
  if (!isTaken) return 'This case is open in another tab. Close it there, then import again.';
  if (state.kind !== 'unsaved') return undefined;
  return state.because.kind === 'unreadable' ? openingSentence(state.because) : unsavedSentence(state.because);
}
