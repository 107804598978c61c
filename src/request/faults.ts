import type * as z from 'zod/mini';

/** A fault of a request, as data: what zod finds, and a date later than the request. */
export type Fault = z.core.$ZodIssue | { readonly code: 'late-date'; readonly path: readonly PropertyKey[] };

const kinds: Readonly<Record<string, string>> = {
  string: 'a text in quotes',
  number: 'a number without quotes',
  int: 'a whole number',
  object: 'an object in braces { }',
  array: 'a list in brackets [ ]',
};

const required = new Set(['agent', 'title', 'supports']);

/** The sentence for a fault: what is expected there. It never repeats what was entered. */
export function sentenceOf(fault: Fault): string {
  switch (fault.code) {
    case 'late-date':
      return 'This date is later than requestedOn. Enter a date on or before the day of the request.';
    case 'invalid_value':
      return sentenceOfValue(fault);
    case 'invalid_type':
      return sentenceOfType(fault);
    case 'too_small':
      return fault.inclusive ? `Enter ${String(fault.minimum)} or more.` : `Enter more than ${String(fault.minimum)}.`;
    case 'too_big':
      return `Enter ${String(fault.maximum)} or less.`;
    case 'custom':
      return 'Enter a day of the calendar as YYYY-MM-DD, for example 2026-03-01.';
    default:
      return 'Correct this value; the request format is described in the README.';
  }
}

/** Whether the last step of a path names a field that its entry must have. */
const isRequired = (path: Fault['path']) => required.has(String(path.at(-1)));

function sentenceOfValue({ values, path }: Extract<z.core.$ZodIssue, { code: 'invalid_value' }>): string {
  const oneOf = `Use one of: ${values.map((value) => `"${String(value)}"`).join(', ')}`;
  return isRequired(path) ? `${oneOf}.` : `${oneOf}; or leave it out while it is not answered.`;
}

function sentenceOfType({ expected, path, input }: Extract<z.core.$ZodIssue, { code: 'invalid_type' }>): string {
  if (input === undefined && isRequired(path)) return 'This field is required here; add it.';
  if (expected === 'number' && typeof input === 'number') return 'Enter a finite number.';
  return `Expected ${kinds[expected] ?? expected}.`;
}
