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
import { type Content, contentOf } from './content.ts';
import { failureOf } from './failure.ts';
import { breather } from './in-slices.ts';
import type { Known } from './known.ts';

/** What became of each request that arrived. `again`: a further submission of a case; `afterwards`: of one that was decided. */
export interface Stored {
  readonly added: number;
  readonly again: number;
  readonly afterwards: number;
  readonly unchanged: number;
  /** altered copies of what is here, with the same request and files: not taken in a second time */
  readonly copies: number;
  /** cases of a plan's desk, kept as they are */
  readonly takenOver: number;
  /** how many were not stored, where some could not be */
  readonly left: number;
  /** why */
  readonly failures: readonly string[];
}

export interface Storing {
  readonly desk: Desk;
  readonly arrival: Arrival;
  readonly actor: Actor;
  /** what is on the desk already, and what this import has added to it */
  readonly known: Known;
  /** stops between two portions; what is stored by then stays */
  readonly signal: AbortSignal;
}

/** Requests without files that are stored in one go. */
const atATime = 50;

/** Stores what arrived: new cases many at a time, further submissions with their cases. A portion in which one fails is the last. */
export async function storeArrivals(arrived: readonly Arrived[], storing: Storing, onProgress: (done: number) => void): Promise<Stored> {
  const counts = { added: 0, again: 0, afterwards: 0, unchanged: 0, copies: 0 };
  const failures: string[] = [];
  for (let from = 0; from < arrived.length && failures.length === 0 && !storing.signal.aborted; from += atATime) {
    const some = await storeSome(arrived.slice(from, from + atATime), storing);
    for (const what of some) {
      if (typeof what === 'string') counts[what] += 1;
      else failures.push(what.failure);
    }
    onProgress(Math.min(arrived.length, from + atATime));
  }
  const told = Object.values(counts).reduce((total, count) => total + count, 0);
  const left = failures.length === 0 ? 0 : arrived.length - told;
  return { ...counts, takenOver: 0, left, failures: [...new Set(failures)] };
}

type What = 'added' | 'again' | 'afterwards' | 'unchanged' | 'copies' | { readonly failure: string };

/** New cases without files are gathered and stored together, all of them or none. */
async function storeSome(arrived: readonly Arrived[], storing: Storing): Promise<readonly What[]> {
  const done: What[] = [];
  let gathered: { readonly record: RecordContent; readonly what: What; readonly brought: Content }[] = [];
  const storeGathered = async () => {
    const some = gathered;
    gathered = [];
    const failure = await storeNew(
      storing.desk,
      some.map(({ record }) => record),
    );
    done.push(...(failure === undefined ? some.map(({ what }) => what) : [{ failure }]));
    if (failure !== undefined) for (const { brought } of some) storing.known.forget(brought);
  };
  const breathe = breather();
  for (const one of arrived) {
    await breathe();
    const there = storing.known.caseOf(one);
    const files = await namedFiles(one);
    const brought = contentOf({ digest: await digestOf(one.request), origin: one.origin, attachments: files });
    const note = (what: What, failure: string | undefined) => {
      done.push(failure === undefined ? what : { failure });
      if (failure !== undefined) storing.known.forget(brought);
    };
    if (storing.known.has(brought)) {
      done.push(brought.integrity === 'altered' ? 'copies' : 'unchanged');
      continue;
    }
    storing.known.keep(brought);
    if (there !== undefined && there.stage !== 'decided') {
      await storeGathered(); // the case that it joins may be among them
      note('again', await submitAgain(there.id, one, storing));
    } else {
      const what = there === undefined ? 'added' : 'afterwards';
      const id = randomId();
      if (one.files.length > 0) note(what, await storeWithFiles(one, files, storing, id));
      else gathered.push({ record: await newRecord(one, storing, [], id), what, brought });
      storing.known.add({ requestId: one.requestId, id, stage: 'new' });
    }
  }
  await storeGathered();
  return done;
}

async function storeNew(desk: Desk, records: readonly RecordContent[]): Promise<string | undefined> {
  if (records.length === 0) return undefined;
  return failureOf(await desk.putNew(records));
}

async function newRecord(one: Arrived, { arrival, actor }: Storing, attachments: readonly CaseFile[], id: string): Promise<RecordContent> {
  const first = await submissionOf(one.request, { number: 1, origin: one.origin, attachments, ...arrival });
  return { id, kind: reviewKind, content: await withHistory(received(first, one.requestId, actor)) };
}

type NamedFile = ArrivedFile & { readonly id: string; readonly sha256: string };

/** The files that came with a request, each with a number of its own and its digest. */
async function namedFiles({ files }: Arrived): Promise<readonly NamedFile[]> {
  const breathe = breather();
  const named: NamedFile[] = [];
  for (const file of files) {
    await breathe();
    named.push({ ...file, id: randomId(), sha256: await sha256Of(file.content) });
  }
  return named;
}

/** A case and its files are stored together, whole or not at all; answers with what went wrong. */
async function storeWithFiles(one: Arrived, files: readonly NamedFile[], storing: Storing, id: string): Promise<string | undefined> {
  const listed = files.map(({ content, ...facts }) => ({ ...facts, size: content.length }));
  const attachments = files.map(({ name, mediaType, content, id: attachment }) => ({ id: attachment, name, mediaType, content }));
  return failureOf(await storing.desk.putWithAttachments(await newRecord(one, storing, listed, id), attachments));
}

/** Attaches files to a case that is stored; where one cannot be kept, those before it are dropped again. */
async function attach(desk: Desk, id: string, files: readonly ArrivedFile[]): Promise<readonly CaseFile[] | string> {
  const kept: CaseFile[] = [];
  const breathe = breather();
  for (const { from, name, mediaType, content } of files) {
    await breathe();
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
  const state = await opened.editing.flush();
  // told as not done, and so not to be done later; what was typed before stays
  if (state.kind === 'unsaved' && opened.unsaved === undefined) opened.editing.discard(opened.editing.revision);
  await opened.editing.close();
  if (reviewed === undefined) return 'This case is no longer on this desk.';
  if (!isTaken) return 'This case is open in another tab. Close it there, then import again.';
  if (state.kind !== 'unsaved') return undefined;
  return state.because.kind === 'unreadable' ? openingSentence(state.because) : unsavedSentence(state.because);
}
