import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, createEvent, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { QueueList } from '../../../src/review/queue/QueueList.tsx';
import { deskIn, vaultWith } from '../../desk/vaults.ts';
import { samplePlan } from '../../support/sample-plan.ts';
import { letDialogsOpen } from '../../ui/dialogs.ts';

letDialogsOpen();
afterEach(cleanup);

it('what is dropped on the review list waits in the dialog until it is said when it was received', async () => {
  const desk = await deskIn(vaultWith());
  const queue = { kind: 'listed', rows: [], unreadable: 0 } as const;
  render(
    <QueryClientProvider client={new QueryClient()}>
      <QueueList desk={desk} plan={samplePlan} queue={queue} />
    </QueryClientProvider>,
  );
  const request = new File([JSON.stringify({ requestType: 'initial' })], 'request.json', { type: 'application/json' });
  const heading = screen.getByRole('heading', { level: 1 });
  fireEvent(heading, createEvent.drop(heading, { dataTransfer: { types: ['Files'], files: [request] } }));
  await screen.findByRole('dialog', { name: 'Import requests' });
  expect(screen.getByRole('button', { name: 'Import request.json' })).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  // asked for by its button it holds no file
  await userEvent.click(screen.getByRole('button', { name: 'Import requests' }));
  await screen.findByRole('dialog', { name: 'Import requests' });
  expect(screen.queryByRole('button', { name: 'Import request.json' })).toBeNull();
});
