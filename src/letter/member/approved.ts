import { metCriteria } from '../approval-sections.ts';
import type { Section } from '../content.ts';
import type { Deciding } from '../deciding.ts';
import { enrollmentOf } from './addressed.ts';
import { factOf, headed, line, listOf, paragraph, rowsOf } from './blocks.ts';
import type { MemberWords } from './words.ts';

const continuedMonths = 12;

/** What is approved and from when to when, why, on what conditions, and how to go on. */
export function approvedSections(deciding: Deciding, words: MemberWords): readonly Section[] {
  return [...whatSection(deciding, words), ...whySection(deciding, words), ...continuingSection(deciding, words)];
}

function whatSection(deciding: Deciding, words: MemberWords): readonly Section[] {
  const { approval } = deciding;
  const { terms, sentences, count, date } = words;
  const conditions = listOf(
    [...sentences.conditions, enrollmentOf(deciding, words).condition].map((text) => ({ lead: undefined, lines: [text] })),
    'conditions',
  );
  if (approval === undefined) return headed('approved', words, ...conditions);
  const { window, units, doseMcgPerDay, cycles } = approval;
  const rows = rowsOf(
    factOf(terms.drug, 'Blinatumomab (Blincyto)'),
    ...line(terms.dose, doseMcgPerDay === undefined ? undefined : sentences.dose(count(doseMcgPerDay)), 'dose'),
    ...(units === undefined ? [factOf(terms.units, sentences.unitsOpen)] : [factOf(terms.units, sentences.units(count(units)), 'units')]),
    ...line(terms.cycles, cycles === undefined ? undefined : count(cycles)),
    factOf(terms.from, date(window.from), 'window'),
    factOf(terms.to, date(window.to)),
  );
  return headed('approved', words, rows, ...conditions);
}

/** Which part of the rule was used is said once: a changed approval says it below, with how to get the rule. */
function whySection({ judged, determination }: Deciding, words: MemberWords): readonly Section[] {
  const { sentences, list } = words;
  const { section } = judged.evaluation;
  const met = metCriteria(judged);
  return headed(
    'criteria',
    words,
    ...(determination.decision === 'modified' ? [] : [paragraph(sentences.reliedOn(section))]),
    paragraph(met.length === 0 ? sentences.noneMet : sentences.met(list(met)), 'criteriaMet'),
  );
}

function continuingSection({ approval }: Deciding, words: MemberWords): readonly Section[] {
  if (approval === undefined) return [];
  const { sentences, date, count } = words;
  return headed(
    'continuing',
    words,
    paragraph(
      sentences.continuing(date(approval.window.to), approval.requestBy === undefined ? undefined : date(approval.requestBy)),
      'continuing',
    ),
    paragraph(sentences.continuingRule(count(continuedMonths))),
  );
}
