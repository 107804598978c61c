import type { Answers } from '../criteria/answers.ts';
import { supportableChanges } from '../criteria/changes.ts';
import type { Evaluation } from '../criteria/evaluate.ts';
import { changeWording } from '../criteria/policies/cp-phar-312/wording/advisories.ts';
import { questionWording } from '../criteria/policies/cp-phar-312/wording/questions.ts';
import type { AskedQuestion } from '../criteria/questions.ts';

/** "a", "a and b", "a, b and c". */
export function listInWords(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

/** The one sentence that matters now: the outcome so far, and what it waits for. */
export function summarySentence(evaluation: Evaluation, asked: readonly AskedQuestion[]): string {
  switch (evaluation.outcome) {
    case 'meets':
      return `Meets ${evaluation.section ?? ''}: supports approval for ${evaluation.approvalMonths ?? 0} months.`;
    case 'does-not-meet':
      return `Does not meet ${listInWords(failedTops(evaluation))}.`;
    case 'refer':
      return `Goes to another policy: ${listInWords(evaluation.referTo)}.`;
    default:
      return incompleteSentence(evaluation, asked);
  }
}

/** The failed criteria directly under the section: I.A.2, say. */
function failedTops({ criteria, section }: Evaluation): readonly string[] {
  const depth = (id: string) => id.split('.').length;
  return Object.entries(criteria).flatMap(([id, verdict]) => (verdict === 'not-met' && id !== section && depth(id) === 3 ? [id] : []));
}

function incompleteSentence({ section, missing }: Evaluation, asked: readonly AskedQuestion[]): string {
  if (section === null) return 'Choose what is requested: initial approval or continued therapy.';
  const documents = missing.filter(({ need }) => need === 'documentation').map(({ criterion }) => criterion);
  if (documents.length > 0) return `Meets ${section}. Missing: ${documentsFor(documents)}.`;
  return `Incomplete: ${counted(missing.length, 'criterion').replace('criterions', 'criteria')} open. ${nextSentence(missing, asked)}`;
}

function documentsFor(ids: readonly string[]): string {
  if (ids.length === 1) return `a document for ${ids[0] ?? ''}`;
  return ids.length <= 3 ? `documents for ${listInWords(ids)}` : `documents for ${ids.length} criteria, ${ids[0] ?? ''} first`;
}

/** The next question, with the missing criterion that it serves. */
function nextSentence(missing: Evaluation['missing'], asked: readonly AskedQuestion[]): string {
  const next = asked.find(({ for: criteria }) => criteria.length > 0);
  if (next === undefined) return '';
  const serves = (id: string) => next.for.some((moved) => id === moved || id.startsWith(`${moved}.`) || id === `${moved}*`);
  const criterion = missing.find((item) => serves(item.criterion))?.criterion ?? next.for[0] ?? '';
  return `Next: ${questionWording[next.question].noun} (${criterion}).`;
}

/** What an office may rightly arrange to mend a failed criterion; `undefined` where nothing may. */
export function helpSentence(answers: Answers): string | undefined {
  const sets = supportableChanges(answers);
  if (sets.length === 0) return undefined;
  return `Would help: ${sets.map((set) => listInWords(set.map((change) => changeWording[change]))).join('; or ')}.`;
}
