import { type Evaluation, evaluate } from '../criteria/evaluate.ts';
import { answersOf, documentsOf } from '../request/answers.ts';
import { jsonFaultOf } from '../request/json-fault.ts';
import { type RequestIssue, readRequest } from '../request/read.ts';

/** What stands in place of an evaluation where there is none. The public contract's shape. */
export interface Refusal {
  readonly error: { readonly message: string; readonly issues: readonly RequestIssue[] };
}

export type Answer = Evaluation | Refusal;

export const isRefusal = (answer: Answer): answer is Refusal => 'error' in answer;

/** A refusal of a whole request, for a reason that has no path inside it. */
export const refusal = (message: string, reason: string): Refusal => ({ error: { message, issues: [{ path: '', message: reason }] } });

/** The bytes of one request (UTF-8, a byte order mark ignored) -> its evaluation, or what is wrong with it. */
export function answerOf(bytes: Uint8Array): Answer {
  const text = textOf(bytes);
  if (text === undefined) return refusal('This is not a request.', 'The text is not UTF-8. Save it as UTF-8 and try again.');
  try {
    return answerOfText(text);
  } catch {
    return refusal('This request could not be evaluated.', 'It is nested too deeply, or the program has a fault. Nothing was decided.');
  }
}

function answerOfText(text: string): Answer {
  const parsed = parse(text);
  if (!parsed.ok) return refusal('This is not a request.', parsed.reason);
  const read = readRequest(parsed.value);
  if (!read.ok) return { error: { message: 'The request breaks the format.', issues: read.issues } };
  return evaluate(answersOf(read.request), documentsOf(read.request));
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return undefined;
  }
}

type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly reason: string };

function parse(text: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    if (text.trim() === '') return { ok: false, reason: 'It is empty.' };
    const { line, column } = jsonFaultOf(text);
    return { ok: false, reason: `It is not JSON: see line ${line}, column ${column}.` };
  }
}
