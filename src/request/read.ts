import { isPlainDate } from '../criteria/dates.ts';
import { type Fault, sentenceOf } from './faults.ts';
import { type PaRequest, requestSchema } from './schema.ts';

/** One fault of a request: where it is (`diagnosis.tkiHistory[0].agent`; empty for the whole), and what to do about it. */
export interface RequestIssue {
  readonly path: string;
  readonly message: string;
}

export type ReadRequest =
  | { readonly ok: true; readonly request: PaRequest }
  | { readonly ok: false; readonly issues: readonly RequestIssue[] };

/**
 * Reads a value as a request. Every fault is reported, each with its path and the remedy; a message never repeats what
 * was entered, since that may tell who the member is.
 */
export function readRequest(value: unknown): ReadRequest {
  const parsed = requestSchema.safeParse(value, { reportInput: true });
  const faults: readonly Fault[] = [...(parsed.success ? [] : parsed.error.issues), ...lateDates(value)];
  if (parsed.success && faults.length === 0) return { ok: true, request: parsed.data };
  return { ok: false, issues: faults.map((fault) => ({ path: pathText(fault.path), message: sentenceOf(fault) })) };
}

const pathText = (path: Fault['path']) =>
  path.map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${String(step)}`)).join('');

const datesBeforeRequest = [
  ['currentTherapy', 'startedOn'],
  ['otherUse', 'labelChangedOn'],
] as const;

/** Dates after the request; checked apart from the schema, so that they are reported beside its faults. */
function lateDates(value: unknown): readonly Fault[] {
  const requestedOn = dateAt(value, ['requestedOn']);
  if (requestedOn === undefined) return [];
  return datesBeforeRequest
    .filter((path) => (dateAt(value, path) ?? '') > requestedOn)
    .map((path) => ({ code: 'late-date', path }) as const);
}

function dateAt(value: unknown, path: readonly string[]): string | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return typeof value === 'string' && isPlainDate(value) ? value : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  return dateAt(Object.getOwnPropertyDescriptor(value, key)?.value, rest);
}
