/**
 * The three values of Kleene's logic that a criterion can have, and a fourth for one that does not apply.
 * `unknown` is never "no": it means that the answers given do not settle the criterion.
 */
export type Verdict = 'met' | 'not-met' | 'unknown' | 'not-applicable';

/** A verdict on something that always applies. */
export type Settled = Exclude<Verdict, 'not-applicable'>;

/** `met` where the fact is true, `not-met` where it is false, `unknown` where it is not known. */
export function verdictOf(fact: boolean | undefined): Settled {
  if (fact === undefined) return 'unknown';
  return fact ? 'met' : 'not-met';
}

/** Kleene's "and": one `not-met` decides; members that do not apply are left out; of none, `met`. */
export function allOf(verdicts: readonly Verdict[]): Settled {
  if (verdicts.includes('not-met')) return 'not-met';
  return verdicts.includes('unknown') ? 'unknown' : 'met';
}

/** Kleene's "or": one `met` decides; members that do not apply are left out; of none, `not-met`. */
export function anyOf(verdicts: readonly Verdict[]): Settled {
  if (verdicts.includes('met')) return 'met';
  return verdicts.includes('unknown') ? 'unknown' : 'not-met';
}

/** Kleene's "not". */
export function negated(verdict: Settled): Settled {
  if (verdict === 'unknown') return 'unknown';
  return verdict === 'met' ? 'not-met' : 'met';
}
