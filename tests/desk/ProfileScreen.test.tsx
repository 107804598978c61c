import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ProfileScreen } from '../../src/desk/ProfileScreen.tsx';
import { profileQuery, saveProfile } from '../../src/desk/profile-query.ts';
import { emptyProfile, type OfficeProfile } from '../../src/request/profile.ts';
import type { Desk } from '../../src/request/vault/desk.ts';
import { letDialogsOpen } from '../ui/dialogs.ts';
import { showAtDesk } from './at-desk.tsx';
import { useVaults } from './vaults.ts';

useVaults();
letDialogsOpen();
afterEach(cleanup);

let desk: Desk;
beforeEach(async () => {
  ({ desk } = await showAtDesk(<ProfileScreen />));
  await screen.findByRole('heading', { name: 'Office profile' });
});

const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const type = (label: string, text: string) => userEvent.type(screen.getByLabelText(label), text);

async function storedProfile(): Promise<OfficeProfile> {
  const queryFn = profileQuery(desk).queryFn;
  if (typeof queryFn !== 'function') throw new Error('no fetcher');
  const stored = await Reflect.apply(queryFn, undefined, []);
  if (stored.kind !== 'profile') throw new Error(stored.kind);
  return stored.profile;
}

async function addPrescriber(npi = '1234567893') {
  await press('Add a prescriber');
  await type('Name', 'Dr. Sample Prescriber');
  await type('NPI', npi);
  await userEvent.click(screen.getByRole('radio', { name: 'Hematologist' }));
  await press('Save');
}

it('keeps a prescriber, with the NPI as ten digits', async () => {
  await addPrescriber('1234-567-893');
  await screen.findByText('NPI 1234567893 · Hematologist');
  const { prescribers } = await storedProfile();
  expect(prescribers).toEqual([
    { name: 'Dr. Sample Prescriber', npi: '1234567893', specialty: 'hematologist', phone: '', fax: '', address: '' },
  ]);
});

it('refuses an NPI whose check digit is wrong, and what is blank', async () => {
  await press('Add a prescriber');
  await type('NPI', '1234567890');
  await press('Save');
  const errors = within(await screen.findByRole('alert')).getAllByRole('link');
  expect(errors.map(({ textContent }) => textContent)).toEqual([
    'Enter the name',
    'This NPI fails its check digit: compare it with the source',
    'Choose the specialty',
  ]);
  expect(await storedProfile()).toEqual(emptyProfile);
});

it('a site of care needs no NPI, but a right one where it is given', async () => {
  await press('Add a site of care');
  await type('Name', 'Sample Infusion Center');
  await press('Save');
  await press('Change Sample Infusion Center');
  await type('NPI (optional)', '123');
  await press('Save');
  expect((await screen.findByRole('alert')).textContent).toContain('10 digits');
});

it('changes an entry in its place, with what was chosen before', async () => {
  await addPrescriber();
  await press('Change Dr. Sample Prescriber');
  expect(screen.getByRole('radio', { name: 'Hematologist' })).toHaveProperty('checked', true);
  await type('Phone (optional)', '555-0100');
  await press('Save');
  await screen.findByText(/Phone 555-0100/);
  const { prescribers } = await storedProfile();
  expect(prescribers.map(({ name, phone }) => [name, phone])).toEqual([['Dr. Sample Prescriber', '555-0100']]);
});

it('removes an entry once that is confirmed', async () => {
  await addPrescriber();
  await press('Remove Dr. Sample Prescriber');
  await press('Keep');
  await press('Remove Dr. Sample Prescriber');
  await press('Keep');
  expect((await storedProfile()).prescribers).toHaveLength(1);
  await press('Remove Dr. Sample Prescriber');
  await press('Remove');
  await waitFor(async () => expect((await storedProfile()).prescribers).toEqual([]));
});

it('does not overwrite what another tab saved meanwhile', async () => {
  await press('Add a contact person');
  await type('Name', 'Sample Contact');
  const sites = [{ siteName: 'Other tab', siteNpi: '', siteAddress: '' }];
  await saveProfile(desk, { ...emptyProfile, sites }, 0);
  await press('Save');
  expect((await screen.findByRole('alert')).textContent).toContain('changed in another tab');
  await press('Save');
  await screen.findByRole('button', { name: 'Change Sample Contact' });
  expect(await storedProfile()).toEqual({ ...emptyProfile, sites, contacts: [{ name: 'Sample Contact', phone: '', fax: '' }] });
});

it('the keyboard goes on from the heading once an entry was saved, given up or removed, and a list without one is none', async () => {
  const heading = () => screen.getByRole('heading', { level: 1, name: 'Office profile' });
  expect(screen.queryByRole('list')).toBeNull();
  await press('Add a prescriber');
  await press('Cancel');
  expect(document.activeElement).toBe(heading());
  await addPrescriber();
  await screen.findByText('Saved: Dr. Sample Prescriber');
  await waitFor(() => expect(document.activeElement).toBe(heading()));
  await press('Remove Dr. Sample Prescriber');
  await press('Remove');
  await screen.findByText('Removed: Dr. Sample Prescriber');
  await waitFor(() => expect(document.activeElement).toBe(heading()));
});
