import type { Determination } from '../../src/request/determination.ts';
import { readRequest } from '../../src/request/read.ts';
import type { PaRequest } from '../../src/request/schema.ts';
import cases from '../cases/cases.json' with { type: 'json' };

function read(value: unknown): PaRequest {
  const result = readRequest(value);
  if (!result.ok) throw new Error('a worked case breaks the format');
  return result.request;
}

/** The worked cases of the policy, each with its request as it is read. */
export const workedCases = cases.map(({ name, request, expect }) => ({ name, request: read(request), expect }));

export function requestOf(name: string): PaRequest {
  const found = workedCases.find((worked) => worked.name === name);
  if (found === undefined) throw new Error(`no worked case is named ${name}`);
  return found.request;
}

/** A determination by an invented person. */
export const decided = (decision: Determination['decision'], more: Partial<Determination> = {}): Determination => ({
  decision,
  decidedOn: '2023-03-03',
  decidedBy: { name: 'Robin Invented, MD', role: 'Medical director' },
  reason: '',
  ...more,
});

const decisions = ['approved', 'denied', 'pended', 'referred'] as const;

/** Every letter that can be made of a request: the summary, and one for each decision. */
export const lettersFor = (request: PaRequest) =>
  [undefined, ...decisions].map((decision) => ({
    request,
    today: '2023-03-02',
    determination: decision === undefined ? undefined : decided(decision),
  }));
