import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsFault } from '../../src/request/json-bounds.ts';

const nested = (depth: number, inner = '') => '['.repeat(depth) + inner + ']'.repeat(depth);

describe('what is too much to be read as JSON', () => {
  it.each([
    ['64 brackets within brackets', nested(64), undefined],
    ['65 of them', nested(65), 'too-deep'],
    ['65 braces', `${'{"a":'.repeat(65)}1${'}'.repeat(65)}`, 'too-deep'],
    ['65 brackets side by side', '[]'.repeat(65), undefined],
    ['brackets within a text', JSON.stringify('['.repeat(100)), undefined],
    ['after an escaped quote, still within the text', `["\\"${'['.repeat(100)}"]`, undefined],
    ['after a text that ends with a backslash', `["\\\\", ${nested(64)}]`, 'too-deep'],
    ['a text that never ends', `["${'['.repeat(100)}`, undefined],
    ['2,500,000 values', `[${'0,'.repeat(2_499_998)}0]`, undefined],
    ['one more of them', `[${'0,'.repeat(2_499_999)}0]`, 'too-many-values'],
  ])('%s', (_, text, fault) => {
    expect(boundsFault(text)).toBe(fault);
  });

  it('is nothing that JSON of some levels writes', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 10 }), (text) => {
        expect(boundsFault(text)).toBeUndefined();
      }),
    );
  });
});
