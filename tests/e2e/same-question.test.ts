import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { useDesk } from '../support/browser.ts';
import { beginRequest, createDesk, unlock } from '../support/kept-desk.ts';
import { answer, fillIn, goToStep } from '../support/office.ts';
import { firstRemission } from '../support/scripts.ts';

const desk = useDesk();
/** A busy machine takes its time to draw. */
const patient = { timeout: 15_000 };

/** A desk that is kept, and a request on it at its disease step. */
async function atDisease(): Promise<Page> {
  const page = await desk.open();
  await createDesk(page, 'Front desk');
  await beginRequest(page);
  for (const [name, value] of Object.entries({ requestType: 'initial', lineOfBusiness: 'commercial', 'diagnosis.disease': 'b-all' }))
    await answer(page, name, value);
  await goToStep(page, 'Disease');
  await answer(page, 'diagnosis.state', 'remission');
  await answer(page, 'diagnosis.mrd', 'positive');
  return page;
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('name') ?? document.activeElement?.tagName);
const saved = (page: Page) => page.getByText(/^Saved/).waitFor();

it('locking and unlocking lands on the question that had the focus, not only on its step', async () => {
  const page = await atDisease();
  await page.locator('[name="diagnosis.mrdPercent"]').focus();
  await saved(page);
  await page.getByRole('button', { name: 'Lock' }).click();
  await unlock(page);
  await page.getByRole('heading', { level: 1, name: 'Disease' }).waitFor();
  await expect.poll(() => focused(page), patient).toBe('diagnosis.mrdPercent');
});

it('loading the page again lands there too, on the choice that was made, and the next step begins at its heading', async () => {
  const page = await atDisease();
  await page.locator('[name="diagnosis.mrd"][value="positive"]').focus();
  await saved(page);
  await page.reload();
  await unlock(page);
  await expect.poll(() => focused(page), patient).toBe('diagnosis.mrd');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('value'))).toBe('positive');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Dose' }).waitFor();
  expect(await focused(page)).toBe('H1');
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('heading', { level: 1, name: 'Disease' }).waitFor();
  expect(await focused(page)).toBe('H1');
});

it('opening it from the list lands there, in a document of the evidence too', async () => {
  const page = await atDisease();
  await goToStep(page, 'Evidence');
  await page.getByRole('button', { name: 'Add a document', exact: true }).click();
  await page.getByLabel('Date of the document').focus();
  await page.getByRole('button', { name: 'Remove document 1' }).focus();
  await saved(page);
  await page.getByRole('link', { name: 'Requests' }).click();
  await page.getByRole('heading', { level: 1, name: 'Requests' }).waitFor();
  await page.locator('main a[href^="/request/"]').first().click();
  await page.getByRole('heading', { level: 1, name: 'Evidence' }).waitFor();
  await expect.poll(() => focused(page), patient).toBe('documents.0.date');
});

it('a finished request that is opened again lands where it was signed', async () => {
  const page = await atDisease();
  await goToStep(page, 'Request');
  await fillIn(page, { ...firstRemission, 'attestation.name': 'Example Person' });
  for (const name of ['name', 'role']) await page.locator(`[name="attestation.${name}"]`).fill('Example');
  await page.locator('[name="attestation.date"]').fill('3/1/2026');
  await page.getByRole('button', { name: 'Sign and finish' }).click();
  await page.getByRole('button', { name: 'Reopen' }).click();
  await expect.poll(() => focused(page), patient).toBe('attestation.date');
});
