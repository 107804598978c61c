import { textAt } from '../request/paths.ts';
import type { PaRequest } from '../request/schema.ts';
import { type Case, isListed } from './case.ts';
import type { Fact, FactsBlock } from './content.ts';
import { answerFact, dateFact, fact, textFact } from './facts.ts';
import { wording } from './wording.ts';

const { labels } = wording;

export const memberName = (request: PaRequest): string =>
  [textAt(request, 'member.givenName'), textAt(request, 'member.familyName')].filter((name) => name !== '').join(' ');

const block = (caption: string, rows: readonly Fact[]): FactsBlock => ({ kind: 'facts', caption, rows });

/** Rows that say something only where they are filled in. */
const given = (rows: readonly Fact[]): readonly Fact[] => rows.filter(({ isBlank }) => !isBlank);

export function memberFacts({ request }: Case): FactsBlock {
  return block(labels.member, [
    fact(labels.name, memberName(request)),
    dateFact(labels.birthDate, request, 'member.birthDate'),
    textFact(labels.memberId, request, 'member.memberId'),
    ...given([textFact(labels.representative, request, 'member.representativeName')]),
  ]);
}

export function prescriberFacts({ request, answers }: Case): FactsBlock {
  return block(labels.prescriber, [
    { ...textFact(labels.name, request, 'prescriber.name'), elements: ['provider'] },
    textFact(labels.npi, request, 'prescriber.npi'),
    ...given([answerFact('specialty', answers)]),
    textFact(labels.site, request, 'service.siteName'),
    textFact(labels.siteNpi, request, 'service.siteNpi'),
  ]);
}

export function requestFacts(judged: Case): FactsBlock {
  const { request, answers } = judged;
  return block(labels.request, [
    answerFact('requestType', answers),
    answerFact('requestedOn', answers),
    answerFact('lineOfBusiness', answers),
    fact(labels.urgency, urgencyOf(request)),
    ...given([textFact(labels.urgencyReason, request, 'urgencyReason')]),
    fact(labels.drug, wording.drugWithCode),
    fact(labels.diagnosis, diagnosisOf(judged)),
    textFact(labels.icd10, request, 'diagnosis.icd10'),
    ...doseFacts(judged),
    { ...dateFact(labels.plannedStart, request, 'service.plannedStart'), elements: ['serviceDate'] },
  ]);
}

/** The dose is no question where another diagnosis sends the request elsewhere: a blank is not shown as one then. */
function doseFacts(judged: Case): readonly Fact[] {
  const dose = answerFact('dailyDoseMcg', judged.answers);
  return isListed(judged) ? [dose] : given([dose]);
}

function urgencyOf(request: PaRequest): string {
  const urgency = textAt(request, 'urgency');
  return wording.urgencies.get(urgency) ?? urgency;
}

/** The name of another diagnosis, where the office gave it; it is left out again once the diagnosis is B-ALL. */
function diagnosisOf({ request, answers }: Case): string | undefined {
  const name = textAt(request, 'diagnosis.otherDisease');
  if (answers.disease === 'other' && name !== '') return name;
  const { value, isBlank } = answerFact('disease', answers);
  return isBlank ? undefined : value;
}
