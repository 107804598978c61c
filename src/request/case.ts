import * as z from 'zod/mini';
import { determinationSchema } from './determination.ts';
import { type Draft, emptyDraft } from './draft.ts';
import { isObject, type JsonObject, valueAt } from './paths.ts';

const text = z.catch(z.string(), '');

/** How and when a request left the office. */
const sent = z.object({ on: z.string(), how: z.enum(['fax', 'portal', 'mail', 'electronic']) });

/** A request that was finished once: kept as it was, whatever is changed later. */
const revision = z.object({ number: z.int(), finishedAt: z.number(), draft: z.unknown() });

/** What a case holds beside its draft. Every field tolerates what an older program did not write. */
const caseSchema = z.looseObject({
  format: z.literal('pa-case'),
  formatVersion: z.literal(1),
  createdAt: z.catch(z.number(), 0),
  /** the step to come back to, and the field of it that had the focus; empty where none had */
  step: text,
  field: text,
  status: z.catch(z.enum(['draft', 'finished']), 'draft'),
  revisions: z.catch(z.array(revision), []),
  sent: z.catch(z.optional(sent), undefined),
  pendedUntil: text,
  authorizationNumber: text,
  determination: z.catch(z.optional(determinationSchema), undefined),
});

/** A case of the office: the draft as it is typed, and what became of the request. */
export interface CaseContent extends z.infer<typeof caseSchema> {
  readonly draft: Draft;
}

/** A case that begins with a draft. `now` is ms since 1970. */
export function newCase(draft: Draft, now: number): CaseContent {
  return {
    format: 'pa-case',
    formatVersion: 1,
    createdAt: now,
    step: 'request',
    field: '',
    status: 'draft',
    revisions: [],
    sent: undefined,
    pendedUntil: '',
    authorizationNumber: '',
    determination: undefined,
    draft,
  };
}

/** Reads a stored case; `undefined` where it is none. Its draft has every key, with blanks for what was not written. */
export function readCase(content: unknown): CaseContent | undefined {
  const read = caseSchema.safeParse(content);
  return read.success ? { ...read.data, draft: readStoredDraft(valueAt(content, 'draft')) } : undefined;
}

/** A stored draft in today's shape: what is a text stays as typed, what is missing is blank. */
export function readStoredDraft(stored: unknown): Draft {
  const shape = emptyDraft('');
  return isObject(stored) ? adopt(shape, stored) : shape;
}

/** The shape with the stored values of the same kind: texts for texts, lists for lists, objects key by key. */
function adopt<Shape extends object>(shape: Shape, stored: JsonObject): Shape {
  const copy = { ...shape };
  for (const [key, blank] of Object.entries(shape)) {
    const value = stored[key];
    if (isObject(blank)) Object.assign(copy, { [key]: adopt(blank, isObject(value) ? value : {}) });
    else if (Array.isArray(blank) ? Array.isArray(value) : typeof value === 'string') Object.assign(copy, { [key]: value });
  }
  return copy;
}

/** The case finished: the draft as it stands becomes a revision of its own. `now` is ms since 1970. */
export function finished(content: CaseContent, now: number): CaseContent {
  const number = (content.revisions.at(-1)?.number ?? 0) + 1;
  return { ...content, status: 'finished', revisions: [...content.revisions, { number, finishedAt: now, draft: content.draft }] };
}

/** The case opened again: what was finished is kept, and the draft goes on from it. */
export const reopened = (content: CaseContent): CaseContent => ({ ...content, status: 'draft' });
