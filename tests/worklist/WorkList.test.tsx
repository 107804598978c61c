import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Desk } from '../../src/request/vault/desk.ts';
import { deskIn, vaultWith } from '../desk/vaults.ts';
import { caseId, contentOf, draftOf, store } from './cases.ts';
import { act, names, press, rowOf, showCasesOf, storeThree, useWorkList } from './work-list.tsx';

useWorkList();
let desk: Desk;
beforeEach(async () => {
  desk = await deskIn(vaultWith());
});

describe('the list', () => {
  it('shows what a case is and where it stands', async () => {
    await storeThree(desk);
    await showCasesOf(desk);
    const cells = within(rowOf('Beta, Testcase'))
      .getAllByRole('cell')
      .map(({ textContent }) => textContent);
    expect(cells.slice(0, 2)).toEqual(['initial · Medicaid', expect.stringContaining('Incomplete')]);
    expect(cells.slice(3, 7)).toEqual(['Feb 20, 2026, fax', 'Feb 27, 2026 (over)', '', '']);
    expect(screen.getByRole('link', { name: 'No name yet' })).toBeTruthy();
    expect(screen.getByText('3 requests')).toBeTruthy();
  });

  it('leads to the step where the case was left', async () => {
    await storeThree(desk);
    await showCasesOf(desk);
    expect(screen.getByRole('link', { name: 'Beta, Testcase' }).getAttribute('href')).toBe(`/request/${caseId(2)}/check`);
  });

  it('begins with the newest change', async () => {
    await storeThree(desk);
    await desk.put({ id: caseId(1), kind: 'case', content: await contentOf(desk, caseId(1)) }, 1);
    await showCasesOf(desk);
    expect(names()).toHaveLength(3);
    expect(screen.getByRole('columnheader', { name: 'Last change' }).getAttribute('aria-sort')).toBe('descending');
  });

  it('sorts by a column, one way and then the other, and says so', async () => {
    await storeThree(desk);
    await showCasesOf(desk);
    await press('Member');
    expect(names()).toEqual(['Alpha, Testcase', 'Beta, Testcase', 'No name yet']);
    expect(screen.getByRole('columnheader', { name: 'Member' }).getAttribute('aria-sort')).toBe('ascending');
    await press('Member');
    expect(names()).toEqual(['Beta, Testcase', 'Alpha, Testcase', 'No name yet']);
    expect(screen.getByRole('columnheader', { name: 'Member' }).getAttribute('aria-sort')).toBe('descending');
    expect(screen.getByRole('columnheader', { name: 'Last change' }).hasAttribute('aria-sort')).toBe(false);
  });

  it('finds by name, by status and by line of business, and says how many', async () => {
    await storeThree(desk);
    await showCasesOf(desk);
    await userEvent.type(screen.getByLabelText(/Search/), 'beta');
    expect(names()).toEqual(['Beta, Testcase']);
    expect(screen.getByText('1 of 3 requests')).toBeTruthy();
    await userEvent.selectOptions(screen.getByLabelText('Status'), 'Drafts');
    expect(screen.getByText('0 of 3 requests')).toBeTruthy();
    await press('Show all');
    await userEvent.selectOptions(screen.getByLabelText('Line of business'), 'Medicaid');
    expect(names()).toEqual(['Beta, Testcase']);
  });

  it('follows what changes elsewhere', async () => {
    await storeThree(desk);
    await showCasesOf(desk);
    await store(desk, 4, draftOf('Gamma'));
    expect(await screen.findByRole('link', { name: 'Gamma, Testcase' })).toBeTruthy();
    await desk.remove(caseId(1), 1);
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Alpha, Testcase' })).toBeNull());
    expect(screen.getByText('3 requests')).toBeTruthy();
  });

  it('counts what it cannot open, and keeps it', async () => {
    await desk.put({ id: caseId(9), kind: 'case', content: { format: 'another' } }, 0);
    await showCasesOf(desk);
    expect(screen.getByText(/1 record of this desk cannot be opened; it is kept unchanged/)).toBeTruthy();
  });

  it('draws a part of a long list, and more when asked', async () => {
    for (let number = 1; number <= 60; number += 1) await store(desk, number, draftOf(`Sample${number}`));
    await showCasesOf(desk);
    expect(names()).toHaveLength(50);
    await press('Show 10 more');
    expect(names()).toHaveLength(60);
  });
});

describe('a new request', () => {
  it('is what an empty desk offers', async () => {
    const onNew = vi.fn();
    await showCasesOf(desk, onNew);
    expect(screen.getByText(/No requests yet/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Export all' })).toBeNull();
    await press(/New request/);
    expect(onNew).toHaveBeenCalledTimes(1);
  });

  it('is begun by the key n, but not while typing', async () => {
    const onNew = vi.fn();
    await storeThree(desk);
    await showCasesOf(desk, onNew);
    await userEvent.type(screen.getByLabelText(/Search/), 'n');
    expect(onNew).not.toHaveBeenCalled();
    fireEvent.keyDown(document.body, { key: 'n' });
    expect(onNew).toHaveBeenCalledTimes(1);
  });
});

describe('deleting', () => {
  it('is undone from where the focus is', async () => {
    await storeThree(desk);
    await showCasesOf(desk);
    await act('Alpha, Testcase', 'Delete');
    await screen.findByText('Request deleted.');
    await waitFor(() => expect(names()).toHaveLength(2));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Undo' }));
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByRole('link', { name: 'Alpha, Testcase' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('of several is undone together, the last of the list too', async () => {
    await store(desk, 1, draftOf('Alpha'));
    await store(desk, 2, draftOf('Beta'));
    await showCasesOf(desk);
    await act('Alpha, Testcase', 'Delete');
    await waitFor(() => expect(names()).toEqual(['Beta, Testcase']));
    await act('Beta, Testcase', 'Delete');
    await screen.findByText('2 requests deleted.');
    await screen.findByText(/No requests yet/);
    await press('Undo');
    await waitFor(() => expect(names()).toHaveLength(2));
  });
});

describe('a desk that only reads', () => {
  it('offers to export, and nothing else', async () => {
    await storeThree(desk);
    Object.defineProperty(desk, 'isReadOnly', { value: true });
    await showCasesOf(desk);
    expect(screen.queryByRole('button', { name: /New request/ })).toBeNull();
    await press('Actions for Alpha, Testcase');
    expect(
      within(rowOf('Alpha, Testcase'))
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['Actions for Alpha, Testcase', 'Export']);
  });
});
