import { randomBytes } from 'node:crypto';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { RunningServer } from '../../src/serve/server.ts';
import { figure } from '../support/figures.ts';
import { placesOf } from '../support/forensics.ts';
import { beginRequest, createDesk, lockedElsewhere, passphrase, unlock } from '../support/kept-desk.ts';
import { answer, goToStep } from '../support/office.ts';
import { type DiskProfile, diskProfile } from '../support/profile-browser.ts';
import { acknowledgeAll, director, find, goToPart, goToQueue, importForReview, jsonFile, openCase, sign } from '../support/reviewer.ts';
import { textPdf } from '../support/sample-files.ts';
import { serve } from '../support/server.ts';

let server: RunningServer;
let profile: DiskProfile;
beforeAll(async () => {
  server = await serve();
});
afterAll(() => server.close());
afterEach(() => profile.remove());

/** A word that stands nowhere else, plainly invented. */
const mark = (where: string) => `Invented${where}${randomBytes(6).toString('hex')}`;

/** What is typed, attached, found and decided on one desk: one word for each place. */
const marks = {
  member: mark('member'),
  title: mark('title'),
  fileName: mark('file'),
  inFile: mark('inside'),
  reviewed: mark('reviewed'),
  finding: mark('finding'),
  internal: mark('internal'),
  signer: mark('signer'),
};

/** The addresses of files in the page's memory that were not given back. */
const countAddresses = (context: BrowserContext) =>
  context.addInitScript(() => {
    const live = new Set<string>();
    const { createObjectURL, revokeObjectURL } = URL;
    URL.createObjectURL = (file) => {
      const url = createObjectURL(file);
      live.add(url);
      return url;
    };
    URL.revokeObjectURL = (url) => {
      live.delete(url);
      revokeObjectURL(url);
    };
    Object.assign(window, { liveAddresses: live });
  });

/** Which words stand anywhere in a page, and what else could show a file or a dialog. */
const standing = (page: Page, words: readonly string[]) =>
  page.evaluate((wanted) => {
    const controls = [...document.querySelectorAll<HTMLInputElement>('input, textarea, select, output')].map(({ value }) => value);
    const kept = [localStorage, sessionStorage].map((storage) => JSON.stringify({ ...storage }));
    const shadows = [...document.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot?.innerHTML ?? '');
    const all = [document.documentElement.outerHTML, document.title, location.href, window.name, JSON.stringify(history.state)];
    // pdf.js keeps a blank one to measure letters with
    const isDrawn = (canvas: HTMLCanvasElement) =>
      canvas
        .getContext('2d')
        ?.getImageData(0, 0, canvas.width, canvas.height)
        .data.some((value) => value > 0);
    const text = [...all, ...controls, ...kept, ...shadows].join('\n');
    return {
      words: wanted.filter((word) => text.includes(word)),
      surfaces:
        document.querySelectorAll('iframe, embed, object, dialog[open], img[src^="blob:"]').length +
        [...document.querySelectorAll('canvas')].filter(isDrawn).length,
      addresses: Reflect.get(window, 'liveAddresses').size,
    };
  }, words);

interface Station {
  readonly name: string;
  readonly go: (page: Page) => Promise<void>;
  /** what stands in the page then */
  readonly words: readonly string[];
  /** a dialog, a drawn page */
  readonly hasSurface?: true;
  /** a file that the page gave to the browser */
  readonly hasAddress?: true;
}

const signer = { ...director, name: marks.signer, passphrase };

/** The screens of an office and of a plan, one after the other. */
const stations: readonly Station[] = [
  {
    name: 'the form',
    go: async (page) => {
      await beginRequest(page);
      await answer(page, 'requestType', 'initial');
      await goToStep(page, 'Member');
      await answer(page, 'member.familyName', marks.member);
    },
    words: [marks.member],
  },
  {
    name: 'a file that is looked at',
    go: async (page) => {
      await goToStep(page, 'Evidence');
      const pdf = Buffer.concat([await textPdf(1), Buffer.from(`\n% ${marks.inFile}\n`)]);
      const input = page.getByLabel('Files', { exact: true }).and(page.locator('input'));
      await input.setInputFiles({ name: `${marks.fileName}.pdf`, mimeType: 'application/pdf', buffer: pdf });
      await page.getByLabel('Title', { exact: true }).fill(marks.title);
      await page
        .locator('.ui-saved')
        .filter({ hasText: /^Saved/ })
        .waitFor();
      await page.getByRole('button', { name: 'View of document 1' }).click();
      await page.getByRole('dialog').locator('canvas').first().waitFor();
    },
    words: [marks.title],
    hasSurface: true,
  },
  {
    name: 'a file that was downloaded',
    go: async (page) => {
      await goToStep(page, 'Check');
      const button = page.getByRole('button', { name: 'Download request.json' });
      const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
      expect(download.url()).toMatch(/^blob:/);
    },
    words: [marks.member],
    hasAddress: true,
  },
  {
    name: 'the summary',
    go: async (page) => {
      await goToStep(page, 'Check');
      await page.getByRole('link', { name: 'Summary and letter' }).click();
      await page.locator('article.letter').first().waitFor();
    },
    words: [marks.member],
  },
  {
    name: 'a review',
    go: async (page) => {
      await goToQueue(page);
      const request = { requestType: 'initial', lineOfBusiness: 'commercial', member: { familyName: marks.reviewed } };
      await importForReview(page, [jsonFile('request.json', JSON.stringify(request))]);
      await openCase(page, marks.reviewed);
      await find(page, 'I.A.1', 'Not clear');
      await page.getByLabel('Note on I.A.1').fill(marks.finding);
      await page.getByLabel('Note on I.A.1').blur();
    },
    words: [marks.reviewed, marks.finding],
  },
  {
    name: 'a determination in the making',
    go: async (page) => {
      await goToPart(page, 'Determination');
      await page.getByRole('radio', { name: 'Ask for information' }).check();
      await page.getByLabel('Internal note').fill(marks.internal);
      await page.getByLabel('Name', { exact: true }).fill(marks.signer);
    },
    words: [marks.internal, marks.signer],
  },
  {
    name: 'a letter that was issued',
    go: async (page) => {
      await goToPart(page, 'Determination');
      await page.getByRole('radio', { name: 'Ask for information' }).check();
      await page.getByLabel('Internal note').fill(marks.internal);
      await acknowledgeAll(page);
      await sign(page, signer);
      await page.locator('article.letter').waitFor();
    },
    words: [marks.reviewed, marks.signer],
  },
  {
    name: 'the history',
    go: (page) => goToPart(page, 'History'),
    words: [marks.signer],
  },
];

it('after the lock nothing of a member is left in the page, and nothing of it is ever on the disk', async () => {
  profile = diskProfile(server.origin);
  const { page, close } = await profile.start();
  await countAddresses(page.context());
  await page.goto(server.origin);
  await createDesk(page, 'Office of the tests');
  const other = await page.context().newPage();
  await other.goto(server.origin);
  for (const { name, go, words, hasSurface, hasAddress } of stations) {
    await go(page);
    // the control: the same look finds what is there before
    const before = await standing(page, words);
    const shown = [name, before.words, before.surfaces > 0, before.addresses > 0];
    expect(shown).toEqual([name, words, hasSurface === true, hasAddress === true]);
    await lockedElsewhere(page, other);
    expect([name, await standing(page, Object.values(marks))]).toEqual([name, { words: [], surfaces: 0, addresses: 0 }]);
    await unlock(page);
    await page.locator('#main').waitFor();
  }
  await close();
  for (const word of Object.values(marks)) expect([word, placesOf(profile.folder, word)]).toEqual([word, []]);
  figure('markers planted through the screens, found in the profile', `${Object.values(marks).length}, 0`);
  // the control: what a page may show is in the profile, so that the search is one of what this browser wrote
  expect(placesOf(profile.folder, 'Office of the tests').length).toBeGreaterThan(0);
}, 300_000);
