import type { Page } from 'playwright-core';

/** What an office types or chooses, by the field's path; agents tried as `diagnosis.tkiHistory.0.agent` and so on. */
export type Script = Readonly<Record<string, string>>;

/** Opens a desk that keeps nothing, and a new request on it. */
export async function newRequest(page: Page): Promise<void> {
  await openMemoryDesk(page);
  await page.getByRole('button', { name: 'New request' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Request', exact: true }).waitFor();
}

/** Opens a desk in memory alone, as on a shared computer; `screen` is the heading of the screen that the address names. */
export async function openMemoryDesk(page: Page, screen: string | RegExp = 'Requests'): Promise<void> {
  await page.getByRole('button', { name: /keep nothing/i }).click();
  await page.getByRole('button', { name: 'Work in memory' }).click();
  await page.getByRole('heading', { level: 1, name: screen }).waitFor();
}

/** The names of the form's controls that stand on the screen, in order, each once. */
export function namesOnScreen(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLInputElement>('main form [name]');
    return [...new Set([...controls].filter((control) => control.getClientRects().length > 0).map(({ name }) => name))];
  });
}

const byName = (page: Page, name: string) => page.locator(`main form [name="${name}"]`);

/** Answers one field as a user does: a click on the choice, a choice from the list, or typing. */
export async function answer(page: Page, name: string, value: string): Promise<void> {
  const control = byName(page, name).first();
  const kind = await control.evaluate((element) => (element instanceof HTMLInputElement ? element.type : element.tagName));
  if (kind === 'radio') await page.locator(`main form [name="${name}"][value="${value}"]`).check();
  else if (kind === 'SELECT') await control.selectOption(value);
  else await control.fill(value);
}

/** Answers what the script has for the step on the screen, in the order in which it appears, until nothing new appears. */
async function answerStep(page: Page, script: Script, done: Set<string>): Promise<void> {
  for (;;) {
    const next = (await namesOnScreen(page)).find((name) => script[name] !== undefined && !done.has(name));
    if (next === undefined) return;
    done.add(next);
    await answer(page, next, script[next] ?? '');
  }
}

export const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText();

/** The last three steps come when they are reached: waits for what they hold. */
export async function arrived(page: Page, step: string): Promise<void> {
  if (step === 'Service') await page.locator('[name="service.plannedStart"]').waitFor();
  if (step === 'Evidence') await page.getByRole('button', { name: 'Add a document', exact: true }).waitFor();
  if (step === 'Check') await page.locator('[name="attestation.name"]').waitFor();
}

/** Goes through the form from the step on the screen to the check page, answering what the script has. */
export async function fillIn(page: Page, script: Script, atStep: (step: string) => Promise<void> = async () => undefined): Promise<void> {
  const done = new Set<string>();
  while ((await heading(page)) !== 'Check') {
    const step = await heading(page);
    await arrived(page, step);
    await answerStep(page, script, done);
    await atStep(step);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, step);
  }
  await arrived(page, 'Check');
  await atStep('Check');
}

export const goToStep = async (page: Page, step: string): Promise<void> => {
  await page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name: step }).click();
  await page.getByRole('heading', { level: 1, name: step, exact: true }).waitFor();
};

/** The sentence that matters: the panel's first line. */
export const sentence = (page: Page): Promise<string> => page.locator('aside [role="status"]').innerText();

/** Downloads request.json from the check page; the file's text. */
export async function downloadRequest(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download request.json' }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
