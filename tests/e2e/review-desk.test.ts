import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { narrow, useDesk } from '../support/browser.ts';
import { createDesk, passphrase, unlock } from '../support/kept-desk.ts';
import { openMemoryDesk } from '../support/office.ts';
import { madeOf, requestTextWith } from '../support/packets.ts';
import {
  acknowledgeAll,
  director,
  find,
  goToPart,
  goToQueue,
  type ImportedFile,
  importForReview,
  jsonFile,
  openCase,
  sign,
} from '../support/reviewer.ts';

const desk = useDesk();

const member = 'Sample-Nuñez, Testcase';
const report = readFileSync('tests/documents/foreign/cairo.pdf');

/** A packet with a document that is said to support I.A.1. */
async function packet(): Promise<ImportedFile> {
  const files = [{ title: 'Pathology report', bytes: report, supports: ['I.A.1', 'I.A.3.a'] }];
  const { bytes } = await madeOf(files, { requestText: requestTextWith(files, { requestId: 'c'.repeat(32) }) });
  return { name: 'packet.pdf', mimeType: 'application/pdf', buffer: Buffer.from(bytes) };
}

async function memoryQueue(): Promise<Page> {
  const page = await desk.open();
  await openMemoryDesk(page);
  await goToQueue(page);
  return page;
}

async function downloaded(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return readFile(await download.path());
}

describe('a case that is exported', () => {
  it('has the office’s files in it and is taken over as it was; one that was altered is found out', async () => {
    const page = await memoryQueue();
    await importForReview(page, [await packet()]);
    await openCase(page, member);
    await find(page, 'I.A.1', 'Confirmed');
    await find(page, 'I.A.3.a', 'Not supported');
    await goToPart(page, 'History');
    await page.getByText('All 3 lines fit.').waitFor();
    const exported = (await downloaded(page, 'Export the case with its history')).toString();
    const whole = JSON.parse(exported);
    expect(Buffer.from(whole.files[0].base64, 'base64').equals(report)).toBe(true);

    const other = await memoryQueue();
    expect(await importForReview(other, [jsonFile('review-case.json', exported)])).toContain('1 case of a plan’s desk taken over');
    await openCase(other, member);
    expect(
      await other
        .getByRole('group', { name: /^Finding on I\.A\.3\.a / })
        .getByRole('radio', { name: 'Not supported' })
        .isChecked(),
    ).toBe(true);
    await other.getByRole('button', { name: 'Exhibit 1: Pathology report' }).first().click();
    await other.getByRole('region', { name: 'Documents' }).locator('canvas').waitFor();
    await goToPart(other, 'History');
    await other.getByText('All 4 lines fit.').waitFor();
    expect(await other.getByRole('alert').count()).toBe(0);

    const altered = {
      'the finding on I.A.3.a is not the one that was made': { ...whole, findings: { 'I.A.1': whole.findings['I.A.1'] } },
      'line 2 does not follow from the one before it': {
        ...whole,
        history: whole.history.map((entry: { readonly about: object }, index: number) =>
          index === 1 ? { ...entry, about: { ...entry.about, finding: 'not-clear' } } : entry,
        ),
      },
      'lines are missing': { ...whole, history: [] },
    };
    for (const [index, [fault, content]] of Object.entries(altered).entries()) {
      const [first] = content.submissions;
      const submissions = [{ ...first, request: { ...first.request, member: { familyName: `Altered-${index}` } } }];
      await other.getByRole('link', { name: 'Back to the list' }).click();
      await importForReview(other, [jsonFile('review-case.json', JSON.stringify({ ...content, submissions }))]);
      await openCase(other, `Altered-${index}`);
      await other.getByText('The history of this case does not fit: ').waitFor();
      expect(await other.getByRole('region', { name: 'Integrity' }).innerText()).toContain(fault);
    }
  });
});

describe('a reviewer without a mouse', () => {
  it('opens a case, goes through its criteria, decides, signs, and has the letter', async () => {
    const page = await memoryQueue();
    await importForReview(page, [jsonFile('request.json', requestTextWith([], { requestId: 'c'.repeat(32), documents: undefined }))]);
    const press = (key: string) => page.keyboard.press(key);
    const isAt = (words: string) => page.evaluate((sought) => document.activeElement?.textContent?.trim() === sought, words);
    const tabTo = async (words: string, key = 'Tab') => {
      for (let step = 0; step < 80 && !(await isAt(words)); step += 1) await press(key);
      expect(await isAt(words), words).toBe(true);
    };
    const tabToField = async (name: string) => {
      for (let step = 0; step < 80; step += 1) {
        if (await page.evaluate((sought) => Reflect.get(document.activeElement ?? {}, 'name') === sought, name)) return;
        await press('Tab');
      }
      throw new Error(`the keyboard does not reach ${name}`);
    };
    await tabTo(member);
    await press('Enter');
    await page.getByRole('navigation', { name: 'Parts of the review' }).waitFor();
    const progress = () => page.getByRole('region', { name: 'Evaluation' }).innerText();
    await press('k');
    await press('c');
    await expect.poll(progress).toContain('1 of 6');
    await press('j');
    await press('j');
    await press('u');
    await press('Tab');
    await press('Tab');
    await page.keyboard.type('Ask for the report');
    await expect.poll(progress).toMatch(/open by your findings \(not clear: Ask for the report\)/);
    await tabTo('Ask for information…');
    await press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Determination' }).waitFor();
    expect(await page.getByRole('radio', { name: 'Ask for information' }).isChecked()).toBe(true);
    for (const _ of await page.locator('[name="advisories"]').all()) {
      await tabToField('advisories');
      await press('Space');
      await press('Tab');
    }
    await tabToField('name');
    await page.keyboard.type('Robin Invented');
    await tabToField('credential');
    await page.keyboard.type('MD');
    await tabToField('role');
    await press('3');
    await tabToField('proof');
    await page.keyboard.type('Robin Invented');
    await tabToField('confirmed');
    await press('Space');
    await tabTo('Sign the determination');
    await press('Enter');
    await page.locator('article.letter').waitFor();
    expect(await page.locator('article.letter').innerText()).toContain('I.A.3.a');
    await tabTo('Download PDF');
  });
});

/** Axe takes its time on each screen, four times over. */
describe('every screen of the reviewer', () => {
  // both widths and both schemes by every rule; contrast in each of the four
  const looks = [
    ['wide, light', { width: 1280, height: 900 }, 'light', undefined],
    ['wide, dark', { width: 1280, height: 900 }, 'dark', ['color-contrast']],
    ['narrow, light', narrow, 'light', ['color-contrast']],
    ['narrow, dark', narrow, 'dark', undefined],
  ] as const;

  /** What axe finds on the screen in each look, and whether it scrolls sideways. */
  async function faults(page: Page, screen: string): Promise<readonly string[]> {
    const all: string[] = [];
    for (const [look, viewport, colorScheme, rules] of looks) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const found = await axeFindings(page, rules);
      const isWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      all.push(...[...found, ...(isWide ? ['scrolls sideways'] : [])].map((what) => `${screen}, ${look}: ${what}`));
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    return all;
  }

  it('has nothing that axe finds, wide and narrow, light and dark', async () => {
    const page = await desk.open();
    const found: string[] = [];
    const look = async (screen: string) => void found.push(...(await faults(page, screen)));
    await createDesk(page, 'Plan review');
    await goToQueue(page);
    await look('empty queue');
    await page.getByRole('button', { name: 'Import requests' }).click();
    await page.locator('#arrival-date').fill('33/44');
    await page.locator('input[aria-label="Files"]').setInputFiles([jsonFile('broken.json', '{')]);
    await page.getByRole('alert').waitFor();
    await look('import with a fault');
    await press(page, 'Escape');
    const second = requestTextWith([], { requestId: 'c'.repeat(32), prescriber: { name: 'Dr. Second Example' } });
    await importForReview(page, [await packet(), jsonFile('second.json', second), jsonFile('broken.json', '{')]);
    await look('queue');
    await page.getByRole('button', { name: 'Export as CSV' }).click();
    await look('CSV');
    await press(page, 'Escape');
    await openCase(page, member);
    await find(page, 'I.A.3.a', 'Not supported');
    await look('criteria');
    await goToPart(page, 'Submissions (2)');
    await page.getByRole('table', { name: /^Differences between/ }).waitFor();
    await look('submissions');
    await goToPart(page, 'Determination');
    for (const decision of ['Approve', 'Ask for information', 'Refer to another policy', 'Deny']) {
      await page.getByRole('radio', { name: decision }).check();
      await look(decision);
    }
    await page.getByRole('button', { name: 'Sign the determination' }).click();
    await page.getByRole('alert').waitFor();
    await look('signing with faults');
    await acknowledgeAll(page);
    await page.getByRole('checkbox', { name: /co-signature/ }).check();
    await sign(page, { ...director, passphrase });
    await page.getByText(/asks for a co-signature/).waitFor();
    await look('co-signature');
    await sign(page, { name: 'Second Invented', credential: 'PharmD', role: 'Clinical pharmacist', passphrase }, 'Co-sign and issue');
    await page.locator('article.letter').waitFor();
    await look('letters');
    await goToPart(page, 'History');
    await page.getByText(/^All \d+ lines fit\.$/).waitFor();
    await look('history');
    await goToPart(page, 'Determination');
    await look('decided');
    expect(found).toEqual([]);

    // what a letter says is kept with the case; its file is the same to the byte whenever it is made
    await goToPart(page, 'Letters (1)');
    const first = await downloaded(page, 'Download PDF');
    expect(first.subarray(0, 5).toString()).toBe('%PDF-');
    await page.getByRole('button', { name: 'Lock' }).click();
    await unlock(page);
    await page.locator('article.letter').waitFor();
    expect((await downloaded(page, 'Download PDF')).equals(first)).toBe(true);
  }, 400_000);
});

const press = (page: Page, key: string) => page.keyboard.press(key);
