import { type Decision, type Determination, departs } from '../../request/determination.ts';
import { nearDates, parsePlainDate } from '../../typed/plain-date.ts';
import type { SummarizedError } from '../../ui/ErrorSummary.tsx';
import { notesRecord, overruledRecord } from '../case/verdicts.ts';
import { choiceIn, type DeterminationDraft } from './determination-draft.ts';
import type { ReviewFacts } from './review-facts.ts';
import { signatoryOf, signatureFaults } from './signing.ts';
import { readTerms, type TermsRead } from './terms.ts';
import { faults } from './wording.ts';

export type DeterminationRead =
  | { readonly ok: true; readonly determination: Determination }
  | { readonly ok: false; readonly errors: readonly SummarizedError[] };

/** The decision as it stands in the form: an approval with other terms than requested is a modified one. */
export function decisionIn(draft: DeterminationDraft, facts: ReviewFacts, today: string): Decision | undefined {
  const choice = choiceIn(draft);
  if (choice !== 'approved') return choice;
  const terms = readTerms(draft, facts, today);
  return terms.ok && terms.isModified ? 'modified' : 'approved';
}

/** Whether the decision chosen needs a reason: it departs from the evaluation. */
export function needsReason(draft: DeterminationDraft, facts: ReviewFacts, today: string): boolean {
  const decision = decisionIn(draft, facts, today);
  return decision !== undefined && departs(decision, facts.evaluation.outcome);
}

/** Whether a marketplace letter has to give a code of the plan: it names the criteria not met as its codes, and here are none. */
export function needsDenialCode(draft: DeterminationDraft, facts: ReviewFacts, today: string): boolean {
  return isCodeNeeded(decisionIn(draft, facts, today), facts);
}

const isCodeNeeded = (decision: Decision | undefined, { request, failed }: ReviewFacts) =>
  (decision === 'denied' || decision === 'modified') && request.lineOfBusiness === 'him' && failed.length === 0;

/** Reads the form: a determination, or every fault in the form's order with the words that mend it. `today` is YYYY-MM-DD. */
export function readDetermination(draft: DeterminationDraft, facts: ReviewFacts, today: string): DeterminationRead {
  const read: Read = {
    decision: decisionIn(draft, facts, today),
    terms: readTerms(draft, facts, today),
    respondBy: parsePlainDate(draft.respondBy, nearDates(today)),
    decidedOn: parsePlainDate(draft.decidedOn, nearDates(today)),
  };
  const errors = faultsOf(draft, read, facts, today);
  const { decision } = read;
  if (errors.length > 0 || decision === undefined) return { ok: false, errors };
  return { ok: true, determination: determinationOf(decision, draft, read, facts) };
}

type DateRead = ReturnType<typeof parsePlainDate>;

interface Read {
  readonly decision: Decision | undefined;
  readonly terms: TermsRead;
  readonly respondBy: DateRead;
  readonly decidedOn: DateRead;
}

function faultsOf(draft: DeterminationDraft, read: Read, facts: ReviewFacts, today: string): readonly SummarizedError[] {
  const { decision } = read;
  const needed: readonly (readonly [id: string, message: string | undefined])[] = [
    ['advisories', facts.unacknowledged.length > 0 ? faults.advisories : undefined],
    ['decision', decisionFault(decision, facts)],
    ...faultsByDecision(draft, read, facts),
    ['reason', decision !== undefined && departs(decision, facts.evaluation.outcome) && isBlank(draft.reason) ? faults.reason : undefined],
    ['denialCode', isCodeNeeded(decision, facts) && isBlank(draft.denialCode) ? faults.denialCode : undefined],
    ['denialMeaning', isCodeNeeded(decision, facts) && isBlank(draft.denialMeaning) ? faults.denialMeaning : undefined],
    ['decidedOn', decidedOnFault(read.decidedOn, today)],
  ];
  const termFaults = isApproval(decision) && !read.terms.ok ? read.terms.errors : [];
  const own = needed.flatMap(([id, message]) => (message === undefined ? [] : [{ id, message }]));
  return [
    ...own.filter(({ id }) => order.indexOf(id) < 2),
    ...termFaults,
    ...own.filter(({ id }) => order.indexOf(id) >= 2),
    ...signatureFaults(draft, decision, facts.desk),
  ];
}

/** What stands above the terms of an approval, then what stands below. */
const order = ['advisories', 'decision', 'rationale', 'respondBy', 'referTo', 'reason', 'denialCode', 'denialMeaning', 'decidedOn'];

const isApproval = (decision: Decision | undefined) => decision === 'approved' || decision === 'modified';

const isBlank = (text: string) => text.trim() === '';

function decisionFault(decision: Decision | undefined, { approvalMonths }: ReviewFacts): string | undefined {
  if (decision === undefined) return faults.decision;
  return isApproval(decision) && approvalMonths === undefined ? faults.approvalWithoutType : undefined;
}

/** What only the decision chosen asks for. */
function faultsByDecision(
  draft: DeterminationDraft,
  { decision, respondBy, decidedOn }: Read,
  { evaluation, policies }: ReviewFacts,
): readonly (readonly [id: string, message: string | undefined])[] {
  switch (decision) {
    case 'pended':
      return [
        ['rationale', evaluation.missing.length === 0 && isBlank(draft.rationale) ? faults.whatIsMissing : undefined],
        ['respondBy', respondByFault(respondBy, decidedOn)],
      ];
    case 'referred':
      return [['referTo', policies.length > 0 && policies.every(({ value }) => value !== draft.referTo) ? faults.referTo : undefined]];
    default:
      return [];
  }
}

function respondByFault(respondBy: DateRead, decidedOn: DateRead): string | undefined {
  if ('error' in respondBy) return faults.respondBy(respondBy.error);
  return 'date' in decidedOn && respondBy.date < decidedOn.date ? faults.respondByPast : undefined;
}

function decidedOnFault(decidedOn: DateRead, today: string): string | undefined {
  if ('error' in decidedOn) return faults.decidedOn(decidedOn.error);
  return decidedOn.date > today ? faults.decidedInFuture : undefined;
}

function determinationOf(decision: Decision, draft: DeterminationDraft, read: Read, facts: ReviewFacts): Determination {
  const literature = draft.literature
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const overruled = overruledRecord(facts.findings);
  const criterionNotes = notesRecord(facts.findings);
  const rationale = draft.rationale.trim();
  return {
    decision,
    decidedOn: dateIn(read.decidedOn),
    decidedBy: signatoryOf(draft, facts.desk),
    reason: departs(decision, facts.evaluation.outcome) ? draft.reason.trim() : '',
    ...(rationale === '' ? {} : { rationale }),
    ...(literature.length === 0 ? {} : { literature }),
    ...(overruled === undefined ? {} : { overruled }),
    ...(criterionNotes === undefined ? {} : { criterionNotes }),
    ...(isCodeNeeded(decision, facts) ? { denialCode: { code: draft.denialCode.trim(), meaning: draft.denialMeaning.trim() } } : {}),
    ...detailsOf(decision, draft, read, facts),
  };
}

/** Only what belongs to the decision: what was typed for another one is left out. A denial names each criterion not met. */
function detailsOf(decision: Decision, draft: DeterminationDraft, read: Read, { failed, policies, evaluation }: ReviewFacts) {
  switch (decision) {
    case 'approved':
    case 'modified':
      return { ...(read.terms.ok ? read.terms.terms : {}), ...(failed.length > 0 && decision === 'modified' ? { notMet: failed } : {}) };
    case 'denied':
      return { notMet: failed };
    case 'pended':
      return { respondBy: dateIn(read.respondBy) };
    case 'referred':
      return { referTo: policies.length > 0 ? [draft.referTo] : evaluation.referTo };
  }
}

/** A date that was found without fault. */
function dateIn(read: DateRead): string {
  if ('error' in read) throw new Error('a date with a fault is no determination');
  return read.date;
}
