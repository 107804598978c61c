import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, StrictMode, useLayoutEffect } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { DeskGate } from '../../src/desk/DeskGate.tsx';
import { useDesk, useVault } from '../../src/desk/desk-context.ts';
import { LockButton } from '../../src/desk/LockButton.tsx';
import type { Vault } from '../../src/request/vault/vault.ts';
import { letDialogsOpen } from '../ui/dialogs.ts';
import { deskIn, passphrase, useVaults, vaultWith } from './vaults.ts';

useVaults();
letDialogsOpen();
afterEach(cleanup);

function Inside() {
  const desk = useDesk();
  return <p>Testcase Sample at {desk.name}</p>;
}

function LocksAtOnce() {
  const vault = useVault();
  useLayoutEffect(() => void vault.lockHere('another-tab'), [vault]);
  return null;
}

function show(vault: Vault, inside: ReactNode = <Inside />) {
  const client = new QueryClient();
  render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <DeskGate vault={vault} header={<LockButton />}>
          {inside}
        </DeskGate>
      </QueryClientProvider>
    </StrictMode>,
  );
  return client;
}

const type = (label: string, text: string) => userEvent.type(screen.getByLabelText(label), text);
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });

/** A vault with desks of these names, all locked. */
async function vaultOf(...names: readonly string[]): Promise<Vault> {
  const vault = vaultWith();
  for (const name of names) await deskIn(vault, name);
  await vault.lockHere('person');
  return vault;
}

async function unlock(words = passphrase) {
  await type('Passphrase', words);
  await press('Unlock');
}

describe('the first desk', () => {
  it('is set up with a name and a passphrase typed twice', async () => {
    show(vaultWith());
    await heading('Set up your desk');
    await type('Name of the desk', 'Front desk');
    await type('Passphrase', passphrase);
    await type('Passphrase again', passphrase);
    await press('Create desk');
    expect(await screen.findByText('Testcase Sample at Front desk')).toBeTruthy();
  });

  it('says before that nobody can recover the passphrase, and that the name can be read', async () => {
    show(vaultWith());
    await heading('Set up your desk');
    expect(screen.getByText(/Nobody can recover this passphrase/)).toBeTruthy();
    expect(screen.getByText(/never a patient/)).toBeTruthy();
    expect(screen.getByText(/A backup is restored in the settings of a desk: make one first/)).toBeTruthy();
  });

  it.each([
    ['a blank form', '', '', '', ['Enter a name for your desk.', 'Use at least 12 characters']],
    ['a short passphrase', 'A', 'eleven char', 'eleven char', ['Use at least 12 characters; this has 11']],
    ['two passphrases', 'A', passphrase, `${passphrase}.`, ['The two passphrases differ']],
  ])('is not set up with %s', async (_, name, first, second, errors) => {
    show(vaultWith());
    await heading('Set up your desk');
    if (name) await type('Name of the desk', name);
    if (first) await type('Passphrase', first);
    if (second) await type('Passphrase again', second);
    await press('Create desk');
    const summary = await screen.findByRole('alert');
    for (const error of errors) expect(summary.textContent).toContain(error);
    // the advice stands beside the field already
    expect(screen.getAllByText(/Four unrelated words/)).toHaveLength(1);
    expect(screen.queryByText(/Testcase/)).toBeNull();
  });
});

describe('unlocking', () => {
  it('opens a lone desk with its passphrase alone, which has the focus', async () => {
    show(await vaultOf('Front desk'));
    await heading('Unlock your desk');
    expect(document.activeElement).toBe(screen.getByLabelText('Passphrase'));
    await unlock();
    expect(await screen.findByText('Testcase Sample at Front desk')).toBeTruthy();
  });

  it('asks which of several desks', async () => {
    show(await vaultOf('Kim', 'Lee'));
    await heading('Unlock your desk');
    await unlock();
    expect((await screen.findByRole('alert')).textContent).toContain('Choose your desk');
    await userEvent.click(screen.getByRole('radio', { name: 'Lee' }));
    await press('Unlock');
    expect(await screen.findByText('Testcase Sample at Lee')).toBeTruthy();
  });

  it('refuses another passphrase, and says what to look at', async () => {
    show(await vaultOf('Front desk'));
    await heading('Unlock your desk');
    await unlock('not the right words');
    expect((await screen.findByRole('alert')).textContent).toContain('This passphrase does not open it');
    expect(screen.queryByText(/Testcase/)).toBeNull();
  });
});

describe('locking', () => {
  async function opened() {
    const vault = await vaultOf('Kim', 'Lee');
    const client = show(vault);
    await heading('Unlock your desk');
    await userEvent.click(screen.getByRole('radio', { name: 'Lee' }));
    await unlock();
    await screen.findByText('Testcase Sample at Lee');
    return { vault, client };
  }

  it('takes everything off the page and out of the cache, and chooses the same desk again', async () => {
    const { client } = await opened();
    client.setQueryData(['desk', 'any'], 'Testcase Sample');
    await press('Lock');
    await screen.findByText('The desk is locked.');
    expect(document.body.textContent).not.toContain('Testcase');
    expect(client.getQueryData(['desk', 'any'])).toBeUndefined();
    await heading('Unlock your desk');
    expect(screen.getByRole('radio', { name: 'Lee' })).toHaveProperty('checked', true);
  });

  it.each([
    ['idle', 'nobody had used it'],
    ['another-tab', 'locked in another tab'],
  ] as const)('says why: %s', async (cause, words) => {
    const { vault } = await opened();
    await act(() => vault.lockHere(cause));
    expect((await screen.findByText(/The desk was locked/)).textContent).toContain(words);
  });
});

it.each([
  ['keeps the page, so that going back could show it: it is locked at once', true, null],
  ['lets the page go: nothing is locked', false, 'Testcase Sample at Kim'],
] as const)('where the browser leaves for another address and %s', async (_, persisted, words) => {
  show(await vaultOf('Kim'));
  await heading('Unlock your desk');
  await unlock();
  await screen.findByText('Testcase Sample at Kim');
  // outside of `act`, as in the browser: what is to go must be gone when the event is over
  window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted }));
  expect(screen.queryByText(/Testcase/)?.textContent ?? null).toBe(words);
});

it('a lock that comes while the desk is being shown is not missed, nor its cause', async () => {
  const vault = await vaultOf('Kim');
  show(vault, <LocksAtOnce />);
  await heading('Unlock your desk');
  await unlock();
  expect(await screen.findByText('The desk was locked in another tab.')).toBeTruthy();
});

describe('a shared computer', () => {
  const openIt = async () => {
    await press(/Shared computer/);
    await heading('Shared computer');
    expect(screen.getByText(/Nothing is written to this computer/)).toBeTruthy();
  };

  it('is offered alone where the browser keeps nothing, with the reason', async () => {
    show(vaultWith({ kind: 'unavailable', reason: 'insecure-context' }));
    await heading('Shared computer');
    expect(screen.getByText(/This browser keeps nothing/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'New desk' })).toBeNull();
  });

  it('works without a passphrase, and asks before a lock erases it', async () => {
    const vault = vaultWith();
    show(vault);
    await heading('Set up your desk');
    await openIt();
    await press('Work in memory');
    await screen.findByText('Testcase Sample at In memory');
    await press('Lock');
    await screen.findByRole('dialog', { name: 'Lock and erase?' });
    await press('Lock and erase');
    await screen.findByText('The desk is locked.');
    expect(await vault.listDesks()).toEqual({ kind: 'listed', desks: [] });
  });

  it('with a passphrase it is locked and opened again', async () => {
    show(vaultWith());
    await heading('Set up your desk');
    await openIt();
    await type('Passphrase (optional)', passphrase);
    await press('Work in memory');
    await screen.findByText('Testcase Sample at In memory');
    await press('Lock');
    await heading('Unlock your desk');
    expect(screen.getByText('In the memory of this tab alone.')).toBeTruthy();
    await unlock();
    expect(await screen.findByText('Testcase Sample at In memory')).toBeTruthy();
  });
});

it('says that a newer version was here, and offers no new desk', async () => {
  show(vaultWith({ kind: 'newer-format' }));
  expect(await screen.findByText(/A newer version of this program was used on this computer/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'New desk' })).toBeNull();
});

it('a desk that nobody can open is deleted once its name is typed', async () => {
  const vault = await vaultOf('Old desk');
  show(vault);
  await heading('Unlock your desk');
  await userEvent.click(screen.getByText('Passphrase forgotten?'));
  await press('Delete “Old desk”');
  await screen.findByRole('dialog');
  await press('Delete for good');
  await screen.findByText('Type the name exactly as it is shown');
  await type('Type Old desk to confirm', 'Old desk');
  await press('Delete for good');
  expect(await screen.findByText(/The desk was deleted/)).toBeTruthy();
  await waitFor(async () => expect(await vault.listDesks()).toEqual({ kind: 'listed', desks: [] }));
});
