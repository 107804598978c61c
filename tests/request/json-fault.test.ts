import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFaultOf } from '../../src/request/json-fault.ts';

describe('where a text stops being JSON', () => {
  it.each([
    ['nothing at all', '', 1, 1],
    ['a brace never closed', '{', 1, 2],
    ['a comma before the end', '{"a": 1,}', 1, 9],
    ['a comma before the end of a list', '[1, 2, ]', 1, 8],
    ['two values', '{} {}', 1, 4],
    ['a name without quotes', '{a: 1}', 1, 2],
    ['single quotes', "{'a': 1}", 1, 2],
    ['no colon', '{"a" 1}', 1, 6],
    ['no comma, on the second line', '{"a": 1\n "b": 2}', 2, 2],
    ['the wrong bracket', '[1}', 1, 3],
    ['a leading zero', '[01]', 1, 3],
    ['a number cut short', '[1.]', 1, 3],
    ['a word that is no value', '[yes]', 1, 2],
    ['a text never closed', '["abc', 1, 2],
    ['a tab inside a text', '["a\tb"]', 1, 2],
    ['an unknown escape', '["\\x"]', 1, 2],
    ['a comment', '{} // x', 1, 4],
    ['not a number', '[NaN]', 1, 2],
    ['after line feeds and carriage returns', '[\r\n1,\r\n,]', 3, 1],
  ])('%s', (_, text, line, column) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(jsonFaultOf(text)).toEqual({ line, column });
  });

  it('is the end of the text exactly where the text is JSON', () => {
    const damaged = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '{', ']', '0', '\\', 'e', ':', '\n'))
      .map(([text, at, sign]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + sign + text.slice(place + 1);
      });
    fc.assert(
      fc.property(damaged, (text) => {
        const { line, column } = jsonFaultOf(text);
        const lines = text.split('\n');
        const isAtEnd = line === lines.length && column === (lines.at(-1) ?? '').length + 1;
        expect(isAtEnd || !isJson(text)).toBe(true);
        // What comes before the place is not to blame: some continuation makes it JSON, so cutting there moves nothing.
        const before = [...lines.slice(0, line - 1), (lines[line - 1] ?? '').slice(0, column - 1)].join('\n');
        expect(jsonFaultOf(before).line).toBe(line);
      }),
      { numRuns: 2000 },
    );
  });

  it('costs no calls for depth', () => {
    const depth = 200_000;
    expect(jsonFaultOf('['.repeat(depth))).toEqual({ line: 1, column: depth + 1 });
  });

  it('is found in a file that is cut off inside a text of 20 million signs', () => {
    const text = `{"requestType": "initial",\n "base64": "${'JVBERi0x'.repeat(2_500_000)}`;
    expect(() => JSON.parse(text)).toThrow();
    expect(jsonFaultOf(text)).toEqual({ line: 2, column: 12 });
  });

  it.each(['a', '\\n', '1'])('costs no stack for length, of %s', (part) => {
    const many = part.repeat(12_000_000);
    const value = part === '1' ? many : `"${many}"`;
    expect(jsonFaultOf(`[${value} x`)).toEqual({ line: 1, column: value.length + 3 });
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
