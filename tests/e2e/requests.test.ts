import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useDesk } from '../support/browser.ts';
import { evaluateByCommand } from '../support/evaluate-command.ts';
import { downloadRequest, fillIn, goToStep, newRequest, type Script, sentence } from '../support/office.ts';
import { print } from '../support/paper.ts';
import { acknowledgeAll, director, goToPart, goToQueue, importForReview, jsonFile, openCase, sign } from '../support/reviewer.ts';
import { anotherDisease, continuedFromAnotherPlan, firstRemission, relapseWithFailedTki, relapseWithoutTki } from '../support/scripts.ts';

const desk = useDesk();

interface Flow {
  readonly script: Script;
  readonly supports: readonly string[];
  readonly sentence: RegExp;
  readonly outcome: string;
  readonly referTo?: readonly string[];
  /** the determination to record, and what its letter says */
  readonly decision: string;
  readonly letter: RegExp;
}

const listedDocuments = ['I.A.1', 'I.A.2', 'I.A.4.a', 'I.A.4*'];
const noChange: Script = { 'otherUse.labelChange': 'no' };
const changed = (formulary: string): Script => ({
  'otherUse.labelChange': 'yes',
  'otherUse.labelChangedOn': '2/1/2026',
  'otherUse.formulary': formulary,
});

const flows: Readonly<Record<string, Flow>> = {
  'MRD-positive first remission': {
    script: firstRemission,
    supports: [...listedDocuments, 'I.A.3.a'],
    sentence: /Meets I\.A: supports approval for 6 months/,
    outcome: 'meets',
    decision: 'approved',
    letter: /approved/i,
  },
  'relapsed, Ph-positive with a failed TKI': {
    script: relapseWithFailedTki,
    supports: [...listedDocuments, 'I.A.3.b.ii'],
    sentence: /Meets I\.A/,
    outcome: 'meets',
    decision: 'approved',
    letter: /approved/i,
  },
  'relapsed, Ph-positive without a TKI': {
    script: relapseWithoutTki,
    supports: [],
    sentence: /Does not meet I\.A\.3/,
    outcome: 'does-not-meet',
    decision: 'denied',
    letter: /not (approved|met)|denied/i,
  },
  'continued, from another plan': {
    script: continuedFromAnotherPlan,
    supports: ['II.A.1.records', 'II.A.2'],
    sentence: /Meets II\.A: supports approval for 12 months/,
    outcome: 'meets',
    decision: 'approved',
    letter: /approved/i,
  },
  'another disease, commercial': {
    script: anotherDisease('commercial', noChange),
    supports: [],
    sentence: /CP\.CPA\.09/,
    outcome: 'refer',
    referTo: ['CP.CPA.09'],
    decision: 'referred',
    letter: /CP\.CPA\.09/,
  },
  'another disease, marketplace, label change, not listed': {
    script: anotherDisease('him', changed('not-listed')),
    supports: [],
    sentence: /HIM\.PA\.103/,
    outcome: 'refer',
    referTo: ['HIM.PA.103'],
    decision: 'referred',
    letter: /HIM\.PA\.103/,
  },
  'another disease, Medicaid, label change, listed': {
    script: anotherDisease('medicaid', changed('listed')),
    supports: [],
    sentence: /CP\.PMN\.255/,
    outcome: 'refer',
    referTo: ['CP.PMN.255'],
    decision: 'referred',
    letter: /CP\.PMN\.255/,
  },
};

/** Adds one document and ticks what it supports, as far as it is offered. */
async function addDocument(page: Page, supports: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: /add a document$/i }).click();
  await page.getByLabel('Title', { exact: true }).fill('Chart note, reports and order');
  for (const id of supports)
    await page
      .getByRole('checkbox', { name: `${id} ` })
      .first()
      .check();
}

/** The plan's side: imports the request, and signs the decision; its letter is then on the screen. */
async function determine(page: Page, decision: string, request: string): Promise<void> {
  await goToQueue(page);
  await importForReview(page, [jsonFile('request.json', request)]);
  await openCase(page, 'Sample');
  await goToPart(page, 'Determination');
  await page.locator(`input[type="radio"][value="${decision}"]`).check();
  const reason = page.getByLabel('Reason', { exact: true });
  if (await reason.isVisible()) await reason.fill('Example reason.');
  await acknowledgeAll(page);
  await sign(page, director);
  await page.locator('article.letter').waitFor();
}

describe('a request filled in by a user', () => {
  it.each(Object.entries(flows))('%s: screen, file, command and letter agree', async (_, flow) => {
    const page = await desk.open();
    await newRequest(page);
    await fillIn(page, flow.script, async (step) => {
      if (step === 'Evidence' && flow.supports.length > 0) await addDocument(page, flow.supports);
    });
    expect(await sentence(page)).toMatch(flow.sentence);
    const request = await downloadRequest(page);
    const evaluation = evaluateByCommand(request);
    expect(evaluation).toMatchObject({ outcome: flow.outcome, referTo: flow.referTo ?? [], missing: [] });
    await determine(page, flow.decision, request);
    const { sheets } = await print(page);
    expect(sheets[0]).toMatch(/^\s*Sample Health Plan/);
    const text = sheets.join('\n');
    expect(text).toMatch(flow.letter);
    for (const [id, verdict] of Object.entries(evaluation.criteria)) {
      if (verdict !== 'unknown') expect(text, id).toContain(id);
    }
  });
});

describe('a branch changed midway', () => {
  it('keeps the answers of the branch left, neither counts nor prints them, and brings them back', async () => {
    const page = await desk.open();
    await newRequest(page);
    await fillIn(page, { ...firstRemission, 'diagnosis.mrdPercent': '7.77' });
    await goToStep(page, 'Disease');
    await page.locator('[name="diagnosis.state"][value="relapsed"]').check();
    expect(await page.locator('[name="diagnosis.mrdPercent"]').count()).toBe(0);
    await page.getByRole('link', { name: 'Check answers' }).click();
    await page.getByRole('heading', { name: 'Not used' }).waitFor();
    expect(await page.getByRole('region', { name: 'Not used' }).innerText()).toContain('7.77');
    const request = await downloadRequest(page);
    expect(request).not.toContain('7.77');
    expect(JSON.parse(request).diagnosis).not.toHaveProperty('mrd');
    await page.getByRole('link', { name: 'Summary and letter' }).click();
    await page.locator('article.letter').waitFor();
    const { sheets } = await print(page);
    expect(sheets[0]).toContain('Evaluation, not a determination');
    expect(sheets.join()).not.toContain('7.77');
    await page.getByRole('link', { name: 'Back to the request' }).click();
    await goToStep(page, 'Disease');
    await page.locator('[name="diagnosis.state"][value="remission"]').check();
    expect(await page.locator('[name="diagnosis.mrdPercent"]').inputValue()).toBe('7.77');
  });
});
