import type { Page } from 'playwright-core';

/** A file that a reviewer imports. */
export interface ImportedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const jsonFile = (name: string, text: string): ImportedFile => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

/** Goes to the reviewer's desk by the header. */
export async function goToQueue(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Review' }).click();
  await page.getByRole('heading', { level: 1, name: 'Review' }).waitFor();
}

/** Imports files (or those of these paths) on the reviewer's desk; answers with what the dialog says came of them. */
export async function importForReview(
  page: Page,
  files: readonly ImportedFile[] | readonly string[],
  timeout = 60_000,
  reports = files.length,
): Promise<string> {
  await page.getByRole('button', { name: 'Import requests' }).click();
  await page
    .locator('input[type="file"][aria-label="Files"]')
    .setInputFiles(typeof files[0] === 'string' ? files.map(String) : files.flatMap((file) => (typeof file === 'string' ? [] : [file])));
  const report = page
    .getByRole('dialog')
    .locator('.queue-report')
    .nth(reports - 1);
  await report.waitFor({ timeout });
  const said = await page.getByRole('dialog').locator('div[role="status"]').innerText();
  await page.getByRole('button', { name: 'Close' }).click();
  return said;
}

/** Opens a case of the queue by its member's name. */
export async function openCase(page: Page, member: string): Promise<void> {
  await page.getByRole('table', { name: 'Requests under review' }).getByRole('link', { name: member }).first().click();
  await page.getByRole('navigation', { name: 'Parts of the review' }).waitFor();
}

export const goToPart = (page: Page, part: RegExp | string): Promise<void> =>
  page.getByRole('navigation', { name: 'Parts of the review' }).getByRole('button', { name: part }).click();

type Finding = 'Confirmed' | 'Not supported' | 'Not clear';

/** Says what is found of a criterion. */
export const find = (page: Page, criterion: string, finding: Finding): Promise<void> =>
  page
    .getByRole('group', { name: `Finding on ${criterion} ` })
    .getByRole('radio', { name: finding })
    .check();

export async function acknowledgeAll(page: Page): Promise<void> {
  for (const box of await page.locator('[name="advisories"]').all()) await box.check();
}

export interface Signer {
  readonly name: string;
  readonly credential: string;
  readonly role: 'Review nurse' | 'Clinical pharmacist' | 'Medical director';
  /** of the desk; a desk in memory has none */
  readonly passphrase?: string;
}

export const director: Signer = { name: 'Robin Invented', credential: 'MD', role: 'Medical director' };

/** Fills in who signs, and signs. */
export async function sign(page: Page, { name, credential, role, passphrase }: Signer, button = 'Sign the determination'): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Credential', { exact: true }).fill(credential);
  await page.getByRole('radio', { name: role }).check();
  if (passphrase === undefined) await page.getByLabel('Your name once more').fill(name);
  else await page.getByLabel('Passphrase of this desk').fill(passphrase);
  await page.getByRole('checkbox', { name: /I have decided this/ }).check();
  await page.getByRole('button', { name: button }).click();
}
