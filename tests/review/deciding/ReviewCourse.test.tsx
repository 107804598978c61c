import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import type { PaRequest } from '../../../src/request/schema.ts';
import { DeterminationForm } from '../../../src/review/deciding/DeterminationForm.tsx';
import { requestOf } from '../../letter/worked-cases.ts';
import { factsOf } from '../../support/review-facts.ts';

afterEach(cleanup);

const remission = requestOf('MRD-positive first remission, everything documented');
const show = (request: PaRequest) =>
  render(<DeterminationForm facts={factsOf(request)} today="2023-03-03" hasPassphrase onSign={async () => []} />);
const plannedOn = (plannedStart: string, regimen = {}): PaRequest => ({
  ...remission,
  regimen: { ...remission.regimen, ...regimen },
  service: { plannedStart },
});

it('the reviewer sees the course and the units that are asked for', () => {
  show(plannedOn('2023-03-10'));
  expect(screen.getByRole('img', { name: /^Timeline\. B-ALL in remission, MRD-positive, cycles 1 to 4/ })).toBeTruthy();
  expect(screen.getAllByText(/^J9039, 1 microgram a unit: \d/)[0]).toBeTruthy();
});

it('the days follow the first day as it is typed', async () => {
  show(plannedOn('2023-03-10'));
  await userEvent.click(screen.getByRole('radio', { name: 'Approve' }));
  const start = screen.getByRole('textbox', { name: 'Approved from' });
  await userEvent.clear(start);
  await userEvent.type(start, '2023-04-01');
  const course = within(screen.getByRole('figure'));
  expect(course.getAllByText(/April 1 to September 30, 2023/).length).toBeGreaterThan(0);
});

it('says what goes past the label, and as many cycles as are asked for', () => {
  show(plannedOn('2023-03-10', { cycleCount: 5 }));
  expect(screen.getByText(/goes past the last cycle of the label’s course/)).toBeTruthy();
  cleanup();
  show(plannedOn('2023-03-10', { cycleCount: 2 }));
  expect(screen.getByRole('img', { name: /cycles 1 to 2/ })).toBeTruthy();
});

it('does not begin before the approval, as in the letter', () => {
  show(plannedOn('2023-01-10'));
  expect(screen.getAllByText(/^March 3 to /)[0]).toBeTruthy();
  expect(screen.queryByText('Infusion days that are not covered')).toBeNull();
});

it('says what the course waits for', () => {
  show({ ...plannedOn('2023-03-10'), requestType: 'continued' });
  expect(screen.getByText(/^To lay out the course: the indication/)).toBeTruthy();
});
