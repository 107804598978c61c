import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { App } from '../../src/app/App.tsx';
import type { Vault } from '../../src/request/vault/vault.ts';
import { passphrase, useVaults, vaultWith } from '../desk/vaults.ts';
import { limitedStore } from '../support/limited-store.ts';

useVaults();
afterEach(cleanup);

/** Whether the browser is to ask before the page is left. */
function asks(): boolean {
  const leaving = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(leaving);
  return leaving.defaultPrevented;
}

async function locked(vault: Vault): Promise<void> {
  render(<App vault={vault} />);
  await vault.lockHere('idle');
  await screen.findByRole('heading', { name: 'Unlock your desk' });
}

const record = { id: 'case', kind: 'case', content: 'typed' };

describe('a tab with a locked desk asks before it is left', () => {
  it('where the desk is in its memory alone', async () => {
    const vault = vaultWith();
    const opened = await vault.openInMemory({ name: 'Front desk', passphrase });
    if (opened.kind === 'opened') await opened.desk.put(record, 0);
    await locked(vault);
    expect(asks()).toBe(true);
  });

  it('where something typed could not be stored', async () => {
    const { store, disk } = limitedStore();
    const vault = vaultWith({ kind: 'ready' }, store);
    const created = await vault.createDesk({ name: 'Front desk', passphrase });
    const listeners = { onState: () => undefined, onAccess: () => undefined };
    const edited = created.kind === 'opened' ? await created.desk.edit('case', 'case', listeners) : undefined;
    disk.room = 0;
    if (edited?.kind === 'editing') edited.editing.save('typed');
    await locked(vault);
    expect(asks()).toBe(true);
  });

  it('and does not where all is stored', async () => {
    const vault = vaultWith();
    const created = await vault.createDesk({ name: 'Front desk', passphrase });
    if (created.kind === 'opened') await created.desk.put(record, 0);
    await locked(vault);
    expect(asks()).toBe(false);
  });
});
