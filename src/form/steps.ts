import type { Answers, Question } from '../criteria/answers.ts';
import { questionOrder } from '../criteria/questions.ts';
import { type StepKey, stepKeys } from './step-keys.ts';

export const stepNames: Readonly<Record<StepKey, string>> = {
  request: 'Request',
  member: 'Member',
  prescriber: 'Prescriber',
  disease: 'Disease',
  therapy: 'Therapy',
  dose: 'Dose',
  service: 'Service',
  'other-use': 'Other use',
  evidence: 'Evidence',
  check: 'Check',
};

/** Which step asks a question. What is asked, and in which order, the tree says. */
const stepOf: Readonly<Record<Question, StepKey>> = {
  requestType: 'request',
  lineOfBusiness: 'request',
  requestedOn: 'request',
  disease: 'request',
  specialty: 'prescriber',
  consultedSpecialty: 'prescriber',
  state: 'disease',
  mrd: 'disease',
  mrdPercent: 'disease',
  remissionNumber: 'disease',
  philadelphia: 'disease',
  tkiHistory: 'disease',
  cd19: 'disease',
  viaPlanBenefit: 'therapy',
  documented: 'therapy',
  startedOn: 'therapy',
  responding: 'therapy',
  doseIncrease: 'therapy',
  dailyDoseMcg: 'dose',
  guidelineSupport: 'dose',
  weightKg: 'dose',
  heightCm: 'dose',
  nccnRecommended: 'dose',
  labelChange: 'other-use',
  labelChangedOn: 'other-use',
  formulary: 'other-use',
};

/** Steps that are there whatever the answers: they hold what every request needs. */
const always: ReadonlySet<StepKey> = new Set(['request', 'member', 'prescriber', 'service', 'evidence', 'check']);

/** Whether a question stands on the screen: it is asked, or answered and on the branch taken. */
export type IsShown = (question: Question) => boolean;

/** The questions of a step that stand on the screen, in the tree's order. */
export function questionsOfStep(step: StepKey, answers: Answers, isShown: IsShown): readonly Question[] {
  return questionOrder(answers).filter((question) => stepOf[question] === step && isShown(question));
}

/** The steps to go through: one whose every question has become moot or unasked is left out. */
export function stepsFor(answers: Answers, isShown: IsShown): readonly StepKey[] {
  return stepKeys.filter((step) => always.has(step) || questionsOfStep(step, answers, isShown).length > 0);
}

/** The step that holds the question; where the check page and the list of what is missing link to. */
export const stepAsking = (question: Question): StepKey => stepOf[question];
