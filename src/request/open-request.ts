import { type Draft, type DraftDocument, emptyDraft } from './draft.ts';
import { fieldPaths } from './fields.ts';
import { entryOthers, othersText } from './others-text.ts';
import { isObject, type JsonObject, textAt, valueAt, withValueAt } from './paths.ts';
import type { PaRequest } from './schema.ts';

/**
 * A draft from a request that was read: each value as text, so that reading the draft gives the same request again.
 * `newId` gives document ids.
 */
export function draftOf(request: PaRequest, newId: () => string): Draft {
  const blank: JsonObject = { ...emptyDraft('') };
  const filled = fieldPaths.reduce((draft, path) => withText(draft, path, valueAt(request, path)), blank);
  const trials = request.diagnosis?.tkiHistory;
  const history = trials?.map((trial) => ({ agent: trial.agent, outcome: trial.outcome ?? '', ...entryOthers(trial, 'trial') }));
  const tried = history === undefined || history === null ? '' : history.length === 0 ? 'none' : 'some';
  return merged(emptyDraft(''), {
    ...filled,
    diagnosis: { ...objectAt(filled, 'diagnosis'), tkiTried: tried, tkiHistory: history ?? [] },
    others: othersText(request),
    documents: (request.documents ?? []).map((document) => documentOf(document, newId())),
  });
}

const objectAt = (root: JsonObject, key: string): JsonObject => {
  const value = root[key];
  return isObject(value) ? value : {};
};

function withText(draft: JsonObject, path: string, value: unknown): JsonObject {
  return typeof value === 'string' || typeof value === 'number' ? withValueAt(draft, path, String(value)) : draft;
}

function documentOf(document: JsonObject & { title: string; supports: string[] }, id: string): DraftDocument {
  const length = document['byteLength'];
  return {
    id,
    title: document.title,
    kind: textAt(document, 'kind'),
    date: textAt(document, 'date'),
    supports: document.supports,
    attachmentId: textAt(document, 'attachmentId'),
    fileName: textAt(document, 'fileName'),
    mediaType: textAt(document, 'mediaType'),
    byteLength: typeof length === 'number' ? length : 0,
    ...entryOthers(document, 'document'),
  };
}

/** The draft's shape with the values given for it; every key stays present. */
function merged(shape: Draft, values: JsonObject): Draft {
  const copy = { ...shape };
  for (const key of Object.keys(shape)) {
    const value = values[key];
    const base = valueAt(shape, key);
    if (value !== undefined) Object.assign(copy, { [key]: isObject(base) && isObject(value) ? { ...base, ...value } : value });
  }
  return copy;
}
