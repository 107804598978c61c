import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { CaseNotice } from '../../src/app/CaseNotice.tsx';

afterEach(cleanup);

it.each(['absent', 'unreadable'] as const)('a request that is not shown has a heading, and says why: %s', (kind) => {
  render(<CaseNotice kind={kind} />);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('This request is not shown');
  expect(screen.getByRole('status').textContent).toMatch(/^This request /);
  expect(screen.getByRole('link', { name: 'Back to the work list' })).toBeDefined();
});
