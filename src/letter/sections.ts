import { advisoryWording } from '../criteria/policies/cp-phar-312/wording/advisories.ts';
import { advisoryText } from '../regimen/wording.ts';
import type { Approval } from './approval.ts';
import { type Case, isListed } from './case.ts';
import type { Block, Fact, FactsBlock, ListItem, Section } from './content.ts';
import { criteriaRows } from './criteria-rows.ts';
import type { ElementKey } from './elements.ts';
import { answerFact, fact } from './facts.ts';
import { failedItems } from './failed-items.ts';
import { asksForDocuments, missingItems, openItems } from './missing-items.ts';
import { referralRule, whyReferred } from './referral.ts';
import { memberFacts, prescriberFacts, requestFacts } from './request-facts.ts';
import { headings, wording } from './wording.ts';

const { labels } = wording;

export const paragraphs = (...texts: readonly (string | undefined)[]): readonly Block[] =>
  texts.flatMap((text) => (text === undefined ? [] : [{ kind: 'paragraph', text }]));

/** Marks blocks as required elements of the letter; what is printed decides, not what it was made from. */
export const tagged = (element: ElementKey, ...blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block) => ({ ...block, elements: [...(block.elements ?? []), element] }));

export const facts = (rows: readonly Fact[]): FactsBlock => ({ kind: 'facts', caption: undefined, rows });

export const list = (items: readonly ListItem[]): readonly Block[] => (items.length === 0 ? [] : [{ kind: 'list', items }]);

export const opening = (...blocks: readonly Block[]): Section => ({ key: 'opening', heading: undefined, blocks });

/** A section; none where it would be empty. */
export const section = (key: keyof typeof headings, ...blocks: readonly Block[]): readonly Section[] =>
  blocks.length === 0 ? [] : [{ key, heading: headings[key], blocks }];

export const requestSection = (judged: Case): readonly Section[] =>
  section('request', ...tagged('request', memberFacts(judged), prescriberFacts(judged), requestFacts(judged)));

export function criteriaSection(judged: Case): readonly Section[] {
  const governing = judged.evaluation.section;
  if (governing === null) return [];
  return section('criteria', { kind: 'criteria', caption: wording.captions.criteria(governing), rows: criteriaRows(judged) });
}

export const missingSection = (judged: Case, ...closing: readonly Block[]): readonly Section[] =>
  section(
    'missing',
    ...tagged('missingItems', ...list(missingItems(judged))),
    ...paragraphs(asksForDocuments(judged) ? wording.whyDocuments : undefined),
    ...closing,
  );

/** What is not met, with what would help. */
export const failedSection = (judged: Case): readonly Section[] =>
  section('failed', ...tagged('whatWouldPerfect', ...tagged('reasons', ...list(failedItems(judged)))));

/** What is still open beside what is not met. */
export const notSettledSection = (judged: Case): readonly Section[] =>
  isListed(judged) ? section('notSettled', ...list(openItems(judged))) : [];

export function referralSection(judged: Case, policies: readonly string[]): readonly Section[] {
  const { referral } = wording;
  const named: readonly Fact[] =
    policies.length === 0 ? [] : [{ ...fact(labels.policyToUse, policies.join(', ')), elements: ['policyToUse'] }];
  const why = paragraphs(whyReferred(judged), referralRule(judged), policies.length === 0 ? referral.notSettled : undefined);
  return section(
    'referral',
    facts([...named, answerFact('lineOfBusiness', judged.answers)]),
    ...tagged('whyReferred', ...why),
    ...tagged('noDenial', ...paragraphs(referral.noDenial)),
    ...paragraphs(referral.evidenceOfCoverage),
  );
}

/** Medicaid's note stands with the policy, at the end. */
export function advisoriesSection({ evaluation }: Case, approval: Approval | undefined): readonly Section[] {
  const general = evaluation.advisories.filter((code) => code !== 'state-medicaid-provisions').map((code) => advisoryWording[code]);
  const course = approval?.regimen.kind === 'planned' ? approval.regimen.advisories.map((code) => advisoryText[code]) : [];
  return section('advisories', ...list([...general, ...course].map((line) => ({ lead: undefined, lines: [line] }))));
}

/** The policy and its dates, and what a letter does not promise. */
export function aboutSection({ evaluation }: Case, ...first: readonly string[]): readonly Section[] {
  const medicaid = evaluation.advisories.find((code) => code === 'state-medicaid-provisions');
  return section('about', ...paragraphs(...first, wording.policy, medicaid === undefined ? undefined : advisoryWording[medicaid]));
}
