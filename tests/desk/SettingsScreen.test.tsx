import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { SettingsScreen } from '../../src/desk/SettingsScreen.tsx';
import { limitedStore } from '../support/limited-store.ts';
import { useWorkers } from '../support/workers.ts';
import { letDialogsOpen } from '../ui/dialogs.ts';
import { showAtDesk } from './at-desk.tsx';
import { useDownloads } from './downloads.ts';
import { passphrase, useVaults } from './vaults.ts';

useVaults();
letDialogsOpen();
useWorkers();
const downloads = useDownloads();
afterEach(() => {
  cleanup();
  localStorage.clear();
});

const other = 'other words for a test';
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const type = (label: string, text: string) => userEvent.type(screen.getByLabelText(label), text);
const id = 'a'.repeat(32);

it('changes the passphrase: the new one opens the desk, the old one no longer', async () => {
  const { vault, desk } = await showAtDesk(<SettingsScreen />);
  await type('Current passphrase', passphrase);
  await type('New passphrase', other);
  await type('New passphrase again', other);
  await press('Change passphrase');
  await screen.findByText('The passphrase was changed.');
  expect(screen.getByLabelText('New passphrase')).toHaveProperty('value', '');
  await vault.lockHere('person');
  expect((await vault.unlock(desk.id, passphrase)).kind).toBe('wrong-passphrase');
  expect((await vault.unlock(desk.id, other)).kind).toBe('opened');
});

it('does not change it without the present one', async () => {
  await showAtDesk(<SettingsScreen />);
  await type('Current passphrase', other);
  await type('New passphrase', other);
  await type('New passphrase again', other);
  await press('Change passphrase');
  expect((await screen.findByRole('alert')).textContent).toContain('This passphrase does not open it');
});

async function makeBackup() {
  await type('Passphrase of the backup', other);
  await type('Passphrase of the backup again', other);
  await press('Make a backup');
  await screen.findByText('Backup made: 1 record and 0 attachments.');
  const made = downloads.last();
  if (made === undefined) throw new Error('no file');
  return made;
}

async function restore(file: Blob, words: string, where: string) {
  await userEvent.upload(screen.getByLabelText('Backup file', { selector: 'input' }), new File([await file.arrayBuffer()], 'backup.bin'));
  await type('Passphrase of that backup', words);
  await userEvent.click(screen.getByRole('radio', { name: where }));
  await press('Restore');
}

it('makes an encrypted backup whose name tells nothing, and restores it on another desk', async () => {
  const { desk } = await showAtDesk(<SettingsScreen />);
  await desk.put({ id, kind: 'case', content: { secret: 'Testcase Sample' } }, 0);
  const { name, file } = await makeBackup();
  expect(name).toMatch(/^pa-desk-backup-\d{4}-\d\d-\d\d\.bin$/);
  expect(await file.text()).not.toContain('Testcase');
  cleanup();
  const { desk: second } = await showAtDesk(<SettingsScreen />);
  await restore(file, other, 'Keep what is on this desk');
  await screen.findByText('Restored: 1 added; 0 attachments added.');
  expect(await second.get(id)).toMatchObject({ kind: 'found', record: { content: { secret: 'Testcase Sample' } } });
});

it.each([
  ['Keep what is on this desk', 'Restored: 1 kept as on this desk; 0 attachments added.', 'later'],
  ['Take what is in the backup', 'Restored: 1 replaced; 0 attachments added.', 'earlier'],
])('where a request differs: %s', async (where, sentence, kept) => {
  const { desk } = await showAtDesk(<SettingsScreen />);
  await desk.put({ id, kind: 'case', content: 'earlier' }, 0);
  const { file } = await makeBackup();
  await desk.put({ id, kind: 'case', content: 'later' }, 1);
  await restore(file, other, where);
  await screen.findByText(sentence);
  expect(await desk.get(id)).toMatchObject({ record: { content: kept } });
});

it('says why a backup does not open', async () => {
  const { desk } = await showAtDesk(<SettingsScreen />);
  await desk.put({ id, kind: 'case', content: 'earlier' }, 0);
  const { file } = await makeBackup();
  await restore(file, passphrase, 'Keep what is on this desk');
  expect((await screen.findByRole('alert')).textContent).toContain('This passphrase does not open it');
  await restore(new Blob(['{}']), passphrase, 'Keep what is on this desk');
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('not a backup of this program'));
});

it('says of a backup that what was typed and not stored is not in it', async () => {
  const { store, disk } = limitedStore();
  const { desk } = await showAtDesk(<SettingsScreen />, store);
  await desk.put({ id, kind: 'case', content: 'stored' }, 0);
  const opened = await desk.edit(id, 'case', { onState: () => undefined, onAccess: () => undefined });
  if (opened.kind !== 'editing') throw new Error(opened.kind);
  disk.room = 0;
  opened.editing.save('typed');
  await opened.editing.close();
  await type('Passphrase of the backup', other);
  await type('Passphrase of the backup again', other);
  await press('Make a backup');
  const told = await screen.findByText(/^Backup made: 1 record and 0 attachments/);
  expect(told.textContent).toContain('Not in it: what was typed in 1 request and is not saved yet.');
});

it('says how far a backup was restored that the disk has no room for', async () => {
  const { desk } = await showAtDesk(<SettingsScreen />);
  await desk.put({ id, kind: 'case', content: 'earlier' }, 0);
  const { file } = await makeBackup();
  cleanup();
  const { store, disk } = limitedStore();
  await showAtDesk(<SettingsScreen />, store);
  disk.room = 0;
  await restore(file, other, 'Keep what is on this desk');
  const told = await screen.findByRole('alert');
  expect(told.textContent).toContain('Free space on the disk, then try again. Nothing of the backup was restored yet.');
});

it('asks for a file before it restores', async () => {
  await showAtDesk(<SettingsScreen />);
  await press('Restore');
  expect((await screen.findByRole('alert')).textContent).toContain('Choose the backup file');
});

it('switches single keys off for this computer', async () => {
  await showAtDesk(<SettingsScreen />);
  const box = screen.getByRole('checkbox', { name: 'Single-key shortcuts' });
  expect(box).toHaveProperty('checked', true);
  await userEvent.click(box);
  expect(box).toHaveProperty('checked', false);
  expect(localStorage.getItem('pa-desk-single-keys')).toBe('off');
  await userEvent.click(box);
});

it('says what is not protected, and never more than is so', async () => {
  await showAtDesk(<SettingsScreen />);
  const text = document.body.textContent ?? '';
  expect(text).toContain('An exported request is not encrypted');
  expect(text).not.toMatch(/HIPAA|certified|tamper|FIPS|unbreakable|military/i);
});

it('deletes the desk once its name is typed', async () => {
  const { vault } = await showAtDesk(<SettingsScreen />);
  await press('Delete this desk');
  await type('Type Front desk to confirm', 'Front desk');
  await press('Delete for good');
  await waitFor(async () => expect(await vault.listDesks()).toMatchObject({ desks: [] }));
});
