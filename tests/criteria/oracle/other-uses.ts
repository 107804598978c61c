import { type Classes, lines, verdicts, yesNoOpen } from './classes.ts';
import { decisionTable } from './table.ts';

/** label change, recent: I.B.1 and II.B.1 */
const labelRule = decisionTable(
  [yesNoOpen, yesNoOpen],
  [
    ['yes yes', 'met'],
    ['no -', 'not-met'],
    ['- no', 'not-met'],
    ['yes open', 'unknown'],
    ['open yes|open', 'unknown'],
  ],
);

/** I.B.1, listed: I.B.1.a */
const listed = decisionTable(
  [verdicts, yesNoOpen],
  [
    ['met yes', 'met'],
    ['not-met -', 'not-met'],
    ['- no', 'not-met'],
    ['met open', 'unknown'],
    ['unknown yes|open', 'unknown'],
  ],
);

/** I.B.1, listed: I.B.1.b */
const notListed = decisionTable(
  [verdicts, yesNoOpen],
  [
    ['met no', 'met'],
    ['not-met -', 'not-met'],
    ['- yes', 'not-met'],
    ['met open', 'unknown'],
    ['unknown no|open', 'unknown'],
  ],
);

const offLabel = decisionTable(
  [verdicts],
  [
    ['met', 'not-met'],
    ['not-met', 'met'],
    ['unknown', 'unknown'],
  ],
);

/** line of business, I.B.1, listed: the policy to use, or the parts of the rule that are missing */
const referral = decisionTable<{ readonly policy: string | undefined; readonly missing: readonly string[] }>(
  [lines, verdicts, yesNoOpen],
  [
    ['commercial met -', { policy: 'CP.CPA.190', missing: [] }],
    ['commercial not-met -', { policy: 'CP.CPA.09', missing: [] }],
    ['him met yes', { policy: 'HIM.PA.33', missing: [] }],
    ['him met no', { policy: 'HIM.PA.103', missing: [] }],
    ['him not-met -', { policy: 'HIM.PA.154', missing: [] }],
    ['medicaid met yes', { policy: 'CP.PMN.255', missing: [] }],
    ['medicaid met no', { policy: 'CP.PMN.16', missing: [] }],
    ['medicaid not-met -', { policy: 'CP.PMN.53', missing: [] }],
    ['him|medicaid met open', { policy: undefined, missing: ['.1.a'] }],
    ['commercial|him|medicaid unknown -', { policy: undefined, missing: ['.1'] }],
    ['open unknown -', { policy: undefined, missing: ['', '.1'] }],
    ['open not-met -', { policy: undefined, missing: [''] }],
    ['open met yes|no', { policy: undefined, missing: [''] }],
    ['open met open', { policy: undefined, missing: ['', '.1.a'] }],
  ],
);

/** The verdict on I.B.1 (II.B.1), wherever it is consulted. */
export const labelRuleOf = (classes: Classes) => labelRule(classes.labelChange, classes.recent);

/** The criteria of I.B or II.B. */
export function otherUseVerdicts(section: 'I.B' | 'II.B', classes: Classes): Readonly<Record<string, (typeof verdicts)[number]>> {
  const rule = labelRuleOf(classes);
  const onFormulary = listed(rule, classes.listed);
  const offFormulary = notListed(rule, classes.listed);
  const other = offLabel(rule);
  return section === 'I.B'
    ? { 'I.B.1': rule, 'I.B.1.a': onFormulary, 'I.B.1.b': offFormulary, 'I.B.2': other }
    : { 'II.B.1': rule, 'II.B.1.a': onFormulary, 'II.B.1.b': offFormulary, 'II.B.2': other };
}

/** The policy that I.B or II.B sends the request to, where it is certain; else what is missing, in order. */
export const referralOf = (classes: Classes) => referral(classes.line, labelRuleOf(classes), classes.listed);
