import type { LineOfBusiness } from '../criteria/answers.ts';
import type { Decision } from '../request/determination.ts';
import type { LetterKind } from './content.ts';
import type { ElementKey } from './elements.ts';

/**
 * What each letter must contain, by kind and line of business, and what says so. A checklist and no legal advice.
 *
 * - `rule`: the rule's text, or a quotation of it, was seen in a public copy
 * - `secondary`: a secondary source says so
 * - `house`: no rule was found; this project's own checklist asks for it
 */
export interface Requirement {
  readonly element: ElementKey;
  readonly source: string;
  readonly basis: 'rule' | 'secondary' | 'house';
}

const by = (basis: Requirement['basis'], source: string, ...elements: readonly ElementKey[]): readonly Requirement[] =>
  elements.map((element) => ({ element, source, basis }));

const house = (...elements: readonly ElementKey[]) => by('house', 'this project’s checklist', ...elements);

const erisa = '29 CFR 2560.503-1(g)(1)';
const marketplace = '45 CFR 147.136(b)(3)(ii)(E)';
const medicaid = '42 CFR 438.404(b)';

/** An adverse determination: what is denied, or approved otherwise than requested. */
const adverse: Readonly<Record<LineOfBusiness, readonly Requirement[]>> = {
  commercial: [
    ...by('rule', erisa, 'decision', 'service', 'effectiveDate'),
    ...by('rule', `${erisa}(i)`, 'reasons'),
    ...by('rule', `${erisa}(ii), (v)(A)`, 'criterionReliedOn', 'criteriaCopy'),
    ...by('rule', `${erisa}(v)(B)`, 'clinicalJudgement'),
    ...by('rule', `${erisa}(iii)`, 'whatWouldPerfect'),
    ...by('rule', `${erisa}(iv)`, 'appeal', 'civilAction'),
    ...by('rule', `${erisa}(vi)`, 'expeditedAppeal'),
    ...by('secondary', erisa, 'languageAssistance'),
  ],
  him: [
    ...by('rule', `${marketplace}(1)`, 'decision', 'service', 'effectiveDate', 'serviceDate', 'provider', 'codesMeaning'),
    ...by('rule', `${marketplace}(3)`, 'reasons', 'denialCode'),
    ...by('rule', marketplace, 'criterionReliedOn', 'criteriaCopy', 'clinicalJudgement', 'whatWouldPerfect', 'expeditedAppeal'),
    ...by('rule', `${marketplace}(4)`, 'appeal', 'externalReview'),
    ...by('rule', `${marketplace}(5)`, 'consumerAssistance'),
    ...by('secondary', '45 CFR 147.136(e)', 'languageAssistance'),
  ],
  medicaid: [
    ...by('rule', `${medicaid}(1)`, 'decision', 'service', 'effectiveDate'),
    ...by('rule', `${medicaid}(2)`, 'reasons', 'criterionReliedOn', 'criteriaCopy', 'clinicalJudgement'),
    ...by('secondary', `${medicaid}(3), (4)`, 'appeal', 'stateFairHearing'),
    ...by('secondary', `${medicaid}(5)`, 'expeditedAppeal'),
    ...by('secondary', `${medicaid}(6)`, 'continuedBenefits'),
    ...house('languageAssistance'),
  ],
};

const approval = house('service', 'dose', 'units', 'window', 'criteriaMet', 'conditions', 'continuing', 'contact');

const byKind: Readonly<Record<Decision, (line: LineOfBusiness) => readonly Requirement[]>> = {
  approved: () => approval,
  modified: (line) => [...adverse[line], ...approval, ...house('credential')],
  denied: (line) => [...adverse[line], ...house('contact', 'credential')],
  pended: () => house('missingItems', 'howToSend', 'respondBy', 'contact'),
  referred: () => house('policyToUse', 'whyReferred', 'noDenial'),
};

/**
 * Every letter of a determination. Whose it is and of what date no rule that was seen asks for in so many words: each of them
 * takes it for granted that a notice names its member. Only a request for information may be what asks for the name.
 * Medicaid: the note at the end of the policy.
 */
const always = (line: LineOfBusiness, kind: Decision): readonly Requirement[] => [
  ...(kind === 'pended' ? [] : house('member')),
  ...house('decidedOn'),
  ...house('letterhead', 'decision', 'decidedBy', 'signature'),
  ...(line === 'medicaid' ? by('rule', 'CP.PHAR.312, note to Medicaid members', 'stateProvisions') : []),
];

const summary = house('request', 'asOf', 'attestation', 'exhibits');

/** What a letter of a kind must contain for a line of business, each element once. */
export function requirementsOf(kind: LetterKind, line: LineOfBusiness): readonly Requirement[] {
  if (kind === 'evaluation') return summary;
  const all = [...byKind[kind](line), ...always(line, kind)];
  return all.filter(({ element }, index) => all.findIndex((other) => other.element === element) === index);
}
