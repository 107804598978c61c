import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { useDesk } from '../support/browser.ts';
import { beginRequest, createDesk, unlock } from '../support/kept-desk.ts';
import { answer, goToStep } from '../support/office.ts';
import { goToQueue, importForReview, jsonFile, openCase } from '../support/reviewer.ts';

const desk = useDesk();

const member = 'Testcaseson';

/** A page on which whatever sets a class that is told to break throws, with a member's name in its message. */
async function breakable(): Promise<Page> {
  const page = await (await desk.newProfile()).newPage();
  await page.addInitScript((name) => {
    const { setAttribute } = Element.prototype;
    Element.prototype.setAttribute = function (attribute, value) {
      const broken: unknown = Reflect.get(window, 'broken');
      if (attribute === 'class' && typeof broken === 'string' && value.startsWith(broken)) throw new Error(`no class for ${name}`);
      setAttribute.call(this, attribute, value);
    };
  }, member);
  await page.goto('/');
  return page;
}

const setBroken = (page: Page, broken: string | undefined) =>
  page.evaluate((start) => void Object.assign(window, { broken: start }), broken);

/** Goes to an address as a link of the program does. */
const goTo = (page: Page, path: string) => page.evaluate((to) => history.pushState(null, '', to), path);

const stopped = (page: Page) => page.getByRole('heading', { level: 1, name: 'This screen stopped' });

it('each screen that fails says so and nothing else, leaves the desk open, and can be tried again; a draft can be taken out', async () => {
  const page = await breakable();
  await createDesk(page, 'Office of the tests');
  await beginRequest(page);
  await answer(page, 'requestType', 'initial');
  await goToStep(page, 'Member');
  await answer(page, 'member.familyName', member);
  await page
    .locator('.ui-saved')
    .filter({ hasText: /^Saved/ })
    .waitFor();
  const request = new URL(page.url()).pathname.replace(/\/member$/, '');
  await goToQueue(page);
  await importForReview(page, [jsonFile('request.json', JSON.stringify({ requestType: 'initial', member: { familyName: member } }))]);
  await openCase(page, member);
  const review = new URL(page.url()).pathname;
  // each address, and how the classes of its screen begin
  const screens = [
    ['/', 'worklist'],
    ['/settings', 'desk-'],
    ['/profile', 'desk-'],
    ['/policy', 'policy'],
    ['/review', 'queue'],
    [`${request}/member`, 'ui-field'],
    [`${request}/check`, 'form-'],
    [`${request}/letter`, 'app-letter'],
    [review, 'review'],
  ] as const;
  for (const [path, classes] of screens) {
    await goTo(page, '/nowhere');
    await page.getByRole('heading', { level: 1, name: 'Page not found' }).waitFor();
    // the control: nothing stops without a fault
    expect(await stopped(page).count()).toBe(0);
    await setBroken(page, classes);
    await goTo(page, path);
    await stopped(page).waitFor();
    const shown = await page.evaluate(() => document.documentElement.outerHTML + document.title);
    expect([path, shown.includes(member)]).toEqual([path, false]);
    expect(await page.getByRole('button', { name: 'Lock' }).count()).toBe(1);
    await setBroken(page, undefined);
    if (path.startsWith(request) || path === review) {
      const button = page.getByRole('button', { name: /^Download the re/ });
      const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
      expect(await readFile(await download.path(), 'utf8')).toMatch(new RegExp(`"familyName": ?"${member}"`));
    }
    await page.getByRole('button', { name: 'Try again' }).click();
    await stopped(page).waitFor({ state: 'detached' });
    await page.locator('#main').waitFor();
  }
});

it('a failure outside the screens says so and nothing else, and can be tried again', async () => {
  const page = await breakable();
  await createDesk(page, 'Office of the tests');
  await setBroken(page, 'desk-');
  await page.getByRole('button', { name: 'Lock' }).click();
  await page.getByRole('heading', { level: 1, name: 'Something went wrong' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain(member);
  await setBroken(page, undefined);
  await page.getByRole('button', { name: 'Try again' }).click();
  await unlock(page);
  await page.getByRole('heading', { level: 1, name: 'Requests' }).waitFor();
});
