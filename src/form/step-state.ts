import type { Question } from '../criteria/answers.ts';
import { type FieldPath, fieldPaths, pathOf } from '../request/fields.ts';
import { textAt } from '../request/paths.ts';
import { isMinor } from '../request/plausibility.ts';
import { isAskedBeside } from '../request/side-fields.ts';
import type { SummarizedError } from '../ui/ErrorSummary.tsx';
import { evidenceFaults } from './evidence/faults.ts';
import type { Live } from './live.ts';
import type { StepKey } from './step-keys.ts';
import { questionsOfStep, stepAsking } from './steps.ts';

/** The step of each administrative field; a clinical question's step follows from the question. */
const administrative: Readonly<Partial<Record<StepKey, readonly FieldPath[]>>> = {
  request: ['diagnosis.otherDisease', 'plan.name', 'urgency', 'urgencyReason'],
  member: [
    'member.givenName',
    'member.familyName',
    'member.birthDate',
    'member.sex',
    'member.memberId',
    'member.stateOfResidence',
    'member.representativeName',
    'member.representativeRelation',
  ],
  prescriber: [
    'prescriber.name',
    'prescriber.npi',
    'prescriber.phone',
    'prescriber.fax',
    'prescriber.address',
    'prescriber.consultedName',
    'contact.name',
    'contact.phone',
    'contact.fax',
  ],
  disease: ['diagnosis.mrdMethod', 'diagnosis.mrdTestedOn'],
  therapy: ['regimen.indication', 'regimen.nextCycle'],
  dose: ['member.measuredOn', 'regimen.stepDose', 'regimen.literatureTitle', 'regimen.literatureCitation'],
  service: [
    'diagnosis.icd10',
    'service.plannedStart',
    'regimen.cycleCount',
    'service.siteName',
    'service.siteNpi',
    'service.siteAddress',
    'notes',
  ],
  check: ['attestation.date'],
};

/** Whether an administrative field stands on the screen, by the answers beside it. */
function isOnScreen(path: FieldPath, { draft, reading: { answers, request }, isShown }: Live): boolean {
  if (path === 'member.measuredOn') return isShown('weightKg');
  if (path.startsWith('member.representative')) return isMinor(answers, request) || draft.member.representativeName !== '';
  return isAskedBeside(path, answers, request);
}

const questionAt = new Map<string, Question>(
  Object.entries(pathOf).flatMap(([question, path]) => (isQuestion(question) ? [[path, question]] : [])),
);

function isQuestion(key: string): key is Question {
  return key in pathOf;
}

/** The fields of a step that stand on the screen, in order. */
export function fieldsOfStep(step: StepKey, live: Live): readonly FieldPath[] {
  const clinical = new Set<string>(questionsOfStep(step, live.reading.answers, live.isShown).map((question) => pathOf[question]));
  const own = new Set<string>((administrative[step] ?? []).filter((path) => isOnScreen(path, live)));
  return fieldPaths.filter((path) => clinical.has(path) || own.has(path));
}

/** What holds a step up: texts that cannot be read and values that cannot be. A blank or a contradiction does not. */
export function faultsOfStep(step: StepKey, live: Live): readonly SummarizedError[] {
  if (step === 'evidence') return evidenceFaults(live);
  return fieldsOfStep(step, live).flatMap((path) => {
    const message = live.reading.faults.get(path);
    return message === undefined ? [] : [{ id: path, message }];
  });
}

/** Whether a step has nothing open: every asked question answered, the rest filled in, nothing unreadable. */
export function isDone(step: StepKey, live: Live): boolean {
  if (step === 'check') return false;
  if (step === 'evidence') return live.evaluation.outcome !== 'incomplete' && evidenceFaults(live).length === 0;
  const asks = live.asked.some(({ question }) => stepAsking(question) === step);
  const isFilled = fieldsOfStep(step, live).some((path) => textAt(live.draft, path) !== '');
  return !asks && isFilled && faultsOfStep(step, live).length === 0;
}

/** The clinical question at a path, if one stands there. */
export const questionOf = (path: string): Question | undefined => questionAt.get(path);
