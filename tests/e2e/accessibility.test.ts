import { expect, it } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { narrow, useDesk } from '../support/browser.ts';
import { fillIn, goToStep, newRequest, openMemoryDesk } from '../support/office.ts';
import { continuedFromAnotherPlan, relapseWithFailedTki } from '../support/scripts.ts';

const desk = useDesk();

const settings = [
  ['wide and light', {}, relapseWithFailedTki],
  ['narrow and dark', { viewport: narrow, colorScheme: 'dark', reducedMotion: 'reduce' }, continuedFromAnotherPlan],
] as const;

it.each(settings)('%s: axe finds nothing at any step, and nothing scrolls sideways', async (_, options, script) => {
  const page = await desk.open('/', options);
  await newRequest(page);
  await fillIn(page, script, async (step) => {
    expect(await axeFindings(page), step).toEqual([]);
    const before = page.viewportSize() ?? narrow;
    for (const size of [narrow, before]) {
      await page.setViewportSize(size);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), `${step} at ${size.width}`).toBe(true);
    }
  });
  await page.getByRole('link', { name: 'Summary and letter' }).click();
  await page.locator('article.letter').waitFor();
  expect(await axeFindings(page), 'summary').toEqual([]);
});

it.each(settings)('%s: axe finds nothing on the policy page, and it does not scroll sideways', async (_, options) => {
  const page = await desk.open('/policy', options);
  await openMemoryDesk(page, /^CP\.PHAR\.312/);
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
});

it('errors are summarized, linked and clean', async () => {
  const page = await desk.open();
  await newRequest(page);
  await fillIn(page, relapseWithFailedTki);
  await goToStep(page, 'Dose');
  await page.locator('[name="regimen.dailyDoseMcg"]').fill('twenty-eight');
  await page.getByRole('button', { name: 'Continue' }).click();
  const summary = page.getByRole('alert');
  await summary.waitFor();
  expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await axeFindings(page)).toEqual([]);
  await summary.getByRole('link').click();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('regimen.dailyDoseMcg');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('28');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Service' }).waitFor();
});
