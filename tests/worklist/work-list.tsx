import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import type { Draft } from '../../src/request/draft.ts';
import type { Desk } from '../../src/request/vault/desk.ts';
import { WorkList } from '../../src/worklist/WorkList.tsx';
import { useVaults } from '../desk/vaults.ts';
import { useWorkers } from '../support/workers.ts';
import { letDialogsOpen } from '../ui/dialogs.ts';
import { draftOf, store, today } from './cases.ts';

/** What every test of the work list needs around it. */
export function useWorkList() {
  useVaults();
  letDialogsOpen();
  useWorkers();
  afterEach(cleanup);
}

/** Shows the work list of a desk, and resolves to where it leads. */
export async function showCasesOf(desk: Desk, onNew: () => void = () => undefined) {
  const location = memoryLocation({ path: '/', record: true });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Router hook={location.hook}>
        <WorkList desk={desk} today={today} linkTo={(id, step) => `/request/${id}/${step}`} onNew={onNew} />
      </Router>
    </QueryClientProvider>,
  );
  await screen.findByText(/^No requests yet|^\d+ requests?$/);
  return location;
}

export const commercial: Partial<Draft> = { requestType: 'initial', lineOfBusiness: 'commercial' };

/** A draft, a request that was sent and is pended, and a case without a name. */
export async function storeThree(desk: Desk): Promise<void> {
  await store(desk, 1, draftOf('Alpha', commercial));
  await store(desk, 2, draftOf('Beta', { requestType: 'initial', lineOfBusiness: 'medicaid' }), {
    status: 'finished',
    step: 'check',
    sent: { on: '2026-02-20', how: 'fax' },
    pendedUntil: '2026-02-27',
  });
  await store(desk, 3, draftOf(''));
}

export const names = () => screen.getAllByRole('rowheader').map((header) => within(header).getByRole('link').textContent);

export function rowOf(name: string): HTMLElement {
  const row = screen.getByRole('link', { name }).closest('tr');
  if (row === null) throw new Error('no row');
  return row;
}

export const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));

/** Chooses an action of a row's menu. */
export async function act(name: string, action: string) {
  await press(`Actions for ${name}`);
  await userEvent.click(within(rowOf(name)).getByRole('button', { name: action }));
}
