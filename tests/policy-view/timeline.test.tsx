import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { noAnswers } from '../../src/criteria/answers.ts';
import { Timeline } from '../../src/policy-view/Timeline.tsx';
import { planRegimen, type RegimenAnswers } from '../../src/regimen/plan.ts';

afterEach(cleanup);

const own: RegimenAnswers = {
  indication: 'relapsed-refractory',
  nextCycle: 1,
  cycleCount: 5,
  stepDose: 'yes',
  plannedStart: '2026-01-05',
};

function show(said: Partial<RegimenAnswers> = {}, months: 6 | 12 = 6) {
  const answers = { ...noAnswers, requestType: 'continued', weightKg: 70, dailyDoseMcg: 28 } as const;
  const plan = planRegimen(answers, { ...own, ...said }, { startsOn: undefined, months });
  if (plan.kind === 'open') throw new Error(`open: ${plan.needs.join(', ')}`);
  return render(<Timeline plan={plan} />).container;
}

const textOf = (elements: readonly Element[]) => elements.map(({ textContent }) => textContent);

describe('the picture', () => {
  it('says in one sentence what it shows, and that a table says the same', () => {
    show();
    const name = 'Timeline. Relapsed or refractory B-ALL, cycles 1 to 5. The table below says the same.';
    expect(screen.getByRole('img', { name })).toBeDefined();
    expect(screen.getByRole('figure').firstElementChild?.textContent).toBe('Relapsed or refractory B-ALL, cycles 1 to 5');
  });

  it('has a bar with its dose for each stretch of infusion: those covered, and those not', () => {
    const page = show();
    expect(textOf([...page.querySelectorAll('.timeline-lane text')])).toEqual(['9', '28', '28', '28', '28', '28']);
    expect(page.querySelectorAll('.timeline-lane .timeline-covered rect')).toHaveLength(6);
    expect(page.querySelectorAll('.timeline-lane .timeline-uncovered rect')).toHaveLength(1);
    expect(page.querySelectorAll('.timeline-lane .timeline-free')).toHaveLength(5);
  });

  it('draws the step dose lower, on the same foot', () => {
    const [step, full] = show().querySelectorAll('.timeline-lane rect');
    const foot = (bar: Element | undefined) => Number(bar?.getAttribute('y')) + Number(bar?.getAttribute('height'));
    expect(Number(step?.getAttribute('height'))).toBeLessThan(Number(full?.getAttribute('height')));
    expect(foot(step)).toBe(foot(full));
  });

  it('marks the approval from its start to its end, and the next request', () => {
    const page = show();
    // 5 * 42 = 210 days: the approval is 181 of them (86.19 %), the next request is 166 days on (79.048 %)
    const shade = page.querySelector('.timeline-backdrop .timeline-window');
    expect([shade?.getAttribute('x'), shade?.getAttribute('width')]).toEqual(['0%', '86.19%']);
    const limits = [...page.querySelectorAll('.timeline-backdrop .timeline-limit')];
    expect(limits.map((limit) => limit.getAttribute('x1'))).toEqual(['0%', '86.19%']);
    expect(page.querySelector('.timeline-backdrop .timeline-due')?.getAttribute('x')).toBe('79.048%');
  });

  it('is nothing that the content policy forbids', () => {
    expect(show().querySelectorAll('[style], style, script')).toHaveLength(0);
  });
});

describe('the key', () => {
  it('says the marks with their dates', () => {
    const [key] = textOf([...show().querySelectorAll('.timeline-key')]);
    expect(key).toContain('Approval of 6 months: January 5 to July 4, 2026, both days included.');
    expect(key).toContain('Send the next request by June 20, 2026');
    expect(key).toContain('On January 12, 2026, day 8, the dose goes from 9 to 28 mcg a day.');
  });

  it('names no sign that is not in the picture', () => {
    const page = show({ indication: 'mrd-positive', cycleCount: undefined });
    expect(textOf([...page.querySelectorAll('.timeline-key li')])).toEqual([
      'Infusion days that are covered; the number is the dose in mcg a day',
      'Days without treatment',
      'Approval of 6 months: January 5 to July 4, 2026, both days included.',
      'No infusion day is left after the approval: no further request is due.',
    ]);
    expect(page.querySelectorAll('.timeline-due path')).toHaveLength(0);
  });
});

describe('the table', () => {
  it('says of each cycle what the picture shows, with the units', () => {
    show();
    const rows = within(screen.getByRole('table', { name: 'Relapsed or refractory B-ALL, cycles 1 to 5' })).getAllByRole('row');
    const cells = rows.slice(1).map((row) => textOf([...row.children]));
    expect(cells).toEqual([
      [
        '1 Induction',
        'January 5 to February 1, 2026',
        'Days 1 to 7: 9 mcg a day. Days 8 to 28: 28 mcg a day',
        'February 15, 2026',
        'Covered',
        '651',
      ],
      ['2 Induction', 'February 16 to March 15, 2026', '28 mcg a day', 'March 29, 2026', 'Covered', '784'],
      ['3 Consolidation', 'March 30 to April 26, 2026', '28 mcg a day', 'May 10, 2026', 'Covered', '784'],
      ['4 Consolidation', 'May 11 to June 7, 2026', '28 mcg a day', 'June 21, 2026', 'Covered', '784'],
      ['5 Consolidation', 'June 22 to July 19, 2026', '28 mcg a day', 'August 2, 2026', 'Covered on 13 of 28 days', '364'],
    ]);
    expect(screen.getByText('J9039, 1 microgram a unit: 3,367 units for the covered infusion days.')).toBeDefined();
    expect(screen.getByText(/^At least 125 vials of 35 mcg/)).toBeDefined();
  });
});

it('says so where no cycle is left', () => {
  const page = show({ nextCycle: 10, cycleCount: undefined });
  expect(page.textContent).toBe('No cycle of the label’s course is left to lay out.');
});
