import type { Answers, Question } from '../criteria/answers.ts';
import { isPlainDate } from '../criteria/dates.ts';
import { questionWording } from '../criteria/policies/cp-phar-312/wording/questions.ts';
import { answerInWords } from '../policy-view/answer-words.ts';
import { dateInWords } from '../policy-view/date-words.ts';
import { textAt } from '../request/paths.ts';
import type { PaRequest } from '../request/schema.ts';
import type { Fact } from './content.ts';
import { terms, wording } from './wording.ts';

/** A term with its value; what is blank is said to be so. */
export function fact(term: string, value: string | undefined): Fact {
  const isBlank = value === undefined || value.trim() === '';
  return { term, value: isBlank ? wording.notProvided : value, isBlank };
}

/** The clinical question's noun as a term: "MRD result". */
function termOf(question: Question): string {
  const noun = questionWording[question].noun.replace(/^the (member’s )?/, '');
  return terms[question] ?? `${noun.charAt(0).toUpperCase()}${noun.slice(1)}`;
}

/** A clinical answer as a fact. */
export const answerFact = (question: Question, answers: Answers): Fact => fact(termOf(question), answerInWords(question, answers));

/** The text at a path as a fact. */
export const textFact = (term: string, request: PaRequest, path: string): Fact => fact(term, textAt(request, path));

/** The date at a path as a fact, in words. */
export function dateFact(term: string, request: PaRequest, path: string): Fact {
  const date = textAt(request, path);
  return fact(term, isPlainDate(date) ? dateInWords(date) : undefined);
}

/** A fact within a sentence: MRD result “Negative”. */
export const quoted = ({ term, value }: Fact): string => `${term} “${value}”`;
