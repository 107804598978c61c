import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useDesk } from '../support/browser.ts';
import { useBuiltPage } from '../support/built-page.ts';
import { figure } from '../support/figures.ts';
import { openTab, stateIs } from '../support/vault-tab.ts';

const browser = useDesk(useBuiltPage('vault-page'));

/** `npm run check:deep` asks for 1,000. */
const schedules = Number(process.env['VAULT_SCHEDULES'] ?? 50);

describe('two tabs', () => {
  /** How many acknowledged marks are missing after so many schedules. */
  async function lost(count: number, protection: 'on' | 'off'): Promise<number> {
    const profile = await browser.newProfile();
    const tabs = [await openTab(profile), await openTab(profile)];
    let missing = 0;
    for (let schedule = 0; schedule < count; schedule += 1) {
      const run = (page: Page, name: string) =>
        page.evaluate(
          async ({ id, mark, wait, protection: check }) => {
            for (const number of [1, 2, 3]) await window.lab.addMark(id, mark + number, [wait, 3, 7, 1], check);
          },
          { id: `case${schedule}`, mark: name, wait: (schedule * 7 + name.length * 3) % 11, protection },
        );
      await Promise.all(tabs.map((page, index) => run(page, `tab${'-'.repeat(index)}`)));
      const kept = await tabs[0]?.evaluate(async (id) => {
        const found = await window.lab.desk.get(id);
        return found.kind === 'found' && Array.isArray(found.record.content) ? found.record.content.length : 0;
      }, `case${schedule}`);
      missing += 6 - (kept ?? 0);
    }
    return missing;
  }

  it(
    `lose nothing in ${schedules} schedules`,
    async () => {
      expect(await lost(schedules, 'on')).toBe(0);
      figure('two-tab schedules in the browser, marks lost', `${schedules}, 0`);
    },
    60_000 + schedules * 1000,
  );

  it('lose marks where a conflict is overwritten', async () => {
    expect(await lost(10, 'off')).toBeGreaterThan(5);
  });

  it('write a case one at a time: the second reads, and goes on from what the first saved', async () => {
    const profile = await browser.newProfile();
    const [first, second] = [await openTab(profile), await openTab(profile)];
    expect(await first.evaluate(() => window.lab.type('case'))).toBe('writing');
    await first.fill('#note', 'of the first tab');
    await stateIs(first, 'saved');
    expect(await second.evaluate(() => window.lab.type('case'))).toBe('reading');
    expect(await second.evaluate(() => window.lab.editing.save('of the second tab'))).toBe(false);
    await first.fill('#note', 'of the first tab, further');
    await first.evaluate(() => window.lab.editing.close());
    await second.waitForFunction(() => window.lab.heard.includes('writing'));
    expect(await second.inputValue('#note')).toBe('of the first tab, further');
    await second.fill('#note', 'of the second tab');
    await stateIs(second, 'saved');
    expect(await second.evaluate(() => window.lab.editing.revision)).toBe(3);
  });

  it('hand a case over when asked, and when the tab that had it dies', async () => {
    const profile = await browser.newProfile();
    const [first, second] = [await openTab(profile), await openTab(profile)];
    await first.evaluate(() => window.lab.type('case'));
    await first.fill('#note', 'typed');
    await stateIs(first, 'saved');
    await second.evaluate(() => window.lab.type('case'));
    await second.evaluate(() => window.lab.editing.takeOver());
    await first.waitForFunction(() => window.lab.heard.includes('reading'));
    await second.waitForFunction(() => window.lab.editing.access === 'writing');
    expect(await first.evaluate(() => window.lab.editing.save('too late'))).toBe(false);
    await second.close();
    await first.waitForFunction(() => window.lab.heard.includes('writing'));
    expect(await first.evaluate(() => window.lab.editing.save('again'))).toBe(true);
  });

  it('lock together, and hear of changes', async () => {
    const profile = await browser.newProfile();
    const [first, second] = [await openTab(profile), await openTab(profile)];
    await first.evaluate(() => window.lab.desk.put({ id: 'case', kind: 'note', content: 'changed' }, 0));
    await second.waitForFunction(() => window.lab.heard.includes('changed'));
    await first.evaluate(() => window.lab.vault.lockEverywhere());
    await second.waitForFunction(() => window.lab.heard.includes('locked'));
    expect(await second.evaluate(() => window.lab.desk.get('case'))).toEqual({ kind: 'locked' });
  });
});

describe('automatic locking', () => {
  async function watching(profile: BrowserContext): Promise<Page> {
    const page = await profile.newPage();
    await page.goto('/');
    await page.evaluate(() => window.lab.watchIdle());
    return page;
  }
  const pass = (page: Page, minutes: number, how: 'awake' | 'asleep' = 'awake') =>
    page.evaluate((given) => window.lab.pass(given.minutes, given.how), { minutes, how });
  const heard = (page: Page) => page.evaluate(() => window.lab.heard);
  const hears = (page: Page, kind: string) => page.waitForFunction((wanted) => window.lab.heard.at(-1) === wanted, kind);

  it('warns, goes on when somebody moves, and locks when nobody does', async () => {
    const page = await watching(await browser.newProfile());
    await pass(page, 9);
    await hears(page, 'warning');
    await page.mouse.move(50, 50);
    await hears(page, 'open');
    await pass(page, 7);
    await page.keyboard.press('a');
    await pass(page, 7);
    expect(await heard(page)).not.toContain('lock');
    await pass(page, 3);
    await hears(page, 'lock');
    await page.mouse.move(60, 60);
    expect((await heard(page)).at(-1)).toBe('lock');
  });

  it('has locked before the first touch after a sleep counts', async () => {
    const page = await watching(await browser.newProfile());
    await pass(page, 30, 'asleep');
    await page.mouse.move(50, 50);
    expect(await heard(page)).toEqual(['lock']);
  });

  it('takes work in another tab for work, and asks the other tabs to look when it locks', async () => {
    const profile = await browser.newProfile();
    const [first, second] = [await watching(profile), await watching(profile)];
    await Promise.all([pass(first, 9), pass(second, 9)]);
    await hears(second, 'warning');
    await first.mouse.move(50, 50);
    await hears(second, 'open');
    await pass(first, 10);
    await hears(first, 'lock');
    expect(await heard(second)).not.toContain('lock');
  });
});
