import { mkdirSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { useDesk } from '../support/browser.ts';
import { arrived, heading, openMemoryDesk, type Script, sentence } from '../support/office.ts';
import { continuedFromAnotherPlan, firstRemission, relapseWithFailedTki } from '../support/scripts.ts';
import { type Effort, effortOf, recordEffort, recorded, typeStep } from '../support/typist.ts';

const desk = useDesk();
const figures: Record<string, { readonly clinical: Effort; readonly whole: Effort }> = {};

/** Kept for docs/quality.md. */
afterAll(() => {
  mkdirSync('reports', { recursive: true });
  writeFileSync('reports/effort.json', `${JSON.stringify(figures, undefined, 2)}\n`);
});

const profile: readonly (readonly [list: string, fields: Readonly<Record<string, string>>])[] = [
  ['prescriber', { name: 'Dr. Example Prescriber', npi: '1234567893', phone: '555-0100', fax: '555-0101', address: '1 Example Street' }],
  ['contact person', { name: 'Office Example', phone: '555-0102' }],
  ['site of care', { siteName: 'Example Infusion Center', siteNpi: '1245319599' }],
];

/** The office enters its profile once; that is not counted. */
async function enterProfile(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Office profile' }).click();
  for (const [list, texts] of profile) {
    await page.getByRole('button', { name: `Add a ${list}` }).click();
    for (const [name, text] of Object.entries(texts)) await page.locator(`form [name="${name}"]`).fill(text);
    const specialty = page.getByLabel('Hematologist');
    if (await specialty.isVisible()) await specialty.check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText(/^Saved:/).waitFor();
  }
  await page.getByRole('link', { name: 'Requests' }).click();
}

const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

/** One scan that supports all that the path asks for: the file dialog counts as two clicks more. */
async function attach(page: Page, supports: readonly string[]): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page
      .getByRole('button', { name: /choose files/i })
      .first()
      .click(),
  ]);
  await chooser.setFiles({ name: 'chart.png', mimeType: 'image/png', buffer: picture });
  for (const id of supports)
    await page
      .getByRole('checkbox', { name: `${id} ` })
      .first()
      .click();
}
const fileDialogClicks = 2;

const scripts: Readonly<Record<string, readonly [script: Script, supports: readonly string[]]>> = {
  'MRD-positive': [firstRemission, ['I.A.1', 'I.A.2', 'I.A.3.a', 'I.A.4.a', 'I.A.4*']],
  'relapsed, Ph-positive': [relapseWithFailedTki, ['I.A.1', 'I.A.2', 'I.A.3.b.ii', 'I.A.4.a', 'I.A.4*']],
  continued: [continuedFromAnotherPlan, ['II.A.1.records', 'II.A.2']],
};

/** What the profile and the day have filled in is not typed again. */
const given = /^(prescriber\.|contact\.|service\.site|requestedOn|attestation\.date)/;

const newMember = (script: Script): Script => Object.fromEntries(Object.entries(script).filter(([name]) => !given.test(name)));

it.each(Object.entries(scripts))(
  '%s: clinical part within 60 s, whole request within 2 minutes (keystroke-level model)',
  async (name, [script, supports]) => {
    const page = await desk.open();
    await openMemoryDesk(page);
    await enterProfile(page);
    await page
      .getByRole('button', { name: /new request/i })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: 'Request', exact: true }).waitFor();
    await recordEffort(page);
    const done = new Set<string>();
    let clinical = effortOf(0, { keys: 0, clicks: 0, handMoves: 0 });
    let questions = 0;
    for (;;) {
      const step = await heading(page);
      await arrived(page, step);
      const before = await recorded(page);
      const typed = await typeStep(page, step, newMember(script), done);
      if (step === 'Evidence') await attach(page, supports);
      questions += typed.all + (step === 'Evidence' ? supports.length + 1 : 0);
      if (step === 'Check') break;
      await page.keyboard.press('Enter');
      await expect.poll(() => heading(page), { message: `Enter goes on from ${step}`, timeout: 10_000 }).not.toBe(step);
      const after = await recorded(page);
      const share = typed.all === 0 ? 0 : typed.clinical / typed.all;
      clinical = effortOf(clinical.questions + typed.clinical, {
        keys: clinical.keys + Math.ceil((after.keys - before.keys) * share),
        clicks: clinical.clicks + Math.ceil((after.clicks - before.clicks) * share),
        handMoves: clinical.handMoves + Math.ceil((after.handMoves - before.handMoves) * share),
      });
    }
    expect(await sentence(page)).toMatch(/Meets/);
    await page.getByRole('button', { name: 'Sign and finish' }).click();
    await page.getByText(/^Finished on/).waitFor();
    const counts = await recorded(page);
    const whole = effortOf(questions, { ...counts, clicks: counts.clicks + fileDialogClicks });
    figures[name] = { clinical, whole };
    expect(clinical.seconds).toBeLessThan(60);
    expect(whole.seconds).toBeLessThan(120);
  },
);
