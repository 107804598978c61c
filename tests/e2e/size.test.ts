import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { useDesk } from '../support/browser.ts';
import { createDesk } from '../support/kept-desk.ts';

const desk = useDesk();

/** Kilobytes (1,000 bytes) of script and style, gzip: of unlock and work list, and of the form with all that comes with it. */
const firstKb = 120;
const formKb = 170;

const built = process.env['BUILT_APP'] ?? 'dist';

/** Counts what a page fetches from now on. */
function counted(page: Page) {
  const names = new Set<string>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/\.(js|css)$/.test(pathname)) names.add(pathname);
  });
  const sizes = () => [...names].map((name) => gzipSync(readFileSync(join(built, name)), { level: 9 }).length);
  return {
    names: () => [...names].join(' '),
    kb: async () => {
      await page.waitForLoadState('networkidle');
      return sizes().reduce((sum, size) => sum + size, 0) / 1000;
    },
  };
}

/** The files that Vite names are one measure (check:size), what the browser fetches is the other. */
it('fetches no more than it may for unlock and work list, and for the form', async () => {
  const page = await desk.open('about:blank');
  const fetched = counted(page);
  await page.goto(desk.origin());
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await fetched.kb()).toBeGreaterThan(60);
  expect(await fetched.kb()).toBeLessThanOrEqual(firstKb);
  await createDesk(page, 'Office of the tests');
  await page.getByRole('link', { name: 'Review' }).waitFor();
  expect(await fetched.kb()).toBeLessThanOrEqual(firstKb);
  await page.getByRole('button', { name: 'New request' }).click();
  await page.getByRole('heading', { level: 1, name: 'Request', exact: true }).waitFor();
  await page.getByText('Advisories').waitFor();
  expect(await fetched.kb()).toBeLessThanOrEqual(formKb);
  expect(fetched.names()).toContain('new-request');
});
