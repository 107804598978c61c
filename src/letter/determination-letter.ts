import { dateInWords } from '../policy-view/date-words.ts';
import { approves, type Determination, departs } from '../request/determination.ts';
import { textAt } from '../request/paths.ts';
import type { PaRequest } from '../request/schema.ts';
import { type Approval, approvalOf } from './approval.ts';
import type { Case } from './case.ts';
import type { Block, Fact, Section } from './content.ts';
import { fact } from './facts.ts';
import { failedCriteria } from './failed-items.ts';
import {
  aboutSection,
  advisoriesSection,
  conditionsSection,
  continuingSection,
  criteriaSection,
  facts,
  failedSection,
  missingSection,
  notSettledSection,
  opening,
  paragraphs,
  quantitySection,
  referralSection,
  requestSection,
  section,
} from './sections.ts';
import { decisionStatement, evaluationStatement, policiesToUse, reliedOn, respondBy } from './statements.ts';
import { wording } from './wording.ts';

const { labels } = wording;

/** The letter of what a named person decided, with the evaluation behind it. */
export function determinationSections(judged: Case, determination: Determination): readonly Section[] {
  const approval = approves(determination.decision) ? approvalOf(judged, determination) : undefined;
  return [
    opening(
      { kind: 'lines', lines: addressee(judged.request) },
      { kind: 'statement', text: decisionStatement(judged, determination, approval) },
      ...(approval === undefined ? [] : [windowFacts(approval)]),
      ...paragraphs(...departure(judged, determination)),
    ),
    ...explanation(judged, determination, approval),
    ...requestSection(judged),
    ...criteriaSection(judged),
    ...advisoriesSection(judged, approval),
    ...section('decidedBy', facts(deciderFacts(determination)), ...paragraphs(wording.selfDeclared)),
    ...aboutSection(judged, wording.noGuarantee),
  ];
}

function addressee(request: PaRequest): readonly string[] {
  const name = textAt(request, 'prescriber.name');
  const address = textAt(request, 'prescriber.address')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const numbers = [
    [labels.phone, textAt(request, 'prescriber.phone')],
    [labels.fax, textAt(request, 'prescriber.fax')],
  ].flatMap(([label, number]) => (number === '' ? [] : [`${label}: ${number}`]));
  return [wording.to(name), ...address, ...numbers];
}

const windowFacts = ({ window, months }: Approval): Block =>
  facts([
    fact(labels.from, dateInWords(window.from)),
    fact(labels.to, dateInWords(window.to)),
    fact(labels.length, wording.approval.months(months)),
  ]);

/** Where a decision departs from the evaluation the letter says both; a reason given without need is said too. */
function departure(judged: Case, { decision, reason }: Determination): readonly string[] {
  const given = reason.trim();
  return [
    ...(departs(decision, judged.evaluation.outcome) ? [wording.departure(evaluationStatement(judged))] : []),
    ...(given === '' ? [] : [wording.reason(given)]),
  ];
}

/** What the decision means and what follows from it. */
function explanation(judged: Case, determination: Determination, approval: Approval | undefined): readonly Section[] {
  switch (determination.decision) {
    case 'approved':
    case 'modified':
      return approval === undefined
        ? conditionsSection()
        : [...quantitySection(judged, approval), ...conditionsSection(), ...continuingSection(approval)];
    case 'denied':
      return [...denial(judged, determination), ...stillOpen(judged), ...section('appeal', ...paragraphs(wording.appeal))];
    case 'pended':
      return [...missingSection(judged, ...closing(judged, determination)), ...failedSection(judged)];
    case 'referred':
      return referralSection(judged, policiesToUse(judged, determination));
  }
}

/** Every criterion not met, whichever of them the denial names. */
function denial(judged: Case, determination: Determination): readonly Section[] {
  const failed = failedCriteria(judged);
  if (failed.length === 0) return section('failed', ...paragraphs(wording.nothingFailed));
  const relied = reliedOn(judged, determination);
  const named: readonly Block[] = relied.length === failed.length ? [] : paragraphs(wording.restsOn(relied));
  return failedSection(judged).map((shown) => ({ ...shown, blocks: [...named, ...shown.blocks] }));
}

const stillOpen = (judged: Case): readonly Section[] =>
  judged.evaluation.missing.length > 0 ? missingSection(judged) : notSettledSection(judged);

const closing = ({ evaluation }: Case, determination: Determination): readonly string[] => [
  ...(evaluation.missing.length === 0 ? [wording.askedFor] : []),
  wording.sendMissing(respondBy(determination)),
];

/** A determination's letter never hides who answers for it. */
const deciderFacts = ({ decidedBy, decidedOn }: Determination): readonly Fact[] => [
  fact(labels.name, decidedBy.name),
  fact(labels.role, decidedBy.role),
  fact(labels.decidedOn, dateInWords(decidedOn)),
];
