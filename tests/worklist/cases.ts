import { type CaseContent, newCase } from '../../src/request/case.ts';
import { type Draft, emptyDraft } from '../../src/request/draft.ts';
import { caseKind } from '../../src/request/kinds.ts';
import type { Desk } from '../../src/request/vault/desk.ts';

export const today = '2026-03-01';

/** As randomId makes them, and none of the desk's own. */
export const caseId = (number: number) => `c${number.toString(16).padStart(31, '0')}`;

/** A draft of an invented member. */
export function draftOf(familyName: string, change: Partial<Draft> = {}): Draft {
  const blank = emptyDraft(today);
  return { ...blank, ...change, member: { ...blank.member, familyName, givenName: familyName === '' ? '' : 'Testcase' } };
}

/** Stores a case on a desk under a number of its own. */
export async function store(desk: Desk, number: number, draft: Draft, change: Partial<CaseContent> = {}): Promise<void> {
  const content = { ...newCase(draft, 1), ...change };
  const result = await desk.put({ id: caseId(number), kind: caseKind, content }, 0);
  if (result.kind !== 'saved') throw new Error(result.kind);
}

/** What a case holds now; undefined where it is gone. */
export async function contentOf(desk: Desk, id: string): Promise<unknown> {
  const result = await desk.get(id);
  return result.kind === 'found' ? result.record.content : undefined;
}
