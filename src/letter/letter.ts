import { dateInWords } from '../policy-view/date-words.ts';
import { overruledBy } from '../request/determination.ts';
import { textAt } from '../request/paths.ts';
import type { PaRequest } from '../request/schema.ts';
import { caseOf, type LetterInput } from './case.ts';
import type { LetterContent, LetterKind, Section } from './content.ts';
import { determinationSections } from './determination-letter.ts';
import { evaluationSections } from './evaluation-summary.ts';
import { memberName } from './request-facts.ts';
import { titles, wording } from './wording.ts';

/**
 * The letter of a determination, or without one the office's summary of the evaluation. It judges the request itself:
 * what it shows is what `evaluate` says of the same answers.
 */
export function letterOf({ request, determination, today }: LetterInput): LetterContent {
  const judged = caseOf(request, overruledBy(determination));
  if (determination === undefined) return framed('evaluation', request, today, evaluationSections(judged, today));
  return framed(determination.decision, request, determination.decidedOn, determinationSections(judged, determination));
}

function framed(kind: LetterKind, request: PaRequest, date: string, sections: readonly Section[]): LetterContent {
  const plan = textAt(request, 'plan.name');
  return {
    kind,
    title: titles[kind],
    plan: plan === '' ? wording.planNotProvided : plan,
    document: kind === 'evaluation' ? wording.documents.evaluation : wording.documents.determination,
    running: [wording.running(memberName(request)), wording.memberId(textAt(request, 'member.memberId')), dateInWords(date)],
    sections,
  };
}
