/** Where a text stops being JSON: line and column count from 1, the column in UTF-16 units. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
}

const space = /[ \t\n\r]*/y;
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const word = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

type Awaited = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end';

/**
 * Finds the first place where a text that JSON.parse refused stops being JSON. The engine's own messages quote the text,
 * which may tell who the member is, and not all of them give the place.
 */
export function jsonFaultOf(source: string): JsonFault {
  const position = faultPosition(source);
  let line = 1;
  let lineStart = 0;
  for (let at = source.indexOf('\n'); at !== -1 && at < position; at = source.indexOf('\n', at + 1)) {
    line += 1;
    lineStart = at + 1;
  }
  return { line, column: position - lineStart + 1 };
}

/** A scanner with a stack of open brackets: deep nesting costs memory, not calls. */
function faultPosition(source: string): number {
  const open: string[] = [];
  let awaited: Awaited = 'value';
  let at = after(space, source, 0);
  while (at < source.length) {
    const step = stepAt(source, at, awaited, open);
    if (step === undefined) return at;
    awaited = step.awaited;
    at = after(space, source, step.end);
  }
  return at;
}

interface Step {
  readonly end: number;
  readonly awaited: Awaited;
}

function stepAt(source: string, at: number, awaited: Awaited, open: string[]): Step | undefined {
  const sign = source.charAt(at);
  if (awaited === 'value' || awaited === 'value or ]') return valueAt(source, at, awaited, open);
  if (awaited === 'key' || awaited === 'key or }') {
    if (sign === '}' && awaited === 'key or }') return closed(at, open);
    return stepTo(textEnd(source, at), at, ':');
  }
  if (awaited === ':') return sign === ':' ? { end: at + 1, awaited: 'value' } : undefined;
  const inside = open.at(-1);
  if (inside === undefined) return undefined;
  if (sign === ',') return { end: at + 1, awaited: inside === '{' ? 'key' : 'value' };
  return sign === (inside === '{' ? '}' : ']') ? closed(at, open) : undefined;
}

function valueAt(source: string, at: number, awaited: Awaited, open: string[]): Step | undefined {
  const sign = source.charAt(at);
  if (sign === ']' && awaited === 'value or ]') return closed(at, open);
  if (sign === '"') return stepTo(textEnd(source, at), at, ', or end');
  if (sign !== '{' && sign !== '[') return stepTo(after(word, source, at), at, ', or end');
  open.push(sign);
  return { end: at + 1, awaited: sign === '{' ? 'key or }' : 'value or ]' };
}

function closed(at: number, open: string[]): Step {
  open.pop();
  return { end: at + 1, awaited: ', or end' };
}

/** No step where nothing was passed over. */
const stepTo = (end: number, at: number, awaited: Awaited): Step | undefined => (end === at ? undefined : { end, awaited });

/**
 * The place after a text in quotes; the same place where none is whole. Sign by sign, since a pattern would keep a place for each
 * sign of a text of millions, and run out of stack.
 */
function textEnd(source: string, at: number): number {
  if (source.charAt(at) !== '"') return at;
  for (let next = at + 1; next < source.length; next += 1) {
    const sign = source.charAt(next);
    if (sign === '"') return next + 1;
    if (sign < ' ') return at; // control characters are not allowed as they are
    if (sign !== '\\') continue;
    const end = after(escaped, source, next);
    if (end === next) return at;
    next = end - 1;
  }
  return at;
}

/** The place after a match of a sticky pattern; the same place where it does not match. */
function after(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(source) ? pattern.lastIndex : at;
}
