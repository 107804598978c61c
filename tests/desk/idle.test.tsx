import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DeskProvider, VaultProvider } from '../../src/desk/desk-context.ts';
import { IdleLock } from '../../src/desk/IdleLock.tsx';
import type { Desk } from '../../src/request/vault/desk.ts';
import { letDialogsOpen } from '../ui/dialogs.ts';
import { deskIn, useVaults, vaultWith } from './vaults.ts';

useVaults();
letDialogsOpen();
let desk: Desk;

beforeEach(async () => {
  const vault = vaultWith();
  desk = await deskIn(vault);
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date', 'performance'] });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <VaultProvider value={vault}>
        <DeskProvider value={desk}>
          <IdleLock />
        </DeskProvider>
      </VaultProvider>
    </QueryClientProvider>,
  );
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const pass = (seconds: number) => act(() => vi.advanceTimersByTime(seconds * 1000));
const warning = () => screen.queryByRole('dialog', { name: 'Still there?' });

it('says nothing for eight minutes, then counts the last two down', () => {
  pass(479);
  expect(warning()).toBeNull();
  pass(2);
  expect(warning()).not.toBeNull();
  expect(screen.getByRole('timer').textContent).toBe('1:59');
  pass(60);
  expect(screen.getByRole('timer').textContent).toBe('0:59');
});

it('locks after ten minutes, and not before', () => {
  pass(599);
  expect(desk.isLocked).toBe(false);
  pass(1);
  expect(desk.isLocked).toBe(true);
});

it('begins anew when somebody stays', () => {
  pass(590);
  fireEvent.click(screen.getByRole('button', { name: 'Stay unlocked' }));
  expect(warning()).toBeNull();
  pass(479);
  expect(desk.isLocked).toBe(false);
  expect(warning()).toBeNull();
});

it('takes a key pressed anywhere for work', () => {
  pass(400);
  fireEvent.keyDown(document.body, { key: 'a' });
  pass(400);
  expect(warning()).toBeNull();
});

it('locks at once where that is asked for', async () => {
  pass(500);
  fireEvent.click(screen.getByRole('button', { name: 'Lock now' }));
  await act(async () => {});
  expect(desk.isLocked).toBe(true);
});

it('stops with its desk: nothing is locked after it has left the page', () => {
  cleanup();
  pass(700);
  expect(desk.isLocked).toBe(false);
});
