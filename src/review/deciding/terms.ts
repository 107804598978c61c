import type { Determination } from '../../request/determination.ts';
import { readDecimal } from '../../typed/decimal.ts';
import { nearDates, parsePlainDate } from '../../typed/plain-date.ts';
import type { SummarizedError } from '../../ui/ErrorSummary.tsx';
import type { DeterminationDraft } from './determination-draft.ts';
import { askedTerms, type ReviewFacts } from './review-facts.ts';
import { faults } from './wording.ts';

type Terms = Pick<Determination, 'startsOn' | 'endsOn' | 'approvedDoseMcgPerDay' | 'approvedUnits' | 'approvedCycles'>;

export type TermsRead =
  /** `isModified`: something is not as it was requested */
  | { readonly ok: true; readonly terms: Terms; readonly isModified: boolean }
  | { readonly ok: false; readonly errors: readonly SummarizedError[] };

const mostDose = 1000;

/** Reads what is approved. A blank term is as requested; one that is typed and differs makes the approval a modified one. */
export function readTerms(draft: DeterminationDraft, facts: ReviewFacts, today: string): TermsRead {
  const starts = parsePlainDate(draft.startsOn, nearDates(today));
  const ends = draft.endsOn.trim() === '' ? undefined : parsePlainDate(draft.endsOn, nearDates(today));
  const [dose, units, cycles] = [readNumber(draft.dose), readCount(draft.units), readCount(draft.cycles)];
  const errors = [
    ...('error' in starts ? [{ id: 'startsOn', message: faults.startsOn(starts.error) }] : []),
    ...(ends !== undefined && 'error' in ends ? [{ id: 'endsOn', message: faults.endsOn(ends.error) }] : []),
    ...('date' in starts && ends !== undefined && 'date' in ends && ends.date < starts.date
      ? [{ id: 'endsOn', message: faults.endsBefore }]
      : []),
    ...(dose === 'fault' ? [{ id: 'dose', message: faults.dose }] : []),
    ...(units === 'fault' ? [{ id: 'units', message: faults.units }] : []),
    ...(cycles === 'fault' ? [{ id: 'cycles', message: faults.cycles }] : []),
  ];
  if ('error' in starts || dose === 'fault' || units === 'fault' || cycles === 'fault' || errors.length > 0) return { ok: false, errors };
  const asked = askedTerms(facts, starts.date);
  const endsOn = ends !== undefined && 'date' in ends ? unlessSame(ends.date, asked.endsOn) : undefined;
  const changed = {
    ...given('endsOn', endsOn),
    ...given('approvedDoseMcgPerDay', unlessSame(dose, asked.doseMcgPerDay)),
    ...given('approvedUnits', unlessSame(units, asked.units)),
    ...given('approvedCycles', unlessSame(cycles, asked.cycles)),
  };
  return { ok: true, terms: { startsOn: starts.date, ...changed }, isModified: Object.keys(changed).length > 0 };
}

const unlessSame = <Value>(value: Value | undefined, asked: Value | undefined) => (value === asked ? undefined : value);

const given = <Key extends string, Value>(key: Key, value: Value | undefined) => (value === undefined ? {} : { [key]: value });

function readNumber(text: string): number | undefined | 'fault' {
  if (text.trim() === '') return undefined;
  const value = readDecimal(text);
  return value === undefined || value <= 0 || value > mostDose ? 'fault' : value;
}

function readCount(text: string): number | undefined | 'fault' {
  if (text.trim() === '') return undefined;
  const value = readDecimal(text);
  return value === undefined || !Number.isInteger(value) || value < 1 ? 'fault' : value;
}
