/** Where a text stops being JSON: line and column count from 1, the column in UTF-16 units. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
}

const space = /[ \t\n\r]*/y;
/** control characters are not allowed as they are: space is the first sign that is */
const text = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const scalar = new RegExp(`${text.source}|-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|true|false|null`, 'y');

type Awaited = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end';

/**
 * Finds the first place where a text that JSON.parse refused stops being JSON. The engine's own messages quote the text,
 * which may tell who the member is, and not all of them give the place.
 */
export function jsonFaultOf(source: string): JsonFault {
  const position = faultPosition(source);
  const before = source.slice(0, position);
  const line = before.split('\n').length;
  return { line, column: position - before.lastIndexOf('\n') };
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
    return stepOver(text, source, at, ':');
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
  if (sign !== '{' && sign !== '[') return stepOver(scalar, source, at, ', or end');
  open.push(sign);
  return { end: at + 1, awaited: sign === '{' ? 'key or }' : 'value or ]' };
}

function closed(at: number, open: string[]): Step {
  open.pop();
  return { end: at + 1, awaited: ', or end' };
}

function stepOver(pattern: RegExp, source: string, at: number, awaited: Awaited): Step | undefined {
  const end = after(pattern, source, at);
  return end === at ? undefined : { end, awaited };
}

/** The place after a match of a sticky pattern; the same place where it does not match. */
function after(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(source) ? pattern.lastIndex : at;
}
