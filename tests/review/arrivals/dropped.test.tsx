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

const request = new File([JSON.stringify({ requestType: 'initial' })], 'request.json', { type: 'application/json' });

async function renderQueue() {
  const desk = await deskIn(vaultWith());
  const queue = { kind: 'listed', rows: [], unreadable: 0 } as const;
  render(
    <QueryClientProvider client={new QueryClient()}>
      <QueueList desk={desk} plan={samplePlan} queue={queue} />
    </QueryClientProvider>,
  );
}

/** Drops on the page what a browser's data transfer has: files, and entries where folders are among them. */
function drop(dropped: { readonly files: readonly File[]; readonly items: readonly object[] }): void {
  const heading = screen.getByRole('heading', { level: 1 });
  fireEvent(heading, createEvent.drop(heading, { dataTransfer: { types: ['Files'], ...dropped } }));
}

it('what is dropped on the review list waits in the dialog until it is said when it was received', async () => {
  await renderQueue();
  drop({ files: [request], items: [] });
  await screen.findByRole('dialog', { name: 'Import requests' });
  expect(screen.getByRole('button', { name: 'Import request.json' })).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  // asked for by its button it holds no file
  await userEvent.click(screen.getByRole('button', { name: 'Import requests' }));
  await screen.findByRole('dialog', { name: 'Import requests' });
  expect(screen.queryByRole('button', { name: 'Import request.json' })).toBeNull();
});

it('a folder that is dropped on the review list is opened: its files are taken, not the folder', async () => {
  await renderQueue();
  const file = { isFile: true, file: (found: (one: File) => void) => found(request) };
  const parts = [[file], []];
  const folder = {
    isDirectory: true,
    createReader: () => ({ readEntries: (found: (some: readonly object[]) => void) => found(parts.shift() ?? []) }),
  };
  drop({ files: [new File([], 'folder')], items: [{ webkitGetAsEntry: () => folder }] });
  await screen.findByRole('dialog', { name: 'Import requests' });
  expect(screen.getByRole('button', { name: 'Import request.json' })).toBeDefined();
});
