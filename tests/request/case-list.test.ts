import { describe, expect, it } from 'vitest';
import { type CaseContent, newCase } from '../../src/request/case.ts';
import { type CaseSummary, canContinue, isAt, matches, type SortKey, sorted, stages, summaryOf } from '../../src/request/case-list.ts';
import type { Determination } from '../../src/request/determination.ts';
import { type Draft, emptyDraft } from '../../src/request/draft.ts';

const today = '2026-03-01';

const decided = (decision: Determination['decision'], decidedOn = '2026-02-20'): Determination => ({
  decision,
  decidedOn,
  decidedBy: { name: 'R. Reviewer', role: 'Pharmacist' },
  reason: '',
});

interface Change {
  readonly id?: string;
  readonly savedAt?: number;
  readonly member?: Partial<Draft['member']>;
  readonly requestType?: string;
  readonly content?: Partial<CaseContent>;
}

function summary({ id = 'a', savedAt = 1, member = {}, requestType = 'initial', content = {} }: Change = {}): CaseSummary {
  const blank = emptyDraft(today);
  const draft = { ...blank, requestType, member: { ...blank.member, ...member } };
  const record = { id, kind: 'case', revision: 3, savedAt, access: 'full', content: { ...newCase(draft, 1), ...content } } as const;
  const made = summaryOf(record, today);
  if (made === undefined) throw new Error('no case');
  return made;
}

describe('a summary', () => {
  it('says who, where it stands and what the criteria say', () => {
    const made = summary({ member: { familyName: ' Sample ', givenName: 'Testcase' } });
    expect(made).toMatchObject({ id: 'a', revision: 3, familyName: 'Sample', givenName: 'Testcase', status: 'draft', isReadOnly: false });
    expect(made.evaluation).toMatchObject({ section: 'I.A', outcome: 'incomplete' });
  });

  it('is none of what is no case', () => {
    expect(
      summaryOf({ id: 'a', kind: 'case', revision: 1, savedAt: 1, access: 'full', content: { format: 'pa-other' } }, today),
    ).toBeUndefined();
  });

  it('of a case that a newer program wrote is read only', () => {
    const record = { id: 'a', kind: 'case', revision: 1, savedAt: 1, access: 'read-only', content: newCase(emptyDraft(today), 1) } as const;
    expect(summaryOf(record, today)?.isReadOnly).toBe(true);
  });
});

describe('a search', () => {
  const found = summary({
    member: { familyName: 'Sample-Rivéra', givenName: 'Testcase María', memberId: 'ZZ-0001', birthDate: '3/1/1980' },
    content: { authorizationNumber: 'PA 77' },
  });

  it.each(['', ' ', 'sample', 'RIVERA', 'maria sample', 'Sample, Testcase', 'zz-0001', '1980-03-01', '3/1/1980', 'pa 77'])(
    'finds it by %j',
    (query) => {
      expect(matches(found, query)).toBe(true);
    },
  );

  it.each(['samples', 'sample other', '1981-03-01', 'remission'])('does not find it by %j', (query) => {
    expect(matches(found, query)).toBe(false);
  });
});

describe('the stages', () => {
  const at = (content: Partial<CaseContent>) => stages.filter((stage) => isAt(stage, summary({ content })));

  it.each([
    ['a draft', {}, ['draft']],
    ['finished', { status: 'finished' }, ['finished']],
    ['sent', { status: 'finished', sent: { on: '2026-02-01', how: 'fax' } }, ['finished', 'sent']],
    ['pended by date', { pendedUntil: '2026-03-15' }, ['draft', 'pended']],
    ['pended by determination, without a date', { determination: decided('pended') }, ['draft', 'pended']],
    ['approved', { status: 'finished', determination: decided('approved') }, ['finished', 'decided']],
    ['denied', { status: 'finished', determination: decided('denied') }, ['finished', 'decided']],
  ] as const)('%s', (_, content, expected) => {
    expect(at(content)).toEqual(expected);
  });
});

describe('continuing', () => {
  it.each([
    ['a draft', {}, false],
    ['a finished request', { status: 'finished' }, true],
    ['an approved one, reopened', { determination: decided('approved') }, true],
    ['a denied one', { status: 'finished', determination: decided('denied') }, false],
    ['a pended one', { determination: decided('pended') }, false],
  ] as const)('%s', (_, content, expected) => {
    expect(canContinue(summary({ content }))).toBe(expected);
  });

  it('needs a request type', () => {
    expect(canContinue(summary({ requestType: '', content: { status: 'finished' } }))).toBe(false);
  });
});

describe('the order', () => {
  const cases = [
    summary({ id: 'a', savedAt: 3, member: { familyName: 'Sample10' }, content: { sent: { on: '2026-01-02', how: 'fax' } } }),
    summary({ id: 'b', savedAt: 1, member: { familyName: 'Sample9' }, content: { determination: decided('approved', '2026-02-02') } }),
    summary({ id: 'c', savedAt: 2, requestType: '', content: { pendedUntil: '2026-04-01', determination: decided('pended') } }),
    summary({
      id: 'd',
      savedAt: 4,
      member: { familyName: 'Échantillon' },
      requestType: 'continued',
      content: { sent: { on: '2025-12-31', how: 'mail' } },
    }),
  ];
  const order = (key: SortKey, isDescending: boolean) =>
    sorted(cases, { key, isDescending })
      .map(({ id }) => id)
      .join('');

  it.each([
    ['member', 'dbac', 'abdc'],
    ['type', 'dabc', 'abdc'],
    ['changed', 'bcad', 'dacb'],
    ['sent', 'dacb', 'adcb'],
    ['pended', 'cdab', 'cdab'],
    ['decided', 'bdac', 'bdac'],
    ['authorization', 'dacb', 'dacb'],
  ] as const)('by %s; what is blank comes last both ways, and then the newest first', (key, ascending, descending) => {
    expect(order(key, false)).toBe(ascending);
    expect(order(key, true)).toBe(descending);
  });

  it('leaves what it was given as it is', () => {
    const before = [...cases];
    sorted(cases, { key: 'changed', isDescending: false });
    expect(cases).toEqual(before);
  });
});
