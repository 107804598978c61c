import { approvedStart } from '../request/approved-start.ts';
import { type Decision, type Determination, departs } from '../request/determination.ts';
import { nearDates, parsePlainDate } from '../typed/plain-date.ts';
import type { SummarizedError } from '../ui/ErrorSummary.tsx';
import type { ReviewFacts } from './review-facts.ts';
import { faults } from './wording.ts';

/** What is typed into the determination form, as it is typed. */
export interface DeterminationDraft {
  readonly decision: string;
  readonly startsOn: string;
  /** whether the first day was typed: it follows the day of the decision until then */
  readonly startIsTyped: boolean;
  readonly respondBy: string;
  readonly notMet: readonly string[];
  readonly referTo: string;
  readonly reason: string;
  readonly name: string;
  readonly role: string;
  readonly decidedOn: string;
  readonly confirmed: boolean;
}

export type DeterminationRead =
  | { readonly ok: true; readonly determination: Determination }
  | { readonly ok: false; readonly errors: readonly SummarizedError[] };

const decisions: readonly Decision[] = ['approved', 'denied', 'pended', 'referred'];

export const decisionIn = ({ decision }: Pick<DeterminationDraft, 'decision'>): Decision | undefined =>
  decisions.find((one) => one === decision);

/** A form with nothing decided: only the two dates are filled in. `today` is YYYY-MM-DD. */
export const emptyDetermination = ({ request }: ReviewFacts, today: string): DeterminationDraft => ({
  decision: '',
  startsOn: approvedStart(today, request),
  startIsTyped: false,
  respondBy: '',
  notMet: [],
  referTo: '',
  reason: '',
  name: '',
  role: '',
  decidedOn: today,
  confirmed: false,
});

/** Whether the decision chosen needs a reason: it departs from the evaluation. */
export function needsReason(draft: Pick<DeterminationDraft, 'decision'>, { evaluation }: ReviewFacts): boolean {
  const decision = decisionIn(draft);
  return decision !== undefined && departs(decision, evaluation.outcome);
}

/** Reads the form: a determination, or every fault in the form's order with the words that mend it. `today` is YYYY-MM-DD. */
export function readDetermination(draft: DeterminationDraft, facts: ReviewFacts, today: string): DeterminationRead {
  const dates = datesOf(draft, today);
  const errors = faultsOf(draft, dates, facts, today);
  const decision = decisionIn(draft);
  if (errors.length > 0 || decision === undefined) return { ok: false, errors };
  return { ok: true, determination: determinationOf(decision, draft, dates, facts) };
}

type DateKey = 'startsOn' | 'respondBy' | 'decidedOn';
type Dates = Readonly<Record<DateKey, ReturnType<typeof parsePlainDate>>>;

function datesOf(draft: DeterminationDraft, today: string): Dates {
  const read = (key: DateKey) => parsePlainDate(draft[key], nearDates(today));
  return { startsOn: read('startsOn'), respondBy: read('respondBy'), decidedOn: read('decidedOn') };
}

function faultsOf(draft: DeterminationDraft, dates: Dates, facts: ReviewFacts, today: string): readonly SummarizedError[] {
  const needed: readonly (readonly [id: string, message: string | undefined])[] = [
    ['decision', decisionFault(draft, facts)],
    ...faultsByDecision(draft, dates, facts),
    ['reason', needsReason(draft, facts) && isBlank(draft.reason) ? faults.reason : undefined],
    ['name', isBlank(draft.name) ? faults.name : undefined],
    ['role', isBlank(draft.role) ? faults.role : undefined],
    ['decidedOn', decidedOnFault(dates, today)],
    ['confirmed', draft.confirmed ? undefined : faults.confirmed],
  ];
  return needed.flatMap(([id, message]) => (message === undefined ? [] : [{ id, message }]));
}

const isBlank = (text: string) => text.trim() === '';

function decisionFault(draft: DeterminationDraft, { approvalMonths }: ReviewFacts): string | undefined {
  const decision = decisionIn(draft);
  if (decision === undefined) return faults.decision;
  return decision === 'approved' && approvalMonths === undefined ? faults.approvalWithoutType : undefined;
}

/** What only the decision chosen asks for. */
function faultsByDecision(
  draft: DeterminationDraft,
  { startsOn, respondBy, decidedOn }: Dates,
  { failed, policies }: ReviewFacts,
): readonly (readonly [id: string, message: string | undefined])[] {
  switch (decisionIn(draft)) {
    case 'approved':
    case 'modified':
      return [['startsOn', 'error' in startsOn ? faults.startsOn(startsOn.error) : undefined]];
    case 'denied':
      return [['notMet', failed.length > 0 && chosenOf(draft, failed).length === 0 ? faults.notMet : undefined]];
    case 'pended':
      return [['respondBy', respondByFault(respondBy, decidedOn)]];
    case 'referred':
      return [['referTo', policies.length > 0 && policies.every(({ value }) => value !== draft.referTo) ? faults.referTo : undefined]];
    default:
      return [];
  }
}

function respondByFault(respondBy: Dates['respondBy'], decidedOn: Dates['decidedOn']): string | undefined {
  if ('error' in respondBy) return faults.respondBy(respondBy.error);
  return 'date' in decidedOn && respondBy.date < decidedOn.date ? faults.respondByPast : undefined;
}

function decidedOnFault({ decidedOn }: Dates, today: string): string | undefined {
  if ('error' in decidedOn) return faults.decidedOn(decidedOn.error);
  return decidedOn.date > today ? faults.decidedInFuture : undefined;
}

const chosenOf = ({ notMet }: DeterminationDraft, failed: readonly string[]) => failed.filter((id) => notMet.includes(id));

function determinationOf(decision: Decision, draft: DeterminationDraft, dates: Dates, facts: ReviewFacts): Determination {
  return {
    decision,
    decidedOn: dateIn(dates.decidedOn),
    decidedBy: { name: draft.name.trim(), role: draft.role.trim() },
    reason: needsReason(draft, facts) ? draft.reason.trim() : '',
    ...detailsOf(decision, draft, dates, facts),
  };
}

/** Only what belongs to the decision: what was typed for another one is left out. */
function detailsOf(decision: Decision, draft: DeterminationDraft, dates: Dates, { failed, policies, evaluation }: ReviewFacts) {
  switch (decision) {
    case 'approved':
    case 'modified':
      return { startsOn: dateIn(dates.startsOn) };
    case 'denied':
      return { notMet: chosenOf(draft, failed) };
    case 'pended':
      return { respondBy: dateIn(dates.respondBy) };
    case 'referred':
      return { referTo: policies.length > 0 ? [draft.referTo] : evaluation.referTo };
  }
}

/** A date that was found without fault. */
function dateIn(read: ReturnType<typeof parsePlainDate>): string {
  if ('error' in read) throw new Error('a date with a fault is no determination');
  return read.date;
}
