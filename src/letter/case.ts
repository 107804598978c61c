import type { Answers, PlainDate, SupportingDocument } from '../criteria/answers.ts';
import { type Evaluation, evaluate } from '../criteria/evaluate.ts';
import { type Judgement, judge } from '../criteria/judgement.ts';
import { nothingOverruled, type Overruled } from '../criteria/overruled.ts';
import { notUsed } from '../criteria/questions.ts';
import type { PlanProfile } from '../plan/plan.ts';
import { answersOf, documentsOf } from '../request/answers.ts';
import type { CriterionNotes, Determination } from '../request/determination.ts';
import type { PaRequest } from '../request/schema.ts';

/** What a letter is made from. Without a determination it is the office's summary of the evaluation. */
export interface LetterInput {
  readonly request: PaRequest;
  readonly determination?: Determination | undefined;
  /** YYYY-MM-DD: dates the summary; a determination's letter carries the day it was decided */
  readonly today: PlainDate;
  /** without it a determination's letter is a draft */
  readonly plan?: PlanProfile | undefined;
  /** to whom a determination's letter speaks: the prescriber, if it is left out. The summary is always the office's. */
  readonly voice?: Voice | undefined;
  /** of the member's letter, by its tag (member/languages.ts); the others are in English */
  readonly language?: string | undefined;
}

export type Voice = 'provider' | 'member';

/** A request judged anew for its letter, so that a letter cannot show another evaluation than its own answers give. */
export interface Case {
  readonly request: PaRequest;
  /** without those that are not used */
  readonly answers: Answers;
  readonly documents: readonly SupportingDocument[];
  readonly evaluation: Evaluation;
  readonly judgement: Judgement | undefined;
  /** what the reviewer finds otherwise than the answers say */
  readonly overruled: Overruled;
  /** why, in the reviewer's words */
  readonly notes: CriterionNotes;
}

/** Judges a request by the answers that are used and by what its reviewer overrules; other answers neither count nor print. */
export function caseOf(request: PaRequest, overruled: Overruled = nothingOverruled, notes: CriterionNotes = new Map()): Case {
  const answers = usedAnswers(answersOf(request));
  const documents = documentsOf(request);
  return {
    request,
    answers,
    documents,
    evaluation: evaluate(answers, documents, overruled),
    judgement: judge(answers, overruled),
    overruled,
    notes,
  };
}

function usedAnswers(answers: Answers): Answers {
  const unused = notUsed(answers).map((question) => [question, undefined] as const);
  return { ...answers, ...Object.fromEntries(unused) };
}

/** Whether section A (I.A, II.A) governs, with its criteria; section B sends the request to another policy. */
export const isListed = ({ judgement }: Case): boolean => judgement !== undefined && judgement.section === judgement.part.listedSection;
