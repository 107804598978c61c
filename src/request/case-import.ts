import { casesFormat, type PortableCase, readPortableCase } from './case-files.ts';
import { type DeterminationFile, determinationFormat, readDeterminationFile } from './determination-file.ts';
import { fieldPaths } from './fields.ts';
import { isObject, type JsonObject, textAt, valueAt } from './paths.ts';
import { type RequestIssue, readRequest } from './read.ts';
import { requestFormat } from './read-draft.ts';
import type { PaRequest } from './schema.ts';

/** One thing that an office imports. `id` is the number that the request carries; empty where it carries none. */
export type Imported =
  | { readonly kind: 'request'; readonly id: string; readonly request: PaRequest }
  | { readonly kind: 'case'; readonly portable: PortableCase }
  | { readonly kind: 'determination'; readonly file: DeterminationFile };

/** All of a file or nothing of it: `issues` name every place that is wrong, with the remedy. */
export type ReadImport =
  | { readonly ok: true; readonly entries: readonly Imported[] }
  | { readonly ok: false; readonly issues: readonly RequestIssue[] };

/** Brackets within brackets; what people write has some five, and a file with thousands is made to break programs. */
const deepest = 64;

/**
 * Reads the text of a file: a request of the public format, a list or lines of them (NDJSON), cases that this program
 * exported, or a plan's determination. No message repeats anything of the file, since that may tell who the member is.
 */
export function readImport(text: string): ReadImport {
  const values = valuesIn(text.replace(/^\uFEFF/, ''));
  if (values === undefined) return refused('', 'This is no JSON. Choose a request.json, a file exported here, or a determination file.');
  if (values.length === 0) return refused('', 'This file is empty.');
  if (!values.every(({ value }) => isShallow(value)))
    return refused('', 'This file is nested too deeply. Export it again where it came from.');
  const read = values.map(({ path, value }) => readValue(value, path));
  const issues = read.flatMap((one) => (one.ok ? [] : one.issues));
  return issues.length > 0 ? { ok: false, issues } : { ok: true, entries: read.flatMap((one) => (one.ok ? one.entries : [])) };
}

const refused = (path: string, message: string): ReadImport => ({ ok: false, issues: [{ path, message }] });

interface Placed {
  /** where in the file: empty for all of it, `[2]` in a list, `line 3` among lines */
  readonly path: string;
  readonly value: unknown;
}

function valuesIn(text: string): readonly Placed[] | undefined {
  const whole = parsed(text);
  if (whole !== undefined)
    return Array.isArray(whole) ? whole.map((value, index) => ({ path: `[${index}]`, value })) : [{ path: '', value: whole }];
  const lines = text.split('\n').map((line, index) => ({ path: `line ${index + 1}`, line: line.trim() }));
  const values = lines.filter(({ line }) => line !== '').map(({ path, line }) => ({ path, value: parsed(line) }));
  return values.every(({ value }) => value !== undefined) ? values : undefined;
}

/** `undefined` where the text is no JSON; JSON itself knows no such value. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Looks level by level, not by calls: depth must not cost the stack. */
function isShallow(root: unknown): boolean {
  let level = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return false;
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
  return true;
}

function readValue(value: unknown, path: string): ReadImport {
  if (!isObject(value)) return refused(path, 'Expected an object in braces { }.');
  const format = textAt(value, 'format');
  const version = value['formatVersion'];
  if (typeof version === 'number' && version > 1) {
    return refused(within(path, 'formatVersion'), 'A newer version of this program wrote it. Reload the page to get that version.');
  }
  if (format === casesFormat.format) return casesOf(value, path);
  if (format === determinationFormat.format) return determinationOf(value, path);
  if (format === '' || format === requestFormat.format) return requestOf(value, path);
  return refused(within(path, 'format'), 'This program does not know this format. Choose a request, its own export or a determination.');
}

/** A path within a part of the file that has a path itself. */
function within(place: string, path: string): string {
  if (place === '' || path === '') return place + path;
  return place.startsWith('line ') ? `${place}, ${path}` : `${place}.${path}`;
}

const placed = (path: string, issues: readonly RequestIssue[]): ReadImport => ({
  ok: false,
  issues: issues.map((issue) => ({ ...issue, path: within(path, issue.path) })),
});

function requestOf(value: JsonObject, path: string): ReadImport {
  const read = readRequest(value);
  if (!read.ok) return placed(path, read.issues);
  const hasAnything = [...fieldPaths, 'documents', 'diagnosis.tkiHistory'].some((field) => valueAt(value, field) !== undefined);
  if (!hasAnything) return refused(path, 'There is no field of a request in it. The request format is described in the README.');
  return { ok: true, entries: [{ kind: 'request', id: textAt(value, 'requestId'), request: read.request }] };
}

function determinationOf(value: JsonObject, path: string): ReadImport {
  const read = readDeterminationFile(value);
  return read.ok ? { ok: true, entries: [{ kind: 'determination', file: read.file }] } : placed(path, read.issues);
}

function casesOf(value: JsonObject, path: string): ReadImport {
  const { cases } = value;
  if (!Array.isArray(cases)) return refused(within(path, 'cases'), 'Expected a list in brackets [ ].');
  const read = cases.map(readPortableCase);
  const issues = read.flatMap((one, index) => ('message' in one ? [{ ...one, path: within(`cases[${index}]`, one.path) }] : []));
  if (issues.length > 0) return placed(path, issues);
  return { ok: true, entries: read.flatMap((one) => ('message' in one ? [] : [{ kind: 'case', portable: one }])) };
}
