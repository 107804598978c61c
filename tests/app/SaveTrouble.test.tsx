import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { SaveTrouble } from '../../src/app/SaveTrouble.tsx';
import { useEditing } from '../../src/app/use-editing.ts';
import type { Desk } from '../../src/request/vault/desk.ts';
import { useVaults } from '../desk/vaults.ts';
import { deskOver } from '../request/vault/desks.ts';
import { limitedStore } from '../support/limited-store.ts';

useVaults();
afterEach(cleanup);

const note = { kind: 'note', read: (content: unknown) => (typeof content === 'string' ? content : undefined) } as const;

/** A text that is saved as it is typed. */
function Note({ desk, taken }: { readonly desk: Desk; readonly taken: unknown[] }) {
  const { opening, saveState } = useEditing(desk, 'case', note);
  if (opening.kind !== 'open') return null;
  const { editing, content, version } = opening;
  return (
    <>
      <p role="status">{saveState.kind}</p>
      <SaveTrouble state={saveState} editing={editing} download={(unsaved) => taken.push(unsaved)} />
      <input key={version} aria-label="Note" defaultValue={content} onChange={({ target }) => editing.save(target.value)} />
    </>
  );
}

async function show() {
  const { store, disk } = limitedStore();
  const desk = await deskOver(store);
  await desk.put({ id: 'case', kind: 'note', content: 'stored' }, 0);
  const taken: unknown[] = [];
  render(<Note desk={desk} taken={taken} />);
  return { desk, disk, taken, field: await screen.findByRole('textbox', { name: 'Note' }) };
}

const saidToBe = (state: string) => waitFor(() => expect(screen.getByRole('status').textContent).toBe(state));
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

const stored = async (desk: Desk) => {
  const found = await desk.get('case');
  return found.kind === 'found' ? found.record.content : undefined;
};

it('a full disk is told while one types, what is typed can be taken out, and is stored once there is room', async () => {
  const { desk, disk, taken, field } = await show();
  disk.room = 0;
  await userEvent.type(field, ' and typed');
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('Not saved: the storage of this browser is full');
  await press('Download what is not saved');
  expect(taken).toEqual(['stored and typed']);
  await press('Try again');
  await saidToBe('unsaved');
  expect(await stored(desk)).toBe('stored');
  disk.room = 1;
  await press('Try again');
  await saidToBe('saved');
  expect(screen.queryByRole('alert')).toBeNull();
  expect(await stored(desk)).toBe('stored and typed');
});

it.each([
  ['Keep what is here', 'stored, mine', 'stored, mine'],
  ['Show what the other tab saved', 'of the other tab', 'of the other tab'],
])('a conflict leaves the choice to a person: %s', async (choice, shown, kept) => {
  const { desk, field } = await show();
  await desk.put({ id: 'case', kind: 'note', content: 'of the other tab' }, 1);
  await userEvent.type(field, ', mine');
  expect((await screen.findByRole('alert')).textContent).toContain('changed in another tab');
  expect(await stored(desk)).toBe('of the other tab');
  await press(choice);
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect(screen.getByRole('textbox')).toHaveProperty('value', shown);
  await waitFor(async () => expect(await stored(desk)).toBe(kept));
  await userEvent.type(screen.getByRole('textbox'), '!');
  await saidToBe('saved');
  expect(await stored(desk)).toBe(`${kept}!`);
});

it('a request that another tab deleted can still be taken out', async () => {
  const { desk, taken, field } = await show();
  await desk.remove('case', 1);
  await userEvent.type(field, '!');
  expect((await screen.findByRole('alert')).textContent).toContain('deleted in another tab');
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  await press('Download what is not saved');
  expect(taken).toEqual(['stored!']);
});
