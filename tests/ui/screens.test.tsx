import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DropNotice } from '../../src/ui/DropNotice.tsx';
import { ErrorSummary } from '../../src/ui/ErrorSummary.tsx';
import { Page } from '../../src/ui/Page.tsx';
import { StepHeading } from '../../src/ui/StepHeading.tsx';

beforeEach(() => {
  document.title = 'Prior authorization desk';
  Element.prototype.scrollIntoView = vi.fn(); // jsdom has no layout to scroll
});
afterEach(cleanup);

function List({ onOpen }: { readonly onOpen: () => void }) {
  return (
    <Page name="Requests">
      <h1>Requests</h1>
      <button type="button" onClick={onOpen}>
        Open
      </button>
    </Page>
  );
}

function Screens() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setIsOpen(true)}>
        Header
      </button>
      {isOpen ? (
        <Page key="case" name="Letters">
          <h1>Letters</h1>
        </Page>
      ) : (
        <List key="list" onOpen={() => setIsOpen(true)} />
      )}
    </>
  );
}

it('a screen that took the place of the control in focus gives the focus to its heading', async () => {
  render(<Screens />);
  await userEvent.click(screen.getByRole('button', { name: 'Open' }));
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Letters' }));
});

it('a control that stays keeps the focus', async () => {
  render(<Screens />);
  await userEvent.click(screen.getByRole('button', { name: 'Header' }));
  expect(screen.getByRole('heading', { name: 'Letters' })).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Header' }));
});

it('each screen and step is in the title, and goes from it', async () => {
  const { rerender } = render(<Screens />);
  expect(document.title).toBe('Requests – Prior authorization desk');
  await userEvent.click(screen.getByRole('button', { name: 'Open' }));
  expect(document.title).toBe('Letters – Prior authorization desk');
  rerender(<StepHeading key="Disease">Disease</StepHeading>);
  expect(document.title).toBe('Disease – Prior authorization desk');
  rerender(<p>Nothing</p>);
  expect(document.title).toBe('Prior authorization desk');
});

it('the title says that there are errors while there are', () => {
  const step = (errors: readonly { id: string; message: string }[]) => (
    <>
      <ErrorSummary errors={errors} />
      <StepHeading>Member</StepHeading>
    </>
  );
  const { rerender } = render(step([]));
  rerender(step([{ id: 'member.id', message: 'Enter the member ID' }]));
  expect(document.title).toBe('Error: Member – Prior authorization desk');
  rerender(step([]));
  expect(document.title).toBe('Member – Prior authorization desk');
});

it('a file dropped where none is taken is answered', async () => {
  render(<DropNotice>Drop files on the list.</DropNotice>);
  fireEvent.drop(document.body, { dataTransfer: { types: ['Files'], files: [new File(['x'], 'a.pdf')] } });
  await userEvent.click(await screen.findByRole('button', { name: 'Dismiss' }));
  expect(screen.getByRole('status').textContent).toBe('');
});
