import type { Evaluation } from '../../criteria/evaluate.ts';
import { criterionWording } from '../../criteria/policies/cp-phar-312/wording/criteria.ts';
import type { Verdict } from '../../criteria/verdict.ts';
import { listInWords } from '../../policy-view/summary.ts';
import type { FindingKind, ReviewCase } from '../case/review-case.ts';
import type { Difference } from '../case/verdicts.ts';
import { outcomeWords } from '../words.ts';

/** Sentences of the review screen. */

export const findingWords: Readonly<Record<FindingKind, string>> = {
  confirmed: 'Confirmed',
  'not-supported': 'Not supported',
  'not-clear': 'Not clear',
};

const verdictWords: Readonly<Record<Verdict, string>> = {
  met: 'met',
  'not-met': 'not met',
  unknown: 'open',
  'not-applicable': 'not applicable',
};

const verdictOr = (verdict: Verdict | undefined) => (verdict === undefined ? 'not read' : verdictWords[verdict]);

/** Where the reviewer's evaluation is another than the office's, with the finding behind it where there is one. */
export function differenceWords(difference: Difference, findings: ReviewCase['findings']): string {
  switch (difference.kind) {
    case 'outcome':
      return `Outcome: the office’s answers give “${outcomeWords[difference.office].toLowerCase()}”, your findings “${outcomeWords[difference.reviewer].toLowerCase()}”.`;
    case 'referTo':
      return `Policy to use: the office’s answers give ${listOr(difference.office)}, your findings ${listOr(difference.reviewer)}.`;
    case 'criterion': {
      const { id, office, reviewer } = difference;
      const own = findings[id];
      const because =
        own?.finding === undefined ? '' : ` (${findingWords[own.finding].toLowerCase()}${own.note === '' ? '' : `: ${own.note}`})`;
      return `${id} ${criterionWording[id].name}: ${verdictOr(office)} by the office’s answers, ${verdictOr(reviewer)} by your findings${because}.`;
    }
  }
}

const listOr = (items: readonly string[]) => (items.length === 0 ? 'none' : listInWords(items));

/** "meets", "meets so far": what an evaluation says while criteria are still without a finding. */
export function ownSentence(
  { outcome }: Pick<Evaluation, 'outcome'>,
  { done, all }: { readonly done: number; readonly all: number },
): string {
  const words = outcomeWords[outcome].toLowerCase();
  if (done === all) return `You: ${words}, with a finding on all ${all} criteria.`;
  return `You: ${words} so far, with a finding on ${done} of ${all} criteria; for the others the office’s answers count.`;
}
