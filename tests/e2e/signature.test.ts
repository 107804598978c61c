import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { useDesk } from '../support/browser.ts';
import { goToStep, newRequest } from '../support/office.ts';

const desk = useDesk();

/** What the summary says of its signature. */
async function signatureIn(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Summary and letter' }).click();
  const section = page.locator('article.letter section', { has: page.getByRole('heading', { name: 'Signed for the office' }) });
  const text = await section.innerText();
  await page.getByRole('link', { name: 'Back to the request' }).click();
  return text;
}

/** What a packet made now is said to lack. */
async function saidOfPacket(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Make packet' }).click();
  const dialog = page.getByRole('dialog', { name: 'Make a packet' });
  await dialog.getByRole('button', { name: 'Make packet' }).click();
  await dialog.getByText(/^The packet has \d+ pages/).waitFor({ timeout: 60_000 });
  const text = await dialog.innerText();
  await dialog.getByRole('button', { name: 'Close' }).click();
  return text;
}

it('who is typed in as the signer has not signed before the request is finished, on the summary and in the packet', async () => {
  const page = await desk.open();
  await newRequest(page);
  await goToStep(page, 'Check');
  await page.locator('[name="attestation.name"]').fill('Casey Invented');
  await page.locator('[name="attestation.role"]').fill('PA coordinator');
  expect(await signatureIn(page)).toMatch(/Not signed yet\.$/);
  expect(await saidOfPacket(page)).toContain('Give the signature, on the check page, in the request.');

  await page.getByRole('button', { name: 'Sign and finish' }).click();
  await page.getByText(/^Finished on .*, revision 1/).waitFor();
  expect(await signatureIn(page)).toMatch(/Casey Invented[\s\S]*PA coordinator[\s\S]*Signed on/);
  expect(await saidOfPacket(page)).not.toContain('signature');

  await page.getByRole('button', { name: 'Reopen' }).click();
  expect(await signatureIn(page)).toMatch(/Not signed yet\.$/);
});
