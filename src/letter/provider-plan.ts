import { criterionWording } from '../criteria/policies/cp-phar-312/wording/criteria.ts';
import { dateInWords } from '../policy-view/date-words.ts';
import { approves } from '../request/determination.ts';
import type { Block, Fact, Section } from './content.ts';
import type { Deciding } from './deciding.ts';
import { fact } from './facts.ts';
import { appealBlocks, consumerBlocks, contactBlocks, copiesBlocks, languageBlocks, signatureBlocks, stateBlocks } from './plan-blocks.ts';
import { aboutSection, facts, paragraphs, section, tagged } from './sections.ts';
import { reliedOn } from './statements.ts';
import { wording } from './wording.ts';
import { planWording } from './wording-plan.ts';

/** The parts of the provider's letter that rest on the plan's profile and on the determination's further fields. */

const { labels } = wording;

/** The criterion relied on, with the copies that are free; for the marketplace the denial's code and the standard too. */
export function ruleSection(deciding: Deciding): readonly Section[] {
  const { section: governing } = deciding.judged.evaluation;
  const relied = tagged('criterionReliedOn', ...paragraphs(planWording.reliedOn(governing)));
  return section('rule', ...relied, ...codeBlocks(deciding), ...toTheMember(copiesBlocks(deciding)));
}

/** The plan's texts speak to the member in every letter. */
const toTheMember = (blocks: readonly Block[]): readonly Block[] =>
  blocks.length === 0 ? [] : [...paragraphs(planWording.toTheMember), ...blocks];

function codeBlocks({ judged, determination, lineOfBusiness }: Deciding): readonly Block[] {
  if (lineOfBusiness !== 'him') return [];
  const codes = denialCodes(reliedOn(judged, determination), determination.denialCode);
  if (codes.length === 0) return [];
  return tagged('denialCode', facts([fact(labels.ourCode, codes.join('\n')), fact(labels.standard, planWording.standard)]));
}

/** The plan's own code, else each criterion's citation with what it asks. 45 CFR 147.136(b)(3)(ii)(E)(3). */
function denialCodes(relied: ReturnType<typeof reliedOn>, own: Deciding['determination']['denialCode']): readonly string[] {
  if (own !== undefined) return [planWording.denialCode(own.code, own.meaning)];
  return relied.map((id) => planWording.notMet(id, criterionWording[id].sentence));
}

/** The clinical judgement in the decider's words, and what it cites. */
export function judgementSection({ determination }: Deciding): readonly Section[] {
  const { rationale = '' } = determination;
  const words = rationale.trim() === '' ? [] : tagged('reasons', ...paragraphs(planWording.rationale(rationale.trim())));
  return section('judgement', ...words, ...citedBlocks(determination));
}

export function citedBlocks({ literature = [] }: Deciding['determination']): readonly Block[] {
  if (literature.length === 0) return [];
  return [...paragraphs(planWording.literature), { kind: 'list', items: literature.map((line) => ({ lead: undefined, lines: [line] })) }];
}

/** How the prescriber can talk with the plan's clinician; that none was offered is said too. */
export function peerToPeerSection({ determination: { peerToPeer }, plan, language }: Deciding): readonly Section[] {
  if (peerToPeer === undefined) return [];
  if (!peerToPeer.offered) return section('peerToPeer', ...paragraphs(planWording.notOffered));
  const how = peerToPeer.how?.trim() || plan?.peerToPeer.how[language];
  const phone = plan?.peerToPeer.phone;
  if (how === undefined) return [];
  return section('peerToPeer', ...paragraphs(phone === undefined ? how : planWording.peerToPeer(how, phone)));
}

/** How to appeal and whom to ask; without the profile, that the plan's notice belongs to the letter. */
export function appealSections(deciding: Deciding): readonly Section[] {
  if (deciding.plan === undefined) return section('appeal', ...paragraphs(planWording.enclosed));
  const contact = contactBlocks(deciding, labels, 'contact');
  return [
    ...section('appeal', ...toTheMember(appealBlocks(deciding)), ...contact),
    ...section('help', ...toTheMember([...consumerBlocks(deciding), ...languageBlocks(deciding)])),
  ];
}

export const contactSection = (deciding: Deciding): readonly Section[] => section('contact', ...contactBlocks(deciding, labels, 'contact'));

/** Who answers for the decision, a second person who agreed, and the signature. A letter never hides who decided. */
export function deciderSection(deciding: Deciding): readonly Section[] {
  const { determination } = deciding;
  const { decidedBy, coSignedBy, decision } = determination;
  const isPended = decision === 'pended';
  const rows: readonly Fact[] = [
    { ...fact(labels.name, decidedBy.name), elements: ['decidedBy'] },
    ...(decidedBy.credential === undefined
      ? []
      : [{ ...fact(labels.credential, decidedBy.credential), elements: ['credential'] as const }]),
    fact(labels.role, decidedBy.role),
    { ...fact(isPended ? labels.reviewedOn : labels.decidedOn, dateInWords(determination.decidedOn)), elements: ['effectiveDate'] },
    ...(coSignedBy === undefined ? [] : [fact(labels.coSignedBy, planWording.signed(coSignedBy.name, coSignedBy.role))]),
  ];
  const declared = isPended ? wording.selfDeclaredReviewer : wording.selfDeclared;
  return section(isPended ? 'reviewedBy' : 'decidedBy', facts(rows), ...paragraphs(declared), ...signatureBlocks(deciding));
}

/** What this letter corrects, where it corrects another. */
export function correction({ determination: { corrects } }: Deciding): readonly Block[] {
  return corrects === undefined ? [] : paragraphs(planWording.corrects(dateInWords(corrects.decidedOn), corrects.reason));
}

/** The policy, what an approval does not promise, and for Medicaid the state's provisions, to the member too. */
export const aboutLetter = (deciding: Deciding): readonly Section[] =>
  aboutSection(deciding.judged, ...(approves(deciding.determination.decision) ? [wording.noGuarantee] : [])).map((one) => ({
    ...one,
    blocks: [...one.blocks, ...toTheMember(stateBlocks(deciding))],
  }));
