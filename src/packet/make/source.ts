import type { PDFDocument, PDFPage } from '@cantoo/pdf-lib';
import type { Bytes } from '../../request/vault/bytes.ts';
import type { Trouble } from './troubles.ts';

/** A file of the office, as it goes into a packet. */
export interface PacketFile {
  /** by which the request's documents name it */
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Bytes;
}

/** How a page is turned before it is shown, in quarters of a turn clockwise; `mirrored` before turning, left to right. */
export interface Turn {
  readonly quarters: 0 | 1 | 2 | 3;
  readonly mirrored: boolean;
}

/** A page to be shown: its size as it is seen, in points or pixels, and what draws it. */
export type SourcePage = { readonly width: number; readonly height: number } & (
  | { readonly kind: 'pdf'; readonly page: PDFPage; readonly doc: PDFDocument }
  | { readonly kind: 'picture'; readonly bytes: Bytes; readonly mediaType: 'image/png' | 'image/jpeg'; readonly turn: Turn }
  /** a page that could not be shown, with a sentence in its place */
  | { readonly kind: 'blank' }
);

/** A file's pages, and what is to be said about them; no pages where they cannot be shown at all. */
export interface Source {
  readonly pages: readonly SourcePage[];
  readonly trouble: Trouble | undefined;
}

/** What a browser can do and Node cannot. */
export interface Pictures {
  /** whether a picture can be decoded to its end */
  readonly decodes: (bytes: Bytes, mediaType: string) => Promise<boolean>;
  /** how many pages a forgiving reader finds; none where it cannot open the file either */
  readonly pagesOf: (pdf: Bytes, password: string) => Promise<number>;
  /** a page of a PDF as a JPEG; `undefined` where it cannot be drawn */
  readonly drawPage: (pdf: Bytes, page: number, password: string) => Promise<Drawn | undefined>;
}

export interface Drawn {
  readonly jpeg: Bytes;
  /** as it is seen, in points */
  readonly width: number;
  readonly height: number;
}

export const unshown = (trouble: Trouble): Source => ({ pages: [], trouble });
