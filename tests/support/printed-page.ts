import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs one of poppler's programs on a PDF in a folder of its own; answers with what `read` makes of that folder. */
function withPdf<Result>(
  pdf: Uint8Array,
  program: string,
  args: (file: string, folder: string) => readonly string[],
  read: (folder: string) => Result,
): Result {
  const folder = mkdtempSync(join(tmpdir(), 'printed-'));
  try {
    const file = join(folder, 'printed.pdf');
    writeFileSync(file, pdf);
    const { status } = spawnSync(program, args(file, folder));
    if (status !== 0) throw new Error(`${program} could not read the PDF`);
    return read(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The text of each sheet in the order of reading, each cell of a table whole; white space is one space. Where a word is broken
 * after a hyphen of its own depends on the fonts of the computer.
 */
export function readSheets(pdf: Uint8Array): readonly string[] {
  const text = withPdf(
    pdf,
    'pdftotext',
    (file, folder) => ['-raw', '-enc', 'UTF-8', file, join(folder, 'text')],
    (folder) => readFileSync(join(folder, 'text'), 'utf8'),
  );
  return text
    .split('\f')
    .slice(0, -1)
    .map((sheet) => sheet.replace(/(\S-)\n/g, '$1').replace(/\s+/g, ' '));
}

/** A sheet as a picture: three bytes a pixel, row by row. */
export interface SheetPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Each sheet as a picture of 40 pixels an inch. */
export function picturesOf(pdf: Uint8Array): readonly SheetPicture[] {
  return withPdf(
    pdf,
    'pdftoppm',
    (file, folder) => ['-r', '40', file, join(folder, 'sheet')],
    (folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.ppm'))
        .sort()
        .map((name) => pictureIn(readFileSync(join(folder, name)))),
  );
}

/** Reads a portable pixmap (P6), as poppler writes it: "P6\nwidth height\n255\n", then the pixels. */
function pictureIn(bytes: Buffer): SheetPicture {
  const head = /^P6\s(\d+)\s(\d+)\s255\s/.exec(bytes.subarray(0, 40).toString('latin1'));
  if (head === null) throw new Error('this is no pixmap of three bytes a pixel');
  return { width: Number(head[1]), height: Number(head[2]), pixels: bytes.subarray(head[0].length) };
}
