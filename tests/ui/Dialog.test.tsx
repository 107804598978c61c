import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode, useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { letDialogsOpen } from './dialogs.ts';

letDialogsOpen();
afterEach(cleanup); // runs first, while dialogs can still close

function Page({ onClose = () => {} }: { readonly onClose?: () => void }) {
  const [open, setOpen] = useState(false);
  const close = () => {
    onClose();
    setOpen(false);
  };
  const keep = (
    <button type="button" onClick={close}>
      Keep it
    </button>
  );
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Delete
      </button>
      <Dialog open={open} title="Delete this request?" actions={keep} onClose={close}>
        Nobody can read it again.
      </Dialog>
    </>
  );
}

const openIt = () => userEvent.click(screen.getByRole('button', { name: 'Delete' }));

it('is not in the page until it is open', () => {
  render(<Page />);
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('opens modally under its title', async () => {
  render(<Page />);
  await openIt();
  expect(screen.getByRole('dialog', { name: 'Delete this request?' })).toHaveProperty('open', true);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Keep it' }));
});

function Working() {
  const [isDone, setIsDone] = useState(false);
  const make = (
    <button type="button" onClick={() => setIsDone(true)}>
      Make it
    </button>
  );
  return (
    <Dialog open title="Make a file" actions={isDone ? <p>Made</p> : make} onClose={() => {}}>
      One file.
    </Dialog>
  );
}

it('keeps the focus when the button that was pressed gives way', async () => {
  render(<Working />);
  await userEvent.click(screen.getByRole('button', { name: 'Make it' }));
  expect(screen.getByText('Made')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('dialog'));
});

it('closes from within, and gives the focus back', async () => {
  render(<Page />);
  await openIt();
  await userEvent.click(screen.getByRole('button', { name: 'Keep it' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Delete' }));
});

it('asks to be closed when the browser closes it (Escape)', async () => {
  const onClose = vi.fn();
  render(<Page onClose={onClose} />);
  await openIt();
  const dialog = screen.getByRole<HTMLDialogElement>('dialog');
  await act(async () => dialog.close());
  expect(onClose).toHaveBeenCalledTimes(1);
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('stays open in strict mode, which closes and opens it once', async () => {
  render(
    <StrictMode>
      <Page />
    </StrictMode>,
  );
  await openIt();
  await act(async () => {});
  expect(screen.getByRole('dialog')).toHaveProperty('open', true);
});
