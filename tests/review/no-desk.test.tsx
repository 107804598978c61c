import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { NoDesk } from '../../src/review/NoDesk.tsx';

afterEach(cleanup);

it('each fault of a plan.json is named with its place, where it has one', () => {
  const issues = [
    { path: '', message: 'plan.json is empty.' },
    { path: 'desk.timeZone', message: 'Fill this in.' },
  ];
  render(<NoDesk plan={{ kind: 'broken', issues }} />);
  const told = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(told).toEqual(['plan.json is empty.', 'desk.timeZone: Fill this in.']);
});
