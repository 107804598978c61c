import { casesFormat, type PortableCase, type PortableReview, readPortableCase, readPortableReview } from './case-files.ts';
import { type DeterminationFile, determinationFormat, readDeterminationFile } from './determination-file.ts';
import { fieldPaths } from './fields.ts';
import { boundsFault, mostBytes } from './json-bounds.ts';
import { jsonFaultOf } from './json-fault.ts';
import { isObject, type JsonObject, textAt, valueAt } from './paths.ts';
import { type RequestIssue, readRequest } from './read.ts';
import { requestFormat } from './read-draft.ts';
import type { PaRequest } from './schema.ts';

/** One thing that an office imports. `id` is the number that the request carries; empty where it carries none. */
export type Imported =
  | { readonly kind: 'request'; readonly id: string; readonly request: PaRequest }
  | { readonly kind: 'case'; readonly portable: PortableCase }
  /** a case of a plan's desk */
  | { readonly kind: 'review'; readonly portable: PortableReview }
  | { readonly kind: 'determination'; readonly file: DeterminationFile };

/** All of a file or nothing of it: `issues` name every place that is wrong, with the remedy. */
export type ReadImport =
  | { readonly ok: true; readonly entries: readonly Imported[] }
  | { readonly ok: false; readonly issues: readonly RequestIssue[] };

/** Requests of one file; an office has some hundreds open. */
const mostEntries = 10_000;

/** Faults that are told of one file: nobody mends more at a time. */
const mostIssues = 1000;

/**
 * Reads the text of a file: a request of the public format, a list or lines of them (NDJSON), cases that this program
 * exported, or a plan's determination. No message repeats anything of the file, since that may tell who the member is.
 */
export function readImport(text: string): ReadImport {
  if (text.length > mostBytes) return refused('', tooLarge);
  const bound = boundsFault(text);
  if (bound !== undefined) return refused('', boundSentences[bound]);
  const values = valuesIn(text.replace(/^\uFEFF/, ''));
  if ('message' in values) return refused(values.path, values.message);
  if (values.length === 0) return refused('', 'This file is empty.');
  if (values.length > mostEntries) return refused('', 'This file holds more than 10,000 requests. Export fewer at a time.');
  const read = values.map(({ path, value }) => readValue(value, path));
  const issues = read.flatMap((one) => (one.ok ? [] : one.issues)).slice(0, mostIssues);
  return issues.length > 0 ? { ok: false, issues } : { ok: true, entries: read.flatMap((one) => (one.ok ? one.entries : [])) };
}

const tooLarge = 'This file is larger than 45 MB. Export fewer requests at a time.';
const boundSentences = {
  'too-deep': 'This file is nested too deeply. Export it again where it came from.',
  'too-many-values': 'This file holds more values than this program reads. Export fewer requests at a time.',
} as const;

const refused = (path: string, message: string): ReadImport => ({ ok: false, issues: [{ path, message }] });

interface Placed {
  /** where in the file: empty for all of it, `[2]` in a list, `line 3` among lines */
  readonly path: string;
  readonly value: unknown;
}

function valuesIn(text: string): readonly Placed[] | RequestIssue {
  const whole = parsed(text);
  if (whole === undefined) return valuesOfLines(text);
  return Array.isArray(whole) ? whole.map((value, index) => ({ path: `[${index}]`, value })) : [{ path: '', value: whole }];
}

/** One value a line. Where not even the first line is one, the text was meant as a whole. */
function valuesOfLines(text: string): readonly Placed[] | RequestIssue {
  const values: Placed[] = [];
  for (const { number, line } of linesOf(text)) {
    const value = parsed(line);
    if (value !== undefined) values.push({ path: `line ${number}`, value });
    else return values.length === 0 ? noJson(text) : noJsonLine(number, line);
    if (values.length > mostEntries) break;
  }
  return values;
}

function noJson(text: string): RequestIssue {
  const { line, column } = jsonFaultOf(text);
  const place = `line ${line}, column ${column}`;
  return { path: '', message: `This is no JSON from ${place} on. Choose a request.json, a file exported here, or a determination file.` };
}

const noJsonLine = (number: number, line: string): RequestIssue => ({
  path: `line ${number}`,
  message: `This line is no JSON from column ${jsonFaultOf(line).column} on. Each line must hold one whole request.`,
});

/** The lines that hold anything, one after another: a file of a hundred million line feeds must not become as many texts. */
function* linesOf(text: string): Generator<{ readonly number: number; readonly line: string }> {
  let number = 1;
  for (let from = 0; from <= text.length; number += 1) {
    const feed = text.indexOf('\n', from);
    const end = feed === -1 ? text.length : feed;
    const line = text.slice(from, end).trimEnd();
    if (line.trimStart() !== '') yield { number, line };
    from = end + 1;
  }
}

/** `undefined` where the text is no JSON; JSON itself knows no such value. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
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
  if (format === reviewFormatName) return reviewOf(value, path);
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

/** The name of the file that a plan's desk exports a case in. */
const reviewFormatName = 'pa-review-case';

function reviewOf(value: JsonObject, path: string): ReadImport {
  const portable = readPortableReview(value);
  return 'message' in portable ? placed(path, [portable]) : { ok: true, entries: [{ kind: 'review', portable }] };
}

function casesOf(value: JsonObject, path: string): ReadImport {
  const { cases } = value;
  if (!Array.isArray(cases)) return refused(within(path, 'cases'), 'Expected a list in brackets [ ].');
  const read = cases.map(readPortableCase);
  const issues = read.flatMap((one, index) => ('message' in one ? [{ ...one, path: within(`cases[${index}]`, one.path) }] : []));
  if (issues.length > 0) return placed(path, issues);
  return { ok: true, entries: read.flatMap((one) => ('message' in one ? [] : [{ kind: 'case', portable: one }])) };
}
