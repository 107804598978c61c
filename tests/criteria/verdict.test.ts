import { expect, it } from 'vitest';
import { allOf, anyOf, negated, type Verdict, verdictOf } from '../../src/criteria/verdict.ts';

/** Kleene's tables: both members, their "and", their "or". */
const both: readonly (readonly [one: Verdict, other: Verdict, and: Verdict, or: Verdict])[] = [
  ['met', 'met', 'met', 'met'],
  ['met', 'unknown', 'unknown', 'met'],
  ['met', 'not-met', 'not-met', 'met'],
  ['unknown', 'unknown', 'unknown', 'unknown'],
  ['unknown', 'not-met', 'not-met', 'unknown'],
  ['not-met', 'not-met', 'not-met', 'not-met'],
  ['met', 'not-applicable', 'met', 'met'],
  ['unknown', 'not-applicable', 'unknown', 'unknown'],
  ['not-met', 'not-applicable', 'not-met', 'not-met'],
  ['not-applicable', 'not-applicable', 'met', 'not-met'],
];

it.each(both)('%s with %s: all is %s, any is %s', (one, other, and, or) => {
  for (const members of [
    [one, other],
    [other, one],
  ]) {
    expect(allOf(members)).toBe(and);
    expect(anyOf(members)).toBe(or);
  }
});

it.each([
  ['met', 'not-met'],
  ['not-met', 'met'],
  ['unknown', 'unknown'],
] as const)('not %s is %s', (verdict, expected) => expect(negated(verdict)).toBe(expected));

it.each([
  [true, 'met'],
  [false, 'not-met'],
  [undefined, 'unknown'],
] as const)('%s is %s', (fact, expected) => expect(verdictOf(fact)).toBe(expected));
