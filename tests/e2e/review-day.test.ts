import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useDesk } from '../support/browser.ts';
import { createDesk, passphrase } from '../support/kept-desk.ts';
import { downloadRequest, fillIn, goToStep, newRequest } from '../support/office.ts';
import { packetOf } from '../support/packets.ts';
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
import { firstRemission } from '../support/scripts.ts';

const desk = useDesk();

/** A day is long: two browsers, two letters. */
const patience = 400_000;

const member = 'Sample-Rivera, Testcase';
const signer = { ...director, passphrase };

async function packet(requestText: string): Promise<ImportedFile> {
  const made = await packetOf([], { requestText });
  if (!made.ok) throw new Error('no packet was made');
  return { name: 'packet.pdf', mimeType: 'application/pdf', buffer: Buffer.from(made.bytes) };
}

/** An office with a request that is filled in, documents and all. */
async function office(): Promise<Page> {
  const page = await desk.open();
  await newRequest(page);
  await fillIn(page, firstRemission, async (step) => {
    if (step !== 'Evidence') return;
    await page.getByRole('button', { name: /add a document$/i }).click();
    await page.getByLabel('Title', { exact: true }).fill('Chart note, reports and order');
    for (const id of ['I.A.1', 'I.A.2', 'I.A.3.a', 'I.A.4.a', 'I.A.4*'])
      await page
        .getByRole('checkbox', { name: `${id} ` })
        .first()
        .check();
  });
  return page;
}

/** A plan's desk that is kept on its computer. */
async function plan(): Promise<Page> {
  const page = await desk.open();
  await createDesk(page, 'Plan review');
  await goToQueue(page);
  return page;
}

async function downloaded(page: Page, button: string | RegExp): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return readFile(await download.path());
}

const outcome = (page: Page) => page.getByRole('region', { name: 'Evaluation' }).innerText();

describe('whole days of a reviewer', () => {
  it(
    'disputes a criterion, pends, gets the answer, approves and issues the letter',
    async () => {
      const [sender, reviewer] = [await office(), await plan()];
      const request = await downloadRequest(sender);
      expect(await importForReview(reviewer, [await packet(request)])).toContain('1 request imported.');
      await openCase(reviewer, member);
      const integrity = reviewer.getByRole('region', { name: 'Integrity' });
      await expect.poll(() => integrity.innerText()).toMatch(/Unchanged by checksum; this does not prove who wrote it/);
      expect(await integrity.innerText()).toMatch(/policy revision CP\.PHAR\.312[\s\S]*with the same result: meets/);

      await find(reviewer, 'I.A.1', 'Confirmed');
      await find(reviewer, 'I.A.3.a', 'Not clear');
      await reviewer.getByLabel('Note on I.A.3.a').fill('The level is not in the report');
      await reviewer.getByText('Why: in the letter to the prescriber').and(reviewer.locator('.ui-hint')).waitFor();
      await reviewer.getByLabel('Note on I.A.1').fill('Seen by two of us');
      await reviewer.getByText('Note for this desk, in no letter').and(reviewer.locator('.ui-hint')).waitFor();
      expect(await outcome(reviewer)).toMatch(/Office: meets\. You: incomplete so far, with a finding on 2 of 6/);
      expect(await outcome(reviewer)).toContain(
        'I.A.3.a Remission, MRD-positive: met by the office’s answers, open by your findings (not clear: The level is not in the report).',
      );
      await goToPart(reviewer, 'Determination');
      await reviewer.getByRole('radio', { name: 'Ask for information' }).check();
      await reviewer.getByLabel('Internal note').fill('Ask by phone first.');
      await acknowledgeAll(reviewer);
      await sign(reviewer, { ...signer, passphrase: 'some other words' });
      await reviewer.getByRole('link', { name: 'This is not the passphrase of this desk' }).waitFor();
      await sign(reviewer, signer);
      await reviewer.locator('article.letter').waitFor();
      const asked = await reviewer.locator('article.letter').innerText();
      expect(asked).toContain('I.A.3.a');
      expect(asked).toContain('In the reviewer’s words: The level is not in the report');
      expect(asked).not.toMatch(/Ask by phone first|Seen by two of us/);
      expect(await reviewer.getByRole('region', { name: 'Open request' }).innerText()).toMatch(/pended · clock stands still/);
      const answer = await downloaded(reviewer, 'Download the determination');
      expect(answer.toString()).not.toMatch(/Ask by phone first|Seen by two of us/);

      await sender.getByRole('link', { name: 'Requests' }).click();
      await sender.getByRole('button', { name: 'Import', exact: true }).click();
      await sender
        .locator('input[type="file"]')
        .first()
        .setInputFiles([jsonFile('determination.json', answer.toString())]);
      await sender.getByText('1 request pended by the plan, and open again to be answered.').waitFor();
      await sender.getByRole('button', { name: 'Close' }).click();
      await sender.getByRole('rowheader').getByRole('link').click();
      // the form says what is asked for, and where the plan's letter is
      await sender.getByText('The plan asks for more information').waitFor();
      await sender.getByRole('listitem').getByText('I.A.3.a Remission, MRD-positive', { exact: true }).waitFor();
      expect(await sender.getByRole('link', { name: 'Read the plan’s letter' }).count()).toBe(1);
      await goToStep(sender, 'Disease');
      await sender.locator('[name="diagnosis.mrdPercent"]').fill('0.4');
      await sender.getByRole('link', { name: 'Check answers' }).click();
      const second = await downloadRequest(sender);
      expect(JSON.parse(second).requestId).toBe(JSON.parse(request).requestId);

      await reviewer.getByRole('link', { name: 'Back to the list' }).click();
      expect(await importForReview(reviewer, [await packet(second)])).toContain('joined as a further submission');
      await openCase(reviewer, member);
      expect(await reviewer.getByRole('region', { name: 'Open request' }).innerText()).toMatch(/in review · 14 d 23 h left/);
      await goToPart(reviewer, 'Submissions (2)');
      const row = reviewer.getByRole('row', { name: /the MRD level/ });
      expect(await row.innerText()).toMatch(/0\.25[\s\S]*0\.4/);
      await goToPart(reviewer, 'Criteria and evidence');
      expect(await outcome(reviewer)).toMatch(/Office: meets\. You: meets so far, with a finding on 1 of 6/);
      for (const id of ['I.A.2', 'I.A.3.a', 'I.A.4.a', 'I.A.4*']) await find(reviewer, id, 'Confirmed');
      await goToPart(reviewer, 'Determination');
      await reviewer.getByRole('radio', { name: 'Approve' }).check();
      await acknowledgeAll(reviewer);
      await sign(reviewer, signer);
      await reviewer.getByRole('button', { name: 'Determination 2' }).waitFor();
      expect(await reviewer.locator('article.letter').innerText()).toMatch(/approved/i);
      expect(await reviewer.locator('article.letter').innerText()).toContain('Robin Invented');
      await goToPart(reviewer, 'History');
      await reviewer.getByText(/^All \d+ lines fit\.$/).waitFor();
      const history = await reviewer.getByRole('table', { name: 'History' }).innerText();
      expect(history).toMatch(/Robin Invented, MD \(Medical director\), self-declared, at desk Plan review/);
      const exported = JSON.parse((await downloaded(reviewer, 'Export the case with its history')).toString());
      expect(exported.history.map(({ did }: { did: string }) => did).filter((did: string) => did === 'decided')).toHaveLength(2);
    },
    patience,
  );

  it(
    'refuses a denial without a clinician, and issues it with a co-signature',
    async () => {
      const [sender, reviewer] = [await office(), await plan()];
      await importForReview(reviewer, [jsonFile('request.json', await downloadRequest(sender))]);
      await openCase(reviewer, member);
      await find(reviewer, 'I.A.3.a', 'Not supported');
      await goToPart(reviewer, 'Determination');
      expect(await reviewer.getByRole('radio', { name: 'Deny' }).isChecked()).toBe(false);
      await reviewer.getByRole('radio', { name: 'Deny' }).check();
      await reviewer.getByLabel('Clinical judgement in words').fill('The report is missing.\nIt was asked for.');
      await acknowledgeAll(reviewer);
      await reviewer.getByRole('checkbox', { name: /co-signature/ }).check();
      await sign(reviewer, { ...signer, name: 'Nurse Invented', credential: 'RN', role: 'Review nurse' });
      await reviewer.getByRole('link', { name: 'A review nurse is no clinician, and may not deny: a clinician must sign' }).waitFor();
      await sign(reviewer, signer);
      await reviewer.getByText(/has decided to deny, and asks for a co-signature/).waitFor();
      await goToPart(reviewer, 'Letters (0)');
      await reviewer.getByText('No determination has been issued yet.').waitFor();
      await goToPart(reviewer, 'Determination');
      await sign(reviewer, signer, 'Co-sign and issue');
      await reviewer.getByRole('link', { name: /A co-signature is another person’s/ }).waitFor();
      await sign(reviewer, { ...signer, name: 'Second Invented', credential: 'PharmD', role: 'Clinical pharmacist' }, 'Co-sign and issue');
      await reviewer.locator('article.letter').waitFor();
      const letter = await reviewer.locator('article.letter').innerText();
      expect(letter).toMatch(/denied/i);
      expect(letter).toContain('The report is missing.\nIt was asked for.');
      expect(letter).toContain('I.A.3');
      await goToPart(reviewer, 'Criteria and evidence');
      expect(
        await reviewer
          .getByRole('group', { name: /^Finding on I\.A\.1 / })
          .getByRole('radio')
          .first()
          .isDisabled(),
      ).toBe(true);
      await goToPart(reviewer, 'Letters (1)');
      await reviewer.getByRole('button', { name: 'Begin the correction' }).click();
      await reviewer.getByText('Enter the reason for the correction').waitFor();
      await reviewer.getByLabel('Reason for the correction').fill('A report was overlooked.');
      await reviewer.getByRole('button', { name: 'Begin the correction' }).click();
      await goToPart(reviewer, 'Criteria and evidence');
      await find(reviewer, 'I.A.3.a', 'Confirmed');
      await goToPart(reviewer, 'Determination');
      await reviewer.getByRole('radio', { name: 'Approve' }).check();
      await acknowledgeAll(reviewer);
      await sign(reviewer, signer);
      await reviewer.getByRole('button', { name: 'Determination 2' }).waitFor();
      expect(await reviewer.locator('article.letter').innerText()).toContain('A report was overlooked.');
    },
    patience,
  );
});
