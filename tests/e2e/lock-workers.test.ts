import { expect, it } from 'vitest';
import { useDesk } from '../support/browser.ts';
import { beginRequest, createDesk, lockedElsewhere, passphrase, unlock } from '../support/kept-desk.ts';
import { answer, goToStep } from '../support/office.ts';

const desk = useDesk();

it('workers that have to do with a member end with the lock, whatever they are busy with', async () => {
  const profile = await desk.newProfile();
  const [page, other] = [await profile.newPage(), await profile.newPage()];
  await Promise.all([page.goto('/'), other.goto('/')]);
  await createDesk(page, 'Office of the tests');
  await beginRequest(page);
  await answer(page, 'requestType', 'initial');
  await goToStep(page, 'Check');
  // they never hear what to do, and so do not end by themselves
  await page.evaluate(() => {
    Worker.prototype.postMessage = () => undefined;
  });
  const begin: readonly (readonly [name: string, () => Promise<void>])[] = [
    [
      'document-worker',
      async () => {
        await page.getByRole('button', { name: 'Make packet' }).click();
        await page.getByRole('dialog').getByRole('button', { name: 'Make packet' }).click();
      },
    ],
    [
      'backup-worker',
      async () => {
        await page.getByRole('link', { name: 'Settings' }).click();
        const input = page.getByLabel('Backup file').and(page.locator('input'));
        await input.setInputFiles({ name: 'backup.bin', mimeType: '', buffer: Buffer.alloc(99) });
        await page.locator('[name="restore-passphrase"]').fill(passphrase);
        await page.getByRole('radio', { name: 'Keep what is on this desk' }).check();
        await page.getByRole('button', { name: 'Restore', exact: true }).click();
      },
    ],
  ];
  for (const [name, work] of begin) {
    await work();
    await expect.poll(() => page.workers().map((worker) => worker.url()), { timeout: 15_000 }).toEqual([expect.stringContaining(name)]);
    await lockedElsewhere(page, other);
    await expect.poll(() => page.workers().length, { timeout: 10_000 }).toBe(0);
    await unlock(page);
    await page.locator('#main').waitFor();
  }
});
