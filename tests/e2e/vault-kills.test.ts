import { randomInt } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../src/serve/server.ts';
import { useBuiltPage } from '../support/built-page.ts';
import { figure, p95 } from '../support/figures.ts';
import { type DiskProfile, diskProfile, tearLastWrite } from '../support/profile-browser.ts';
import { serve } from '../support/server.ts';

/** `npm run check:deep` asks for 200. */
const kills = Number(process.env['VAULT_KILLS'] ?? 3);

const passphrase = 'four plain invented words';

let server: RunningServer;
let profile: DiskProfile;

const folder = useBuiltPage('vault-page');
beforeAll(async () => {
  server = await serve(folder);
});
afterAll(() => server.close());
afterEach(() => profile.remove());

async function openStore(page: Page, options: { readonly undoMs?: number } = {}): Promise<void> {
  await page.goto(server.origin);
  await page.evaluate((wanted) => window.lab.start(wanted), options);
  expect(await page.evaluate((words) => window.lab.open(words), passphrase)).toBe('opened');
}

/** What is stored, and as what: a loss is to be told from a store that does not open. */
const storedText = (page: Page) =>
  page.evaluate(async () => {
    const found = await window.lab.desk.get('case');
    return found.kind === 'found'
      ? { text: String(found.record.content), as: `revision ${found.record.revision}` }
      : { text: '', as: JSON.stringify(found) };
  });

const typed = '0123456789'.repeat(40);

describe('a killed browser', () => {
  interface Life {
    /** what the store held at the start */
    readonly found: string;
    /** as what: "revision 7" */
    readonly as: string;
    /** what was called saved last before the kill */
    readonly acknowledged: string;
    /** from each change to its "Saved", ms */
    readonly waits: readonly number[];
  }

  interface Preparation {
    readonly prepare?: (page: Page) => Promise<unknown>;
    /** how many revisions are to be stored before the kill */
    readonly writes?: number;
  }

  /** Starts, looks what is there, and types until the kill: so many milliseconds after the first acknowledgement. */
  async function live(
    protection: 'on' | 'off',
    afterMs: number,
    { prepare = async () => undefined, writes = 1 }: Preparation = {},
  ): Promise<Life> {
    const { page, kill } = await profile.start();
    await prepare(page);
    let acknowledged = '';
    const waits: number[] = [];
    await page.exposeFunction('acknowledge', (text: string, tookMs: number) => {
      acknowledged = text;
      waits.push(tookMs);
    });
    await openStore(page);
    const { text: found, as } = await storedText(page);
    await page.evaluate((check) => window.lab.type('case', check), protection);
    await page.focus('#note');
    const typing = page.keyboard.type(typed, { delay: 15 }).catch(() => undefined);
    await page.locator('#state').filter({ hasText: 'saved' }).waitFor({ timeout: 60_000 });
    const revision = Number(/\d+/.exec(as)?.[0] ?? 0) + writes;
    if (protection === 'on') await page.waitForFunction((least) => window.lab.editing.revision >= least, revision, { polling: 10 });
    await page.waitForTimeout(afterMs);
    await kill();
    await typing;
    return { found, as, acknowledged, waits };
  }

  /** So many kills, and what a last start finds; each life ends as it began, plus some of what is typed in it. */
  async function lives(protection: 'on' | 'off', count: number): Promise<readonly Life[]> {
    const all: Life[] = [];
    while (all.length < count) all.push(await live(protection, randomInt(100, 400)));
    const { page, close } = await profile.start();
    await openStore(page);
    const { text: found, as } = await storedText(page);
    const last = { found, as, acknowledged: '', waits: [] };
    await close();
    return [...all, last];
  }

  /** What is wrong between a life and the next, with what tells a lost answer from another fault. */
  function faultOf({ found, as, acknowledged }: Life, next: Life | undefined, index: number): readonly string[] {
    const then = next?.found ?? '';
    const isKept = acknowledged.length > found.length && then.startsWith(acknowledged);
    const isWhole = then === found + typed.slice(0, then.length - found.length);
    const lengths = [found, acknowledged, then].map((text) => `${text.length} "${text.slice(-30)}"`);
    return isKept && isWhole ? [] : [`life ${index}: found, acknowledged, then: ${lengths.join(', ')}; ${as}, then ${next?.as}`];
  }

  it(`keeps everything that it called saved, over ${kills} kills`, { timeout: 60_000 + kills * 15_000 }, async () => {
    profile = diskProfile(server.origin);
    const all = await lives('on', kills);
    const faults = all.slice(0, -1).flatMap((life, index) => faultOf(life, all[index + 1], index));
    expect(faults).toEqual([]);
    figure('SIGKILLs while typing, acknowledged answers lost', `${kills}, 0`);
    figure('"Saved" after a change', p95(all.flatMap(({ waits }) => waits)));
  });

  /** A life that ends in the midst of a write, one after it, and what is there then. */
  async function livesAfterTornWrite(preparation: Preparation = {}): Promise<{ readonly after: Life; readonly last: Life }> {
    profile = diskProfile(server.origin);
    // a busy disk may take no more than one: with that torn, nothing would be there
    await live('on', 100, { ...preparation, writes: 2 });
    tearLastWrite(profile);
    const after = await live('on', 100, preparation);
    return { after, last: await live('on', 100, preparation) };
  }

  it('keeps everything behind a write that a kill has torn', async () => {
    const { after, last } = await livesAfterTornWrite();
    expect(after.found).not.toBe('');
    expect(faultOf(after, last, 1)).toEqual([]);
  });

  it('loses the database behind a torn write where the browser goes on with its log', async () => {
    const { last } = await livesAfterTornWrite({
      prepare: (page) =>
        page.addInitScript(() => {
          IDBFactory.prototype.deleteDatabase = function () {
            return this.open('another');
          };
        }),
    });
    expect(last).toMatchObject({ found: '', as: '{"kind":"absent"}' });
  });

  it('loses what is called saved before it is on the disk', async () => {
    profile = diskProfile(server.origin);
    const [first, last] = await lives('off', 1);
    expect(last?.found.length).toBeLessThan(first?.acknowledged.length ?? 0);
  });
});

describe('a browser that is killed while the passphrase is changed', () => {
  const other = 'other plain invented words';

  /** What each passphrase comes to, and what is stored. */
  async function opening(): Promise<{ readonly kinds: readonly string[]; readonly text: string }> {
    const { page, close } = await profile.start();
    await page.goto(server.origin);
    await page.evaluate(() => window.lab.start());
    const kinds: string[] = [];
    for (const words of [passphrase, other]) kinds.push(await page.evaluate((given) => window.lab.open(given), words));
    const { text } = await storedText(page);
    await close();
    return { kinds, text };
  }

  /** Begins to change it, and kills so many milliseconds later; at once after the answer where none are given. */
  async function changeAndKill(afterMs?: number): Promise<void> {
    profile = diskProfile(server.origin);
    const { page, kill } = await profile.start();
    await openStore(page);
    await page.evaluate(() => window.lab.desk.put({ id: 'case', kind: 'note', content: 'kept' }, 0));
    const change = page.evaluate(
      async ([from = '', to = '']) => (await window.lab.desk.changePassphrase(from, to)).kind,
      [passphrase, other],
    );
    const isGivenUp = change.catch(() => undefined);
    if (afterMs === undefined) expect(await change).toBe('changed');
    else await page.waitForTimeout(afterMs);
    await kill();
    await isGivenUp;
  }

  const old = { kinds: ['opened', 'wrong-passphrase'], text: 'kept' };
  const changed = { kinds: ['wrong-passphrase', 'opened'], text: 'kept' };

  it('opens with the new one once it was called changed', async () => {
    await changeAndKill();
    expect(await opening()).toEqual(changed);
  });

  it('opens with one of the two whenever it was killed', async () => {
    await changeAndKill(randomInt(0, 800));
    expect([old, changed]).toContainEqual(await opening());
  });
});
