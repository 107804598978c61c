import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { PlanNotice } from '../../src/app/PlanNotice.tsx';
import type { Determination } from '../../src/request/determination.ts';

afterEach(cleanup);

const pended: Determination = {
  decision: 'pended',
  decidedOn: '2026-09-21',
  decidedBy: { name: 'R. Invented', role: 'Nurse' },
  respondBy: '2026-10-05',
  reason: 'Send the flow report of August.',
  rationale: 'It must name the level.',
  overruled: { 'I.A.1': 'met', 'I.A.3.a': 'unknown' },
};

function shown(determination: Determination): string {
  const { container } = render(<PlanNotice id="7" determination={determination} />);
  expect(screen.getByRole('link', { name: 'Read the plan’s letter' }).getAttribute('href')).toBe('/request/7/letter');
  return container.textContent;
}

describe('above a request that a plan answered', () => {
  it('stands what a pend asks for, in the plan’s words, and until when', () => {
    const text = shown(pended);
    expect(text).toContain('asked on September 21, 2026');
    expect(text).toContain('Answer by October 5, 2026.');
    expect(screen.getByText('Send the flow report of August.')).toBeDefined();
    expect(screen.getByText('It must name the level.')).toBeDefined();
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([expect.stringMatching(/^I\.A\.3\.a \w/)]);
  });

  it('a pend that says nothing of its own leads to its letter', () => {
    const text = shown({ ...pended, reason: ' ', rationale: '', overruled: {}, respondBy: undefined });
    expect(text).toContain('Its letter says what is missing.');
    expect(text).toContain('no last day to answer');
    expect(screen.queryByRole('listitem')).toBeNull();
  });

  it.each([
    ['approved', 'The plan approved this request on September 21, 2026.'],
    ['modified', 'The plan approved this request with changes on September 21, 2026.'],
    ['denied', 'The plan denied this request on September 21, 2026.'],
    ['referred', 'The plan referred this request to another policy on September 21, 2026.'],
  ] as const)('a decision is said: %s', (decision, sentence) => {
    expect(shown({ ...pended, decision })).toContain(sentence);
    expect(screen.queryByText(/asks for more/)).toBeNull();
  });
});
