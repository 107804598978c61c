import { type Classes, diseases, states, verdicts, yesNo, yesNoOpen } from './classes.ts';
import type { ContinuedVerdicts } from './continued.ts';
import type { InitialVerdicts } from './initial.ts';
import { decisionTable, holdsWhen } from './table.ts';

const uses = ['described', 'undetermined', 'not-described'] as const;

/** state, mrd: whether I.A.3 describes the use */
const described = decisionTable(
  [states, yesNoOpen],
  [
    ['relapsed -', 'described'],
    ['remission yes', 'described'],
    ['other -', 'not-described'],
    ['remission no', 'not-described'],
    ['remission open', 'undetermined'],
    ['open -', 'undetermined'],
  ],
);

/** Whether I.A.3 describes the use that is requested. */
export const useOf = (classes: Classes) => described(classes.state, classes.mrd);

/** disease, use, I.A.1 to I.A.3 all met, I.A.4, I.B.1 */
const initial = decisionTable(
  [diseases, uses, yesNo, verdicts, verdicts],
  [
    ['open - - - -', 'I.A'],
    ['other - - - -', 'I.B'],
    ['b-all not-described - - -', 'I.B'],
    ['b-all undetermined - - -', 'I.A'],
    ['b-all described yes not-met met', 'I.B'],
    ['b-all described yes not-met not-met|unknown', 'I.A'],
    ['b-all described yes met|unknown -', 'I.A'],
    ['b-all described no - -', 'I.A'],
  ],
);

/** disease, II.A.1 and II.A.2 both met, II.A.3, II.B.1 */
const continued = decisionTable(
  [diseases, yesNo, [...verdicts, 'not-applicable'], verdicts],
  [
    ['open - - -', 'II.A'],
    ['other - - -', 'II.B'],
    ['b-all yes not-met met', 'II.B'],
    ['b-all yes not-met not-met|unknown', 'II.A'],
    ['b-all yes met|unknown|not-applicable -', 'II.A'],
    ['b-all no - -', 'II.A'],
  ],
);

const allMet = (...tops: readonly string[]) => (tops.every((verdict) => verdict === 'met') ? 'yes' : 'no');

/** The section that governs an initial request. */
export function initialSection(classes: Classes, verdict: InitialVerdicts, labelRule: string) {
  const others = allMet(verdict['I.A.1'], verdict['I.A.2'], verdict['I.A.3']);
  return initial(classes.disease, useOf(classes), others, verdict['I.A.4'], labelRule);
}

/** The section that governs a continued request. */
export function continuedSection(classes: Classes, verdict: ContinuedVerdicts, labelRule: string) {
  return continued(classes.disease, allMet(verdict['II.A.1'], verdict['II.A.2']), verdict['II.A.3'], labelRule);
}

const certain = holdsWhen([['I.A', 'II.A'], diseases, uses], ['I.A b-all|other described|not-described', 'II.A b-all|other -']);

/** Whether no further answer can take the request out of I.A or II.A (but for the exception of I.A.4 and II.A.3). */
export const isCertain = (section: string, classes: Classes) => certain(section, classes.disease, useOf(classes));
