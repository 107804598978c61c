import { documentKinds } from '../../criteria/policies/cp-phar-312/wording/evidence.ts';
import { questionWording } from '../../criteria/policies/cp-phar-312/wording/questions.ts';
import { answerInWords } from '../../policy-view/answer-words.ts';
import { dateInWords } from '../../policy-view/date-words.ts';
import { type FieldPath, fields } from '../../request/fields.ts';
import { textAt } from '../../request/paths.ts';
import type { SummaryRow } from '../../ui/SummaryList.tsx';
import type { Live } from '../live.ts';
import type { StepKey } from '../step-keys.ts';
import { fieldsOfStep, questionOf } from '../step-state.ts';
import { questionsOfStep } from '../steps.ts';
import { choiceInWords } from './choice-words.ts';

/** The answers of a step as rows to check, in the order of the step; each links to the place where it is changed. */
export function rowsOfStep(step: StepKey, live: Live, href: string | undefined): readonly SummaryRow[] {
  if (step === 'evidence') return documentRows(live, href);
  const asksTkis = questionsOfStep(step, live.reading.answers, live.isShown).includes('tkiHistory');
  const rows = fieldsOfStep(step, live).map((path) => ({ term: termOf(path), value: valueInWords(path, live), href }));
  const tkis = { term: questionWording.tkiHistory.label, value: answerInWords('tkiHistory', live.reading.answers), href };
  return asksTkis ? [...rows, tkis] : rows;
}

/** What a field is called beside its answer. */
export function termOf(path: FieldPath): string {
  const question = questionOf(path);
  if (question !== undefined) return questionWording[question].label;
  const noun = fields[path].noun.replace(/^the /, '');
  return noun.charAt(0).toUpperCase() + noun.slice(1);
}

/** The answer in words; text that cannot be read is shown as it was typed, and said to be so. */
function valueInWords(path: FieldPath, { reading, draft }: Live): string | undefined {
  const text = textAt(draft, path);
  if (text === '') return undefined;
  if (reading.faults.has(path)) return `${text} (cannot be read; not counted)`;
  const question = questionOf(path);
  if (question !== undefined) return answerInWords(question, reading.answers);
  const value = textAt(reading.request, path);
  return fields[path].kind === 'date' || fields[path].kind === 'birth-date' ? dateInWords(value) : choiceInWords(path, value || text);
}

/** What a document is called, what it is and of which day, what it supports, and whether its file is here. */
function documentRows({ draft, reading }: Live, href: string | undefined): readonly SummaryRow[] {
  if (draft.documents.length === 0) return [{ term: 'Documents', value: undefined, href }];
  return draft.documents.map(({ title, kind, supports, attachmentId }, index) => ({
    term: `Document ${index + 1}`,
    value: [
      ...new Set([title, kindInWords(kind), dayOf(textAt(reading.request, `documents.${index}.date`)), supports.join(', ')]),
      attachmentId === '' ? 'sent by fax' : 'attached',
    ]
      .filter(Boolean)
      .join(' · '),
    href,
  }));
}

const dayOf = (date: string) => (date === '' ? '' : dateInWords(date));

const kindInWords = (kind: string) => Object.entries(documentKinds).find(([key]) => key === kind)?.[1] ?? '';
