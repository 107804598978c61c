import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** A page as the browser prints it. */
export interface Printed {
  readonly pdf: Buffer;
  /** the text of each sheet, laid out as on paper */
  readonly sheets: readonly string[];
}

/** Prints a page on US letter paper with its own print styles, and reads the text of each sheet. */
export async function print(page: Page): Promise<Printed> {
  const pdf = await page.pdf({ format: 'Letter', preferCSSPageSize: true });
  return { pdf, sheets: sheetsOf(pdf) };
}

/** The text of each page of a PDF, laid out as on paper (needs poppler: see `canReadPdf` of programs.ts). */
function sheetsOf(pdf: Uint8Array): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'));
  try {
    const file = join(folder, 'printed.pdf');
    writeFileSync(file, pdf);
    const { stdout, status } = spawnSync('pdftotext', ['-layout', '-enc', 'UTF-8', file, '-'], { encoding: 'utf8' });
    if (status !== 0) throw new Error('pdftotext could not read the PDF');
    return stdout.split('\f').slice(0, -1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Keeps a picture of the whole page in reports/screens, for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync('reports/screens', { recursive: true });
  await page.screenshot({ path: `reports/screens/${name}.png`, fullPage: true });
}
