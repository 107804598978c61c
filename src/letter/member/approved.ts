import { metCriteria } from '../approval-sections.ts';
import type { Section } from '../content.ts';
import type { Deciding } from '../deciding.ts';
import { factOf, headed, line, listOf, paragraph, rowsOf } from './blocks.ts';
import type { MemberWords } from './words.ts';

const continuedMonths = 12;

/** What is approved and from when to when, why, on what conditions, and how to go on. */
export function approvedSections(deciding: Deciding, words: MemberWords): readonly Section[] {
  return [...whatSection(deciding, words), ...whySection(deciding, words), ...continuingSection(deciding, words)];
}

function whatSection({ approval, judged, determination }: Deciding, words: MemberWords): readonly Section[] {
  const { terms, sentences, count, date } = words;
  const conditions = listOf(
    sentences.conditions.map((text) => ({ lead: undefined, lines: [text] })),
    'conditions',
  );
  if (approval === undefined) return headed('approved', words, ...conditions);
  const { window, units, doseMcgPerDay, cycles } = approval;
  const requested = judged.answers.dailyDoseMcg;
  const rows = rowsOf(
    factOf(terms.drug, 'Blinatumomab (Blincyto)'),
    ...line(terms.dose, doseMcgPerDay === undefined ? undefined : sentences.dose(count(doseMcgPerDay)), 'dose'),
    ...line(
      terms.requestedDose,
      determination.approvedDoseMcgPerDay === undefined || requested === undefined ? undefined : sentences.dose(count(requested)),
    ),
    ...(units === undefined ? [factOf(terms.units, sentences.unitsOpen)] : [factOf(terms.units, sentences.units(count(units)), 'units')]),
    ...line(terms.cycles, cycles === undefined ? undefined : count(cycles)),
    factOf(terms.from, date(window.from), 'window'),
    factOf(terms.to, date(window.to)),
  );
  return headed('approved', words, rows, ...conditions);
}

function whySection({ judged }: Deciding, words: MemberWords): readonly Section[] {
  const { sentences, list } = words;
  const { section } = judged.evaluation;
  const met = metCriteria(judged);
  return headed(
    'criteria',
    words,
    paragraph(sentences.reliedOn(section)),
    paragraph(met.length === 0 ? sentences.noneMet : sentences.met(list(met)), 'criteriaMet'),
  );
}

function continuingSection({ approval }: Deciding, words: MemberWords): readonly Section[] {
  if (approval === undefined) return [];
  const { sentences, date, count } = words;
  return headed(
    'continuing',
    words,
    paragraph(sentences.continuing(date(approval.window.to), date(approval.requestBy)), 'continuing'),
    paragraph(sentences.continuingRule(count(continuedMonths))),
  );
}
