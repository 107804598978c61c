import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { navigate } from 'wouter/use-browser-location';
import { ScreenGuard } from '../../src/app/ScreenGuard.tsx';
import { newCase } from '../../src/request/case.ts';
import { caseKind, reviewKind } from '../../src/request/kinds.ts';
import type { Desk } from '../../src/request/vault/desk.ts';
import type { Store } from '../../src/request/vault/store.ts';
import { showAtDesk } from '../desk/at-desk.tsx';
import { useDownloads } from '../desk/downloads.ts';
import { useVaults } from '../desk/vaults.ts';
import { limitedStore } from '../support/limited-store.ts';
import { newReview } from '../support/review-cases.ts';
import { caseId, contentOf, draftOf, store } from '../worklist/cases.ts';

const secret = 'Testcase-4711';
const broken = { isBroken: true };

/** A screen that fails while it is told to, with what was entered in its message. */
function Screen() {
  if (broken.isBroken) throw new Error(`no field for ${secret}`);
  return <h1>The request</h1>;
}

useVaults();
const downloads = useDownloads();

beforeEach(() => {
  broken.isBroken = true;
  // React tells its development build's console of every failure, which is not the program that ships.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  cleanup();
  navigate('/');
});

async function stopAt(address: string, store?: Store) {
  navigate(address);
  const shown = await showAtDesk(
    <ScreenGuard>
      <Screen />
    </ScreenGuard>,
    store,
  );
  await screen.findByRole('heading', { name: 'This screen stopped' }, { timeout: 20_000 });
  return shown;
}

describe('a screen that fails', () => {
  it('says so, shows nothing of the failure, and leaves the desk open', async () => {
    const { desk } = await stopAt('/policy');
    expect(screen.getByRole('alert').textContent).toContain('what was said to be saved is saved');
    expect(document.body.textContent).not.toContain(secret);
    expect(desk.isLocked).toBe(false);
    expect(screen.queryByRole('button', { name: 'Download the request' })).toBeNull();
  });

  it('can be tried again', async () => {
    await stopAt('/policy');
    broken.isBroken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.getByRole('heading', { name: 'The request' })).toBeTruthy();
  });

  it('is left for another one', async () => {
    await stopAt('/policy');
    broken.isBroken = false;
    await userEvent.click(screen.getByRole('link', { name: 'Go to the work list' }));
    expect(await screen.findByRole('heading', { name: 'The request' })).toBeTruthy();
  });

  it('gives out the draft as it was last saved', async () => {
    const { desk } = await stopAt(`/request/${caseId(1)}/diagnosis`);
    await store(desk, 1, draftOf('Sample'));
    await userEvent.click(screen.getByRole('button', { name: 'Download the request' }));
    await waitFor(() => expect(downloads.last()?.name).toBe('requests.json'));
    expect(await downloads.last()?.file.text()).toContain('"familyName":"Sample"');
  });

  it('gives out a review as it was last saved', async () => {
    const { desk } = await stopAt(`/review/${caseId(3)}`);
    expect(screen.queryByRole('button', { name: 'Download the request' })).toBeNull();
    await desk.put({ id: caseId(3), kind: reviewKind, content: await newReview() }, 0);
    await userEvent.click(screen.getByRole('button', { name: 'Download the review' }));
    await waitFor(() => expect(downloads.last()?.name).toBe('review-case.json'));
    expect(JSON.parse((await downloads.last()?.file.text()) ?? '')).toMatchObject({ submissions: [{ number: 1 }] });
  });

  /** What is typed over a full disk before the screen stops. */
  async function typeOverFullDisk(desk: Desk, disk: { room: number }, id: string, kind: string, content: unknown) {
    const opened = await desk.edit(id, kind, { onState: () => undefined, onAccess: () => undefined });
    if (opened.kind !== 'editing') throw new Error(opened.kind);
    disk.room = 0;
    opened.editing.save(content);
    await opened.editing.close();
  }

  it('gives out the draft as it was typed where that could not be stored, and keeps it for the next try', async () => {
    const { store: full, disk } = limitedStore();
    const { desk } = await stopAt(`/request/${caseId(1)}/diagnosis`, full);
    await store(desk, 1, draftOf('Sample'));
    await typeOverFullDisk(desk, disk, caseId(1), caseKind, newCase(draftOf('Typedson'), 1));
    await userEvent.click(screen.getByRole('button', { name: 'Download the request' }));
    await waitFor(() => expect(downloads.last()?.name).toBe('requests.json'));
    expect(await downloads.last()?.file.text()).toContain('"familyName":"Typedson"');
    expect(desk.putAside).toBe(1);
    expect(await contentOf(desk, caseId(1))).toMatchObject({ draft: { member: { familyName: 'Sample' } } });
  });

  it('gives out a review as it was typed where that could not be stored', async () => {
    const { store: full, disk } = limitedStore();
    const { desk } = await stopAt(`/review/${caseId(3)}`, full);
    await desk.put({ id: caseId(3), kind: reviewKind, content: await newReview() }, 0);
    await typeOverFullDisk(desk, disk, caseId(3), reviewKind, await newReview({ member: { familyName: 'Typedson' } }));
    await userEvent.click(screen.getByRole('button', { name: 'Download the review' }));
    await waitFor(() => expect(downloads.last()?.name).toBe('review-case.json'));
    expect(await downloads.last()?.file.text()).toContain('Typedson');
    expect(desk.putAside).toBe(1);
  });

  it.each(['/settings', '/profile', '/review', `/request/${caseId(1)}/letter`, `/review/${caseId(1)}`])(
    'shows nothing of what its failure says at %s',
    async (address) => {
      await stopAt(address);
      expect(document.documentElement.outerHTML + document.title).not.toContain(secret);
    },
  );

  it('says why a draft cannot be given out', async () => {
    await stopAt(`/request/${caseId(2)}/letter`);
    await userEvent.click(screen.getByRole('button', { name: 'Download the request' }));
    await waitFor(() => expect(screen.getByRole('status').textContent).not.toContain('not encrypted'));
    expect(downloads.last()).toBeUndefined();
  });
});
