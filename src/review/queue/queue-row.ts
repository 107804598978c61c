import type { LineOfBusiness } from '../../criteria/answers.ts';
import type { Outcome } from '../../criteria/evaluate.ts';
import { answersOf } from '../../request/answers.ts';
import { textAt } from '../../request/paths.ts';
import type { StoredRecord } from '../../request/vault/contract.ts';
import type { Counted } from '../case/clock.ts';
import { lineOf, type Urgency, urgencyOf } from '../case/plan-clock.ts';
import { currentOf, decidedAt, type ReviewCase, readReviewCase, type Stage, stageOf } from '../case/review-case.ts';
import { evaluationOf } from '../case/verdicts.ts';
import { type Content, contentOf } from './content.ts';

/** What the queue shows of a case, and what it is found and sorted by. */
export interface QueueRow {
  readonly id: string;
  /** of the record */
  readonly revision: number;
  /** the number that the request carries; empty where it carries none */
  readonly requestId: string;
  /** last name first */
  readonly member: string;
  readonly lineOfBusiness: LineOfBusiness | undefined;
  readonly requestType: 'initial' | 'continued' | undefined;
  readonly urgency: Urgency;
  /** of the answers, with what the reviewer has found so far */
  readonly outcome: Outcome;
  readonly stage: Stage;
  readonly counted: Counted;
  /** the zone that the arrival was given in (IANA) */
  readonly zone: string;
  readonly submissions: number;
  /** of the newest submission */
  readonly content: Content;
  /** `member` without case and accents, as it is sorted */
  readonly sortName: string;
  /** what a search looks through, without case and accents */
  readonly searched: string;
}

/** The row of a stored record; `undefined` where it is no review case of this version. */
export function rowOf({ id, content, revision }: Pick<StoredRecord, 'id' | 'content' | 'revision'>): QueueRow | undefined {
  const reviewed = readReviewCase(content);
  return reviewed === undefined ? undefined : rowOfCase(id, reviewed, revision);
}

export function rowOfCase(id: string, reviewed: ReviewCase, revision = 0): QueueRow {
  const current = currentOf(reviewed);
  const { request, zone } = current;
  const { requestId, submissions, findings, waits } = reviewed;
  const [first] = submissions;
  const name = (key: string) => textAt(request, `member.${key}`).trim();
  const member = [name('familyName'), name('givenName')].filter(Boolean).join(', ');
  return {
    id,
    revision,
    requestId,
    member,
    sortName: folded(member),
    lineOfBusiness: lineOf(request),
    requestType: answersOf(request).requestType,
    urgency: urgencyOf(request),
    outcome: evaluationOf(request, findings).outcome,
    stage: stageOf(reviewed),
    counted: { receivedAt: first?.receivedAt ?? 0, waits, decidedAt: decidedAt(reviewed) },
    zone,
    submissions: submissions.length,
    content: contentOf(current),
    searched: folded([name('givenName'), name('familyName'), name('givenName'), name('memberId'), name('birthDate'), requestId].join(' ')),
  };
}

export const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
