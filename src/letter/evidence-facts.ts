import type { Answers } from '../criteria/answers.ts';
import type { CriterionId } from '../criteria/policies/cp-phar-312/citations.ts';
import type { PaRequest } from '../request/schema.ts';
import type { Case } from './case.ts';
import type { Fact } from './content.ts';
import { dateFact, textFact } from './facts.ts';
import { wording } from './wording.ts';

const { labels } = wording;

type Evidence = (answers: Answers, request: PaRequest) => readonly Fact[];

const literature: Evidence = ({ guidelineSupport }, request) =>
  guidelineSupport === 'yes'
    ? [textFact(labels.literature, request, 'regimen.literatureTitle'), textFact(labels.citation, request, 'regimen.literatureCitation')]
    : [];

/** What an office gives beside a clinical answer; shown only with the answer that it belongs to. */
const evidence: Readonly<Partial<Record<CriterionId, Evidence>>> = {
  'I.A.2': ({ consultedSpecialty }, request) =>
    consultedSpecialty === 'oncologist' || consultedSpecialty === 'hematologist'
      ? [textFact(labels.consulted, request, 'prescriber.consultedName')]
      : [],
  'I.A.3.a': ({ mrd }, request) =>
    mrd === 'positive' || mrd === 'negative' ? [dateFact(labels.testedOn, request, 'diagnosis.mrdTestedOn')] : [],
  'I.A.4.b': literature,
  'II.A.3.b': literature,
};

/** Further facts behind a criterion: the literature, the specialist's name, the day of the test; none that is blank. */
export const evidenceFacts = (id: CriterionId, { answers, request }: Case): readonly Fact[] =>
  (evidence[id]?.(answers, request) ?? []).filter(({ isBlank }) => !isBlank);
