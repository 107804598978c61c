import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Determination } from '../../../src/request/determination.ts';
import { DeterminationForm } from '../../../src/review/deciding/DeterminationForm.tsx';
import type { ReviewFacts } from '../../../src/review/deciding/review-facts.ts';
import { requestOf } from '../../letter/worked-cases.ts';
import { factsOf } from '../../support/review-facts.ts';

afterEach(cleanup);

const meets = factsOf(requestOf('MRD-positive first remission, everything documented'));
const fails = factsOf(requestOf('relapsed Ph-positive, no TKI tried'));
const planned = factsOf({ ...meets.request, service: { plannedStart: '2023-03-06' } });

interface Signed {
  readonly determination: Determination;
  readonly coSign: boolean;
}

function open(facts: ReviewFacts, hasPassphrase = true) {
  const signed: Signed[] = [];
  const onSign = async (determination: Determination, _: unknown, coSign: boolean) => {
    signed.push({ determination, coSign });
    return [];
  };
  render(<DeterminationForm facts={facts} today="2023-03-03" hasPassphrase={hasPassphrase} onSign={onSign} />);
  const user = userEvent.setup({ delay: null });
  return {
    signed,
    user,
    choose: (name: string) => user.click(screen.getByRole('radio', { name })),
    press: async () => {
      await user.click(screen.getByRole('button', { name: 'Sign the determination' }));
      // the form checks itself asynchronously, a busy machine takes its time
      await act(() => new Promise((settled) => setTimeout(settled, 100)));
    },
    type: async (name: string | RegExp, text: string) => {
      const field = screen.getByLabelText(name);
      await user.clear(field);
      await user.type(field, text);
    },
  };
}

async function sign({ type, user, choose }: ReturnType<typeof open>) {
  await type('Name', 'Robin Invented');
  await type('Credential', 'MD');
  await choose('Medical director');
  await type('Passphrase of this desk', 'sample words');
  await user.click(screen.getByRole('checkbox', { name: 'I have decided this; the program has not' }));
}

const textIn = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name }).value;
const errors = async () =>
  within(await screen.findByRole('alert', {}, { timeout: 10_000 }))
    .getAllByRole('link')
    .map(({ textContent }) => textContent);

describe('the determination form', () => {
  it.each([
    ['meets', meets, /recommend an approval/],
    ['does not meet', fails, /criteria are not met/],
  ])('recommends, and has nothing chosen where the request %s', (_, facts, recommendation) => {
    open(facts);
    expect(screen.getByText(recommendation)).toBeDefined();
    expect(screen.getAllByRole('radio').some((radio) => radio instanceof HTMLInputElement && radio.checked)).toBe(false);
    expect(screen.getAllByRole('checkbox', { checked: false })).toHaveLength(2);
    expect(screen.queryByRole('checkbox', { checked: true })).toBeNull();
    expect(textIn('Decided on')).toBe('2023-03-03');
    expect(screen.queryByRole('textbox', { name: 'Reason' })).toBeNull();
  });

  it('says nothing before it is signed, then every fault, with the focus on them', async () => {
    const form = open(meets);
    await form.choose('Deny');
    expect(screen.queryByRole('alert')).toBeNull();
    await form.press();
    expect(await errors()).toEqual([
      'Enter the reason for departing from what the findings recommend',
      'Enter the name of the person who decides',
      'Enter the credential: MD, PharmD or RN, say',
      'Choose the role of the person who decides',
      'Sign: enter the passphrase of this desk, or your name once more where it has none',
      'Confirm that you have decided this',
    ]);
    expect(document.activeElement).toBe(screen.getByRole('alert'));
    expect(screen.getByRole('textbox', { name: 'Credential', description: /Enter the credential/ })).toBeDefined();
    expect(form.signed).toEqual([]);
  });

  it('approves, with the days that follow from the first', async () => {
    const form = open(planned);
    await form.choose('Approve');
    expect(textIn('Approved from')).toBe('2023-03-06');
    expect(screen.getByText('Approves 6 calendar months: March 6 to September 5, 2023, both days included.')).toBeDefined();
    await sign(form);
    await form.press();
    expect(form.signed).toEqual([
      {
        coSign: false,
        determination: {
          decision: 'approved',
          decidedOn: '2023-03-03',
          decidedBy: { name: 'Robin Invented', role: 'Medical director', credential: 'MD' },
          startsOn: '2023-03-06',
          reason: '',
        },
      },
    ]);
  });

  it('says what was requested, and that other terms make a modified approval', async () => {
    const form = open(planned);
    await form.choose('Approve');
    expect(screen.getByRole('textbox', { name: /^Approved dose/, description: 'Blank: as requested, 28 mcg a day.' })).toBeDefined();
    await form.type(/^Approved cycles/, '1');
    expect(screen.getByText(/this is a modified approval, and a clinician signs it/)).toBeDefined();
    await form.type('Reason', 'One cycle first.');
    await sign(form);
    await form.user.click(screen.getByRole('checkbox', { name: /co-signature/ }));
    await form.press();
    expect(form.signed).toEqual([{ coSign: true, determination: expect.objectContaining({ decision: 'modified', approvedCycles: 1 }) }]);
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

  it('names each criterion not met in a denial, and refuses it to a nurse', async () => {
    const form = open(fails);
    await form.choose('Deny');
    expect(screen.getByText(/^I\.A\.3 Covered use/)).toBeDefined();
    await sign(form);
    await form.choose('Review nurse');
    await form.press();
    expect(await errors()).toEqual(['A review nurse is no clinician, and may not deny: a clinician must sign']);
    await form.choose('Clinical pharmacist');
    await form.press();
    expect(form.signed).toEqual([
      { coSign: false, determination: expect.objectContaining({ decision: 'denied', notMet: ['I.A.3'], reason: '' }) },
    ]);
  });

  it('asks for a reason where the decision departs, and for nothing of another decision', async () => {
    const form = open(fails);
    await form.choose('Approve');
    expect(screen.getByRole('textbox', { name: 'Reason' })).toBeDefined();
    await form.choose('Deny');
    expect(screen.queryByRole('textbox', { name: 'Reason' })).toBeNull();
    expect(screen.queryByRole('textbox', { name: 'Approved from' })).toBeNull();
    await form.choose('Ask for information');
    expect(textIn('Answer by')).not.toBe('');
  });

  it('asks for the name once more on a desk without a passphrase', () => {
    open(meets, false);
    expect(screen.queryByLabelText('Passphrase of this desk')).toBeNull();
    expect(screen.getByRole('textbox', { name: 'Your name once more', description: /has no passphrase/ })).toBeDefined();
  });
});
