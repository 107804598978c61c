import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Determination } from '../../src/request/determination.ts';
import type { PaRequest } from '../../src/request/schema.ts';
import { DeterminationForm } from '../../src/review/DeterminationForm.tsx';
import { requestOf } from '../letter/worked-cases.ts';

afterEach(cleanup);

const meets = requestOf('MRD-positive first remission, everything documented');
const fails = requestOf('relapsed Ph-positive, no TKI tried');

function open(request: PaRequest) {
  const confirmed: Determination[] = [];
  render(<DeterminationForm request={request} today="2023-03-03" onConfirm={(determination) => confirmed.push(determination)} />);
  const user = userEvent.setup({ delay: null });
  return {
    confirmed,
    user,
    choose: (name: string) => user.click(screen.getByRole('radio', { name })),
    confirm: async () => {
      await user.click(screen.getByRole('button', { name: 'Confirm the determination' }));
      // the form checks itself asynchronously, a busy machine takes its time
      await act(() => new Promise((settled) => setTimeout(settled, 100)));
    },
    type: async (name: string, text: string) => {
      const field = screen.getByRole('textbox', { name });
      await user.clear(field);
      await user.type(field, text);
    },
  };
}

type Form = ReturnType<typeof open>;

async function sign({ type, user }: Form) {
  await type('Name', 'Robin Invented, MD');
  await type('Role', 'Medical director');
  await user.click(screen.getByRole('checkbox', { name: 'I have decided this; the program has not' }));
}

const textIn = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name }).value;
const errors = async () =>
  within(await screen.findByRole('alert', {}, { timeout: 10_000 }))
    .getAllByRole('link')
    .map(({ textContent }) => textContent);

describe('the determination form', () => {
  it.each([
    ['meets', meets],
    ['does not meet', fails],
  ])('shows the evaluation and has nothing chosen where the request %s', (_, request) => {
    open(request);
    expect(screen.getByText(/^The evaluation: /)).toBeDefined();
    expect(screen.getAllByRole('radio').map((radio) => radio instanceof HTMLInputElement && radio.checked)).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(screen.getByRole('checkbox', { checked: false })).toBeDefined();
    expect(textIn('Decided on')).toBe('2023-03-03');
    expect(screen.queryByRole('textbox', { name: 'Reason' })).toBeNull();
  });

  it('says nothing before it is confirmed, then every fault, with the focus on them', async () => {
    const form = open(meets);
    await form.choose('Deny');
    expect(screen.queryByRole('alert')).toBeNull();
    await form.confirm();
    expect(await errors()).toEqual([
      'Enter the reason for departing from the evaluation',
      'Enter the name of the person who decided',
      'Enter the role of the person who decided',
      'Confirm that you have decided this',
    ]);
    expect(document.activeElement).toBe(screen.getByRole('alert'));
    expect(screen.getByRole('textbox', { name: 'Role', description: /Enter the role of the person who decided/ })).toBeDefined();
    expect(form.confirmed).toEqual([]);
  });

  it('approves, with the days that follow from the first', async () => {
    const form = open({ ...meets, service: { plannedStart: '2023-03-06' } });
    await form.choose('Approve');
    expect(textIn('Approved from')).toBe('2023-03-06');
    expect(screen.getByText('Approves 6 calendar months: March 6 to September 5, 2023, both days included.')).toBeDefined();
    await sign(form);
    await form.confirm();
    expect(form.confirmed).toEqual([
      {
        decision: 'approved',
        decidedOn: '2023-03-03',
        decidedBy: { name: 'Robin Invented, MD', role: 'Medical director' },
        startsOn: '2023-03-06',
        reason: '',
      },
    ]);
  });

  it('lets the first day follow the day of the decision, until it was typed', async () => {
    const form = open(meets);
    await form.choose('Approve');
    await form.type('Decided on', '3/1/23');
    expect(textIn('Approved from')).toBe('2023-03-01');
    await form.type('Approved from', '3/10/23');
    await form.type('Decided on', '3/2/23');
    expect(textIn('Approved from')).toBe('3/10/23');
  });

  it('denies only for criteria that a person marks', async () => {
    const form = open(fails);
    await form.choose('Deny');
    const group = within(screen.getByRole('group', { name: 'Criteria that the denial rests on' }));
    expect(group.getAllByRole('checkbox', { checked: false })).toHaveLength(1);
    await sign(form);
    await form.confirm();
    expect(await errors()).toEqual(['Mark at least one criterion that the denial rests on']);
    await form.user.click(group.getByRole('checkbox', { name: 'I.A.3 Treatment for' }));
    await form.confirm();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(form.confirmed).toEqual([expect.objectContaining({ decision: 'denied', notMet: ['I.A.3'], reason: '' })]);
  });

  it('asks for a reason where the decision departs, and for nothing of another decision', async () => {
    const form = open(fails);
    await form.choose('Approve');
    expect(screen.getByRole('textbox', { name: 'Reason' })).toBeDefined();
    await form.choose('Deny');
    expect(screen.queryByRole('textbox', { name: 'Reason' })).toBeNull();
    expect(screen.queryByRole('textbox', { name: 'Approved from' })).toBeNull();
    await form.choose('Ask for information');
    await form.type('Reason', 'A second opinion is on its way.');
    await form.type('Answer by', '3/20/23');
    await sign(form);
    await form.confirm();
    expect(form.confirmed).toEqual([
      expect.objectContaining({ decision: 'pended', respondBy: '2023-03-20', reason: 'A second opinion is on its way.' }),
    ]);
  });

  it('refers to the policy that is chosen where the evaluation names none', async () => {
    const form = open(meets);
    await form.choose('Refer to another policy');
    await form.choose('CP.CPA.09');
    await form.type('Reason', 'The order names another regimen.');
    await sign(form);
    await form.confirm();
    expect(form.confirmed).toEqual([expect.objectContaining({ decision: 'referred', referTo: ['CP.CPA.09'] })]);
  });

  it('is confirmed once, and again only after a change', async () => {
    const form = open(fails);
    await form.choose('Deny');
    await form.user.click(screen.getByRole('checkbox', { name: 'I.A.3 Treatment for' }));
    await sign(form);
    await form.confirm();
    await form.confirm();
    expect(form.confirmed).toHaveLength(1);
    await form.type('Role', 'Pharmacist');
    await form.confirm();
    expect(form.confirmed.map(({ decidedBy }) => decidedBy.role)).toEqual(['Medical director', 'Pharmacist']);
  });
});
