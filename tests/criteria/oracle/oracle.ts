import { advisoriesOf, type Reading } from './advisories.ts';
import { type Classes, classesOf, type Verdict } from './classes.ts';
import { type ContinuedVerdicts, continuedVerdicts } from './continued.ts';
import { continuedDocuments, initialDocuments } from './documentation.ts';
import { type Given, givenOf, supportsOf } from './given.ts';
import { type InitialVerdicts, initialVerdicts } from './initial.ts';
import { continuedAnswers, initialAnswers, routeAnswers } from './missing.ts';
import { labelRuleOf, otherUseVerdicts, referralOf } from './other-uses.ts';
import { outcomeOf } from './outcome.ts';
import { continuedSection, initialSection, isCertain } from './section.ts';

export interface OracleEvaluation {
  readonly section: string | null;
  readonly outcome: string;
  readonly approvalMonths: number | null;
  readonly criteria: Readonly<Record<string, Verdict>>;
  readonly missing: readonly { readonly criterion: string; readonly need: string }[];
  readonly referTo: readonly string[];
  readonly advisories: readonly string[];
}

/** A second reading of docs/policy-reading.md, as decision tables: the evaluation of a nested request that keeps to the format. */
export const oracle = (request: unknown): OracleEvaluation => oracleOf(givenOf(request), supportsOf(request));

/** The same for flat answers and the criterion ids that documents support. */
export function oracleOf(given: Given, supports: ReadonlySet<string>): OracleEvaluation {
  const classes = classesOf(given);
  const reading = readingOf(classes);
  return { ...decisionOf(classes, reading, supports), advisories: advisoriesOf(given, classes, reading) };
}

/** The evaluation of classes of answers, but for the advisories, which look closer. */
export const decision = (classes: Classes, supports: ReadonlySet<string>) => decisionOf(classes, readingOf(classes), supports);

/** The section that governs, and the criteria of the part of the policy that the request type chooses. */
function readingOf(classes: Classes): Reading {
  const labelRule = labelRuleOf(classes);
  if (classes.requestType === 'continued') {
    const verdicts = continuedVerdicts(classes);
    return { part: 'continued', verdicts, section: continuedSection(classes, verdicts, labelRule) };
  }
  const verdicts = initialVerdicts(classes);
  if (classes.requestType === 'open') return { part: 'open', section: 'none', verdicts };
  return { part: 'initial', verdicts, section: initialSection(classes, verdicts, labelRule) };
}

function decisionOf(classes: Classes, reading: Reading, supports: ReadonlySet<string>) {
  const { section } = reading;
  if (reading.part === 'open') return { section: null, ...undecided, criteria: {}, missing: [] };
  if (section === 'I.B' || section === 'II.B') return { section, ...otherUse(section, classes) };
  return reading.part === 'initial'
    ? { section, ...initialApproval(classes, reading.verdicts, supports) }
    : { section, ...continuedTherapy(classes, reading.verdicts, supports) };
}

const undecided = { outcome: 'incomplete', approvalMonths: null, referTo: [] } as const;

function otherUse(section: 'I.B' | 'II.B', classes: Classes) {
  const { policy, missing } = referralOf(classes);
  const criteria = otherUseVerdicts(section, classes);
  if (policy !== undefined) return { outcome: 'refer', approvalMonths: null, criteria, missing: [], referTo: [policy] };
  return {
    ...undecided,
    criteria,
    missing: needs(
      missing.map((part) => section + part),
      'answer',
    ),
  };
}

function initialApproval(classes: Classes, criteria: InitialVerdicts, supports: ReadonlySet<string>) {
  const isMet = criteria['I.A'] === 'met';
  const documents = isMet ? initialDocuments(criteria, supports) : [];
  const tops = [criteria['I.A.1'], criteria['I.A.2'], criteria['I.A.3'], criteria['I.A.4']];
  const answers = () => initialAnswers(classes.state, criteria);
  return { ...approval({ section: 'I.A', months: 6, classes, tops, isMet, documents, answers }), criteria };
}

function continuedTherapy(classes: Classes, criteria: ContinuedVerdicts, supports: ReadonlySet<string>) {
  const isMet = criteria['II.A'] === 'met';
  const documents = isMet ? continuedDocuments(criteria, supports) : [];
  const tops = [criteria['II.A.1'], criteria['II.A.2'], criteria['II.A.3']];
  const answers = () => continuedAnswers(classes.disease, classes.doseIncrease, criteria);
  return { ...approval({ section: 'II.A', months: 12, classes, tops, isMet, documents, answers }), criteria };
}

interface Approval {
  readonly section: 'I.A' | 'II.A';
  readonly months: number;
  readonly classes: Classes;
  readonly tops: readonly string[];
  readonly isMet: boolean;
  readonly documents: readonly string[];
  readonly answers: () => readonly string[];
}

function approval({ section, months, classes, tops, isMet, documents, answers }: Approval) {
  const labelRule = labelRuleOf(classes);
  const isDocumented = documents.length === 0;
  const found = outcomeOf({ isCertain: isCertain(section, classes), tops, labelRule, isMet, isDocumented });
  switch (found) {
    case 'meets':
      return { outcome: found, approvalMonths: months, missing: [], referTo: [] };
    case 'does-not-meet':
      return { outcome: found, approvalMonths: null, missing: [], referTo: [] };
    case 'documents':
      return { ...undecided, missing: needs(documents, 'documentation') };
    case 'answers':
      return { ...undecided, missing: needs(answers(), 'answer') };
    case 'route':
      return { ...undecided, missing: needs(routeAnswers(section, classes.disease, classes.state, classes.mrd), 'answer') };
    case 'exception':
      return { ...undecided, missing: needs([...answers(), ...consulted(section, labelRule)], 'answer') };
  }
}

/** I.B.1 (II.B.1), last, where it is unknown and an unsupported dose or regimen depends on it. */
const consulted = (section: 'I.A' | 'II.A', labelRule: string) => (labelRule === 'unknown' ? [section === 'I.A' ? 'I.B.1' : 'II.B.1'] : []);

const needs = (criteria: readonly string[], need: string) => criteria.map((criterion) => ({ criterion, need }));
