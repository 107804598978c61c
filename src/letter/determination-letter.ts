import { approves, type Determination, departs } from '../request/determination.ts';
import { textAt } from '../request/paths.ts';
import type { PaRequest } from '../request/schema.ts';
import {
  changedSection,
  conditionsSection,
  continuingSection,
  criteriaMetBlocks,
  quantitySection,
  windowFacts,
} from './approval-sections.ts';
import type { Case } from './case.ts';
import type { Block, Section } from './content.ts';
import type { Deciding } from './deciding.ts';
import { failedCriteria } from './failed-items.ts';
import {
  aboutLetter,
  appealSections,
  citedBlocks,
  contactSection,
  correction,
  deciderSection,
  judgementSection,
  peerToPeerSection,
  ruleSection,
} from './provider-plan.ts';
import {
  advisoriesSection,
  criteriaSection,
  failedSection,
  missingSection,
  notSettledSection,
  opening,
  paragraphs,
  referralSection,
  requestSection,
  section,
  tagged,
} from './sections.ts';
import { decisionStatement, evaluationStatement, policiesToUse, reliedOn, respondBy } from './statements.ts';
import { wording } from './wording.ts';
import { planWording } from './wording-plan.ts';

const { labels } = wording;

/** The letter of what a named person decided, with the evaluation behind it: to the prescriber. */
export function determinationSections(deciding: Deciding): readonly Section[] {
  const { judged, determination, approval } = deciding;
  return [
    opening(
      { kind: 'lines', lines: addressee(judged.request) },
      { kind: 'statement', text: decisionStatement(judged, determination, approval), elements: ['decision', 'service'] },
      ...(approval === undefined ? [] : [windowFacts(approval)]),
      ...departure(judged, determination),
      ...correction(deciding),
    ),
    ...explanation(deciding),
    ...requestSection(judged),
    ...criteriaSection(judged),
    ...advisoriesSection(judged, approval),
    ...deciderSection(deciding),
    ...aboutLetter(deciding),
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

/** Where a decision departs from the evaluation the letter says both; a reason given without need is said too. */
function departure(judged: Case, { decision, reason }: Determination): readonly Block[] {
  const given = reason.trim();
  // who asks for information has not decided
  const { said, because } =
    decision === 'pended'
      ? { said: planWording.stillAsked, because: planWording.reasonToAsk }
      : { said: planWording.departure, because: planWording.reason };
  return [
    ...(departs(decision, judged.evaluation.outcome) ? paragraphs(said(evaluationStatement(judged))) : []),
    ...(given === '' ? [] : tagged(decision === 'referred' ? 'whyReferred' : 'reasons', ...paragraphs(because(given)))),
  ];
}

/** What the decision means and what follows from it. */
function explanation(deciding: Deciding): readonly Section[] {
  const { judged, determination } = deciding;
  switch (determination.decision) {
    case 'approved':
      return [...approvalSections(deciding), ...judgementSection(deciding), ...contactSection(deciding)];
    case 'modified':
      return [...changedSection(deciding), ...approvalSections(deciding), ...adverseSections(deciding)];
    case 'denied':
      return adverseSections(deciding);
    case 'pended':
      return [...missingSection(judged, ...askedBlocks(deciding), ...closing(deciding)), ...failedSection(judged)];
    case 'referred':
      return [...referralSection(judged, policiesToUse(judged, determination)), ...judgementSection(deciding), ...contactSection(deciding)];
  }
}

function approvalSections({ judged, approval }: Deciding): readonly Section[] {
  if (approval === undefined) return conditionsSection();
  const [quantity] = quantitySection(approval);
  const shown = quantity === undefined ? [] : [{ ...quantity, blocks: [...quantity.blocks, ...criteriaMetBlocks(judged)] }];
  return [...shown, ...conditionsSection(), ...continuingSection(approval)];
}

/** What is not met and what would help, the rule, the judgement, and every right that follows. */
function adverseSections(deciding: Deciding): readonly Section[] {
  return [
    ...refusal(deciding),
    ...ruleSection(deciding),
    ...judgementSection(deciding),
    ...peerToPeerSection(deciding),
    ...appealSections(deciding),
  ];
}

/** Every criterion not met, whichever of them the denial names. */
function refusal({ judged, determination }: Deciding): readonly Section[] {
  const failed = failedCriteria(judged);
  if (failed.length === 0) return [...withoutCriterion(determination), ...stillOpen(judged, determination)];
  const relied = reliedOn(judged, determination);
  const named: readonly Block[] = relied.length === failed.length ? [] : paragraphs(wording.restsOn(relied));
  const shown = failedSection(judged).map((one) => ({ ...one, blocks: [...named, ...one.blocks] }));
  return [...shown, ...stillOpen(judged, determination)];
}

function withoutCriterion({ decision }: Determination): readonly Section[] {
  const perfected = tagged('whatWouldPerfect', ...paragraphs(planWording.ownReason));
  return decision === 'denied' ? section('failed', ...paragraphs(wording.nothingFailed), ...perfected) : section('further', ...perfected);
}

/** A changed approval has settled what was open. */
function stillOpen(judged: Case, { decision }: Determination): readonly Section[] {
  if (approves(decision)) return [];
  return judged.evaluation.missing.length > 0 ? missingSection(judged) : notSettledSection(judged);
}

/** What the reviewer asks for in words, and what that cites; where the evaluation misses nothing, this is what is missing. */
function askedBlocks({ judged: { evaluation }, determination }: Deciding): readonly Block[] {
  const { reason, rationale = '' } = determination;
  const above = evaluation.missing.length === 0 && reason.trim() !== '' ? wording.askedFor : undefined;
  const inWords = rationale.trim() === '' ? undefined : wording.askedInWords(rationale.trim());
  const asked = paragraphs(above, inWords);
  return [...(evaluation.missing.length === 0 ? tagged('missingItems', ...asked) : asked), ...citedBlocks(determination)];
}

function closing({ determination, line }: Deciding): readonly Block[] {
  const by = respondBy(determination);
  const send = paragraphs(line === undefined ? wording.sendMissing(by) : wording.sendMissingTo(by));
  return [...(by === undefined ? send : tagged('respondBy', ...send)), ...sendTo(line)];
}

/** The office's way to send: the fax of the line of business, else its address. */
function sendTo(line: Deciding['line']): readonly Block[] {
  if (line === undefined) return [];
  const { name, address, phone, fax } = line.contact;
  const numbers = [`${labels.phone}: ${phone}`, ...(fax === undefined ? [] : [`${labels.fax}: ${fax}`])];
  return [{ kind: 'lines', lines: [name, ...address, ...numbers], elements: ['howToSend', 'contact'] }];
}
