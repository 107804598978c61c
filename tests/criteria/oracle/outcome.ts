import { verdicts, yesNo } from './classes.ts';
import { decisionTable } from './table.ts';

const failures = ['none', 'last-only', 'others'] as const;

/**
 * section certain, top criteria not met (none; I.A.4 or II.A.3 alone; others), I.B.1 (II.B.1), all met, documented: the
 * outcome of I.A and II.A, and which list is missing. `exception` is rule 2's.
 */
const outcome = decisionTable(
  [yesNo, failures, verdicts, yesNo, yesNo],
  [
    ['yes others - no -', 'does-not-meet'],
    ['no others - no -', 'route'],
    ['yes last-only not-met no -', 'does-not-meet'],
    ['no last-only not-met no -', 'route'],
    ['- last-only met|unknown no -', 'exception'],
    ['- none - no -', 'answers'],
    ['- none - yes no', 'documents'],
    ['yes none - yes yes', 'meets'],
  ],
  ['no none - yes yes', '- last-only|others - yes -'],
);

interface Standing {
  readonly isCertain: boolean;
  /** the verdicts of the top criteria, in order */
  readonly tops: readonly string[];
  readonly labelRule: string;
  readonly isMet: boolean;
  readonly isDocumented: boolean;
}

const cell = (is: boolean) => (is ? 'yes' : 'no');

/** The outcome of a request that I.A or II.A governs, or the list of what it is missing. */
export function outcomeOf({ isCertain, tops, labelRule, isMet, isDocumented }: Standing) {
  return outcome(cell(isCertain), failureOf(tops), labelRule, cell(isMet), cell(isDocumented));
}

function failureOf(tops: readonly string[]) {
  const failed = tops.filter((verdict) => verdict === 'not-met').length;
  if (failed === 0) return 'none';
  return failed === 1 && tops.at(-1) === 'not-met' ? 'last-only' : 'others';
}
