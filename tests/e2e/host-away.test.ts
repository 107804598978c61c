import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useDesk } from '../support/browser.ts';
import { goToStep, newRequest } from '../support/office.ts';

const desk = useDesk();

/** From now on nothing that is asked for comes, until `isThere`. */
const isAway = (page: Page) => page.route('**/*', (route) => route.abort());
const isThere = (page: Page) => page.unroute('**/*');

const evidence = (page: Page) => page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name: 'Evidence' });

/** The failed requests are what these tests are about; anything else is a fault. */
function expectFailedRequestsAlone(): void {
  for (const fault of desk.takeFaults()) expect(fault).toMatch(/net::ERR_FAILED|unhandled: Error: the host does not answer/);
}

describe('a host that is out of reach for a while', () => {
  it('takes no desk in memory with it: what could not be fetched is said, and fetched when it can be', async () => {
    const page = await desk.open();
    await newRequest(page);
    await page.getByLabel('Initial approval').check();
    await page.waitForLoadState('networkidle');
    await isAway(page);
    await evidence(page).click();
    await page.getByRole('heading', { level: 1, name: 'This screen could not be fetched' }).waitFor();
    await isThere(page);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('button', { name: 'Add a document', exact: true }).waitFor();
    await goToStep(page, 'Request');
    expect(await page.getByLabel('Initial approval').isChecked()).toBe(true);
    expectFailedRequestsAlone();
  });

  it('is told where a click needs it, and the next click works', async () => {
    const page = await desk.open();
    await newRequest(page);
    await page.getByRole('link', { name: 'Requests' }).click();
    await page.getByRole('button', { name: /^Actions/ }).click();
    await page.waitForLoadState('networkidle');
    await isAway(page);
    await page.getByRole('button', { name: 'Duplicate' }).click();
    await page.getByText('What you asked for was not done').waitFor();
    await isThere(page);
    await page.getByRole('button', { name: /^Actions/ }).click();
    await page.getByRole('button', { name: 'Duplicate' }).click();
    await page.getByRole('heading', { level: 1, name: 'Request', exact: true }).waitFor();
    expectFailedRequestsAlone();
  });

  it('hides no request from the list: it says that it could not be read', async () => {
    const page = await desk.open();
    await newRequest(page);
    await page.waitForLoadState('networkidle');
    await isAway(page);
    await page.getByRole('link', { name: 'Requests' }).click();
    await page.getByText('what reads them could not be fetched').waitFor();
    await isThere(page);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('1 request', { exact: true }).waitFor();
    expectFailedRequestsAlone();
  });
});
