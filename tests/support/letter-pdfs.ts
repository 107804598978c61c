import { readFileSync } from 'node:fs';
import type { LetterContent } from '../../src/letter/content.ts';
import { footerOf } from '../../src/letter/footer.ts';
import { wordsOf } from '../../src/letter/member/languages.ts';
import { letterPdf } from '../../src/letter/pdf.ts';

export const fonts = {
  regular: readFileSync('src/paper/fonts/NotoSans-Regular.ttf'),
  bold: readFileSync('src/paper/fonts/NotoSans-Bold.ttf'),
};
export const date = '2026-09-21';

export async function pdfOf(content: LetterContent): Promise<Uint8Array> {
  const made = await letterPdf({ content, fonts, date });
  if (!made.ok) throw new Error(`not printed: ${JSON.stringify(made.missing)}`);
  return made.bytes;
}

/** As a reader sees a text: composed, white space one space. */
export const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** What stands on a sheet between what every sheet has at its head and at its foot. */
export const wordsOn = (sheet: string, { running, ...content }: LetterContent): string =>
  (sheet.split(` ${footerOf(content)} ${wordsOf(content.lang).page.number('', '').split(' ', 1)[0]} `)[0] ?? '')
    .split(plain(running.at(-1) ?? ''))
    .slice(1)
    .join(' ')
    .trim();

/** Whether the last sheet holds who decided or signed with the notes, and more than a few lines. */
export function isFullEnough(sheets: readonly string[], content: LetterContent): boolean {
  const last = wordsOn(sheets.at(-1) ?? '', content);
  const [who] = content.sections.filter(({ key }) => ['decidedBy', 'reviewedBy', 'attestation', 'who', 'reviewer'].includes(key));
  return sheets.length === 1 || (last.includes(`${who?.heading} `) && last.split(' ').length > 40);
}
