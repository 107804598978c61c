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

it('what stands above the summary is in line with it, and offers no other page before a decision', async () => {
  const page = await desk.open();
  await newRequest(page);
  await goToStep(page, 'Check');
  await page.getByRole('link', { name: 'Summary and letter' }).click();
  await page.locator('article.letter').waitFor();
  expect(await page.getByRole('button', { name: 'Evaluation summary' }).count()).toBe(0);
  const inLine = [
    page.getByRole('link', { name: 'Back to the request' }),
    page.getByRole('button', { name: 'Print' }),
    page.locator('article.letter'),
  ];
  const lefts = await Promise.all(inLine.map(async (one) => Math.round((await one.boundingBox())?.x ?? 0)));
  expect(new Set(lefts).size, `${lefts}`).toBe(1);
  const tops = await Promise.all(
    ['Print', 'Download PDF', 'Look at the PDF'].map(async (name) => (await page.getByRole('button', { name }).boundingBox())?.y),
  );
  expect(new Set(tops).size, `${tops}`).toBe(1);
});
