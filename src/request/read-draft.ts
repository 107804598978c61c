import type { Answers, Question, SupportingDocument } from '../criteria/answers.ts';
import { notUsed } from '../criteria/questions.ts';
import { nearDates, parsePlainDate } from '../typed/plain-date.ts';
import { answersOf } from './answers.ts';
import type { Draft } from './draft.ts';
import { type FieldPath, fieldPaths, fields, pathOf } from './fields.ts';
import { objectOf, withOthers } from './others.ts';
import { type JsonObject, textAt, withValueAt } from './paths.ts';
import { readRequest } from './read.ts';
import { readText } from './read-text.ts';
import type { PaRequest } from './schema.ts';
import { unusedFields } from './side-fields.ts';

/** The name and version of the file that a request is kept in; the clinical part is the public contract. */
export const requestFormat = { format: 'pa-request', formatVersion: 1 } as const;

/** What a draft says: the answers, the request that would be sent, and what could not be read. */
export interface DraftReading {
  /** the answers that are used, as the request that is sent has them */
  readonly answers: Answers;
  /** every answer typed, those of branches not taken included */
  readonly typed: Answers;
  readonly documents: readonly SupportingDocument[];
  /** the request to send: without the answers that are not used */
  readonly request: PaRequest;
  /** the answers given that are not used, and left out */
  readonly notUsed: readonly Question[];
  /** the same of fields that the criteria do not read */
  readonly unusedFields: readonly FieldPath[];
  /** sentences by field path, for texts that are no value; the field counts as not answered */
  readonly faults: ReadonlyMap<string, string>;
}

/** Reads a draft. Total: what cannot be read is a fault and counts as not answered. `today` is YYYY-MM-DD. */
export function readDraft(draft: Draft, today: string): DraftReading {
  const faults = new Map<string, string>();
  const typed = readFields(draft, today, faults);
  const checked = withoutFaults({ ...typed, ...documentsIn(draft, today) }, faults);
  const everything = answersOf(checked);
  const unused = notUsed(everything);
  const used = without(
    checked,
    unused.map((question) => pathOf[question]),
  );
  const beside = unusedFields(answersOf(used), used);
  const request: PaRequest = withOthers({ ...requestFormat, ...without(used, beside) }, draft.others);
  const { documents } = request;
  return {
    answers: answersOf(request),
    typed: everything,
    documents: documents ?? [],
    request,
    notUsed: unused,
    unusedFields: beside,
    faults,
  };
}

const without = (request: PaRequest, paths: readonly string[]): PaRequest =>
  paths.reduce<JsonObject>((trimmed, path) => withValueAt(trimmed, path, undefined), request);

function readFields(draft: Draft, today: string, faults: Map<string, string>): JsonObject {
  const context = { today, weightUnit: draft.member.weightUnit, heightUnit: draft.member.heightUnit };
  const typed = fieldPaths.reduce<JsonObject>((request, path) => {
    const text = textAt(draft, path);
    if (text.trim() === '') return request;
    const read = readText(text, fields[path], context);
    if ('value' in read) return withValueAt(request, path, read.value);
    faults.set(path, read.fault);
    return request;
  }, {});
  return withValueAt(typed, 'diagnosis.tkiHistory', trialsOf(draft));
}

/** An empty list says that no TKI was tried; a trial without its agent says nothing yet. */
function trialsOf({ diagnosis }: Draft): readonly JsonObject[] | undefined {
  if (diagnosis.tkiTried === 'none') return [];
  if (diagnosis.tkiTried !== 'some') return undefined;
  const trials = diagnosis.tkiHistory.filter(({ agent }) => agent !== '');
  return trials.length === 0
    ? undefined
    : trials.map(({ agent, outcome, others }) => ({ ...objectOf(others), agent, ...(outcome === '' ? {} : { outcome }) }));
}

function documentsIn({ documents }: Draft, today: string): JsonObject {
  if (documents.length === 0) return {};
  return {
    documents: documents.map(({ title, kind, date, supports, attachmentId, fileName, mediaType, byteLength, others }) => ({
      ...objectOf(others),
      title,
      supports,
      ...(kind === '' ? {} : { kind }),
      ...dateIn(date, today),
      ...(attachmentId === '' ? { sentBy: 'fax' } : { attachmentId, fileName, mediaType, byteLength }),
    })),
  };
}

/** The date of a document; left out where it cannot be read. */
function dateIn(text: string, today: string): JsonObject {
  const read = parsePlainDate(text, nearDates(today));
  return 'date' in read ? { date: read.date } : {};
}

/** The request without the values that break the format; each becomes a fault of its field. */
function withoutFaults(typed: JsonObject, faults: Map<string, string>): PaRequest {
  const read = readRequest(typed);
  if (read.ok) return read.request;
  for (const { path, message } of read.issues) faults.set(path, sentenceFor(path, message));
  return withoutFaults(
    read.issues.reduce((kept, { path }) => withValueAt(kept, path.replace(/\[.*/, ''), undefined), typed),
    faults,
  );
}

const isField = (path: string): path is FieldPath => path in fields;

function sentenceFor(path: string, message: string): string {
  if (!isField(path)) return message;
  const { noun } = fields[path];
  return `${noun.charAt(0).toUpperCase()}${noun.slice(1)}: ${message.charAt(0).toLowerCase()}${message.slice(1)}`;
}
