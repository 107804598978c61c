import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/criteria/evaluate.ts';
import { answersOf, documentsOf } from '../../src/request/answers.ts';
import { readRequest } from '../../src/request/read.ts';
import cases from '../cases/cases.json' with { type: 'json' };
import { oracle } from './oracle/oracle.ts';

function evaluationOf(request: unknown) {
  const read = readRequest(request);
  if (!read.ok) throw new Error(read.issues.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return evaluate(answersOf(read.request), documentsOf(read.request));
}

describe.each(cases)('$name', ({ request, expect: expected }) => {
  it('is evaluated exactly so', () => {
    expect(evaluationOf(request)).toStrictEqual(expected);
  });

  it('is read so by the oracle too', () => {
    expect(oracle(request)).toStrictEqual(expected);
  });
});

it('has every case', () => {
  expect(cases).toHaveLength(67);
});
