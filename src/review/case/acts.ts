import type { CriterionId } from '../../criteria/policies/cp-phar-312/citations.ts';
import type { Determination } from '../../request/determination.ts';
import { findingsThatStand } from './changes.ts';
import { waitFrom } from './clock.ts';
import type { NewEntry } from './history.ts';
import { currentOf, type Decided, type FindingKind, type ReviewCase, reviewFormat, type Submission } from './review-case.ts';

/** Who acts, as they call themselves, and when (ms since 1970). */
export interface Actor {
  readonly by: string;
  readonly at: number;
}

/** A change of a case, with the line that the history gets for it; none for what is no act of its own (a note as it is typed). */
export interface Act {
  readonly next: ReviewCase;
  readonly entry: NewEntry | undefined;
}

const act = ({ by, at }: Actor, did: string, about: NewEntry['about'], next: ReviewCase): Act => ({ next, entry: { at, by, did, about } });

/** A case that begins with a first submission. */
export function received(first: Submission, requestId: string, actor: Actor): Act {
  const next: ReviewCase = {
    ...reviewFormat,
    requestId,
    submissions: [first],
    findings: {},
    acknowledged: [],
    internalNote: '',
    peerToPeer: [],
    waits: [],
    decisions: [],
    history: [],
  };
  return act(actor, 'received', receipt(first), next);
}

/** A case that another desk exported comes to this one; the line says on which line of its history it follows. */
export const takenOver = (reviewed: ReviewCase, actor: Actor): Act =>
  act(actor, 'taken over from a file', { lines: reviewed.history.length }, reviewed);

const receipt = ({ number, receivedAt, zone, digest, origin }: Submission) => ({
  submission: number,
  receivedAt,
  zone,
  digest,
  integrity: origin.integrity,
});

/** A further submission of the same request: the clock runs again, and what rests on changed answers or documents is open again. */
export function resubmitted(reviewed: ReviewCase, next: Submission, actor: Actor): Act {
  const findings = findingsThatStand(reviewed.findings, currentOf(reviewed), next);
  const kept = Object.keys(findings);
  const about = { ...receipt(next), kept };
  const waits = reviewed.waits.map((wait) => ({ ...wait, to: wait.to ?? next.receivedAt }));
  const { awaiting: _, ...rest } = reviewed;
  return act(actor, 'received', about, { ...rest, submissions: [...reviewed.submissions, next], findings, acknowledged: [], waits });
}

export function found(reviewed: ReviewCase, id: CriterionId, finding: FindingKind, actor: Actor): Act {
  const note = reviewed.findings[id]?.note ?? '';
  return act(actor, 'found', { criterion: id, finding }, { ...reviewed, findings: { ...reviewed.findings, [id]: { finding, note } } });
}

/** A note as it is typed; `noted` writes it into the history when it is left. */
export function notedSoFar(reviewed: ReviewCase, id: CriterionId, note: string): Act {
  const before = reviewed.findings[id];
  const next = { note, ...(before?.finding === undefined ? {} : { finding: before.finding }) };
  return { next: { ...reviewed, findings: { ...reviewed.findings, [id]: next } }, entry: undefined };
}

export const noted = (reviewed: ReviewCase, id: CriterionId, actor: Actor): Act =>
  act(actor, 'noted', { criterion: id, note: reviewed.findings[id]?.note ?? '' }, reviewed);

export function acknowledged(reviewed: ReviewCase, advisory: string, isSo: boolean, actor: Actor): Act {
  const others = reviewed.acknowledged.filter((code) => code !== advisory);
  return act(
    actor,
    isSo ? 'acknowledged' : 'no longer acknowledged',
    { advisory },
    { ...reviewed, acknowledged: isSo ? [...others, advisory] : others },
  );
}

export const internalNoteSoFar = (reviewed: ReviewCase, internalNote: string): Act => ({
  next: { ...reviewed, internalNote },
  entry: undefined,
});

export const internalNoted = (reviewed: ReviewCase, actor: Actor): Act =>
  act(actor, 'internal note', { note: reviewed.internalNote }, reviewed);

export function talked(reviewed: ReviewCase, kind: 'offered' | 'held', note: string, actor: Actor): Act {
  const peerToPeer = [...reviewed.peerToPeer, { at: actor.at, kind, note }];
  return act(actor, `peer-to-peer ${kind}`, { note }, { ...reviewed, peerToPeer });
}

/** Asks for a second signature: nothing is issued until it is given. */
export function awaitingSignature(reviewed: ReviewCase, determination: Determination, actor: Actor): Act {
  const next = { ...reviewed, awaiting: { determination, at: actor.at } };
  return act(actor, 'co-signature asked for', { decision: determination.decision }, next);
}

export function awaitingNoMore(reviewed: ReviewCase, actor: Actor): Act {
  const { awaiting: _, ...next } = reviewed;
  return act(actor, 'co-signature no longer asked for', {}, next);
}

/** How long a pend gives the office, and until when the day that was set for it lasts (ms since 1970). */
export interface Pend {
  readonly pendHours: number;
  readonly setUntil: number;
}

/** A determination issued with its letters. A pend stops the clock until the answer comes. */
export function decided(reviewed: ReviewCase, decision: Decided, pend: Pend | undefined, actor: Actor): Act {
  const { awaiting: _, correcting: __, ...rest } = reviewed;
  const waits = pend === undefined ? reviewed.waits : [...reviewed.waits, waitFrom(actor.at, pend.pendHours, pend.setUntil)];
  const about = { decision: decision.determination.decision, number: decision.number, digest: decision.digest };
  return act(actor, 'decided', about, { ...rest, waits, decisions: [...reviewed.decisions, decision] });
}

/** Opens a decided case again, to issue a further determination that corrects the last; the last one stays as it was. */
export const correcting = (reviewed: ReviewCase, reason: string, actor: Actor): Act =>
  act(actor, 'correction begun', { reason }, { ...reviewed, correcting: reason });
