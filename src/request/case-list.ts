import type { Answers } from '../criteria/answers.ts';
import { type Evaluation, evaluate, type Outcome } from '../criteria/evaluate.ts';
import { type CaseContent, readCase } from './case.ts';
import { approves } from './determination.ts';
import { textAt } from './paths.ts';
import { readDraft } from './read-draft.ts';
import type { StoredRecord } from './vault/contract.ts';

/** What a list shows of a case, and what it is found and sorted by. */
export interface CaseSummary {
  readonly id: string;
  readonly revision: number;
  /** ms since 1970 */
  readonly savedAt: number;
  /** a newer program wrote it: it can be opened and exported, not changed */
  readonly isReadOnly: boolean;
  /** the step to come back to */
  readonly step: string;
  readonly familyName: string;
  readonly givenName: string;
  readonly status: CaseContent['status'];
  readonly answers: Answers;
  readonly evaluation: Evaluation;
  readonly sent: CaseContent['sent'];
  /** YYYY-MM-DD; empty where the request is not pended */
  readonly pendedUntil: string;
  readonly authorizationNumber: string;
  readonly determination: CaseContent['determination'];
  /** what a search looks through: name, member ID, date of birth, authorization number, without case and accents */
  readonly searched: string;
}

/** The summary of a stored case, its draft evaluated by CP.PHAR.312; `undefined` where it is no case. `today` is YYYY-MM-DD. */
export function summaryOf(record: StoredRecord, today: string): CaseSummary | undefined {
  const content = readCase(record.content);
  if (content === undefined) return undefined;
  const { answers, documents, request } = readDraft(content.draft, today);
  const { familyName, givenName, memberId, birthDate } = content.draft.member;
  const { step, status, sent, pendedUntil, authorizationNumber, determination } = content;
  const birthDates = [birthDate, textAt(request, 'member.birthDate')];
  return {
    id: record.id,
    revision: record.revision,
    savedAt: record.savedAt,
    isReadOnly: record.access === 'read-only',
    step,
    familyName: familyName.trim(),
    givenName: givenName.trim(),
    status,
    answers,
    evaluation: evaluate(answers, documents),
    sent,
    pendedUntil,
    authorizationNumber,
    determination,
    searched: folded([givenName, familyName, givenName, memberId, ...birthDates, authorizationNumber].join(' ')),
  };
}

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether every word of a query is found in a case: in its member's name, ID or date of birth, or its authorization number. */
export function matches({ searched }: CaseSummary, query: string): boolean {
  return folded(query)
    .split(/[\s,]+/)
    .every((word) => searched.includes(word));
}

/** Where a case may stand; one that was sent, pended and reopened stands at several. */
export const stages = ['draft', 'finished', 'sent', 'pended', 'decided'] as const;
export type Stage = (typeof stages)[number];

/** Whether a case stands at a stage. A pend is no decision. */
export function isAt(stage: Stage, { status, sent, pendedUntil, determination }: CaseSummary): boolean {
  switch (stage) {
    case 'sent':
      return sent !== undefined;
    case 'pended':
      return pendedUntil !== '' || determination?.decision === 'pended';
    case 'decided':
      return determination !== undefined && determination.decision !== 'pended';
    default:
      return status === stage;
  }
}

/** Whether a continued request can be prefilled from a case: it was finished or decided, and not denied. */
export function canContinue(summary: CaseSummary): boolean {
  const { answers, determination } = summary;
  if (answers.requestType === undefined || determination?.decision === 'denied') return false;
  return isAt('finished', summary) || (determination !== undefined && approves(determination.decision));
}

export type SortKey = 'member' | 'type' | 'outcome' | 'changed' | 'sent' | 'pended' | 'decided' | 'authorization';

export interface Order {
  readonly key: SortKey;
  readonly isDescending: boolean;
}

const outcomeRank: Readonly<Record<Outcome, number>> = { meets: 0, incomplete: 1, refer: 2, 'does-not-meet': 3 };

const sortedBy: Readonly<Record<SortKey, (summary: CaseSummary) => string | number | undefined>> = {
  member: ({ familyName, givenName }) => `${familyName} ${givenName}`.trim(),
  type: ({ answers }) => answers.requestType && `${answers.requestType} ${answers.lineOfBusiness ?? ''}`,
  outcome: ({ evaluation }) => outcomeRank[evaluation.outcome],
  changed: ({ savedAt }) => savedAt,
  sent: ({ sent }) => sent?.on,
  pended: ({ pendedUntil }) => pendedUntil,
  decided: (summary) => (isAt('decided', summary) ? summary.determination?.decidedOn : undefined),
  authorization: ({ authorizationNumber }) => authorizationNumber,
};

const collator = new Intl.Collator('en-US', { numeric: true });

/** The cases in an order; those without a value come last in either direction, and equals with the newest change first. */
export function sorted<Case extends CaseSummary>(summaries: readonly Case[], { key, isDescending }: Order): readonly Case[] {
  const sortedOn = sortedBy[key];
  const direction = isDescending ? -1 : 1;
  return [...summaries].sort(
    (one, other) =>
      compared(sortedOn(one), sortedOn(other), direction) || other.savedAt - one.savedAt || collator.compare(one.id, other.id),
  );
}

function compared(one: string | number | undefined, other: string | number | undefined, direction: 1 | -1): number {
  const isBlank = (value: string | number | undefined) => value === undefined || value === '';
  if (isBlank(one) || isBlank(other)) return Number(isBlank(one)) - Number(isBlank(other));
  if (typeof one === 'number' && typeof other === 'number') return direction * (one - other);
  return direction * collator.compare(String(one), String(other));
}
