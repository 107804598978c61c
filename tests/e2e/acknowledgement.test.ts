import { expect, it } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { useDesk } from '../support/browser.ts';
import { beginRequest, createDesk, unlock } from '../support/kept-desk.ts';

const desk = useDesk();
const age = /last reviewed 08\.22 and last revised September 21, 2022/;
const quiet = /^Policy review overdue: acknowledged by Front desk, \w+ \d+, \d{4}$/;

it('the policy’s age is acknowledged once for a desk: then it is quiet in every request, and other desks still hear of it', async () => {
  const page = await desk.open();
  await createDesk(page, 'Front desk');
  await beginRequest(page);
  await page.getByRole('listitem').filter({ hasText: age }).waitFor();
  await page.getByRole('button', { name: 'Acknowledge for this desk' }).click();
  await page.getByText(quiet).waitFor();
  expect(await page.getByText(age).isVisible()).toBe(false);
  await page.getByRole('link', { name: 'Requests' }).click();
  await beginRequest(page);
  await page.reload();
  await unlock(page);
  await page.getByText(quiet).click();
  await page.getByText(age).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('link', { name: 'Requests' }).click();
  await page.getByRole('button', { name: 'Lock' }).click();
  await page.getByRole('button', { name: 'New desk' }).click();
  await createDesk(page, 'Back office');
  await beginRequest(page);
  await page.getByRole('listitem').filter({ hasText: age }).waitFor();
  expect(await page.getByText(quiet).count()).toBe(0);
});

it('citations in the panel lead to their place on the policy page', async () => {
  const page = await desk.open();
  await createDesk(page, 'Front desk');
  await beginRequest(page);
  await page.locator('[name="requestType"][value="initial"]').check();
  const cited = page.getByRole('complementary', { name: 'Criteria' }).getByRole('list').first().locator('a[href^="/policy#"]').first();
  const id = await cited.innerText();
  await cited.click();
  await page.getByRole('heading', { level: 1, name: /^CP\.PHAR\.312/ }).waitFor();
  expect(new URL(page.url()).hash).toBe(`#${id}`);
});
