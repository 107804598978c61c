import { expect, it } from 'vitest';
import { securityHeaders } from '../../src/host/headers.ts';
import { axeFindings } from '../support/axe.ts';
import { narrow, useDesk } from '../support/browser.ts';
import { picture } from '../support/paper.ts';

const desk = useDesk();

it('the first screen opens clean, wide and narrow, light and dark', async () => {
  for (const [name, options] of Object.entries({ wide: {}, narrow: { viewport: narrow }, dark: { colorScheme: 'dark' } } as const)) {
    const page = await desk.open('/', options);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await picture(page, `first-screen-${name}`);
  }
});

it('the browser is told not to translate the page: that would send what is on it elsewhere', async () => {
  const page = await desk.open();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.evaluate(() => document.body.translate)).toBe(false);
});

it('every answer carries the security headers', async () => {
  const page = await desk.open();
  for (const path of ['/', '/icon.svg', '/no/such/screen', '/no-such-file.js']) {
    const { headers } = await fetch(`${desk.origin()}${path}`);
    for (const [name, value] of Object.entries(securityHeaders)) expect(headers.get(name)).toBe(value);
  }
  await page.close();
});
