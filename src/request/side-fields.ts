import type { Answers } from '../criteria/answers.ts';
import { type FieldPath, fieldPaths } from './fields.ts';
import { type JsonObject, textAt, valueAt } from './paths.ts';

type IsUsed = (answers: Answers, request: JsonObject) => boolean;

const isContinued: IsUsed = ({ requestType }) => requestType === 'continued';
const wasTested: IsUsed = ({ mrd }) => mrd === 'positive' || mrd === 'negative';
const isSupported: IsUsed = ({ guidelineSupport }) => guidelineSupport === 'yes';
/** CP.PHAR.312 V: cycle 1 in relapsed or refractory disease. */
const hasStepDose: IsUsed = ({ requestType, state }) => requestType === 'initial' && (state === 'relapsed' || state === 'refractory');

/** Fields that the criteria do not read, asked only beside an answer; the form shows them by the same rule. */
const usedWhere: Readonly<Partial<Record<FieldPath, IsUsed>>> = {
  urgencyReason: (_, request) => textAt(request, 'urgency') === 'expedited',
  'prescriber.consultedName': ({ consultedSpecialty = 'none' }) => consultedSpecialty !== 'none',
  'diagnosis.otherDisease': ({ disease }) => disease === 'other',
  'diagnosis.mrdMethod': wasTested,
  'diagnosis.mrdTestedOn': wasTested,
  'regimen.indication': isContinued,
  'regimen.nextCycle': isContinued,
  'regimen.stepDose': hasStepDose,
  'regimen.literatureTitle': isSupported,
  'regimen.literatureCitation': isSupported,
};

/** Whether a field is asked by the answers beside it; one that stands alone always is. */
export const isAskedBeside = (path: FieldPath, answers: Answers, request: JsonObject): boolean =>
  usedWhere[path]?.(answers, request) ?? true;

/** The fields of a request whose answer is no longer the one that they were asked beside. `answers` are those that are used. */
export const unusedFields = (answers: Answers, request: JsonObject): readonly FieldPath[] =>
  fieldPaths.filter((path) => valueAt(request, path) !== undefined && !isAskedBeside(path, answers, request));
