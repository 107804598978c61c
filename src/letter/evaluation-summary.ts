import { dateInWords } from '../policy-view/date-words.ts';
import { textAt } from '../request/paths.ts';
import type { Case } from './case.ts';
import type { Section } from './content.ts';
import { dateFact, textFact } from './facts.ts';
import {
  aboutSection,
  advisoriesSection,
  criteriaSection,
  facts,
  failedSection,
  list,
  missingSection,
  opening,
  paragraphs,
  referralSection,
  requestSection,
  section,
  tagged,
} from './sections.ts';
import { evaluationStatement } from './statements.ts';
import { headings, wording } from './wording.ts';
import { planWording } from './wording-plan.ts';

const { labels } = wording;

/** The office's summary: what the criteria make of the request as of a day (YYYY-MM-DD). Nobody has decided anything. */
export function evaluationSections(judged: Case, today: string): readonly Section[] {
  const { outcome, referTo } = judged.evaluation;
  return [
    opening(
      { kind: 'statement', text: evaluationStatement(judged) },
      ...tagged('asOf', ...paragraphs(wording.evaluation.asOf(dateInWords(today)))),
    ),
    ...missingSection(judged),
    ...failedSection(judged),
    ...(outcome === 'refer' ? referralSection(judged, referTo) : []),
    ...requestSection(judged),
    ...criteriaSection(judged),
    ...advisoriesSection(judged, undefined),
    ...exhibitsSection(judged),
    ...attestationSection(judged),
    ...aboutSection(judged, wording.evaluationOnly).map((one) => ({ ...one, heading: headings.aboutSummary })),
  ];
}

function attestationSection({ request }: Case): readonly Section[] {
  if (textAt(request, 'attestation.name').trim() === '') return section('attestation', ...paragraphs(planWording.notSigned));
  return section(
    'attestation',
    facts([
      { ...textFact(labels.name, request, 'attestation.name'), elements: ['attestation'] },
      textFact(labels.role, request, 'attestation.role'),
      dateFact(labels.signedOn, request, 'attestation.date'),
    ]),
  );
}

/** The documents as they are numbered, each with the criteria that it supports. */
function exhibitsSection({ documents }: Case): readonly Section[] {
  const items = documents.map(({ title, supports }, index) => ({
    lead: planWording.exhibit(index + 1, title),
    lines: [planWording.supports(supports)],
  }));
  return section('exhibits', ...tagged('exhibits', ...(items.length === 0 ? paragraphs(planWording.noExhibits) : list(items))));
}
