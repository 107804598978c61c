import { noAnswers, type Question } from '../../src/criteria/answers.ts';
import { questionWording } from '../../src/criteria/policies/cp-phar-312/wording/questions.ts';
import { pathOf } from '../../src/request/fields.ts';

/** Numbers from 0 to 1 that a seed fixes (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const typed: Readonly<Partial<Record<Question, readonly string[]>>> = {
  requestedOn: ['3/1/2026', '2026-03-31'],
  weightKg: ['45', '44.9', '12.5', '400'],
  heightCm: ['104', '172'],
  mrdPercent: ['0.1', '0.09', '3'],
  remissionNumber: ['1', '2', '3'],
  dailyDoseMcg: ['28', '28.1', '9', '35'],
  startedOn: ['1/30/2026', '2/20/2026'],
  labelChangedOn: ['2/1/2026', '1/1/2025'],
  tkiHistory: ['none', 'some', 'unknown'],
};

/** The name of the control that asks a question. */
export const controlOf = (question: Question): string => (question === 'tkiHistory' ? 'diagnosis.tkiTried' : pathOf[question]);

const questionOfControl = new Map(Object.keys(noAnswers).flatMap((key) => (isQuestion(key) ? [[controlOf(key), key] as const] : [])));

function isQuestion(key: string): key is Question {
  return key in noAnswers;
}

/** The clinical question that a control asks, if it asks one. */
export const questionAsked = (control: string): Question | undefined => questionOfControl.get(control);

/** What a user may type or choose for a question, chosen by a number from 0 to 1. */
export function someAnswer(question: Question, random: number): string {
  const values = typed[question] ?? questionWording[question].options?.map(([value]) => value) ?? [];
  return values[Math.floor(random * values.length)] ?? '';
}
