import type { Bytes } from '../../request/vault/bytes.ts';
import type { Pictures } from '../make/source.ts';

/** Whether a picture decodes to its end: a damaged one would be printed as far as it goes, without a word. */
async function decodes(bytes: Bytes, mediaType: string): Promise<boolean> {
  try {
    const bitmap = await createImageBitmap(new Blob([bytes], { type: mediaType }));
    bitmap.close();
    return true;
  } catch {
    return false;
  }
}

/** pdf.js comes only for a page that has to be drawn. */
export const browserPictures: Pictures = {
  decodes,
  pagesOf: async (pdf, password) => {
    const { pagesIn } = await import('./draw-page.ts');
    return pagesIn(pdf, password);
  },
  drawPage: async (pdf, page, password) => {
    const { drawnPage } = await import('./draw-page.ts');
    return drawnPage(pdf, page, password);
  },
};
