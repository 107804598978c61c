import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Clone, cloneProject } from '../support/clone.ts';

let clone: Clone;
beforeAll(() => {
  clone = cloneProject();
});
afterAll(() => clone.remove());

const cases = 'tests/criteria/cases';

it('the cases pass as the criteria are', () => {
  expect(clone.tests(cases)).toEqual({ code: 0, output: expect.any(String) });
});

it.each([
  ['src/criteria/verdict.ts', "if (verdicts.includes('not-met')) return 'not-met';", "if (verdicts.includes('not-met')) return 'unknown';"],
  ['src/criteria/verdict.ts', "if (verdicts.includes('met')) return 'met';", "if (verdicts.includes('met')) return 'not-met';"],
  ['src/criteria/policies/cp-phar-312/facts.ts', 'days >= receivedForDays', 'days > receivedForDays'],
  ['src/criteria/policies/cp-phar-312/facts.ts', 'mrdPercent < labelMrdPercent', 'mrdPercent <= labelMrdPercent'],
  ['src/criteria/policies/cp-phar-312/facts.ts', 'doseCapMcgPerDay = 28;', 'doseCapMcgPerDay = 27.999;'],
] as const)('the cases kill a mutant of %s: %s', (path, original, mutant) => {
  const { code, output } = clone.withChanges({ [path]: (text) => text.replace(original, mutant) }, () => clone.tests(cases));
  expect(output).toMatch(/AssertionError/);
  expect(code).not.toBe(0);
});
