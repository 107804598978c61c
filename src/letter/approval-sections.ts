import { dateInWords } from '../policy-view/date-words.ts';
import type { PlannedRegimen } from '../regimen/plan.ts';
import { coverageText, cycleDoseText, cycleText, needsSentence, spanText, unitsRule } from '../regimen/wording.ts';
import type { Approval } from './approval.ts';
import { type Case, isListed } from './case.ts';
import { changedTerms } from './changed-terms.ts';
import type { Block, Fact, Section } from './content.ts';
import type { Deciding } from './deciding.ts';
import type { ElementKey } from './elements.ts';
import { fact } from './facts.ts';
import { facts, list, paragraphs, section, tagged } from './sections.ts';
import { wording } from './wording.ts';
import { planWording } from './wording-plan.ts';

const { labels } = wording;

const marked = (one: Fact, element: ElementKey): Fact => ({ ...one, elements: [element] });

/** From when to when, and how long. */
export const windowFacts = ({ window, months, isCut }: Approval): Block =>
  facts([
    marked(fact(labels.from, dateInWords(window.from)), 'window'),
    fact(labels.to, dateInWords(window.to)),
    ...(isCut ? [] : [fact(labels.length, wording.approval.months(months))]),
  ]);

/** Dose, units and vials approved, with the course where it is what the units follow from. */
export function quantitySection(approval: Approval): readonly Section[] {
  const { regimen, units, hasOwnUnits, cycles } = approval;
  const dose = marked(
    fact(labels.dose, approval.doseMcgPerDay === undefined ? undefined : planWording.dose(approval.doseMcgPerDay)),
    'dose',
  );
  const ownCycles = cycles === undefined ? [] : [fact(labels.cycles, planWording.cycles(cycles))];
  if (units === undefined) {
    const waits = regimen.kind === 'open' ? paragraphs(needsSentence(regimen.needs)) : [];
    return section('quantity', facts([dose, ...ownCycles, fact(labels.units, wording.approval.unitsOpen)]), ...waits);
  }
  const quantity = marked(fact(labels.units, wording.approval.units(units)), 'units');
  if (hasOwnUnits || regimen.kind === 'open') return section('quantity', facts([dose, ...ownCycles, quantity]));
  const vials = fact(labels.vials, wording.approval.vials(regimen.vials));
  return section('quantity', facts([dose, ...ownCycles, quantity, vials]), ...courseBlocks(regimen));
}

function courseBlocks({ cycles }: PlannedRegimen): readonly Block[] {
  const covered = cycles.filter(({ coverage }) => coverage !== 'outside');
  const [first] = cycles;
  if (first === undefined || covered.length === 0) return paragraphs(wording.approval.noCycle);
  const rows = covered.map((cycle) =>
    fact(
      cycleText(cycle),
      wording.approval.cycle(spanText(cycle.infusion), cycleDoseText(cycle.doses), coverageText(cycle), cycle.coveredUnits),
    ),
  );
  return [...paragraphs(wording.approval.course(dateInWords(first.infusion.from))), facts(rows), ...paragraphs(unitsRule)];
}

/** Where something else is approved than was requested: what was requested beside it. */
export function changedSection(deciding: Deciding): readonly Section[] {
  const terms = changedTerms(deciding, { dose: planWording.dose, count: planWording.cycles, units: planWording.units, date: dateInWords });
  if (terms.length === 0) return [];
  return section('changed', facts(terms.map(({ key, approved, asked }) => fact(labels[key], planWording.inPlaceOf(approved, asked)))));
}

/** The criteria met directly under the governing section, of which an approval speaks. */
export function criteriaMetBlocks(judged: Case): readonly Block[] {
  const met = metCriteria(judged);
  return tagged('criteriaMet', ...paragraphs(met.length === 0 ? planWording.noneMet : planWording.criteriaMet(met)));
}

/** Citations of the criteria directly under section A that are met; none where section B governs. */
export function metCriteria(judged: Case): readonly string[] {
  if (!isListed(judged) || judged.judgement === undefined) return [];
  return judged.judgement.listed.parts.flatMap(({ node: { id }, verdict }) =>
    id !== undefined && (verdict === 'met' || verdict === 'not-applicable') ? [id] : [],
  );
}

export const conditionsSection = (): readonly Section[] =>
  section('conditions', ...tagged('conditions', ...list(wording.approval.conditions.map((line) => ({ lead: undefined, lines: [line] })))));

const continuingSentence = (last: string, by: Approval['requestBy']): string =>
  by === undefined ? planWording.continuingAtOnce(last) : wording.approval.continuing(last, dateInWords(by));

export const continuingSection = ({ window, requestBy }: Approval): readonly Section[] =>
  section(
    'continuing',
    ...tagged('continuing', ...paragraphs(continuingSentence(dateInWords(window.to), requestBy))),
    ...paragraphs(wording.approval.continuingRule),
  );
