import type { Answers, TkiTrial } from '../../answers.ts';
import { addMonths, daysBetween } from '../../dates.ts';
import { type Settled, verdictOf } from '../../verdict.ts';

/** Facts of CP.PHAR.312 and of the label in its section V. Doses are micrograms per day. */
export const doseCapMcgPerDay = 28;
const labelMcgPerM2PerDay = 15;
/** this project's allowance for rounding and for other BSA formulas (docs/policy-reading.md, I.A.4*) */
const labelAllowance = 1.05;
const fixedDoseFromKg = 45;
const toleranceMcg = 1e-9;
const labelMrdPercent = 0.1;
const receivedForDays = 30;
const labelChangeMonths = 6;

/** Whether a dose (mcg per day) is at most a limit; a dose equal to the limit is within it. */
const within = (doseMcgPerDay: number, limitMcgPerDay: number) => doseMcgPerDay <= limitMcgPerDay + toleranceMcg;

/** Body surface area in square metres (Mosteller). */
export const bsaM2 = (weightKg: number, heightCm: number) => Math.sqrt((heightCm * weightKg) / 3600);

/**
 * The highest daily dose (mcg per day) that counts as within the label for a member: 28 from 45 kg on, below it the
 * lesser of 28 and 15 mcg/m2 with the allowance. `undefined` where a weight or height that is needed is missing.
 * CP.PHAR.312 V.
 */
export function labelDoseLimitMcgPerDay(weightKg: number | undefined, heightCm: number | undefined): number | undefined {
  if (weightKg === undefined) return undefined;
  if (weightKg >= fixedDoseFromKg) return doseCapMcgPerDay;
  if (heightCm === undefined) return undefined;
  return Math.min(doseCapMcgPerDay, labelAllowance * labelMcgPerM2PerDay * bsaM2(weightKg, heightCm));
}

/** Whether a height is needed to know the label's dose: below 45 kg, or while the weight is open. CP.PHAR.312 V. */
export const heightMatters = (weightKg: number | undefined) => weightKg === undefined || weightKg < fixedDoseFromKg;

/** The dose does not exceed 28 mcg per day. CP.PHAR.312 I.A.4.a, II.A.3.a. */
export function doseWithinCap({ dailyDoseMcg }: Answers): Settled {
  return verdictOf(dailyDoseMcg === undefined ? undefined : within(dailyDoseMcg, doseCapMcgPerDay));
}

/** The dose is within the label's for the weight; above 28 it never is. CP.PHAR.312 I.A.4*, II.A.3*, V. */
export function doseWithinLabel(answers: Answers): Settled {
  const { dailyDoseMcg, weightKg, heightCm } = answers;
  if (dailyDoseMcg === undefined) return 'unknown';
  if (!within(dailyDoseMcg, doseCapMcgPerDay)) return 'not-met';
  const limit = labelDoseLimitMcgPerDay(weightKg, heightCm);
  return verdictOf(limit === undefined ? undefined : within(dailyDoseMcg, limit));
}

/** The MRD level of the label: positive, and at least 0.1 %. CP.PHAR.312, FDA approved indications. */
export function mrdAtLabelLevel({ mrd, mrdPercent }: Answers): Settled {
  if (mrd === 'negative' || belowLabelMrd(mrdPercent)) return 'not-met';
  return mrd === 'positive' && mrdPercent !== undefined ? 'met' : 'unknown';
}

/** Whether an MRD level (percent) is below the label's 0.1 %. */
export const belowLabelMrd = (mrdPercent: number | undefined) => mrdPercent !== undefined && mrdPercent < labelMrdPercent;

/** Whether a trial is of a TKI that the policy lists; imatinib is listed (docs/policy-reading.md, I.A). */
const isListed = ({ agent }: TkiTrial) => agent !== 'other';

/** Whether a TKI was not tolerated or failed. */
export const failed = ({ outcome }: TkiTrial) => outcome === 'intolerant' || outcome === 'refractory';

/** The trials that qualify under CP.PHAR.312 I.A.3.b.ii: a listed TKI, not tolerated or refractory. */
export function qualifyingTrials(answers: Answers): readonly TkiTrial[] {
  return (answers.tkiHistory ?? []).filter((trial) => isListed(trial) && failed(trial));
}

/** A listed TKI failed. CP.PHAR.312 I.A.3.b.ii. */
export function failedListedTki(answers: Answers): Settled {
  if (qualifyingTrials(answers).length > 0) return 'met';
  const { tkiHistory } = answers;
  const mayQualify = (trial: TkiTrial) => isListed(trial) && trial.outcome !== 'responding';
  return tkiHistory === undefined || tkiHistory.some(mayQualify) ? 'unknown' : 'not-met';
}

/** Days on therapy at the request, the first dose's day not counted; `undefined` while a date is open. */
export function daysOnTherapy({ startedOn, requestedOn }: Answers): number | undefined {
  return startedOn === undefined || requestedOn === undefined ? undefined : daysBetween(startedOn, requestedOn);
}

/** Received for at least 30 days, exactly 30 included. CP.PHAR.312 II.A.1. */
export function receivedLongEnough(answers: Answers): Settled {
  const days = daysOnTherapy(answers);
  return verdictOf(days === undefined ? undefined : days >= receivedForDays);
}

/** The label changed within the six calendar months up to the request. CP.PHAR.312 I.B.1, II.B.1. */
export function labelChangedRecently({ labelChangedOn, requestedOn }: Answers): Settled {
  if (labelChangedOn === undefined || requestedOn === undefined) return 'unknown';
  return verdictOf(labelChangedOn >= addMonths(requestedOn, -labelChangeMonths));
}
