import type { Answers, Question } from '../criteria/answers.ts';
import { questionWording, tkiAgentNames, tkiOutcomeNames } from '../criteria/policies/cp-phar-312/wording/questions.ts';
import { dateInWords } from './date-words.ts';

const units: Readonly<Partial<Record<Question, string>>> = { weightKg: 'kg', heightCm: 'cm', mrdPercent: '%', dailyDoseMcg: 'mcg a day' };
const dates: ReadonlySet<Question> = new Set(['requestedOn', 'startedOn', 'labelChangedOn']);

/** An answer in words, as the screens and the letter say it; `undefined` where it is not answered. Never "No" for a blank. */
export function answerInWords(question: Question, answers: Answers): string | undefined {
  const answer = answers[question];
  if (answer === undefined) return undefined;
  if (typeof answer === 'object') return trialsInWords(answer);
  if (typeof answer === 'number') return [answer, units[question]].filter(Boolean).join(' ');
  if (dates.has(question)) return dateInWords(answer);
  return questionWording[question].options?.find(([value]) => value === answer)?.[1] ?? answer;
}

function trialsInWords(trials: Exclude<Answers['tkiHistory'], undefined>): string {
  if (trials.length === 0) return 'None tried';
  return trials.map(({ agent, outcome }) => `${tkiAgentNames[agent]}: ${outcomeInWords(outcome)}`).join('; ');
}

const outcomeInWords = (outcome: keyof typeof tkiOutcomeNames | undefined) =>
  outcome === undefined ? 'outcome not provided' : tkiOutcomeNames[outcome].toLowerCase();

/** The answer with what it answers: "MRD result: Positive". */
export function answerByName(question: Question, answers: Answers): string | undefined {
  const answer = answerInWords(question, answers);
  if (answer === undefined) return undefined;
  const noun = questionWording[question].noun.replace(/^the (member's |prescriber's )?/, '');
  return `${noun.charAt(0).toUpperCase()}${noun.slice(1)}: ${answer}`;
}

/** Short words for headings and lists. */
export const requestTypeWords = { initial: 'initial', continued: 'continued' } as const;
export const lineOfBusinessWords = { commercial: 'commercial', him: 'marketplace', medicaid: 'Medicaid' } as const;
